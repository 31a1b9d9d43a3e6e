"""Plain templates: what they find, what they fill in, and what is said of those that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from edition import patterns

CITES = "Letters of Varonne, {years}, volume {volume}, Document {document}"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("See Letters of Varonne, 1911–1914, volume VII, Document 3.", ("1911–1914", "VII", "3")),
        ("Letters of\nVaronne,  1911-1914 vol.\u00a0VII, Documents 3", ("1911-1914", "VII", "3")),
        ("Letters of Varonne, 1911, Vol. 2–3, document 12a, line 4", ("1911", "2–3", "12a")),
        ("Letters of Varonne, 1911, Document 3", None),
        ("Letters of Varonnes, 1911, vol. II, Document 3", None),
        ("Letters of Varonne, 1911, vol. II; Document 3", None),
    ],
)
def test_a_citation_is_found_however_it_is_set(text: str, values: tuple[str, ...] | None) -> None:
    found = patterns.citation(CITES).search(text)
    assert (found and found.groups()) == values


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("{years}/{volume}", "1911-1914/VII"),
        ("{years:short}/{volume:02}", "1911-14/07"),
        ("{volume:arabic}/{volume:lower}", "7/vii"),
        ("d{document:04}#{page:03}", "d012a#xii"),
        ("https://example.org/{odd}", "https://example.org/..%2F%3Fa%20b"),
    ],
)
def test_an_address_is_filled_in(template: str, address: str) -> None:
    values = {"years": "1911–1914", "volume": "VII", "document": "012a", "page": "xii", "odd": "../?a b"}
    assert patterns.filled(template, values) == address


@pytest.mark.parametrize(
    ("check", "template", "said"),
    [
        (patterns.checked_label, "[Page]", "one # for the number"),
        (patterns.checked_label, "#.", "at least two signs"),
        (patterns.checked_citation, "{volume}, Document {document}", "begins with a word"),
        (patterns.checked_citation, "Letters {volume}{document}", "some text"),
        (patterns.checked_citation, "Letters {Volume}", "braces"),
        (patterns.checked_address, "{volume:roman}", "no form 'roman'"),
        (patterns.checked_address, "javascript:alert({volume})", "relative path"),
        (patterns.checked_address, "//example.org/{volume}", "relative path"),
        (patterns.checked_picture, "images/{document}.jpg", "{page}"),
        (patterns.checked_picture, "../{page}.jpg", "below it"),
        (patterns.checked_picture, "/images/{page}.jpg", "relative path"),
        (patterns.checked_picture, "images\\{page}.jpg", "relative path"),
    ],
)
def test_what_cannot_be_used_is_said(check: Callable[[str], str], template: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        check(template)


@pytest.mark.parametrize(
    "piece", ["Letters of Varonne, ", "Letters of Varonne, 1911, vol. ", "a", "1–", "Letters ", " "]
)
def test_twice_the_text_takes_about_twice_the_time(
    piece: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    pattern = patterns.citation(CITES)
    check_growth(lambda length: list(pattern.finditer(piece * (length // len(piece)))), 200_000)
