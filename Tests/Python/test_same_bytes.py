"""The same input and day give the same bytes: in any folder, time zone, locale, order of directory entries, number of jobs."""

import pathlib
import shutil

import pytest
from project import ROOT


def contents(folder: pathlib.Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def as_of() -> str:
    lines = (ROOT / "Makefile").read_text().splitlines()
    return next(line.split(":=")[1].strip() for line in lines if line.startswith("AS_OF"))


@pytest.mark.parametrize("options, environment", [
    ((), {"TZ": "Pacific/Kiritimati", "LC_ALL": "sv_SE.UTF-8"}),
    (("--jobs", "1"), {"TZ": "America/Los_Angeles", "LC_ALL": "C"}),
    (("--jobs", "7"), {"LC_ALL": "tr_TR.UTF-8"}),
])
def test_committed_site_is_what_the_content_gives(paragraf, copy, options, environment):
    done = paragraf("build", "--as-of", as_of(), *options, cwd=copy, **environment)
    assert done.returncode == 0, done.stderr
    built, committed = contents(copy / "public"), contents(ROOT / "public")
    assert built.keys() == committed.keys()
    assert [name for name in built if built[name] != committed[name]] == []


def test_order_of_entries_does_not_matter(paragraf, copy, tmp_path):
    other = tmp_path / "omvänd ordning"
    (other / "content").mkdir(parents=True)
    shutil.copy(copy / "paragraf.yaml", other)
    for file in sorted((copy / "content").rglob("*"), reverse=True):
        target = other / "content" / file.relative_to(copy / "content")
        if file.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
    assert paragraf("build", "--as-of", as_of(), cwd=other).returncode == 0
    assert contents(other / "public") == contents(ROOT / "public")
