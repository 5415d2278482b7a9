"""Somebody else changes the files while the real program builds, at random: a whole site or a clear fault, and no wait without end."""

import os
import random
import shutil
import subprocess
import time

import pytest
from conftest import BINARY, build, contents

TEXT = "---\ntyp: sida\ntitel: En annan\n---\nEn annan sida.\n"


def replace(path, make):
    """Puts something else at a path, as far as whatever stands there lets us."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError:
        pass
    try:
        make(path)
    except OSError:
        pass


def shorten(path):
    try:
        os.truncate(path, 5)
    except OSError:
        pass


def lengthen(path):
    try:
        with open(path, "a", encoding="utf-8") as file:
            file.write("\nMera text.\n" * 200)
    except OSError:
        pass


DEEDS = {
    "removed": lambda path: replace(path, lambda _: None),
    "replaced": lambda path: replace(path, lambda at: at.write_text(TEXT)),
    "a folder": lambda path: replace(path, lambda at: at.mkdir()),
    "a pipe": lambda path: replace(path, os.mkfifo),
    "a link to itself": lambda path: replace(path, lambda at: at.symlink_to(at)),
    "shortened": shorten,
    "lengthened": lengthen,
}


def is_whole(public):
    """Whether the site has each file of its list, as long as it says, and no other."""
    lines = (public / ".paragraf").read_text().splitlines()[1:]
    listed = {name: int(size) for size, name in (line.split(" ", 1) for line in lines)}
    return listed == {name: len(data) for name, data in contents(public).items() if name != ".paragraf"}


@pytest.mark.parametrize("deed", DEEDS)
def test_whatever_changes(site, tmp_path, deed):
    random.seed(deed)
    for number in range(60):
        (site / f"content/sida-{number}.md").write_text(f"---\ntyp: sida\ntitel: Sida {number}\n---\n[Filen](fil-{number}.pdf)\n" + "ord " * 2000)
        (site / f"content/fil-{number}.pdf").write_bytes(os.urandom(50_000))
    kept, public = tmp_path / "kept", tmp_path / "public"
    shutil.copytree(site, kept)
    start = time.monotonic()
    assert build(site, public).returncode == 0
    duration = max(0.05, time.monotonic() - start)
    ends = set()
    for _ in range(int(os.environ.get("PARAGRAF_CHANGES", "40"))):
        shutil.rmtree(site)
        shutil.copytree(kept, site)
        (site / "content/sida-1.md").write_text(TEXT + str(random.random()))
        before = contents(public)
        process = subprocess.Popen([BINARY, "build", "--site", site, "--output", public, "--as-of", "2026-11-21"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(random.random() * duration)
        for path in random.sample([*(site / "content").rglob("*"), site / "paragraf.yaml", site / "content"], 5):
            DEEDS[deed](path)
        error = process.communicate(timeout=60)[1]
        ends.add(process.returncode)
        assert process.returncode in (0, 1, 64, 74), error
        if process.returncode == 0:
            assert is_whole(public)
        else:
            assert "fel: " in error and contents(public) == before, error
        assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "public", "sajt"]
    print(deed, sorted(ends))


def test_the_new_site_is_taken_away(site, tmp_path):
    """The folder that the new site is put in, at one stroke: who removes it file by file may go on when it is published."""
    random.seed(3)
    public, staging = tmp_path / "public", tmp_path / ".public.paragraf-ny"
    for number in range(60):
        (site / f"content/sida-{number}.md").write_text(f"---\ntyp: sida\ntitel: Sida {number}\n---\n" + "ord " * 2000)
    start = time.monotonic()
    assert build(site, public).returncode == 0
    duration = max(0.05, time.monotonic() - start)
    for number in range(40):
        (site / "content/ny.md").write_text(TEXT + str(number))
        before = contents(public)
        process = subprocess.Popen([BINARY, "build", "--site", site, "--output", public, "--as-of", "2026-11-21"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(random.random() * duration)
        away = tmp_path / "away"
        if staging.exists():
            replace(away, staging.rename)
        error = process.communicate(timeout=60)[1]
        assert process.returncode in (0, 74), error
        assert contents(public) == before if process.returncode else is_whole(public), error
        shutil.rmtree(away, ignore_errors=True)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["public", "sajt"]
