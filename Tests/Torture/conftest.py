import os
import pathlib
import subprocess
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Python"))
from project import BINARY  # noqa: E402


@pytest.fixture
def site(tmp_path):
    """A small site in a folder of its own, built once: `sajt/`, `public/`."""
    folder = tmp_path / "sajt"
    subprocess.run([BINARY, "new", "sajt", folder], check=True, capture_output=True)
    assert build(folder, tmp_path / "public").returncode == 0
    return folder


def build(site, output, *options, **environment):
    return subprocess.run([BINARY, "build", "--site", site, "--output", output, "--as-of", "2026-11-21", *options],
                          capture_output=True, text=True, env={**os.environ, **environment}, check=False, timeout=120)


def files(folder):
    """What lies below a folder: bytes and identity of each file."""
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_ino)
            for path in pathlib.Path(folder).rglob("*") if path.is_file()}


def contents(folder):
    return {name: value[0] for name, value in files(folder).items()}
