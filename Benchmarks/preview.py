#!/usr/bin/env python3
"""Measures the preview: from a saved edit to the first answer that shows it, for each kind of edit, in one table.

    preview.py [--paragraf PATH] [--documents 10000] [--rounds 15] [--only text,title] [--work DIR] [--log FILE]

A page is fetched over and over while an edit is saved, as a browser that reloads without rest would; another page is open all the
while, with its stream of events. Each kind of edit is undone between its rounds, and the undoing is not timed. The last three kinds change what
all documents are read with: they may take the time of one build.
"""

import argparse
import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

from measure import median

HERE = os.path.dirname(os.path.abspath(__file__))
PAUSE = 0.15  # seconds between two edits, and a little more each time, so that edits do not fall in step with anything


class Server:
    """A preview of a folder, and a connection to it."""

    def __init__(self, paragraf, site, log):
        self.site, self.connection = site, None
        command = [paragraf, "preview", "--site", site, "--port", "4861"]
        self.began = time.perf_counter()
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
        self.port = int(re.search(r":(\d+)", self.process.stdout.readline())[1])

    def get(self, path):
        """Status and bytes."""
        while True:
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
                self.connection.request("GET", path)
                answer = self.connection.getresponse()
                return answer.status, answer.read()
            except (OSError, http.client.HTTPException):
                self.connection = None
                if self.process.poll() is not None:
                    sys.exit("the preview ended")

    def follow(self, path):
        """Opens a page's stream of events and reads it to its end, on a thread of its own."""
        def read():
            stream = http.client.HTTPConnection("127.0.0.1", self.port)
            try:
                stream.request("GET", f"/~/handelser?sida={path}")
                answer = stream.getresponse()
                while answer.read1():
                    pass
            except (OSError, http.client.HTTPException):
                pass
        threading.Thread(target=read, daemon=True).start()

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii", errors="replace") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))

    def processor(self):
        """Seconds of processor that the server has used, over all threads."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii", errors="replace") as file:
            user, system = file.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(10)


class Folder:
    """The site's files; what a round changes is put back after it."""

    def __init__(self, path):
        self.path, self.before = path, {}

    def read(self, name):
        with open(os.path.join(self.path, name), encoding="utf-8") as file:
            return file.read()

    def keep(self, name):
        if name not in self.before:
            self.before[name] = self.read(name) if os.path.exists(os.path.join(self.path, name)) else None

    def write(self, name, text):
        self.keep(name)
        path = os.path.join(self.path, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def replace(self, name, old, new):
        text = self.read(name)
        if old not in text:
            sys.exit(f"{name} has no {old!r}")
        self.write(name, text.replace(old, new, 1))

    def rename(self, name, new):
        self.keep(name)
        self.keep(new)
        os.rename(os.path.join(self.path, name), os.path.join(self.path, new))

    def remove(self, name):
        self.keep(name)
        os.remove(os.path.join(self.path, name))

    def restore(self):
        for name, text in self.before.items():
            path = os.path.join(self.path, name)
            if text is None:
                if os.path.exists(path):
                    os.remove(path)
            else:
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
        self.before = {}


class Documents:
    """Documents of the corpus that suit each kind of edit."""

    def __init__(self, folder):
        self.texts = {}
        for parent, _, names in os.walk(os.path.join(folder.path, "content")):
            for name in names:
                path = os.path.relpath(os.path.join(parent, name), folder.path)
                self.texts[path] = folder.read(path)
        decisions = [path for path in sorted(self.texts) if "\ntyp: protokollsutdrag\n" in self.texts[path]]
        self.plain = decisions[len(decisions) // 2]
        # Each document lists its case's others and what refers to it; a programme is referred to by the most.
        programme = self.fact(self.plain, "program")
        self.programme = f"content{programme}index.md"
        self.citing = next(path for path in decisions if path != self.plain and self.fact(path, "program") == programme)
        self.cited = self.most_cited(decisions)

    def fact(self, path, key):
        return re.search(rf"^{key}: (.*)$", self.texts[path], re.M)[1]

    def most_cited(self, decisions):
        """The decision that most texts cite, with its page's address and one that shows its title."""
        counts = {}
        for text in self.texts.values():
            for body, day, number in re.findall(r"(\w+)s beslut (\S+) § (\d+)", text):
                key = (text.split("\nhuvudman: ")[1].split("\n")[0] if "\nhuvudman: " in text else "", body, day, number)
                counts[key] = counts.get(key, 0) + 1
        names = {"KF": "kommunfullmäktige", "KS": "kommunstyrelsen", "BN": "byggnadsnämnden", "SN": "socialnämnden",
                 "UN": "utbildningsnämnden", "TN": "nämnden"}
        def count(path):
            organ = names[self.fact(path, "organ")]
            return counts.get((self.fact(path, "huvudman"), organ, self.fact(path, "datum"), self.fact(path, "paragraf")), 0)
        best = max(decisions, key=count)
        self.cited_count = count(best)
        return best


def address(path):
    stem = path.removeprefix("content").removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("/index") else stem + "/"


def kinds(documents, folder):
    """Name → function of a round's mark, which saves the edit and gives what is asked for until it is so."""
    plain, cited, citing = documents.plain, documents.cited, documents.citing
    page = address(plain)
    case_page = re.sub(r"[ /]", "-", documents.fact(plain, "diarienummer").lower())
    case_page = f"/{documents.fact(plain, 'huvudman')}/arenden/{case_page}/"

    def shows(path, mark):
        return path, lambda status, body: status == 200 and mark.encode() in body

    def gone(path):
        return path, lambda status, body: status == 404

    def without(path, mark):
        return path, lambda status, body: status == 200 and mark.encode() not in body

    def text(mark):
        folder.replace(plain, "\n---\n", f"\n---\n{mark} inleder texten.\n\n")
        return shows(page, mark)

    def title(mark):
        folder.replace(plain, "titel: ", f"titel: {mark} ")
        return shows(case_page, mark)

    def cited_title(mark):
        folder.replace(cited, "titel: ", f"titel: {mark} ")
        return shows(address("content" + documents.fact(cited, "grundas-på").rstrip("/") + ".md"), mark)

    def citation(mark):
        organ = {"KF": "Kommunfullmäktiges", "KS": "Kommunstyrelsens", "BN": "Byggnadsnämndens", "SN": "Socialnämndens",
                 "UN": "Utbildningsnämndens", "TN": "Tekniska nämndens"}[documents.fact(citing, "organ")]
        words = f"{mark} följer {organ} beslut {documents.fact(citing, 'datum')} § {documents.fact(citing, 'paragraf')}."
        own = documents.fact(plain, "huvudman") == documents.fact(citing, "huvudman")
        if not own:
            words = f"{mark} följer [beslutet]({address(citing)})."
        folder.replace(plain, "\n---\n", f"\n---\n{words}\n\n")
        return shows(address(citing), mark)

    def cited_much(mark):
        """What a document with hundreds of references to it is referred to by."""
        folder.replace(citing, "titel: ", f"titel: {mark} ")
        folder.replace(citing, "\n---\n", f"\n---\nDet följer [beslutet]({address(cited)}).\n\n")
        return shows(address(citing), mark)

    def new(mark):
        name = os.path.join(os.path.dirname(plain), mark + ".md")
        folder.write(name, folder.read(plain).replace("titel: ", f"titel: {mark} ").replace("paragraf: ", "paragraf: 9"))
        return shows(case_page, mark)

    def renamed(mark):
        name = os.path.join(os.path.dirname(plain), mark + ".md")
        folder.rename(plain, name)
        return gone(page)

    def deleted(mark):
        folder.remove(plain)
        return without(case_page, page.split("/")[-2] + "/")

    def dated(mark):
        day = f"2011-0{1 + int(mark[-5:]) % 9}-11"
        folder.replace(plain, "datum: " + documents.fact(plain, "datum"), "datum: " + day)
        return shows(page, day)

    def template(mark):
        built_in = os.path.join(HERE, "..", "templates", "document.html")
        with open(built_in, encoding="utf-8") as file:
            folder.write("templates/document.html", file.read() + f"<!-- {mark} -->\n")
        return shows(page, mark)

    def stylesheet(mark):
        # Comments are not published.
        folder.write("templates/style.css", f".{mark} {{ color: red }}\n")
        return shows("/style.css", mark)

    def words(mark):
        built_in = os.path.join(HERE, "..", "templates", "words.yaml")
        with open(built_in, encoding="utf-8") as file:
            text = file.read()
        folder.write("templates/words.yaml", re.sub(r"sv: Sök\b", f"sv: Sök {mark}", text, count=1) + f"# {mark}\n")
        return page, lambda status, body: status == 200

    def image(mark):
        folder.write("content/bild.png", mark)
        return shows("/bild.png", mark)

    def body(mark):
        name = f"content/{documents.fact(plain, 'huvudman')}/index.md"
        folder.replace(name, "namn: Kommunfullmäktige,", f"namn: Kommunfullmäktige {mark},")
        return shows("/" + documents.fact(plain, "huvudman") + "/", mark)

    def programme(mark):
        folder.replace(documents.programme, "titel: ", f"titel: {mark} ")
        return shows(page, mark)

    def settings(mark):
        folder.replace("paragraf.yaml", "titel: ", f"titel: {mark} ")
        return shows(page, mark)

    return {"text": text, "title": title, "title of the most cited": cited_title, "new citation": citation,
            "new link to the most cited": cited_much, "new document": new, "renamed": renamed, "deleted": deleted,
            "other date": dated, "image": image, "stylesheet": stylesheet, "template": template,
            "a body's name": body, "a programme's title": programme, "paragraf.yaml": settings}


def measure(server, folder, edit, rounds):
    seconds, used = [], 0.0
    for number in range(rounds):
        time.sleep(PAUSE + number * 0.007)
        path, is_there = edit(f"matord{time.monotonic_ns() % 100_000:05}")
        began, before = time.perf_counter(), server.processor()
        while not is_there(*server.get(path)):
            if time.perf_counter() - began > 20:
                sys.exit(f"{path} never showed it")
        seconds.append(time.perf_counter() - began)
        used += server.processor() - before
        folder.restore()
        time.sleep(PAUSE)
        server.get(path)
    return seconds, used / rounds


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraf", default=os.path.join(HERE, "..", ".build", "release", "paragraf"))
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="")
    parser.add_argument("--work", default="/dev/shm/paragraf-preview")
    parser.add_argument("--log", default=os.devnull)
    options = parser.parse_args()
    site = os.path.join(options.work, f"site-{options.documents}")
    if os.path.isdir(site):
        shutil.rmtree(site)
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), str(options.documents), site, "paragraf"], check=True)
    folder = Folder(site)
    # Without a document that uses it, a file is not published.
    folder.write("content/bild.png", "bild")
    documents = Documents(folder)
    folder.replace(documents.plain, "\n---\n", "\n---\n![En bild](/bild.png)\n\n")
    folder.before = {}
    with open(options.log, "w", encoding="utf-8") as log:
        server = Server(options.paragraf, site, log)
        try:
            server.get("/")
            print(f"{options.documents} documents, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}: "
                  f"first page after {time.perf_counter() - server.began:.2f} s; the most cited has {documents.cited_count} citations\n")
            server.follow(address(documents.plain))
            print("| saved → shown | median ms | p95 ms | processor ms |\n| --- | ---: | ---: | ---: |")
            for name, edit in kinds(documents, folder).items():
                if options.only and name not in options.only.split(","):
                    continue
                log.write(f"== {name}\n")
                log.flush()
                seconds, used = measure(server, folder, edit, options.rounds)
                print(f"| {name} | {median(seconds) * 1000:.0f} | {percentile(seconds, 0.95) * 1000:.0f} | {used * 1000:.0f} |", flush=True)
            print(f"\nload {os.getloadavg()[0]:.1f}, peak memory {server.memory():.0f} MiB")
        finally:
            server.end()
            folder.restore()


if __name__ == "__main__":
    main()
