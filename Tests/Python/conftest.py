import os
import shutil
import subprocess

import pytest
from project import BINARY, ROOT


@pytest.fixture
def paragraf():
    """Runs the release binary: `paragraf("check", cwd=folder)` gives its exit status and what it wrote."""

    def run(*arguments, cwd=ROOT, **environment):
        return subprocess.run([BINARY, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              env={**os.environ, **environment}, check=False)

    return run


@pytest.fixture
def copy(tmp_path):
    """A copy of the example site without its public/, to do as one likes with."""
    folder = tmp_path / "sajt"
    folder.mkdir()
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "paragraf.yaml", folder)
    return folder
