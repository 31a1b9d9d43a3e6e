"""Rules of page breaks: their numbers follow each other.

Roman (`XI` and `xi`) and arabic numbers are rows of their own, each rises; brackets around a number say that it is not
printed. A number that is neither (`A1`, `12a`) has no order. TEI Guidelines, section 3.11 (Reference Systems).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from edition.findings import Kind, Severity
from edition.tei import TEI, documents
from edition.validate.rules.context import Context, Issue

REPEATED = Kind(
    "page-repeated",
    Severity.WARNING,
    "Two page breaks of a file have the same number.",
    "Look at the original: correct one of the numbers, or delete the second page break.",
)
GAP = Kind(
    "page-gap",
    Severity.WARNING,
    "A page number is left out between two page breaks of one document.",
    "Look for the missing page break in the original; where the page is blank or a plate, encode a page break for it.",
)
ORDER = Kind(
    "page-order",
    Severity.WARNING,
    "A page break stands behind one with a higher number.",
    "Look whether the page break stands in the right place, and whether its number is right.",
)

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_LONGEST = 12
"""letters of a roman number that is read as one"""


class _Page(NamedTuple):
    node: etree._Element
    n: str
    """as written, without brackets"""
    number: int
    row: str
    """`1`, `i` or `I`"""


def check_repeated(root: etree._Element, context: Context) -> Iterator[Issue]:
    """No number twice."""
    seen: dict[str, etree._Element] = {}
    for page in _pages(root):
        if page.n in seen:
            yield Issue(page.node, f"page {page.n} begins twice", first=seen[page.n])
        seen.setdefault(page.n, page.node)


def check_gaps(root: etree._Element, context: Context) -> Iterator[Issue]:
    """No page left out inside a document; between documents an edition may leave out what it likes."""
    numbers = {(page.number, page.row) for page in _pages(root)}
    for document in documents(root):
        for last, page in pairwise(_pages(document)):
            follows = page.row != last.row or (last.number + 1, last.row) in numbers
            if page.number > last.number and not follows:
                yield Issue(page.node, f"page {page.n} follows page {last.n}")


def check_order(root: etree._Element, context: Context) -> Iterator[Issue]:
    """No number lower than one before it, unless it was there already."""
    highest: dict[str, _Page] = {}
    seen: set[str] = set()
    for page in _pages(root):
        top = highest.get(page.row, page)
        if page.number < top.number and page.n not in seen:
            yield Issue(page.node, f"page {page.n} stands behind page {top.n}")
        highest[page.row] = max(top, page, key=lambda p: p.number)
        seen.add(page.n)


def _pages(root: etree._Element) -> Iterator[_Page]:
    for node in root.iter(f"{TEI}pb"):
        n = node.get("n", "").strip("[] ")
        if n.isascii() and n.isdigit() and len(n) < 6:
            yield _Page(node, n, int(n), "1")
        elif number := _roman(n.lower()):
            yield _Page(node, n, number, "i" if n.islower() else "I")


def _roman(letters: str) -> int:
    """`xiv` is 14; 0 where it is no roman number."""
    values = [_ROMAN.get(letter, 0) for letter in letters[:_LONGEST]]
    if not values or 0 in values or len(letters) > _LONGEST:
        return 0
    return sum(-a if a < b else a for a, b in pairwise([*values, 0]))
