"""What nobody writes, in sizes that a quadratic step could not finish: each ends with a page or a diagnostic, in memory and work that
grow with the size. `make torture`."""

import os
import re
import subprocess
import tempfile
import threading

import pytest
from conftest import BINARY

HEAD = "---\ntyp: sida\ntitel: Prov\n---\n"
MINUTE = "---\ntyp: protokollsutdrag\ntitel: Beslut {0}\norgan: KS\ndatum: 2019-02-20\nparagraf: {0}\ndiarienummer: KS 2019/{0}\n---\n"


def lines(count, make):
    return "".join(make(number) for number in range(count))


# What it is called, how it is made in size n, the greatest n.
TEXTS = {
    "quotes": (lambda n: ">" * n + "a", 100_000),
    "quotes on lines": (lambda n: "> " * 300 + "a\n" * n, 20_000),
    "bullets": (lambda n: "- " * n + "a", 100_000),
    "numbers": (lambda n: "1. " * n + "a", 100_000),
    "bullets on lines": (lambda n: lines(n, lambda i: " " * (2 * i) + "- a\n"), 2_000),
    "quotes and bullets": (lambda n: "> - " * n + "a", 100_000),
    "emphasis": (lambda n: "*a " * n + "b" + " a*" * n, 100_000),
    "underscores": (lambda n: "_a " * n + "b" + " a_" * n, 100_000),
    "strong": (lambda n: "**a " * n + "b" + " a**" * n, 100_000),
    "strong and emphasis": (lambda n: "***a " * n, 100_000),
    "open emphasis": (lambda n: "*a _b " * n, 100_000),
    "brackets": (lambda n: "[" * n + "a" + "]" * n, 100_000),
    "links in links": (lambda n: "[" * n + "a" + "](b)" * n, 100_000),
    "images in images": (lambda n: "![" * n + "a" + "](b)" * n, 100_000),
    "open links": (lambda n: "[a](" * n, 100_000),
    "angles": (lambda n: "<" * n, 100_000),
    "open comments": (lambda n: "<!-- " * n, 100_000),
    "backticks": (lambda n: lines(n, lambda i: "`" * (i % 300 + 1) + "a "), 20_000),
    "fences": (lambda n: "```\n~~~\n" * n, 100_000),
    "code blocks": (lambda n: "    a\n\n" * n, 100_000),
    "headings": (lambda n: "# Ärende\n" * n, 50_000),
    "lines below": (lambda n: "a\n===\n" * n, 50_000),
    "rules": (lambda n: "***\n" * n, 100_000),
    "entities": (lambda n: "&amp;&#35;&unknown;" * n, 100_000),
    "escapes": (lambda n: "\\*\\" * n, 300_000),
    "one line": (lambda n: "ord " * n, 300_000),
    "one word": (lambda n: "a" * n, 1_200_000),
    "line breaks": (lambda n: "a  \n" * n, 300_000),
    "reference definitions": (lambda n: lines(n, lambda i: f"[a{i}]: om.md\n") + "[a1]" * n, 30_000),
    "broken links": (lambda n: "[a](b)\n" * n, 5_000),
    "columns": (lambda n: "|a" * n + "|\n" + "|-" * n + "|\n" + "|b" * n + "|\n", 20_000),
    "rows": (lambda n: "|a|b|\n|-|-|\n" + "|c|\n" * n, 100_000),
    "tables": (lambda n: "|a|\n|-|\n|b|\n\n" * n, 20_000),
    "footnotes": (lambda n: lines(n, lambda i: f"a[^{i}] ") + "\n\n" + lines(n, lambda i: f"[^{i}]: b\n"), 10_000),
    "one footnote": (lambda n: "a[^1] " * n + "\n\n[^1]: b\n", 10_000),
    "footnotes in footnotes": (lambda n: "a[^0]\n\n" + lines(n, lambda i: f"[^{i}]: b[^{i + 1}]\n"), 10_000),
    "citations": (lambda n: lines(n, lambda i: f"Se KS 2019/{i % 999 + 1}. "), 100_000),
    "laws": (lambda n: "5 kap. 6 § PBL och samma lag, " * n, 50_000),
    "marks of sections": (lambda n: "§ " * n, 300_000),
    "quotation marks": (lambda n: "\"a 'b " * n, 100_000),
    "clauses": (lambda n: "## Beslut\n\natt a\n\n" * n, 20_000),
    "combining marks": (lambda n: "a" + "\u0301" * n, 300_000),
    "joined emoji": (lambda n: "👩\u200d" * n, 100_000),
}
FRONT = {
    "keys": (lambda n: lines(n, lambda i: f"nyckel{i}: x\n"), 20_000),
    "the same key": (lambda n: "titel: x\n" * n, 50_000),
    "brackets": (lambda n: "mål: " + "[" * n, 100_000),
    "maps": (lambda n: "mål: " + "{a: " * n, 100_000),
    "block lists": (lambda n: "mål: \n" + "- " * n, 100_000),
    "questions": (lambda n: "? " * n, 100_000),
    "a long list": (lambda n: "mål: [" + "a, " * n + "]\n", 100_000),
    "a long text": (lambda n: "titel: " + "å" * n + "\n", 400_000),
    "commas": (lambda n: "gäller: {" + "1,5 " * n + "}\n", 50_000),
    "goals": (lambda n: "mål:\n" + lines(n, lambda i: f"- {{nummer: {i}, titel: x}}\n"), 10_000),
    "case numbers": (lambda n: "diarienummer: [" + lines(n, lambda i: f"KS 2019/{i}, ") + "]\n", 20_000),
    "comments": (lambda n: "# a\n" * n, 100_000),
    "tabs": (lambda n: "\ta\n" * n, 100_000),
    "anchors": (lambda n: "a: &a x\n" + "b: *a\n" * n, 50_000),
    "quotes": (lambda n: 'a: "\n' * n, 50_000),
}


