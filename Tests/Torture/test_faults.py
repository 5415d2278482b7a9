"""Faults of the machine, on the real program and a real disk: `make torture`. The same through a seam, quickly: Tests/SiteBuildTests."""

import errno
import os
import pathlib
import shutil
import subprocess
import time

import pytest
from conftest import BINARY, build, contents, files

REASONS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE]


@pytest.fixture(scope="session")
def shim(tmp_path_factory):
    library = tmp_path_factory.mktemp("shim") / "faulty.so"
    source = pathlib.Path(__file__).with_name("faulty.c")
    subprocess.run(["clang", "-Wall", "-Werror", "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def edit(site):
    """A new page, a page that changes, a page that is gone."""
    (site / "content/ny.md").write_text("---\ntyp: sida\ntitel: Ny\n---\nEn ny sida.\n")
    (site / "content/om.md").write_text("---\ntyp: sida\ntitel: Om\n---\nEn ändrad sida.\n")


@pytest.mark.parametrize("call", ["write", "open", "rename", "mkdir", "link", "sync"])
def test_any_call_may_fail(site, shim, tmp_path, call):
    public, kept, new = tmp_path / "public", tmp_path / "kept", tmp_path / "new" / "public"
    edit(site)
    assert build(site, new).returncode == 0
    wanted = contents(new)
    shutil.rmtree(new.parent)
    shutil.copytree(public, kept)
    faulty = {"LD_PRELOAD": str(shim), "FAULTY_CALL": call, "FAULTY_UNDER": str(tmp_path), "FAULTY_COUNT": str(tmp_path / "count")}

    def restore():
        shutil.rmtree(public)
        shutil.copytree(kept, public)

    assert build(site, public, "--jobs", "1", **faulty).returncode == 0
    count = int((tmp_path / "count").read_text())
    assert count > 0
    restore()
    failed = 0
    for number in range(1, count + 1):
        for reason in REASONS:
            before = files(public)
            told = build(site, public, "--jobs", "1", FAULTY_NUMBER=str(number), FAULTY_ERRNO=str(reason), **faulty)
            what = f"{call} {number} of {count}, {errno.errorcode[reason]}: {told.returncode} {told.stderr}"
            if told.returncode == 0:
                # A way round it, or only what was to be removed is left.
                assert contents(public) == wanted, what
                restore()
            else:
                failed += 1
                assert told.returncode == 74, what
                assert str(tmp_path) in told.stderr or "sajt/" in told.stderr, what
                assert files(public) == before, what
            left = {path.name for path in tmp_path.iterdir()} - {"sajt", "public", "kept", "new", "count"}
            if told.returncode != 0:
                assert left == set() and not (public / ".paragraf-ny").exists(), what
            for name in left:
                shutil.rmtree(tmp_path / name)
    assert failed > 0


def test_a_really_full_disk(site, tmp_path):
    """Beside the output, and with the output as the mount point itself."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount")
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(len(data) for data in contents(tmp_path / "public").values())
    for public in [disk / "public", disk]:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size * 2}", "tmpfs", disk], capture_output=True, text=True,
                                 check=False)
        if mounted.returncode != 0:
            pytest.skip(mounted.stderr)
        try:
            assert build(site, public).returncode == 0
            before = files(public)
            for number in range(400):
                (site / f"content/extra-{number}.md").write_text(f"---\ntyp: sida\ntitel: Extra {number}\n---\n" + "ord " * 2000)
            told = build(site, public)
            assert told.returncode == 74 and "disken är full" in told.stderr and str(disk) in told.stderr, told.stderr
            assert files(public) == before
            assert {path.name for path in disk.iterdir() if path.name.startswith(".")} <= {".paragraf"}
            for path in (site / "content").glob("extra-*"):
                path.unlink()
        finally:
            subprocess.run(["umount", disk], check=True)


def test_builds_take_turns(site, tmp_path):
    public = tmp_path / "public"
    edit(site)
    command = [BINARY, "build", "--site", site, "--output", public, "--as-of", "2026-11-21"]
    for _ in range(5):
        shutil.rmtree(public)
        builds = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(8)]
        for each in builds:
            error = each.communicate(timeout=120)[1]
            assert each.returncode == 0, error
    assert sorted(path.name for path in tmp_path.iterdir()) == ["public", "sajt"]
    one = tmp_path / "one"
    assert build(site, one).returncode == 0
    assert contents(public) == contents(one)


def test_one_waits_and_says_so(site, tmp_path):
    """While another process holds the folder's lock, a build waits; then it goes on."""
    holder = subprocess.Popen(["flock", tmp_path, "sleep", "3"])
    time.sleep(0.5)
    edit(site)
    told = build(site, tmp_path / "public")
    holder.wait()
    assert told.returncode == 0 and "väntar på ett annat bygge" in told.stderr, told.stderr


def test_killed_at_random(site, tmp_path):
    """`PARAGRAF_KILLS` times: a reader has the old site or the new, whole."""
    import random

    random.seed(7)
    public = tmp_path / "public"
    command = [BINARY, "build", "--site", site, "--output", public, "--as-of", "2026-11-21"]
    start = time.monotonic()
    assert build(site, public).returncode == 0
    duration = max(0.05, time.monotonic() - start)
    mixed = []
    for number in range(int(os.environ.get("PARAGRAF_KILLS", "200"))):
        old = contents(public)
        for path in (site / "content").rglob("*.md"):
            if random.random() < 0.5:
                path.write_text(path.read_text() + f"\nOmgång {number}.\n")
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.random() * duration * 1.5)
        process.kill()
        process.wait()
        killed = contents(public)
        assert build(site, public).returncode == 0
        if killed not in (old, contents(public)):
            mixed.append(number)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["public", "sajt"]
    assert mixed == []
