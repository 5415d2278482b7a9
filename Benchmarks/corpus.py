#!/usr/bin/env python3
"""Makes a site of invented Swedish decisions to measure with: the same documents for Paragraf and for Hugo.

    corpus.py DOCUMENTS FOLDER paragraf|hugo

An authority to every 250 documents, some large and some small; a programme to every 50; the rest are cases, each with a report, one or
two decisions, an agreement or a follow-up, and ordinary pages. Every document but an authority's own has 6 to 10 citations: case
numbers, decisions by body, day and §, laws, links to programmes, and some that lead nowhere. The old are cited most.

For Hugo, who cannot recognise a citation, each one that leads somewhere is written as a link, and what it leads to stands in `refs`.
The same number of documents gives the same bytes on any machine.
"""

import os
import random
import sys
from datetime import date, timedelta

FIRST, LAST = date(2003, 1, 8).toordinal(), date(2025, 11, 30).toordinal()

BODIES = {  # abbreviation → name, as it decides, weekday of its meetings
    "KF": ("Kommunfullmäktige", "kommunfullmäktiges", 0), "KS": ("Kommunstyrelsen", "kommunstyrelsens", 2),
    "BN": ("Byggnadsnämnden", "byggnadsnämndens", 1), "SN": ("Socialnämnden", "socialnämndens", 3),
    "UN": ("Utbildningsnämnden", "utbildningsnämndens", 3), "TN": ("Tekniska nämnden", "tekniska nämndens", 4)}
PATHS = {"KS": ["KS", "KF"], "BN": ["BN", "KS"], "SN": ["SN", "KF"], "UN": ["UN", "KS"], "TN": ["TN", "KF"]}
LAWS = ["kommunallagen (2017:725)", "plan- och bygglagen (2010:900)", "miljöbalken (1998:808)", "socialtjänstlagen (2001:453)",
        "offentlighets- och sekretesslagen (2009:400)", "skollagen (SFS 2010:800)", "språklagen (2009:600)"]

PLACE_HEADS = ("Ek Björk Al Ask Sten Berg Dal Sjö Å Näs Hol Lund Mo Ryd Tor Vik Hag Häll Granö Kvarn Lin Rönn Skog Strand Säter "
               "Tall Udd Vall Öster Väster").split()
PLACE_TAILS = "berga by holm köping lunda mark näs sala stad torp vik ås bro hult fors".split()
SUBJECTS = ("bostads trafik skol kultur miljö energi vatten närings idrotts äldre klimat hamn cykel fritids biblioteks folkhälso "
            "avfalls bredbands lokal trygghets").split()
OBJECTS = ("planen programmet utredningen strategin avtalet budgeten försörjningen samverkan riktlinjen organisationen "
           "uppföljningen prognosen").split()
WHO = ("Förvaltningen Kommunledningskontoret Styrgruppen Länsstyrelsen Projektledningen Revisorerna Beredningen Remissinstanserna "
       "Arbetsgruppen Näringslivet").split()
SAYS = ["bedömer att", "konstaterar att", "framhåller att", "redovisar hur", "har prövat om", "föreslår att", "visar att"]
DOES = ["ska förankras i kommunens översiktsplan", "ryms inom beslutad ram", "behöver samordnas med angränsande kommuner",
        "minskar behovet av stöd på längre sikt", "följs upp i årsredovisningen", "bör gå före övriga åtgärder",
        "kräver ytterligare utredning före nästa delårsrapport", "ger barn och unga i hela kommunen bättre villkor",
        "har remissbehandlats under våren och fått ett övervägande positivt mottagande"]
WHEN = ["", "", " under mandatperioden", " inför budgetarbetet", " senast vid halvårsskiftet", " när detaljplanen vunnit laga kraft"]
LEADS = ["Se även {}.", "Ärendet behandlades senast i {}.", "Förslaget bygger på {}.", "Frågan har samband med {}.",
         "Enligt {} ska arbetet redovisas årligen."]
