"""An editor at work: a text editor on one side, the browser on the other."""

import os
import re
import struct
import time
import zlib

import examination
import previewed
import pytest
from playwright.sync_api import expect

TEXT = """---
typ: sida
titel: Om oss
---
Vi är en kommun.

""" + "\n\n".join(f"Stycke {n}: " + "Ord i en lång text. " * 12 for n in range(60)) + "\n"

MODES = {"light": examination.LIGHT, "dark": examination.DARK, "narrow": examination.NARROW, "forced": examination.FORCED}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return previewed.copied(tmp_path_factory.mktemp("preview") / "sajt")


@pytest.fixture(scope="module")
def preview(folder):
    with previewed.running(folder) as preview:
        yield preview


@pytest.fixture
def tab(browser, preview):
    """A tab on a page of the test's own, written anew for each test."""
    preview.write("content/prov/sida.md", TEXT)
    context = browser.new_context(locale="sv-SE", **examination.LIGHT)
    tab = context.new_page()
    tab.goto(preview.address + "prov/sida/")
    expect(tab.locator("main")).to_contain_text("Vi är en kommun.")
    yield tab
    context.close()


def mark(tab):
    """A mark that a reload wipes out."""
    tab.evaluate("() => { window.mark = true }")


def is_marked(tab):
    return tab.evaluate("() => window.mark === true")


def test_shows_a_new_word_and_keeps_the_place(tab, preview):
    tab.evaluate("() => scrollTo(0, 1500)")
    preview.write("content/prov/sida.md", TEXT.replace("kommun", "storkommun", 1))
    expect(tab.locator("main")).to_contain_text("storkommun")
    tab.wait_for_function("() => scrollY === 1500")


def test_leaves_a_page_alone_that_did_not_change(tab, preview):
    mark(tab)
    preview.write("content/prov/annan.md", TEXT.replace("Om oss", "En annan"))
    other = tab.context.new_page()
    other.goto(preview.address + "prov/annan/")
    expect(other.locator("h1")).to_have_text("En annan")
    preview.write("content/prov/annan.md", TEXT.replace("Om oss", "En tredje"))
    expect(other.locator("h1")).to_have_text("En tredje")
    assert is_marked(tab)
    preview.path("content/prov/annan.md").unlink()


def test_shows_a_fault_with_its_line_and_lets_it_go(tab, preview):
    broken = TEXT.replace("titel:", "titl:")
    preview.write("content/prov/sida.md", broken)
    strip = tab.locator("#pg-remsa")
    expect(strip).to_contain_text("Gammal sida")
    expect(strip.locator("summary")).to_contain_text("Sidan: 1 fel")
    strip.locator("summary").click()
    expect(strip).to_contain_text("menade du ”titel”?")
    expect(strip.locator("pre").filter(has_text="titl: Om oss")).to_have_count(1)
    link = strip.locator("a").filter(has_text="content/prov/sida.md:3:1")
    assert link.get_attribute("href") == f"vscode://file{preview.folder.resolve()}/content/prov/sida.md:3:1"
    expect(tab.locator("main")).to_contain_text("Vi är en kommun.")
    preview.write("content/prov/sida.md", TEXT)
    expect(strip).to_have_count(0)


def test_shows_what_was_saved_last_of_two_edits_at_once(tab, preview):
    for round in range(10):
        preview.write("content/prov/sida.md", TEXT.replace("kommun", f"först{round}", 1))
        time.sleep(0.01)
        preview.write("content/prov/sida.md", TEXT.replace("kommun", f"sist{round}", 1))
        expect(tab.locator("main")).to_contain_text(f"sist{round}.")


def test_a_renamed_page_is_gone_at_its_old_address(tab, preview):
    os.rename(preview.path("content/prov/sida.md"), preview.path("content/prov/ny.md"))
    expect(tab.locator("h1")).to_have_text("Sidan finns inte")
    tab.goto(preview.address + "prov/ny/")
    expect(tab.locator("h1")).to_have_text("Om oss")
    preview.path("content/prov/ny.md").unlink()
    expect(tab.locator("h1")).to_have_text("Sidan finns inte")


