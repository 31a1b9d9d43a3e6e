"""Years that stand for themselves: `circa 1912`, `1912–1914`, `1912–14`. Whether a number is one, others decide."""

from __future__ import annotations

from edition.convert.dating.periods import Period, Sort
from edition.convert.dating.points import RANGE, Point
from edition.convert.dating.tokens import Tokens

_YEARS = range(1500, 2100)


def read_years(tokens: Tokens, at: int) -> Period | None:
    """`1912` and `1912–1914`, where something in front says that it is a date."""
    first = _year(tokens, at)
    if first is None:
        return None
    second = _year(tokens, at + 2) if tokens[first.end].text in RANGE else None
    if second is None and tokens[first.end].text in {"–", "-"} and len(tokens[at + 2].text) == 2:
        second = Point(first.year // 100 * 100 + (tokens[at + 2].number or 0), end=at + 3)
    if second and second.year > first.year:
        return Period(first, second, Sort.SPAN)
    return Period(first, first)


def _year(tokens: Tokens, at: int) -> Point | None:
    year = tokens[at].number or 0
    if year not in _YEARS or tokens[at + 1].text in {"z", "hours", "hrs"}:
        return None
    return Point(year, end=at + 1)