HEADINGS = {
    "protokollsutdrag": ["Sammanfattning av ärendet", "Bakgrund", "Bedömning", "Ekonomiska konsekvenser"],
    "tjänsteskrivelse": ["Sammanfattning", "Ärendet", "Förvaltningens synpunkter", "Ekonomiska konsekvenser"],
    "avtal": ["Bakgrund", "Parternas åtaganden", "Samverkan", "Uppsägning"],
    "uppföljning": ["Sammanfattning", "Utfall", "Prognos", "Bedömning"],
    "program": ["Vision", "Utgångspunkter", "Genomförande", "Ansvar"],
    "sida": ["Så arbetar vi", "Vad som gäller", "Kontakt"]}


def slug(text):
    plain = text.lower().translate(str.maketrans("åäöé ", "aaoe-"))
    return "".join(letter for letter in plain if letter.isascii() and (letter.isalnum() or letter == "-"))


class Document:
    def __init__(self, kind, authority, day, place, title, case=None, body=None, number=None):
        self.kind, self.authority, self.day, self.place, self.title = kind, authority, day, place, title
        self.case, self.body, self.number = case, body, number

    @property
    def address(self):
        return "/" + self.place.removesuffix("index") + ("" if self.place.endswith("index") else "/")

    @property
    def iso(self):
        return date.fromordinal(self.day).isoformat()


class Case:
    def __init__(self, series, year, number, day):
        self.series, self.year, self.number, self.day, self.documents = series, year, number, day, []

    @property
    def written(self):
        return f"{self.series} {self.year}/{self.number}"

    def address(self, authority):
        return f"/arenden/{authority.slug}-{self.series.lower()}-{self.year}-{self.number}/"


class Authority:
    def __init__(self, name):
        self.name, self.slug = name, slug(name)
        self.documents, self.programmes, self.cases, self.decisions = [], [], [], []
        self.case_numbers, self.meetings = {}, {}

    def add(self, *arguments, **named):
        document = Document(arguments[0], self, *arguments[1:], **named)
        self.documents.append(document)
        if document.case:
            document.case.documents.append(document)
        return document


def some(rng, choices):
    return choices[int(rng.random() * len(choices))]


def old_first(rng, items):
    """One of a list in time order, the n:th with a chance as 1/n."""
    return items[min(len(items) - 1, int(len(items) ** rng.random()) - 1)] if items else None


