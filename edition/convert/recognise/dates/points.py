"""Single days, months and years: `April 3, 1912`, `3. April 1912`, `1912-04-03`, `the 3d of April`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from edition.convert.recognise.dates.months import LINKS, MONTHS, ORDINALS
from edition.convert.recognise.dates.tokens import Tokens

RANGE = frozenset({"–", "—", "-", "to", "and", "&", "/", "bis"})
"""what stands between the ends of a period"""
DASHES = frozenset({"—", "–", "-", ","})

_YEARS = range(1000, 2200)
_BEFORE_MONTH = LINKS | {".", "[", ","}
_BEFORE_YEAR = frozenset({",", ".", "[", "]", "(", ")", "?", "de", "del", "of"})


@dataclass(frozen=True, slots=True)
class Point:
    """A day, or what is known of it; 0 is unknown."""

    year: int = 0
    month: int = 0
    day: int = 0
    end: int = 0
    """the token behind it"""

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n)])

    def exists(self) -> bool:
        """Whether the calendar has it."""
        try:
            datetime.date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    def date(self) -> datetime.date:
        """The day, of a point of which all is known."""
        return datetime.date(self.year, self.month, self.day)


def read_point(tokens: Tokens, at: int, bare: bool = True) -> Point | None:
    """The day, month or year at `at`; `bare` allows a day that is only a number, as the end of a period has it."""
    number = tokens[at].number
    if number is None:
        return _month_first(tokens, at)
    if number in _YEARS:
        return _iso(tokens, at, number)
    day = _day(tokens, at)
    if day is None:
        return None
    month_at = tokens.skip(day.end, _BEFORE_MONTH)
    if tokens[month_at].text in MONTHS:
        return _with_year(tokens, replace(day, month=MONTHS[tokens[month_at].text], end=month_at + 1))
    numeric = _numeric(tokens, at)
    if numeric or not bare:
        return numeric
    year = _with_year(tokens, day)
    return year if year.year or tokens[day.end].text in RANGE else None


def _month_first(tokens: Tokens, at: int) -> Point | None:
    month = MONTHS.get(tokens[at].text)
    if not month:
        return None
    end = tokens.skip(at + 1, {".", "]", ","})
    found = Point(month=month, end=at + 1)
    day = _day(tokens, tokens.skip(end, {"the", "["}))
    if day:
        found = replace(day, month=month, end=day.end)
    elif tokens[end].text in {"—", "–"}:
        found = replace(found, end=tokens.skip(end, DASHES))
    read = _with_year(tokens, found)
    return read if read.year or read.day else None


def _day(tokens: Tokens, at: int) -> Point | None:
    number = tokens[at].number
    if number is None or not 1 <= number <= 31 or tokens[at + 1].text == ":":
        return None
    end = at + 1
    if tokens[end].text in ORDINALS and tokens.touches(end):
        end += 1
    closing = tokens.skip(end + 2, {"?"})
    if tokens[end].text == "[" and tokens[end + 1].number in range(1, 32) and tokens[closing].text == "]":
        return Point(day=tokens[end + 1].number or 0, end=closing + 1)
    return Point(day=number, end=end)


def _with_year(tokens: Tokens, point: Point) -> Point:
    at = tokens.skip(point.end, _BEFORE_YEAR)
    year = tokens[at].number
    if year not in _YEARS or tokens[at].end - tokens[at].start != 4 or tokens[at + 1].text == "z":
        return point
    return replace(point, year=year or 0, end=at + 1)


def _iso(tokens: Tokens, at: int, year: int) -> Point | None:
    """`1912-04-03`."""
    month, day = tokens[at + 2].number, tokens[at + 4].number
    if tokens[at + 1].text == tokens[at + 3].text == "-" and month and day:
        return Point(year, month, day, at + 5)
    return None


def _numeric(tokens: Tokens, at: int) -> Point | None:
    """`22.4.1912` and `22/4/1912`, where only one of the numbers can be a month."""
    first, second, year = (tokens[at + i].number or 0 for i in (0, 2, 4))
    sign = tokens[at + 1].text
    if sign not in {".", "/"} or tokens[at + 3].text != sign or year not in _YEARS:
        return None
    if sign == "." or first > 12:
        return Point(year, second, first, at + 5)
    return Point(year, first, second, at + 5) if second > 12 else None
