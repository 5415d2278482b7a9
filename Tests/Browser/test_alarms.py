"""A page spoilt on purpose must make each examination fail: an alarm that cannot ring is none."""

import shutil

import examination
import published
import pytest

CLEAN = published.PUBLIC / "index.html"


@pytest.fixture
def spoilt(tmp_path):
    """A copy of the site whose start page has been changed: `spoilt(old, new)` gives the folder."""

    def spoil(old: str, new: str):
        folder = tmp_path / "site"
        shutil.copytree(published.PUBLIC, folder)
        text = CLEAN.read_text()
        assert old in text, f"the start page has no {old}"
        (folder / "index.html").write_text(text.replace(old, new, 1))
        return folder

    return spoil


@pytest.mark.parametrize("old, new", [
    ("</main>", "<p id=x><div></p></main>"),
    ("</main>", "<img src=favicon.svg></main>"),
])
def test_markup(spoilt, old, new):
    assert examination.faults_of_markup([spoilt(old, new) / "index.html"])


@pytest.mark.parametrize("new", [
    '<a href="finns-inte/">x</a>', '<a href="#finns-inte">x</a>', '<a href="program/#finns-inte">x</a>',
    '<img alt="" src="finns-inte.png">',
])
def test_links(spoilt, new):
    assert examination.faults_of_links(spoilt("</main>", new + "</main>"))


def test_unreached_page(spoilt):
    folder = spoilt("</main>", "</main>")
    (folder / "ensam").mkdir()
    shutil.copy(folder / "404.html", folder / "ensam/index.html")
    assert any("/ensam/" in fault for fault in examination.faults_of_links(folder))


@pytest.mark.parametrize("old, new", [
    ("</main>", "<h1>En till</h1></main>"), ("</main>", "<h5>Hoppar</h5></main>"),
    ("</main>", '<p id="x"></p><p id="x"></p></main>'), ("</main>", '<p style="color:red">x</p></main>'),
    ("</main>", '<script src="https://example.org/x.js"></script></main>'), ("</main>", "<script>x()</script></main>"),
])
def test_outline(spoilt, old, new):
    before = examination.faults_of_outline(published.PUBLIC)
    assert len(examination.faults_of_outline(spoilt(old, new))) > len(before)


@pytest.mark.parametrize("examine, mode, new", [
    (examination.faults_of_access, examination.LIGHT, "<p><input></p>"),
    (examination.faults_of_width, examination.NARROW, '<p class="wide">x</p>'),
    (examination.faults_of_keyboard, examination.LIGHT, '<input class="visually" tabindex="-1"><a href="#" tabindex="-1">x</a>'),
    (lambda watched: watched.faults, examination.LIGHT, '<img alt="" src="finns-inte.png">'),
    (lambda watched: watched.faults, examination.LIGHT, "<script>throw 1</script>"),
    (examination.faults_of_print, examination.LIGHT, '<form role="search" class="x"><nav class="crumbs">x</nav></form>'),
])
def test_in_the_browser(browser, spoilt, examine, mode, new):
    folder = spoilt("</main>", new + "</main>")
    if examine is examination.faults_of_width:
        sheet = folder / "style.css"
        sheet.write_text(sheet.read_text() + ".wide { min-width: 900px; }")
    if examine is examination.faults_of_print:
        sheet = folder / "style.css"
        sheet.write_text(sheet.read_text() + "@media print { .crumbs, form { display: block !important; } }")
    context = browser.new_context(**mode)
    with published.served(folder) as address, examination.Watched(context, address) as watched:
        assert examine(watched)
    context.close()


def test_contrast_in_the_dark(browser, spoilt):
    folder = spoilt("</main>", "</main>")
    sheet = folder / "style.css"
    sheet.write_text(sheet.read_text() + "@media (prefers-color-scheme: dark) { main * { color: #333 !important; } }")
    context = browser.new_context(**examination.DARK)
    with published.served(folder) as address, examination.Watched(context, address) as watched:
        assert examination.faults_of_access(watched, only_colours=True)
    context.close()
