"""The editors' handbook: its examples are a site that builds without a message, and its links lead somewhere."""

import json
import pathlib
import re
import unicodedata
import xml.dom.minidom

import pytest

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted([*DOCS.glob("*.md"), *DOCS.glob("fel/*.md")])
FILE = re.compile(r"^<!-- fil: (.+?) -->\n```(\w+)\n(.*?)^```$", re.S | re.M)


def examples(page):
    return {path: (language, text) for path, language, text in FILE.findall(page.read_text(encoding="utf-8"))}


def anchor(heading):
    """A heading's id as the places that show Markdown make it."""
    text = re.sub(r"[`*_]", "", heading.strip().lower())
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def prose(page):
    """The text without code, which may show links that are examples."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
    text = re.sub(r"(?m)^(?: {4}|\t).*$", "", text)
    return re.sub(r"`[^`\n]+`", "", text)


def test_examples_are_a_site_without_a_message(paragraf, tmp_path):
    for path, (_, text) in examples(DOCS / "dokumenttyper.md").items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    # On days when the notices of the examples are up, and after.
    for day in ["2026-03-06", "2026-04-10", "2026-05-04", "2026-11-21"]:
        result = paragraf("check", "--strict", "--as-of", day, cwd=tmp_path)
        assert result.returncode == 0, f"{day}\n{result.stdout}{result.stderr}"
        assert not re.search(r": (?:fel|varning): ", result.stdout), f"{day}\n{result.stdout}"


def test_every_type_has_an_example():
    texts = [text for path, (_, text) in examples(DOCS / "dokumenttyper.md").items() if path.endswith(".md")]
    shown = {re.search(r"^typ: (\S+)$", text, re.M).group(1) for text in texts}
    listed = set(re.findall(r"^## (\S+)$", prose(DOCS / "dokumenttyper.md"), re.M))
    assert shown == listed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), f"{page.name}: {target}"
        if fragment:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.M)
            assert unicodedata.normalize("NFC", fragment) in map(anchor, headings), f"{page.name}: {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_configuration_is_well_formed(page):
    for path, (language, text) in examples(page).items():
        if language == "json":
            json.loads(text)
        elif language == "xml":
            xml.dom.minidom.parseString(text)


def test_problem_matcher_reads_diagnostics():
    """What VS Code is told to look for is what `check` prints."""
    tasks = json.loads(examples(DOCS / "vscode.md")[".vscode/tasks.json"][1])
    patterns = [matcher["pattern"] for matcher in tasks["tasks"][0]["problemMatcher"]]
    lines = [
        "content/a.md:7:1: fel: okänd nyckel ”diarienumer”, menade du ”diarienummer”? [unknown-key]",
        "content/a b.md:7:12: varning: filen används inte: ”x” [unused-file]",
        "content/a.md:1:1: not: hänvisningen passar inget [citation-unresolved]",
    ]
    for line, pattern in zip(lines, patterns, strict=True):
        match = re.match(pattern["regexp"], line)
        assert match and match.group(pattern["file"]) == line.split(":")[0]
        assert match.group(pattern["code"]) == line[line.rindex("[") + 1 : -1]