def test_swaps_the_stylesheet_without_a_reload(tab, preview):
    mark(tab)
    style = preview.path("templates/style.css").read_text()
    preview.write("templates/style.css", style + "\nh1 { color: rgb(1, 2, 3) }\n")
    expect(tab.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    preview.write("templates/style.css", style)
    expect(tab.locator("h1")).not_to_have_css("color", "rgb(1, 2, 3)")
    assert is_marked(tab)


def picture(width):
    """A PNG of one row."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    head = struct.pack(">IIBBBBB", width, 1, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" + b"\x20\x80\x20" * width)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_swaps_a_picture_without_a_reload(tab, preview):
    preview.path("content/prov/bild.png").write_bytes(picture(3))
    preview.write("content/prov/sida.md", TEXT.replace("kommun.", "kommun.\n\n![En bild](bild.png)"))
    width = "() => document.images.length === 1 && document.images[0].naturalWidth === "
    tab.wait_for_function(width + "3")
    mark(tab)
    preview.path("content/prov/bild.png").write_bytes(picture(7))
    tab.wait_for_function(width + "7")
    assert is_marked(tab)
    preview.path("content/prov/bild.png").unlink()


def test_opens_the_documents_of_a_case(tab, preview):
    tab.goto(preview.address + "vaggeryd/arenden/ks-2018-109/")
    links = tab.locator("#pg-verktyg a").filter(has_text="Källa")
    expect(links).to_have_count(2)
    assert links.last.get_attribute("href") == f"vscode://file{preview.folder.resolve()}/content/vaggeryd/ks-mal-2019/index.md:1:1"


def test_shows_a_changed_title_on_the_pages_that_name_it(tab, preview):
    tab.goto(preview.address)
    index = "content/vaggeryd/index.md"
    preview.replace(index, "titel: Vaggeryds kommun", "titel: Vaggeryds stad")
    expect(tab.locator("main")).to_contain_text("Vaggeryds stad")
    preview.replace(index, "titel: Vaggeryds stad", "titel: Vaggeryds kommun")
    expect(tab.locator("main")).to_contain_text("Vaggeryds kommun")


def test_no_page_is_stale_after_navigation(tab, preview):
    """Back to a page that the browser has kept, when it has changed meanwhile."""
    tab.goto(preview.address + "program/")
    preview.write("content/prov/sida.md", TEXT.replace("kommun", "bakväg", 1))
    tab.go_back()
    expect(tab.locator("main")).to_contain_text("bakväg")


def test_a_page_that_nobody_sees_is_renewed_when_it_is_seen(tab, preview):
    tab.evaluate("""() => { Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange')) }""")
    preview.write("content/prov/sida.md", TEXT.replace("kommun", "återkomst", 1))
    time.sleep(0.3)
    assert "återkomst" not in tab.inner_text("main")
    tab.evaluate("() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')) }")
    expect(tab.locator("main")).to_contain_text("återkomst")


def test_a_page_finds_the_server_again(browser, tmp_path):
    folder = previewed.copied(tmp_path / "sajt")
    with previewed.running(folder) as first:
        port = re.search(r":(\d+)/", first.address).group(1)
        tab = browser.new_page()
        tab.goto(first.address)
        mark(tab)
    previewed.Preview(folder, "").replace("content/index.md", "titel:", "titel: Åter")
    with previewed.running(folder, "--port", port):
        expect(tab).to_have_title(re.compile("^Program|Åter"))
        tab.wait_for_function("() => window.mark !== true")
    tab.close()


def test_works_without_script(browser, preview):
    preview.write("content/prov/sida.md", TEXT.replace("titel:", "titl:"))
    context = browser.new_context(**examination.NO_SCRIPT)
    tab = context.new_page()
    tab.goto(preview.address + "prov/sida/")
    tab.locator("#pg-remsa summary").click()
    expect(tab.locator("#pg-remsa .pg-fel").first).to_be_visible()
    preview.write("content/prov/sida.md", TEXT)
    tab.reload()
    expect(tab.locator("#pg-remsa")).to_have_count(0)
    context.close()


def test_drafts_are_shown_and_marked(tab, preview):
    preview.write("content/prov/utkast.md", TEXT.replace("titel: Om oss", "titel: Inte klar\nutkast: ja"))
    tab.goto(preview.address + "prov/utkast/")
    expect(tab.locator("h1")).to_have_text("Inte klar")
    expect(tab.locator("#pg-remsa")).to_contain_text("Utkast: publiceras inte")
    tab.locator("#pg-verktyg").get_by_text("Utkast").click()
    expect(tab.locator("main")).to_contain_text("content/prov/utkast.md")
    preview.path("content/prov/utkast.md").unlink()


def test_says_what_the_next_build_changes(tab, preview):
    tab.goto(preview.address + "~/andringar/")
    expect(tab.locator("main")).to_contain_text("/prov/sida/")


def test_shows_the_board_of_another_day_and_keeps_it_in_links(tab, preview):
    tab.goto(preview.address + "anslagstavla/?as-of=2027-01-01")
    expect(tab.locator("#pg-remsa")).to_contain_text("Visas som den 2027-01-01")
    tab.locator("header.top nav a").first.click()
    assert tab.url.endswith("/program/?as-of=2027-01-01")
    tab.locator("#pg-remsa a").click()
    assert tab.url.endswith("/program/")


@pytest.mark.parametrize("mode", MODES)
def test_the_strip_is_open_to_all(browser, preview, mode):
    preview.write("content/prov/sida.md", TEXT.replace("titel:", "titl:"))
    preview.wait_until_checked("prov/sida/")
    context = browser.new_context(locale="sv-SE", reduced_motion="reduce", **MODES[mode])
    with examination.Watched(context, preview.address + "prov/sida/") as watched:
        watched.tab.locator("#pg-remsa summary").click()
        faults = examination.faults_of_access(watched, only_colours=mode in ("dark", "forced"))
        if mode == "narrow":
            faults += examination.faults_of_width(watched)
        assert watched.faults + faults == []
    context.close()
    preview.write("content/prov/sida.md", TEXT)


def test_the_strip_is_used_by_keyboard(browser, preview):
    preview.write("content/prov/sida.md", TEXT.replace("titel:", "titl:"))
    preview.wait_until_checked("prov/sida/")
    context = browser.new_context(locale="sv-SE", **examination.LIGHT)
    with examination.Watched(context, preview.address + "prov/sida/") as watched:
        # Closed, what is in it is not there for the keyboard, though it has a size.
        watched.tab.evaluate("() => { document.querySelector('#pg-remsa details').open = true }")
        assert examination.faults_of_keyboard(watched) == []
        # No text lies under it at the end of the page.
        covers = """() => { scrollTo(0, document.documentElement.scrollHeight);
          const strip = document.querySelector('#pg-remsa').getBoundingClientRect();
          return document.querySelector('footer.foot').getBoundingClientRect().bottom > strip.top + 1 }"""
        assert watched.tab.evaluate(covers) is False
    context.close()
    preview.write("content/prov/sida.md", TEXT)
