import pathlib
import sys

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import examination  # noqa: E402
import published  # noqa: E402


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = examination.launched(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site():
    with published.served(published.PUBLIC) as address:
        yield address
