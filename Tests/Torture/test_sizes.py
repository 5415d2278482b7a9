"""What nobody writes, in sizes that a quadratic step could not finish: each ends with a page or a diagnostic, in memory and work that
grow with the size. `make torture`."""

import functools
import os
import pathlib
import re
import subprocess
import tempfile
import threading

import pytest
from conftest import BINARY
from sizes import MINUTE, NAMES, document, greatest, lines, make_small


@functools.cache
def stripped():
    """The binary without names and debugging information, which valgrind would take as long to read as to count."""
    path = pathlib.Path(tempfile.mkdtemp()) / "paragraf"
    subprocess.run(["strip", "--strip-all", "-o", path, BINARY], check=True)
    return path


def check(site, measured=False):
    """Runs `paragraf check`. Gives its status, what it said, seconds of work, MiB of memory and, if asked for, instructions."""
    command = [BINARY, "check", "--site", site, "--as-of", "2026-11-21", "--jobs", "1", "--format", "json"]
    if measured:
        command[0] = stripped()
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *command]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err)
        # A step that is quadratic ends here and not before.
        timer = threading.Timer(900, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        output, error = out.read(), err.read()
    counted = re.search(rb"I +refs: +([\d,]+)", error)
    assert process.returncode in (0, 1), (process.returncode, error[-2000:])
    assert process.returncode == 0 or b'"line":' in output
    return {"seconds": usage.ru_utime, "megabytes": usage.ru_maxrss / 1024,
            "instructions": int(counted.group(1).replace(b",", b"")) if counted else None, "output": output}


@pytest.fixture
def small(tmp_path):
    return make_small(tmp_path / "sajt")


@pytest.mark.parametrize("name", NAMES)
def test_stands_any_size(small, name):
    text = document(name)
    (small / "content/prov/text.md").write_text(text)
    cost = check(small)
    print(f"{name}: {len(text.encode()) / 1e6:.2f} MB, {cost['seconds']:.2f} s, {cost['megabytes']:.0f} MiB")
    # A thousand times what it is made of is far from linear.
    assert cost["megabytes"] < 150 + 250 * len(text.encode()) / 1e6


@functools.cache
def bare(kind):
    """Instructions for a text of a kind that has nothing of what is tried."""
    with tempfile.TemporaryDirectory() as folder:
        site = make_small(pathlib.Path(folder) / "sajt")
        (site / "content/prov/text.md").write_text(document(next(name for name in NAMES if name.rpartition(": ")[0] == kind), 0))
        return check(site, measured=True)["instructions"]


@pytest.mark.parametrize("name", NAMES)
def test_work_grows_with_the_size(small, name):
    """For a text some times as long, at most a quarter more than as many times the instructions. What is the same in every run of its kind
    is taken away first. Of some rows the text itself grows as the square: its bytes are what counts."""
    counts, lengths = [bare(name.rpartition(": ")[0])], [len(document(name, 0).encode())]
    for count in [greatest(name) // 50, greatest(name) // 25]:
        text = document(name, count)
        (small / "content/prov/text.md").write_text(text)
        counts.append(check(small, measured=True)["instructions"])
        lengths.append(len(text.encode()))
    work, longer = ((twice - base) / max(1, once - base) for base, once, twice in (counts, lengths))
    print(f"{name}: {work:.2f} times the instructions for {longer:.2f} times the text")
    # Some millions are within what hash tables and growing arrays differ by.
    assert work < 1.25 * longer or counts[2] - counts[0] < 5_000_000


def one_is_cited_by_all(folder, count):
    for number in range(1, count + 1):
        text = MINUTE.format(number) + ("## Beslut\nKommunstyrelsen beslutar.\n" if number == 1 else
                                        "## Beslut\nSe kommunstyrelsens beslut 2019-02-20 § 1 och KS 2019/1.\n")
        (folder / f"ks-{number}.md").write_text(text)


def one_cites_all(folder, count):
    for number in range(1, count + 1):
        text = MINUTE.format(number) + "## Beslut\n"
        text += lines(count, lambda i: f"KS 2019-02-20 § {i + 1}. ") if number == 1 else "Kommunstyrelsen beslutar.\n"
        (folder / f"ks-{number}.md").write_text(text + "\n")


@pytest.mark.parametrize("make", [one_is_cited_by_all, one_cites_all])
def test_citations_of_many_documents(small, make):
    make(small / "content/prov", int(os.environ.get("PARAGRAF_DOCUMENTS", "100000")))
    cost = check(small)
    print(f"{make.__name__}: {cost['seconds']:.1f} s, {cost['megabytes']:.0f} MiB, {cost['output'][-300:]}")
    assert cost["megabytes"] < 4000


@pytest.mark.parametrize("make", [one_is_cited_by_all, one_cites_all])
def test_work_grows_with_the_documents(small, make):
    counts = []
    for count in [1, 400, 800]:
        make(small / "content/prov", count)
        counts.append(check(small, measured=True)["instructions"])
    base, once, twice = counts
    print(f"{make.__name__}: {(twice - base) / (once - base):.2f} times the instructions for twice the documents")
    assert (twice - base) / (once - base) < 2.4
