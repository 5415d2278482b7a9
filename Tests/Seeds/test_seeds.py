"""Holds the pages of the five documents to the documents' own words: every word, no other word, the same order."""

import hashlib
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PUBLIC = HERE.parent.parent / "public"
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
BLOCKS = {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "br"}
# What the page itself adds below the text: sections that hold one of these.
ADDED = {"people", "files", "cite", "mal", "fig", "list", "links"}


def words(text):
    """Words and marks, without the glyphs that a renderer sets and the marks of lists, headings and emphasis."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"(?m)^\s*(?:#+|-|\d+\.)\s+", "", text)
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    text = re.sub('["\u201c\u201d\u201e\u00ab\u00bb]', '"', text)
    return re.findall(r"\w+|[^\w\s]", text.replace("*", "").replace("\u00ad", ""))


class Node:
    def __init__(self, tag="", attributes=()):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    @property
    def classes(self):
        return set((self.attributes.get("class") or "").split())

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def text(self, leave_out=lambda node: False):
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in {"script", "style", "svg"} and not leave_out(child):
                inner = child.text(leave_out)
                parts.append(f"\n{inner}\n" if child.tag in BLOCKS else inner)
        return "".join(parts)

    def find(self, wanted):
        return [node for node in self.walk() if wanted(node)]


class Tree(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = Node()
        self.stack = [self.root]

    def handle_starttag(self, tag, attributes):
        node = Node(tag, attributes)
        self.stack[-1].children.append(node)
        if tag not in VOID:
            self.stack.append(node)

    def handle_endtag(self, tag):
        while len(self.stack) > 1 and self.stack.pop().tag != tag:
            pass

    def handle_data(self, data):
        self.stack[-1].children.append(data)


class Document:
    """One of the marked files beside this one."""

    def __init__(self, path):
        self.name = path.stem
        self.text, self.facts, self.reasons, original, reason = [], [], [], [], None
        for line in path.read_text(encoding="utf-8").splitlines():
            mark, _, rest = line.partition(" ")
            if mark == "page":
                self.page = rest
            elif mark == "sha256":
                self.sha256 = rest
            elif mark == "#":
                reason = rest
            elif mark in {"X", "P"}:
                self.reasons.append((rest, reason))
            elif mark == "T":
                self.text.append(rest)
            elif mark == "F":
                self.facts.append(rest)
            elif mark == "+":
                self.facts[-1] += " " + rest
            elif line:
                raise ValueError(f"{path.name}: unknown mark in {line!r}")
            if mark in {"X", "T", "F", "+"}:
                original.append(rest)
            if mark in {"T", "F"}:
                reason = None
        self.original = [word for line in original for word in words(line)]

    def __repr__(self):
        return self.name


class Page:
    def __init__(self, address):
        file = PUBLIC / address.strip("/") / "index.html"
        assert file.exists(), f"{address} is not built"
        tree = Tree()
        tree.feed(file.read_text(encoding="utf-8"))
        self.article = next(node for node in tree.root.walk() if node.tag == "article" and "doc" in node.classes)

    def one(self, tag, name=None):
        found = self.article.find(lambda node: node.tag == tag and (name is None or name in node.classes))
        return found[0] if found else None

    def own_text(self):
        """The document's text as the page shows it, block by block: title, decision or proposal, body."""
        body = [
            part.text()
            for part in self.one("div", "body").children
            if isinstance(part, Node) and not any(ADDED & node.classes for node in part.walk())
        ]
        return [self.one("h1").text(), *self.box(words(" ".join(body))), *body]

    def box(self, body):
        """Heading and text of the decision or proposal; nothing where the box repeats words of the body, as an agreement's does."""
        box = self.one("section", "beslut")
        if not box:
            return []
        text = [node.text() for node in box.find(lambda node: "text" in node.classes)]
        repeated = words(" ".join(text))
        if any(body[start : start + len(repeated)] == repeated for start in range(len(body))):
            return []
        return [node.text() for node in box.children if isinstance(node, Node) and node.tag in {"h2", "h3"}] + text

    def facts(self):
        """What the page shows of the front matter, a row or line at a time; of a date, also its ISO form."""
        rows = self.article.find(lambda node: node.tag in {"li", "p", "h2"} or (node.tag == "div" and "text" not in node.classes))
        return [words(row.text() + " " + " ".join(times(row))) for row in rows]


def times(node):
    return [time.attributes.get("datetime", "") for time in node.find(lambda child: child.tag == "time")]


def same(original, shown):
    """Capitals of a heading are typography."""
    return original == shown or (original.isupper() and len(original) > 3 and original.casefold() == shown.casefold())


def holds(row, wanted):
    """Whether the words stand in the row, in order."""
    rest = iter(word.casefold() for word in row)
    return all(word.casefold() in rest for word in wanted)


DOCUMENTS = [Document(path) for path in sorted(HERE.glob("*.txt"))]


def test_there_are_five():
    assert len(DOCUMENTS) == 5


@pytest.mark.parametrize("document", DOCUMENTS, ids=repr)
def test_original_is_whole(document):
    assert hashlib.sha256(" ".join(document.original).encode()).hexdigest() == document.sha256


@pytest.mark.parametrize("document", DOCUMENTS, ids=repr)
def test_what_is_left_out_says_why(document):
    assert all(reason for _, reason in document.reasons)


@pytest.mark.parametrize("document", DOCUMENTS, ids=repr)
def test_text_is_verbatim(document):
    expected = [word for line in document.text for word in words(line)]
    shown = [word for block in Page(document.page).own_text() for word in words(block)]
    for place, (original, word) in enumerate(zip(expected, shown)):
        before = " ".join(shown[max(0, place - 8) : place])
        assert same(original, word), f"after “{before}”: the document says “{original}”, the page “{word}”"
    assert len(shown) == len(expected), f"the page ends with {shown[-8:]}, the document with {expected[-8:]}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=repr)
def test_facts_are_shown(document):
    rows = Page(document.page).facts()
    for fact in document.facts:
        wanted = [word for word in words(fact) if word.isalnum()]
        assert any(holds(row, wanted) for row in rows), f"“{fact}” is not on the page"


@pytest.mark.parametrize("document", DOCUMENTS, ids=repr)
def test_private_details_are_nowhere(document):
    # Direct lines and personal addresses of officials, as patterns, so that they do not stand here either.
    private = re.compile(r"[\w.]+\.[\w.]+@(?:huddinge|rtk\.sll)\.se|08-737 26|070 ?737")
    text = (PUBLIC / document.page.strip("/") / "index.html").read_text(encoding="utf-8")
    assert not private.search(text)


def test_misspellings_are_kept():
    """The documents' own errors, which no one may mend."""
    text = " ".join(" ".join(Page(document.page).own_text()) for document in DOCUMENTS)
    phrases = ["per 31 april", "At det skapas", "förslår att det", "dess innevanäres", "att integrerar", "hälsoreultat", "sämre ."]
    for phrase in phrases:
        assert phrase in " ".join(text.split()), phrase
