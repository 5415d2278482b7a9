"""The preview of a copy of the example site, as an editor has it: files to write in, an address to look at."""

from __future__ import annotations

import contextlib
import pathlib
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator

from published import ROOT

BINARY = ROOT / ".build/release/paragraf"


class Preview:
    def __init__(self, folder: pathlib.Path, address: str):
        self.folder, self.address = folder, address

    def path(self, name: str) -> pathlib.Path:
        return self.folder / name

    def write(self, name: str, text: str):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def replace(self, name: str, old: str, new: str):
        text = self.path(name).read_text()
        assert old in text, f"{name} has no {old}"
        self.write(name, text.replace(old, new, 1))


    def wait_until_checked(self, page: str):
        """Until the whole site has been checked, so that the strip stays as it is."""
        for _ in range(200):
            with urllib.request.urlopen(f"{self.address}~/remsa?sida=/{page}") as answer:
                if "granskas" not in answer.read().decode():
                    return
            time.sleep(0.05)


def copied(folder: pathlib.Path) -> pathlib.Path:
    folder.mkdir()
    for name in ("content", "templates", "public"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "paragraf.yaml", folder)
    return folder


@contextlib.contextmanager
def running(folder: pathlib.Path, *arguments: str) -> Iterator[Preview]:
    command = [BINARY, "preview", "--site", folder, "--port", "0", "--as-of", "2026-11-21", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline()
            # The tests' browser knows no names.
            yield Preview(folder, line.split()[-1].replace("localhost", "127.0.0.1"))
        finally:
            process.kill()