def check(site, measured=False):
    """Runs `paragraf check`. Gives its status, what it said, seconds of work, MiB of memory and, if asked for, instructions."""
    command = [BINARY, "check", "--site", site, "--as-of", "2026-11-21", "--jobs", "1", "--format", "json"]
    if measured:
        # Valgrind cannot read Swift's debugging information.
        command[0] = site.parent / "stripped"
        subprocess.run(["strip", "--strip-debug", "-o", command[0], BINARY], check=True)
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
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
    counted = re.search(rb"Collected : (\d+)", error)
    assert process.returncode in (0, 1), (process.returncode, error[-2000:])
    assert process.returncode == 0 or b'"line":' in output
    return {"seconds": usage.ru_utime, "megabytes": usage.ru_maxrss / 1024,
            "instructions": int(counted.group(1)) if counted else None, "output": output}


@pytest.fixture
def small(tmp_path):
    folder = tmp_path / "sajt"
    (folder / "content/prov").mkdir(parents=True)
    (folder / "paragraf.yaml").write_text("titel: Prov\nadress: https://prov.example/\nutgivare: Prov\nregistrator: a@prov.example\n"
                                          "tillgänglighet: b@prov.example\nhuvudman: prov\n")
    (folder / "content/index.md").write_text("---\ntyp: sida\ntitel: Start\n---\nStart.\n")
    (folder / "content/om.md").write_text("---\ntyp: sida\ntitel: Om\n---\nOm.\n")
    (folder / "content/prov/index.md").write_text("---\ntyp: huvudman\ntitel: Prov\norgan:\n"
                                                  "  - {namn: Kommunstyrelsen, förkortning: KS}\n---\n")
    return folder


@pytest.mark.parametrize("name", [*TEXTS, *(f"front matter: {name}" for name in FRONT)])
def test_stands_any_size(small, name):
    make, size = FRONT[name.removeprefix("front matter: ")] if name.startswith("front matter: ") else TEXTS[name]
    text = f"---\ntyp: sida\n{make(size)}---\nText.\n" if name.startswith("front matter: ") else HEAD + make(size) + "\n"
    (small / "content/prov.md").write_text(text)
    cost = check(small)
    print(f"{name}: {len(text.encode()) / 1e6:.2f} MB, {cost['seconds']:.2f} s, {cost['megabytes']:.0f} MiB")
    # A thousand times what it is made of is far from linear.
    assert cost["megabytes"] < 150 + 250 * len(text.encode()) / 1e6


@pytest.mark.parametrize("name", [*TEXTS, *(f"front matter: {name}" for name in FRONT)])
def test_work_grows_with_the_size(small, name):
    """Twice the text, at most some more than twice the instructions. What is the same in every run is taken away first."""
    make, size = FRONT[name.removeprefix("front matter: ")] if name.startswith("front matter: ") else TEXTS[name]
    counts = []
    for count in [0, size // 50, size // 25]:
        text = f"---\ntyp: sida\n{make(count)}---\nText.\n" if name.startswith("front matter: ") else HEAD + make(count) + "\n"
        (small / "content/prov.md").write_text(text)
        counts.append(check(small, measured=True)["instructions"])
    base, once, twice = counts
    growth = (twice - base) / max(1, once - base)
    print(f"{name}: {growth:.2f} times the instructions for twice the text")
    # Half a million are within what hash tables and growing arrays differ by.
    assert growth < 2.5 or twice - base < 500_000 * 2


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
