"""The release binary as it is installed: one file, with its man page and completions."""

import pathlib
import re
import shlex
import signal
import subprocess

import pytest
from project import BINARY, ROOT

COMMANDS = ["", "build", "check", "preview", "new", "cite", "schema"]


def test_needs_only_what_every_system_has():
    answer = subprocess.run(["ldd", BINARY], capture_output=True, text=True, check=True).stdout
    names = {line.split()[0].split("/")[-1].split(".so")[0] for line in answer.splitlines()}
    assert names <= {"linux-vdso", "libc", "libm", "libstdc++", "libgcc_s", "ld-linux-x86-64", "ld-linux-aarch64"}, answer


def test_needs_no_newer_glibc_than_is_promised():
    symbols = subprocess.run(["objdump", "-T", BINARY], capture_output=True, text=True, check=True).stdout
    newest = max(tuple(map(int, v.split("."))) for v in re.findall(r"GLIBC_([\d.]+)", symbols))
    assert newest <= (2, 35)


@pytest.mark.parametrize("command", COMMANDS)
def test_examples_in_help_work_in_this_repository(paragraf, copy, command):
    text = paragraf(*command.split(), "--help").stdout
    examples = re.findall(r"^ *(paragraf .+?)(?: {2,}.*)?$", text, re.MULTILINE)
    examples = [e for e in examples if "[" not in e and not re.search(r"<\w", e)]
    assert len(examples) >= 2, text
    for example in examples[-2:]:
        line = example.replace("paragraf", shlex.quote(str(BINARY)), 1)
        if command == "preview":
            assert served(line, copy).startswith("Sajten visas på http://localhost:"), example
            continue
        done = subprocess.run(["bash", "-c", line], cwd=copy, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (example, done.stderr)


def served(line, folder):
    """The first words of a preview, which goes on until it is told to end, and then ends at once."""
    with subprocess.Popen(["bash", "-c", "exec " + line], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        words = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.wait(2)
        return words


def test_help_names_no_command_that_does_not_exist(paragraf):
    text = paragraf("--help").stdout
    for absent in ("import", "search", "verify"):
        assert not re.search(rf"^\s+{absent}\b", text, re.MULTILINE)
        assert paragraf(absent).returncode == 64


def test_installs_man_page_and_completions(tmp_path):
    subprocess.run(["make", "-s", "install", f"DESTDIR={tmp_path}", "PREFIX=/usr"], cwd=ROOT, check=True, capture_output=True)
    installed = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    assert installed == {
        "usr/bin/paragraf", "usr/share/man/man1/paragraf.1", "usr/share/bash-completion/completions/paragraf",
        "usr/share/zsh/site-functions/_paragraf", "usr/share/fish/vendor_completions.d/paragraf.fish"}
    page = subprocess.run(["man", "-l", tmp_path / "usr/share/man/man1/paragraf.1"], capture_output=True, text=True, check=False)
    roff = pathlib.Path(tmp_path / "usr/share/man/man1/paragraf.1").read_text()
    assert page.returncode in (0, 127) and roff.startswith(".") and all(f"{c}" in roff for c in COMMANDS)
    subprocess.run(["bash", "-n", tmp_path / "usr/share/bash-completion/completions/paragraf"], check=True)
