"""What a reader meets: notes on the spot, the keyboard, the dark, a narrow screen, no script, paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAGES = ("index.html", "d1.html", "d2.html", "d3.html", "persons.html", "places.html", "chronology.html", "about.html")
SECOND_NOTE = "#d1fn2-ref"
POPOVER = ".popover:not([hidden])"


def background(page: Any) -> list[int]:
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_from_disk_with_its_style_and_script(open_page: Any, name: str) -> None:
    page = open_page(name)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.locator("button.theme").is_visible()


@pytest.mark.parametrize("width", [320, 375, 768])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(open_page: Any, name: str, width: int) -> None:
    page = open_page(name, viewport={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_wide_table_scrolls_in_its_own_box(open_page: Any) -> None:
    page = open_page("d2.html", viewport={"width": 320, "height": 700})
    box = page.locator(".text .table").first
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert box.get_attribute("tabindex") == "0"


def test_a_note_shows_while_its_mark_is_pointed_at_and_while_it_is_itself(open_page: Any) -> None:
    page = open_page("d1.html")
    page.hover(SECOND_NOTE)
    page.wait_for_selector(POPOVER)
    assert "burned since 1851" in page.inner_text(POPOVER)
    page.hover(f"{POPOVER} a")
    page.wait_for_timeout(500)
    assert page.locator(POPOVER).count() == 1
    page.mouse.move(5, 5)
    page.wait_for_selector(POPOVER, state="detached")


def test_a_note_shows_on_focus_and_escape_closes_it(open_page: Any) -> None:
    page = open_page("d1.html")
    page.focus(SECOND_NOTE)
    page.wait_for_selector(POPOVER)
    assert page.get_attribute(SECOND_NOTE, "aria-describedby") == page.get_attribute(POPOVER, "id")
    page.keyboard.press("Escape")
    assert page.locator(POPOVER).count() == 0
    assert page.get_attribute(SECOND_NOTE, "aria-describedby") is None
    page.keyboard.press("Enter")
    assert page.url.endswith("#d1fn2")


def test_a_tap_shows_a_note_and_another_closes_it(open_page: Any) -> None:
    page = open_page("d1.html", has_touch=True, viewport={"width": 375, "height": 700})
    page.tap(SECOND_NOTE)
    page.wait_for_selector(POPOVER)
    assert "#" not in page.url
    box = page.locator(POPOVER).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 375
    page.tap("h1", position={"x": 3, "y": 3})
    assert page.locator(POPOVER).count() == 0


def test_the_note_leads_back_to_its_mark(open_page: Any) -> None:
    page = open_page("d1.html")
    page.click("#d1fn2 .backlink")
    assert page.url.endswith("#d1fn2-ref")


def test_the_first_tab_skips_to_the_text_and_what_has_the_focus_is_seen(open_page: Any) -> None:
    page = open_page("d1.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_dark_comes_with_the_system_and_the_reader_may_decide_otherwise(open_page: Any) -> None:
    page = open_page("index.html", color_scheme="dark")
    assert max(background(page)) < 60
    page.click("button.theme")
    assert min(background(page)) > 200
    page.click("text=Chronology")
    assert min(background(page)) > 200


def test_all_is_there_without_script(open_page: Any) -> None:
    page = open_page("d1.html", java_script_enabled=False)
    assert page.locator("button:visible").count() == 0
    page.click(SECOND_NOTE)
    assert page.url.endswith("#d1fn2")
    assert page.locator("#d1fn2").is_visible()
    assert page.locator(".cite p").first.is_visible()


def test_the_citation_can_be_copied(open_page: Any) -> None:
    page = open_page("d1.html", permissions=["clipboard-read", "clipboard-write"])
    page.click("[data-copies='-citation']")
    page.wait_for_selector("text=Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "1. Letter From the Consul (Finch) to Miss Sorby. In: Three Letters About a Lamp, edited by"
    )


def test_on_paper_there_are_the_notes_and_no_chrome(open_page: Any) -> None:
    page = open_page("d1.html", color_scheme="dark")
    page.emulate_media(media="print")
    assert page.locator("#d1fn2").is_visible()
    assert not page.locator(".masthead nav").is_visible()
    assert background(page) == [255, 255, 255]
    assert "https://example.org/lamp/d1.html" in page.inner_text(".cite")


def test_the_policy_stops_scripts_and_pictures_from_elsewhere(browser: Any, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{site.as_uri()}/d1.html")
    stopped = page.evaluate(
        """() => new Promise(resolve => {
            const stopped = new Set();
            document.addEventListener("securitypolicyviolation", event => {
                stopped.add(event.effectiveDirective);
                if (stopped.size === 3) resolve([...stopped].sort());
            });
            setTimeout(() => resolve([...stopped]), 3000);
            const script = document.createElement("script");
            script.text = "window.hacked = true";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<img src=https://no.example/x.png>");
            document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>");
        })"""
    )
    assert stopped == ["img-src", "script-src-elem", "style-src-attr"]
    assert page.evaluate("window.hacked") is None
    page.close()
