"""Holds every link that a citation has become to a table made by hand: the links that must be there, and no other."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

HERE = Path(__file__).parent
PUBLIC = HERE.parent.parent / "public"
LINK = re.compile(r'<a href="([^"]*)" data-kind="(\w+)"[^>]*>(.*?)</a>', re.S)


def plain(html):
    """The text in HTML, on one line, with ordinary spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", html).replace("\u00a0", " "))


def table():
    """Links as page → [(kind, words, target)], and pairs of a page and words that are no link."""
    links, others = {}, []
    for line in (HERE / "Citations" / "expected.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if line.startswith("not "):
            others.append((cells[0].removeprefix("not "), cells[1]))
        else:
            links.setdefault(cells[0], []).append(tuple(cells[1:]))
    return links, others


EXPECTED, OTHERS = table()


def html(address):
    return (PUBLIC / address.strip("/") / "index.html").read_text(encoding="utf-8")


def found(address):
    return [(kind, plain(words), urljoin(address, href)) for href, kind, words in LINK.findall(html(address))]


PAGES = sorted("/" + str(file.parent.relative_to(PUBLIC)).strip(".") + "/" for file in PUBLIC.rglob("index.html"))
ADDRESSES = ["/" if page == "//" else page for page in PAGES]


@pytest.mark.parametrize("address", ADDRESSES)
def test_links_are_those_of_the_table(address):
    assert found(address) == EXPECTED.get(address, [])


def test_the_table_names_pages_that_are_built():
    assert set(EXPECTED) <= set(ADDRESSES)


@pytest.mark.parametrize("address, words", OTHERS)
def test_what_only_looks_like_a_citation_is_text(address, words):
    assert words in plain(LINK.sub("\x00", html(address)))


EDGES = {(page, urlsplit(to).path) for page in EXPECTED for _, _, to in EXPECTED[page] if to.startswith("/")}


@pytest.mark.parametrize("source, target", sorted(EDGES))
def test_leads_back(source, target):
    if source != target:
        back = {urlsplit(urljoin(target, href)).path for href in re.findall(r'href="([^"]*)"', html(target))}
        assert source in back


@pytest.mark.parametrize("source", sorted(EXPECTED))
def test_machines_are_told_the_same(source):
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html(source), re.S)[1])
    base = data["@id"][: -len(source) + 1]
    items = [item for value in data.values() if isinstance(value, list) for item in value]
    told = {item.get("@id") for item in items if isinstance(item, dict)}
    for _, _, target in EXPECTED[source]:
        address = urlsplit(target)._replace(fragment="").geturl()
        if address != source:
            assert (address if address.startswith("https:") else base + address[1:]) in told
