"""The built site, public/, as citizens' browsers meet it."""

import examination
import published
import pytest

PAGES = published.sample(published.PUBLIC)
MODES = {"light": examination.LIGHT, "dark": examination.DARK, "narrow": examination.NARROW, "forced": examination.FORCED}


def test_there_is_a_site():
    assert len(published.pages(published.PUBLIC)) > 30 and len(PAGES) > 12


def test_markup_is_valid():
    assert examination.faults_of_markup(list(published.pages(published.PUBLIC).values())) == []


def test_every_link_leads_somewhere():
    assert examination.faults_of_links(published.PUBLIC) == []


def test_every_page_has_an_outline():
    assert examination.faults_of_outline(published.PUBLIC) == []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("path", PAGES)
def test_page_is_open_to_all(browser, site, path, mode):
    context = browser.new_context(locale="sv-SE", **MODES[mode])
    with examination.Watched(context, site + path) as watched:
        faults = examination.faults_of_access(watched, only_colours=mode in ("dark", "forced"))
        if mode == "narrow":
            faults += examination.faults_of_width(watched)
        assert watched.faults + faults == []
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_page_is_used_by_keyboard_and_printed(browser, site, path):
    context = browser.new_context(locale="sv-SE", **examination.LIGHT)
    with examination.Watched(context, site + path) as watched:
        assert examination.faults_of_keyboard(watched) + examination.faults_of_print(watched) == []
    context.close()


def test_site_is_read_without_script(browser, site):
    context = browser.new_context(**examination.NO_SCRIPT)
    tab = context.new_page()
    for path in PAGES:
        tab.goto(site + path)
        assert tab.inner_text("h1").strip()
        assert len(tab.inner_text("main")) > 40
    context.close()
