"""The pages for an editor, from disk: no script, no request, the keyboard reaches every doubt, axe finds no fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edition import config, new
from edition.proofreading import convert_files

pytestmark = pytest.mark.browser

NAMES = ("d12.review.html", "review.html")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The TEI of the sample edition with its pages, in a folder with a space and an accent in its name."""
    home = tmp_path_factory.mktemp("an édition")
    new(home)
    settings = config.load(home)
    list(convert_files([home / "transcriptions"], home / "tei", config=settings, engine="serial", review=True))
    return home / "tei"


@pytest.fixture
def open_page(browser: Any, folder: Path) -> Iterator[Any]:
    """Opens a page; any complaint of the browser, and any request beside the page itself, fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_page(name: str, **settings: Any) -> Any:
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        address = f"{folder.as_uri()}/{name}"
        page.on("console", lambda message: complaints.append(message.text))
        page.on("request", lambda request: request.url.startswith(address) or complaints.append(request.url))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways_and_its_style_is_there_without_script(open_page: Any, name: str, width: int) -> None:
    page = open_page(name, viewport={"width": width, "height": 800}, java_script_enabled=False)
    assert page.locator("body").evaluate("body => document.documentElement.scrollWidth") <= width
    assert page.locator("h1").evaluate("h1 => getComputedStyle(h1).fontWeight") == "600"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_stands_in_the_way_of_anybody(open_page: Any, name: str, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(name, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert axe.run(page).response["violations"] == []


def test_the_keyboard_leads_from_the_list_to_both_places(open_page: Any) -> None:
    page = open_page("d12.review.html", viewport={"width": 1280, "height": 500})
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#doubt-1")
    page.focus("#s1")
    assert page.inner_text("#s1") == "2"
    page.keyboard.press("Enter")
    assert page.url.endswith("#x1")
    box = page.locator("#x1").bounding_box()
    heads = page.locator(".heads").bounding_box()
    assert heads["y"] + heads["height"] < box["y"] < 500


def test_both_places_are_seen_side_by_side_and_one_below_the_other_on_a_phone(open_page: Any) -> None:
    wide = open_page("d12.review.html", viewport={"width": 1280, "height": 800})
    source, tei = (wide.locator(name).bounding_box() for name in ("#s1", "#x1"))
    assert abs(source["y"] - tei["y"]) < 40
    assert source["x"] < 640 < tei["x"]
    narrow = open_page("d12.review.html", viewport={"width": 390, "height": 800})
    source, tei = (narrow.locator(name).bounding_box() for name in ("#s1", "#x1"))
    assert source["y"] + source["height"] < tei["y"]


def test_the_list_leads_to_the_page(open_page: Any) -> None:
    page = open_page("review.html")
    assert page.locator("tbody a").get_attribute("href") == "d12.review.html"


def test_what_is_copied_has_no_line_numbers(open_page: Any) -> None:
    page = open_page("d12.review.html", viewport={"width": 1280, "height": 800})
    copied = page.evaluate(
        """() => {
            getSelection().selectAllChildren(document.querySelectorAll(".source")[4]);
            return getSelection().toString();
        }"""
    )
    assert copied.strip().startswith("Of the good oil there remain 32 casks")


def test_on_paper_it_is_black_on_white(open_page: Any) -> None:
    page = open_page("d12.review.html", color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