def plan(count):
    """Every authority with all its documents, without their texts."""
    rng = random.Random(count)
    authorities = max(2, count // 250)
    names = sorted({head + tail for head in PLACE_HEADS for tail in PLACE_TAILS}, key=lambda name: (slug(name)[::-1], name))
    unique = list({slug(name): name for name in names}.values())
    if authorities > len(unique):
        unique += [f"{side} {name}" for side in ("Norra", "Södra", "Östra", "Västra") for name in unique]
    share = sum(1 / rank for rank in range(1, authorities + 1))
    sizes = [max(12, int(count / share / rank)) for rank in range(1, authorities + 1)]
    sizes[0] += count - sum(sizes)
    planned = []
    for name, size in zip(unique, sizes):
        authority = Authority(name)
        plan_authority(rng, authority, size)
        planned.append(authority)
    return planned


def plan_authority(rng, authority, size):
    home = authority.slug
    authority.add("huvudman", FIRST, f"{home}/index", f"{authority.name.removesuffix('s')}s kommun")
    for number in range(max(1, size // 50)):
        subject, day = some(rng, SUBJECTS), FIRST + int(rng.random() * (LAST - FIRST))
        title = f"{subject.capitalize()}program {date.fromordinal(day).year}"
        authority.programmes.append(
            authority.add("program", day, f"{home}/{slug(title)}-{number}/index", title, body="KF"))
    authority.programmes.sort(key=lambda programme: programme.day)
    pages = max(1, size // 12)
    while len(authority.documents) < size - pages:
        plan_case(rng, authority, size - pages)
    for number in range(size - len(authority.documents)):
        title = f"Om {some(rng, SUBJECTS)}{some(rng, OBJECTS)}"
        day = FIRST + int(rng.random() * (LAST - FIRST))
        authority.add("sida", day, f"{home}/sidor/{slug(title)}-{number}", title)
    authority.cases.sort(key=lambda case: case.day)
    authority.decisions.sort(key=lambda decision: decision.day)


def plan_case(rng, authority, size):
    series = some(rng, list(PATHS))
    day = FIRST + int(rng.random() * (LAST - FIRST - 500))
    year = date.fromordinal(day).year
    number = authority.case_numbers[series, year] = authority.case_numbers.get((series, year), 0) + 1
    case = Case(series, year, number, day)
    authority.cases.append(case)
    matter = some(rng, SUBJECTS) + some(rng, OBJECTS)
    decided = 0
    for step in some(rng, ["RDD", "RDDU", "RDUA", "RDDUA"])[:size - len(authority.documents)]:
        day += 10 + int(rng.random() * 60)
        folder = f"{authority.slug}/handlingar-{date.fromordinal(day).year}"
        name = f"{series.lower()}-{year}-{number}-{len(case.documents) + 1}"
        body = PATHS[series][min(decided, 1)]
        if step == "D":
            day += (BODIES[body][2] - date.fromordinal(day).weekday()) % 7
            paragraph = authority.meetings[body, day] = authority.meetings.get((body, day), 0) + 1
            authority.decisions.append(authority.add(
                "protokollsutdrag", day, f"{folder}/{name}", f"{matter.capitalize()}, beslut", case=case, body=body, number=paragraph))
            decided += 1
        else:
            kind = {"R": "tjänsteskrivelse", "U": "uppföljning", "A": "avtal"}[step]
            authority.add(kind, day, f"{folder}/{name}", f"{kind.capitalize()} om {matter}", case=case, body=body)


class Writer:
    """The text of one document. What it leads to stands in `targets`."""

    def __init__(self, document, leading, flavour):
        self.document, self.leading, self.flavour = document, leading, flavour
        self.rng = random.Random(document.place)
        self.targets = {}

    def link(self, words, address):
        self.targets[address] = None
        return f"[{words}]({address})" if self.flavour == "hugo" else words

    def citation(self):
        rng, authority = self.rng, self.document.authority
        kind = rng.random()
        if kind < 0.40 and (case := old_first(rng, authority.cases)) and case is not self.document.case:
            return self.link(f"dnr {case.written}", case.address(authority))
        if kind < 0.70 and (decision := old_first(rng, authority.decisions)) and decision is not self.document:
            return self.link(f"{BODIES[decision.body][1]} beslut {decision.iso} § {decision.number}", decision.address)
        if kind < 0.80:
            return some(rng, LAWS)
        if kind < 0.90 and (programme := old_first(rng, self.leading)) and programme is not self.document:
            self.targets[programme.address] = None
            return f"[{programme.title}]({programme.address})"
        return f"dnr KS 19{80 + int(rng.random() * 20)}/{1 + int(rng.random() * 400)}"

    def sentence(self):
        rng = self.rng
        first = f"{some(rng, WHO)} {some(rng, SAYS)} {some(rng, SUBJECTS)}{some(rng, OBJECTS)} {some(rng, DOES)}"
        if rng.random() < 0.4:
            first += f", och {some(rng, SUBJECTS)}{some(rng, OBJECTS)} {some(rng, DOES)}"
        return first + some(rng, WHEN) + "."

    def paragraph(self, citation=None):
        sentences = [self.sentence() for _ in range(2 + int(self.rng.random() * 4))]
        if citation:
            sentences.insert(2, some(self.rng, LEADS).format(citation))
        return " ".join(sentences)

    def text(self):
        rng, kind = self.rng, self.document.kind
        if kind == "huvudman":
            return f"## Om kommunen\n\n{self.paragraph()}\n\n{self.paragraph()}\n"
        citations = [self.citation() for _ in range(6 + int(rng.random() * 5))]
        half = len(citations) // 2
        parts = []
        if kind in ("protokollsutdrag", "tjänsteskrivelse"):
            name, verb = BODIES[self.document.body][0], "beslutar" if kind == "protokollsutdrag" else "föreslås besluta"
            heading = "Beslut" if kind == "protokollsutdrag" else "Förslag till beslut"
            parts.append(f"## {heading}\n\n{name} {verb}\n\n1. att anta {some(rng, SUBJECTS)}{some(rng, OBJECTS)}\n"
                         f"2. att {some(rng, SUBJECTS)}{some(rng, OBJECTS)} {some(rng, DOES)}\n")
        running = iter(citations[:half])
        for heading in HEADINGS[kind]:
            parts.append(f"## {heading}\n\n{self.paragraph(next(running, None))}\n\n{self.paragraph(next(running, None))}\n")
        if rng.random() < 0.6:
            rows = "".join(f"| {some(rng, SUBJECTS).capitalize()} | {2010 + row} | {1 + int(rng.random() * 90)}00 000 |\n" for row in range(4))
            parts.append(f"| Åtgärd | År | Kronor |\n| --- | ---: | ---: |\n{rows}")
        parts.append("## Beslutsunderlag\n\n" + "".join(f"- {citation[0].upper()}{citation[1:]}\n" for citation in citations[half:]))
        return "\n".join(parts)

    def front_matter(self):
        document, rng = self.document, self.rng
        authority = document.authority
        facts = [("typ", document.kind), ("titel", document.title)]
        if document.kind == "huvudman":
            bodies = "".join(f"\n  - {{namn: {body[0]}, förkortning: {short}}}" for short, body in BODIES.items())
            return facts + [("organ", bodies)]
        facts.append(("huvudman", authority.slug))
        if document.body:
            facts.append(("organ", document.body))
        facts.append(("datum", document.iso))
        if document.number:
            facts.append(("paragraf", document.number))
        if document.case:
            facts.append(("diarienummer", document.case.written))
            programme = some(rng, authority.programmes)
            self.targets[programme.address] = None
            facts.append(("program", programme.address))
        if document.kind == "protokollsutdrag":
            report = document.case.documents[0]
            self.targets[report.address] = None
            approved = date.fromordinal(document.day + 7)
            facts += [("grundas-på", report.address), ("justerat", approved),
                      ("anslag", f"{{från: {approved + timedelta(1)}, till: {approved + timedelta(33)}, plats: Kommunhuset}}")]
        if document.kind == "tjänsteskrivelse":
            facts.append(("beslutas-av", f"[{', '.join(PATHS[document.case.series])}]"))
        if document.kind == "program":
            year = int(document.iso[:4])
            goals = "".join(f"\n  - {{nummer: {number}, titel: {self.sentence()[:-1].replace(',', '')}}}" for number in range(1, 5))
            facts += [("gäller", f"{{från: {year}, till: {year + 4}}}"), ("antas-av", "[KF]"),
                      ("antaget", f"{{organ: KF, datum: {document.iso}}}"), ("mål", goals)]
        return facts

    def file(self):
        text, facts = self.text(), self.front_matter()
        if self.flavour == "hugo":
            facts = hugo_facts(self.document, facts, list(self.targets))
        return "---\n" + "".join(f"{key}: {value}\n" for key, value in facts) + "---\n" + text


def hugo_facts(document, facts, targets):
    """The same facts where Hugo looks for them: a few of its own, and the rest as parameters."""
    own = dict(facts)
    head = [("title", own.pop("titel")), ("date", document.iso), ("typer", [own["typ"]]), ("ar", [document.iso[:4]])]
    if document.case:
        head.append(("arenden", [document.case.address(document.authority).strip("/").split("/")[-1]]))
    params = [f"\n  {key}: {value}" for key, value in own.items() if not str(value).startswith("\n")]
    return head + [("params", "".join(params) + f"\n  refs: {targets}")]


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def make(count, folder, flavour):
    authorities = plan(count)
    leading = sorted((programme for authority in authorities for programme in authority.programmes), key=lambda p: p.day)[:50]
    for authority in authorities:
        for document in authority.documents:
            place = document.place
            if flavour == "hugo" and document.kind == "huvudman":
                place = place.removesuffix("index") + "_index"
            write(f"{folder}/content/{place}.md", Writer(document, leading, flavour).file())
    if flavour == "paragraf":
        write(f"{folder}/paragraf.yaml", "titel: Program och beslut\nadress: https://beslut.prov.example/\nspråk: sv\n"
              "utgivare: Prov\nregistrator: registrator@prov.example\ntillgänglighet: webb@prov.example\n")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[3] not in ("paragraf", "hugo") or os.path.exists(sys.argv[2]):
        sys.exit(__doc__)
    make(int(sys.argv[1]), sys.argv[2], sys.argv[3])
