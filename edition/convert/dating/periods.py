"""What a date's points make together: a day, a period, a choice of days, or one day in two calendars.

April 3–5, 1912      April 3, 4, and 6, 1912      April 3 or 4, 1912      April 3/16, 1912
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

from edition.convert.dating.calendars import is_one_day
from edition.convert.dating.points import RANGE, Point, read_day, read_point, with_year
from edition.convert.dating.tokens import Tokens

_AND = frozenset({",", "and", "und", "et", "y", "e"})
_OR = frozenset({"or", "oder", "ou", "o"})
_MOST_DAYS = 10


class Sort(enum.Enum):
    """How the two points of a period belong together."""

    ONE = enum.auto()
    """there is only one"""
    SPAN = enum.auto()
    """from the first to the last"""
    EITHER = enum.auto()
    """one of the two, or between them"""
    CALENDARS = enum.auto()
    """the same day, Julian and Gregorian"""


@dataclass(frozen=True, slots=True)
class Period:
    """One point, or two."""

    first: Point
    last: Point
    sort: Sort = Sort.ONE

    @property
    def end(self) -> int:
        """The token behind it."""
        return self.last.end

    def exists(self) -> bool:
        """Whether the calendar has its days."""
        return self.first.exists() and self.last.exists()

    def in_order(self) -> bool:
        """Whether it ends after it begins."""
        return self.sort is Sort.ONE or str(self.first) < str(self.last)


def read_period(tokens: Tokens, at: int) -> Period | None:
    """The points that begin at `at`; None where there is none."""
    listed = _days_first(tokens, at)
    if listed:
        return listed
    first = read_point(tokens, at)
    if first is None:
        return None
    return (_days_last(tokens, first) if first.day and first.month and not first.year else None) or _pair(tokens, first)


def _days(tokens: Tokens, day: Point) -> Point | None:
    """The last of the days in `3, 4, and 6`, each after the one before it."""
    last = None
    for _ in range(_MOST_DAYS):
        sign = tokens.skip((last or day).end, _AND)
        following = read_day(tokens, sign) if sign > (last or day).end else None
        if following is None or following.day <= (last or day).day:
            break
        last = following
    return last


def _days_last(tokens: Tokens, first: Point) -> Period | None:
    """`April 3, 4, and 6, 1912`."""
    last = _days(tokens, first)
    dated = with_year(tokens, replace(last, month=first.month)) if last else None
    return Period(replace(first, year=dated.year), dated, Sort.SPAN) if dated and dated.year else None


def _days_first(tokens: Tokens, at: int) -> Period | None:
    """`3, 4 and 6 April 1912`."""
    first = read_day(tokens, at) if tokens[at].number is not None else None
    last = _days(tokens, first) if first else None
    if first is None or last is None:
        return None
    dated = read_point(tokens, last.end - 1, bare=False)
    if dated is None or not dated.year or dated.day != last.day:
        return None
    return Period(replace(first, year=dated.year, month=dated.month), dated, Sort.SPAN)


def _pair(tokens: Tokens, first: Point) -> Period:
    """`first`, and what follows it as the other end, the other choice or the other calendar."""
    alone = Period(first, first)
    sign, sort = _sign(tokens, first.end)
    second = read_point(tokens, sign + 1, bare=not first.year) if sort is not Sort.ONE else None
    if second is None or not second.year or bool(second.day) != bool(first.day) or not (second.month or first.month):
        return alone
    first = replace(first, year=first.year or second.year, month=first.month or second.month)
    second = replace(second, month=second.month or first.month)
    if first.month > second.month and first.year == second.year:
        first = replace(first, year=first.year - 1)
    if not (first.exists() and second.exists()):
        return Period(first, second, Sort.SPAN)
    if sort is Sort.CALENDARS:
        sort = _in_calendars(first, second)
    if sort is Sort.CALENDARS and first.date() > second.date():
        return Period(second, replace(first, end=second.end), sort)
    return Period(first, second, sort)


def _sign(tokens: Tokens, at: int) -> tuple[int, Sort]:
    """The token between two points, and what it may join them to."""
    bracket = tokens.skip(at, {",", "."})
    if tokens[bracket].text == "(":
        return bracket, Sort.CALENDARS
    if tokens[at].text in {"/", "&"}:
        return at, Sort.CALENDARS
    if tokens[at].text in _OR:
        return at, Sort.EITHER
    at += tokens[at].text == "," and tokens[at + 1].text in {"to", "through", "and"}
    return at, Sort.SPAN if tokens[at].text in RANGE else Sort.ONE


def _in_calendars(first: Point, second: Point) -> Sort:
    if not first.day:
        return Sort.SPAN
    one_day = is_one_day(first.date(), second.date()) or is_one_day(second.date(), first.date())
    return Sort.CALENDARS if one_day else Sort.SPAN
