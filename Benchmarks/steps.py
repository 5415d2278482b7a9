#!/usr/bin/env python3
"""Tells what share of a build's instructions each step takes.

    valgrind --tool=callgrind --callgrind-out-file=FILE .build/release/paragraf build --jobs 1 --site CORPUS --output OUT
    steps.py FILE

Strip the program's debug information first (strip --strip-debug): Valgrind cannot read so much of it.
"""

import re
import subprocess
import sys
from collections import Counter

# A step is the functions whose demangled names begin so. One that is indented is a part of the step above it.
STEPS = [
    ("front matter", ["Records.head(of:"]),
    ("documents", ["Records.records(from:"]),
    ("  Markdown to HTML", ["Markup.markdownBody(of:"]),
    ("    libcmark", ["cmark_parse_document"]),
    ("  citations, recognized", ["Records.MentionFinder.", "Records.mentions("]),
    ("  numbers of persons", ["Records.shownPersonalNumberFaults(", "Records.personalNumberFaults(in:"]),
    ("register", ["Records.register(of:"]),
    ("relations", ["Records.fieldRelations(of:"]),
    ("citations, resolved", ["Records.CitationResolver.resolutions(of:"]),
    ("link graph", ["Records.linkGraph(of:"]),
    ("link targets", ["Records.linkTargets(of:"]),
    ("templates, read", ["static Pages.TemplateSet.reading("]),
    ("lines of documents", ["Pages.DocumentLine.init("]),
    ("plan", ["Pages.plan("]),
    ("pages", ["Pages.render("]),
    ("  templates, filled", ["Templating.Template.render("]),
    ("link check", ["Pages.LinkCheck.links(in:"]),
]


def costs(path):
    """The instructions of the whole program, and of each function with all that it calls, recursion counted once at most."""
    names, own, called, function, callee, is_call = {}, Counter(), Counter(), None, None, False

    def name(text):
        number, _, spelled = text.partition(" ")
        if spelled:
            names[number] = re.sub(r"'\d+$", "", spelled)
        return names[number]

    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("fn="):
                function = name(line[3:].strip())
            elif line.startswith("cfn="):
                callee = name(line[4:].strip())
            elif line.startswith("calls="):
                is_call = True
            elif line[:1].isdigit() or line[:1] in "+-*":
                parts = line.split()
                if is_call and callee != function:
                    called[callee] += int(parts[1])
                elif not is_call and len(parts) > 1:
                    own[function] += int(parts[1])
                is_call = False
    return sum(own.values()), called


def main():
    total, called = costs(sys.argv[1])
    mangled = sorted(called)
    plain = subprocess.run(["swift", "demangle", "--compact"], input="\n".join(mangled), capture_output=True, text=True, check=True)
    spelled = dict(zip(mangled, plain.stdout.split("\n")))
    print(f"{total:,} instructions\n".replace(",", " "))
    for step, beginnings in STEPS:
        found = sum(cost for function, cost in called.items()
                    if any(re.sub(r"^.*specialization <.*?>+ of ", "", spelled[function]).startswith(word) for word in beginnings))
        if found:
            print(f"{step:28} {100 * found / total:5.1f} %")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
