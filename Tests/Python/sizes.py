"""Texts that nobody writes, in sizes that a quadratic step or a recursive one could not stand."""

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
    "comments in lines": (lambda n: "a <!-- -\n" * n, 50_000),
    "open comments in a line": (lambda n: "a <!-- -" * n, 50_000),
    "tags in a line": (lambda n: lines(n, lambda i: f"a <b{i}> "), 40_000),
    "open tags": (lambda n: "<a b='" * n, 100_000),
    "declarations": (lambda n: "<!A <?a <![CDATA[" * n, 50_000),
    "images and links": (lambda n: "![[]()" * n, 100_000),
    "open titles": (lambda n: "[a](b 'c" * n, 100_000),
    "references": (lambda n: "[a]: om.md\n\n" + "[a]\n" * n, 100_000),
    "a long definition": (lambda n: f"[a]: {'b' * n}\n\n" + "[a]\n" * n, 20_000),
    "lists with empty lines": (lambda n: "- - - - a\n\n" * n, 50_000),
    "lists of one": (lambda n: "- a\n* b\n+ c\n" * n, 50_000),
    "code in lists": (lambda n: "- ```\n" * n, 50_000),
    "quotes without text": (lambda n: ">\n" * n, 200_000),
    "lists in lists, deep as may be": (lambda n: lines(n, lambda i: " " * (2 * (i % 190)) + "- a\n"), 50_000),
    "different broken links": (lambda n: lines(n, lambda i: f"[a](b{i})\n"), 40_000),
    "different broken links in a line": (lambda n: lines(n, lambda i: f"[a](b{i}) "), 40_000),
    "different broken places": (lambda n: lines(n, lambda i: f"[a](#b{i})\n# a{i}\n"), 20_000),
    "links in headings": (lambda n: "# [a](b)\n" * n, 50_000),
    "images without text": (lambda n: lines(n, lambda i: f"![](b{i}.png)\n\n"), 20_000),
    "unknown footnotes": (lambda n: lines(n, lambda i: f"a[^{i}]\n"), 40_000),
    "footnotes that all cite all": (lambda n: "a[^0]\n\n" + lines(n, lambda i: f"[^{i}]: " + lines(n, lambda j: f"[^{j}] ") + "\n"), 400),
    "a footnote defined often": (lambda n: "a[^1]\n\n" + "[^1]: b\n\n" * n, 40_000),
    "a deep footnote": (lambda n: "a[^1]\n\n[^1]: " + "> - " * n + "a\n", 100_000),
    "tables in lists": (lambda n: "- |a|\n  |-|\n  |b|\n\n" * n, 20_000),
    "headings in quotes": (lambda n: ("> " * 150 + "# a\n\n") * n, 2_000),
    "personal numbers in a line": (lambda n: "19121212-1212 a " * n, 50_000),
    "broken tables": (lambda n: "a | b\n|---|---|---|\n" * n, 40_000),
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
    "unusual numbers": (lambda n: "typ: protokollsutdrag\norgan: KS\ndatum: 2019-02-20\nparagraf: 1\ndiarienummer: ["
                        + lines(n, lambda i: f"x{i}, ") + "]\n", 40_000),
    "goals alike": (lambda n: "typ: program\ntitel: A\norgan: KS\ndatum: 2019-02-20\nmål:\n"
                    + "  - {nummer: 1, titel: x}\n" * n, 20_000),
    "attachments": (lambda n: "typ: protokollsutdrag\ntitel: A\norgan: KS\ndatum: 2019-02-20\nparagraf: 1\nbilagor:\n"
                    + lines(n, lambda i: f"  - {{fil: a{i}.pdf, titel: b}}\n"), 20_000),
    "authorities": (lambda n: "typ: avtal\ntitel: A\ndatum: 2019-02-20\nparter: [" + lines(n, lambda i: f"x{i}, ") + "]\n", 40_000),
}
# Whole minutes, which become a document for each §.
MINUTES = {
    "items": (lambda n: lines(n, lambda i: f"## § {i + 1} Ärende\n\n### Beslut\n\nSe § {i} och KS 2019/{i}.\n\n"), 4_000),
    "the same item": (lambda n: "## § 1 Ärende\n\nText.\n\n" * n, 20_000),
    "items with one footnote": (lambda n: lines(n, lambda i: f"## § {i + 1} Ärende\n\nSe[^1].\n\n") + "[^1]: a\n", 4_000),
    "more items than may be": (lambda n: lines(n, lambda i: f"## § {i + 1} Ärende\n\n"), 90_000),
}


def document(name, size=None):
    """The text of a row, by its whole name, in its greatest size or in another."""
    kind, _, short = name.rpartition(": ")
    make, greatest = {"": TEXTS, "front matter": FRONT, "minutes": MINUTES}[kind][short]
    text = make(greatest if size is None else size)
    if kind == "minutes":
        return f"---\ntyp: protokoll\ntitel: Protokoll\norgan: KS\ndatum: 2019-02-20\n---\n{text}\n"
    if kind == "front matter":
        return f"---\n{'' if text.startswith('typ:') else 'typ: sida' + chr(10)}{text}---\nText.\n"
    return HEAD + text + "\n"


def greatest(name):
    kind, _, short = name.rpartition(": ")
    return {"": TEXTS, "front matter": FRONT, "minutes": MINUTES}[kind][short][1]


NAMES = [*TEXTS, *(f"front matter: {name}" for name in FRONT), *(f"minutes: {name}" for name in MINUTES)]


def make_small(folder):
    """A small site; what is tried stands in `content/prov/text.md`."""
    (folder / "content/prov").mkdir(parents=True)
    (folder / "paragraf.yaml").write_text("titel: Prov\nadress: https://prov.example/\nutgivare: Prov\nregistrator: a@prov.example\n"
                                          "tillgänglighet: b@prov.example\nhuvudman: prov\n")
    (folder / "content/index.md").write_text("---\ntyp: sida\ntitel: Start\n---\nStart.\n")
    (folder / "content/om.md").write_text("---\ntyp: sida\ntitel: Om\n---\nOm.\n")
    (folder / "content/prov/index.md").write_text("---\ntyp: huvudman\ntitel: Prov\norgan:\n"
                                                  "  - {namn: Kommunstyrelsen, förkortning: KS}\n---\n")
    return folder
