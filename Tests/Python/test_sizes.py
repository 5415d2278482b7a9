"""Every construct in sizes that nobody writes: a page or a diagnostic, soon. More of it, measured: `make torture`."""

import resource
import subprocess

import pytest
from project import BINARY
from sizes import NAMES, document, make_small

# Processor seconds. A step that is quadratic took longer for each of the rows that were made for it; linear, all take a second or two.
SECONDS = 20


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    # A walk that recurses a hundred thousand levels deep needs more.
    resource.setrlimit(resource.RLIMIT_STACK, (512 << 10, 512 << 10))


@pytest.mark.parametrize("name", NAMES)
def test_ends_with_a_page_or_a_diagnostic(tmp_path, name):
    site = make_small(tmp_path / "sajt")
    (site / "content/prov/text.md").write_text(document(name))
    # Two threads: one of them is not the main one.
    told = subprocess.run([BINARY, "check", "--site", site, "--as-of", "2026-11-21", "--jobs", "2", "--format", "json"], preexec_fn=limits,
                          capture_output=True, check=False)
    assert told.returncode in (0, 1), (told.returncode, told.stderr[-2000:])
    assert told.returncode == 0 or b'"line":' in told.stdout
