"""A site of our own in Chromium, from disk. Skipped where Playwright or Chromium is absent."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edition import config
from edition.publish import publish
from edition.storage import walk

CHROMIUM = "/usr/bin/chromium"
CASES = Path(__file__).parents[1] / "cases" / "publish"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of three letters, in a folder with a space and an accent in its name."""
    folder = Path(shutil.copytree(CASES / "letters", tmp_path_factory.mktemp("an édition") / "letters"))
    files = list(walk([folder / "tei"], (".xml",)))
    publish(config.load(folder), files, folder / "site", authority=folder / "authority.xml", engine="serial")
    return folder / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api")
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not here")
    with api.sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Any, site: Path) -> Iterator[Any]:
    """Opens a page of the site; any complaint of the browser, and any request that leaves the site, fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_page(name: str, **settings: Any) -> Any:
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
        page.on("request", lambda request: request.url.startswith(site.as_uri()) or complaints.append(request.url))
        page.goto(f"{site.as_uri()}/{name}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
