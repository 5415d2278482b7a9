"""A program that is given few files to open, or none where it speaks, ends with a status and leaves no words in a page."""

import os
import resource
import subprocess

import pytest
from project import BINARY


def limited(count, *command, timeout=60):
    return subprocess.run([BINARY, *map(str, command)], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=timeout,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count)))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("descriptors") / "sajt"
    subprocess.run([BINARY, "new", "sajt", folder], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("count", range(4, 14))
def test_few_files_are_told(small, tmp_path, count):
    commands = [["--version"], ["check", "--site", small], ["build", "--site", small, "--output", tmp_path / "public"]]
    for command in commands:
        done = limited(count, *command)
        assert done.returncode in (0, 74), (command, done)
        assert done.returncode == 0 or "fel: " in done.stderr, (command, done)
    assert limited(256, *commands[0]).returncode == 0


@pytest.mark.parametrize("count", [4, 8, 12, 16, 20])
def test_preview_says_so_too(small, count):
    done = limited(count, "preview", "--site", small, "--port", "0", "--format", "json")
    assert (done.returncode, '"code":"disk"' in done.stderr.replace(" ", "")) == (74, True), done


def test_a_soft_limit_is_raised(small, tmp_path):
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    done = subprocess.run([BINARY, "build", "--site", small, "--output", tmp_path / "public"], check=False, capture_output=True,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (4, hard)))
    assert done.returncode == 0, done


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2), (1, 2)])
def test_closed_streams_end_in_no_file(small, tmp_path, closed):
    def contents(folder):
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    for name, streams in (("open", ()), ("closed", closed)):
        process = subprocess.Popen([BINARY, "build", "--verbose", "--site", small, "--output", tmp_path / name], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   preexec_fn=lambda: [os.close(number) for number in streams])
        assert process.wait(60) in (0, 74)
    assert contents(tmp_path / "open") == contents(tmp_path / "closed")


@pytest.mark.parametrize("command", [["schema"], ["manual"], ["--version"], ["build", "--help"], ["--generate-completion-script", "bash"]])
def test_a_full_output_is_told(command):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([BINARY, *command], stdout=full, stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL, check=False, timeout=60)
    assert done.returncode == 74 and "fel: kunde inte skriva" in done.stderr and "disken är full" in done.stderr, done


def test_a_system_without_proc_is_told():
    """Swift finds the command line by way of /proc: without it the help was shown, and all said to be well."""
    hidden = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs none /proc && exec "$0" "$@"']
    if os.geteuid() != 0 or subprocess.run([*hidden, "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("only root may hide /proc")
    done = subprocess.run([*hidden, BINARY, "build", "--quiet"], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (74, "") and "fel: kommandoraden" in done.stderr, done
