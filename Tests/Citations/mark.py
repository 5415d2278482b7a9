#!/usr/bin/env python3
"""Write labelled texts from marked ones, and marked ones from labelled.

    mark.py write NAME.marked…     writes NAME.md, NAME.jsonl and the text's rows in traps.tsv, in this folder
    mark.py show NAME…             prints NAME.md of this folder with its marks, ready to edit and write again

A mark is [[head|value|text]]. The head is the kind, by one letter (see KINDS). "@Haninge" after it is the authority that the text names,
"?why" says that the label is optional and why. [[!why|text]] is a trap: text that must give nothing. Marks may stand inside one another
where one of the two is optional. ⍽ is a no-break space.
"""
import argparse
import csv
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TRAPS = HERE / "traps.tsv"
KINDS = {"c": "caseNumber", "d": "decision", "o": "document", "l": "law", "s": "lawSection", "p": "preparatory", "e": "euLaw",
         "a": "attachment", "g": "goal"}
LETTERS = {kind: letter for letter, kind in KINDS.items()}
OPENING = re.compile(r"\[\[(?:!(?P<trap>[^|\]]+)|(?P<kind>[cdolspeag])(?:@(?P<of>[^|?]+))?(?:\?(?P<why>[^|]+))?\|(?P<value>[^|]+))\|")


def unmark(marked):
    """The plain text, its labels and its traps. Offsets are UTF-8 bytes."""
    plain, labels, traps, open_marks = bytearray(), [], [], []
    place = 0
    while place < len(marked):
        opening = OPENING.match(marked, place)
        if opening:
            open_marks.append((opening, len(plain)))
            place = opening.end()
        elif open_marks and marked.startswith("]]", place):
            opening, start = open_marks.pop()
            text = plain[start:].decode()
            if opening["trap"]:
                traps.append((start, text, opening["trap"]))
            else:
                label = {"start": start, "end": len(plain), "text": text, "kind": KINDS[opening["kind"]], "value": opening["value"]}
                if opening["of"]:
                    label["of"] = opening["of"]
                if opening["why"]:
                    label |= {"optional": True, "why": opening["why"]}
                labels.append(label)
            place += 2
        else:
            plain += marked[place].replace("⍽", "\u00a0").encode()
            place += 1
    if open_marks or b"[[" in plain:
        raise ValueError(f"a mark that is not closed, or no mark: {plain[plain.find(b'[['):][:80].decode()}")
    return bytes(plain), sorted(labels, key=lambda label: (label["start"], -label["end"])), sorted(traps)


def mark(plain, labels, traps):
    """The inverse of unmark."""
    marks = []
    for label in labels:
        of = "@" + label["of"] if "of" in label else ""
        why = "?" + label["why"] if label.get("optional") else ""
        marks.append((label["start"], label["end"], f"[[{LETTERS[label['kind']]}{of}{why}|{label['value']}|"))
    marks += [(start, start + len(text.encode()), f"[[!{why}|") for start, text, why in traps]
    cuts = [(start, 1, -end, opening.encode()) for start, end, opening in marks] + [(end, 0, -start, b"]]") for start, end, _ in marks]
    marked, place = bytearray(), 0
    for cut, _, _, token in sorted(cuts):
        marked += plain[place:cut] + token
        place = cut
    return (marked + plain[place:]).decode().replace("\u00a0", "⍽")


def read_traps():
    """Rows of name, start, text, why; white space of the text is shown as a space."""
    if not TRAPS.exists():
        return []
    with TRAPS.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]


def write(path):
    name = path.stem
    plain, labels, traps = unmark(path.read_text(encoding="utf-8"))
    (HERE / f"{name}.md").write_bytes(plain)
    (HERE / f"{name}.jsonl").write_text("".join(json.dumps(label, ensure_ascii=False) + "\n" for label in labels), encoding="utf-8")
    rows = [row for row in read_traps() if row[0] != name] + [[name, str(start), re.sub(r"\s+", " ", text), why] for start, text, why in traps]
    rows.sort(key=lambda row: (row[0], int(row[1])))
    TRAPS.write_text("".join("\t".join(row) + "\n" for row in [["text", "start", "trap", "why"]] + rows), encoding="utf-8")


def show(name):
    plain = (HERE / f"{name}.md").read_bytes()
    labels = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    traps = []
    for row in read_traps():
        if row[0] == name:
            start = int(row[1])
            rest = plain[start:].decode()
            length = len(re.match(r"\s+".join(map(re.escape, row[2].split(" "))), rest)[0])
            traps.append((start, rest[:length], row[3]))
    sys.stdout.write(mark(plain, labels, traps))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["write", "show"])
    parser.add_argument("names", nargs="+")
    options = parser.parse_args()
    for name in options.names:
        write(Path(name)) if options.what == "write" else show(Path(name).stem)


if __name__ == "__main__":
    main()
