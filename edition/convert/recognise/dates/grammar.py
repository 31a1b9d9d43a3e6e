"""The grammar of dates: tokens to TEI's att.datable. It refuses rather than guesses.

TEI Guidelines, chapter 13.4 (Dates): @when, @from, @to, @notBefore and @notAfter in the proleptic Gregorian
calendar. `4/5/1912` is refused, since two countries read it in two ways.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from edition.convert.recognise.dates.clock import read_clock
from edition.convert.recognise.dates.months import ABOUT, AFTER, BEFORE, LINKS, MONTHS, ORDINALS, UNDATED
from edition.convert.recognise.dates.tokens import Tokens

_YEARS = range(1000, 2200)
_RANGE = frozenset({"–", "—", "-", "to", "and", "&", "/", "bis"})
_DASHES = frozenset({"—", "–", "-", ","})
_BEFORE_MONTH = LINKS | {".", "[", ","}
_BEFORE_YEAR = frozenset({",", ".", "[", "]", "(", ")", "?", "de", "del", "of"})
_CALENDARS_APART = range(10, 14)
"""days between the Julian and the Gregorian calendar, 1582 to 2100"""


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


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text."""

    start: int
    """in characters"""
    end: int
    attributes: dict[str, str]
    """as TEI names them; empty for `undated`"""
    doubtful: bool = False
    partial: tuple[Point, str] | None = None
    """of a date without a year: its month and day, and its time as TEI writes it"""


def read_dates(tokens: Tokens) -> list[Found]:
    """All dates of a text, in order."""
    found, at = [], 0
    while at < len(tokens):
        read = _undated(tokens, at) or _dated(tokens, at)
        if read:
            found.append(read[0])
        at = read[1] if read else at + 1
    return found


def _undated(tokens: Tokens, at: int) -> tuple[Found, int] | None:
    for words in UNDATED:
        if tokens.has(at, words):
            end = at + len(words)
            about = tokens.skip(end, _DASHES)
            if tokens[about].text in ABOUT:
                return _dated(tokens, about)
            return Found(tokens[at].start, tokens[end - 1].end, {}), end
    return None


def _dated(tokens: Tokens, at: int) -> tuple[Found, int] | None:
    word, begin = tokens[at].text, at
    if word in ABOUT | BEFORE | AFTER:
        begin = tokens.skip(at + 1, {"."})
    first = _point(tokens, begin)
    if first is None:
        return None
    first, second = _pair(tokens, first)
    last = second or first
    if not last.month:
        return None
    if not last.year:
        return _without_year(tokens, at, first)
    if not (first.exists() and last.exists() and (second is None or str(first) < str(second))):
        return None
    attributes, end = _attributes(tokens, word, first, second)
    doubt = tokens.skip(end, {"[", "("})
    doubtful = word in ABOUT or tokens[doubt].text == "?"
    return Found(tokens[at].start, tokens[end - 1].end, attributes, doubtful), end


def _without_year(tokens: Tokens, at: int, point: Point) -> tuple[Found, int] | None:
    """`April 3`: it says no day, unless it is a date of receipt, which gets its year from the date of sending."""
    if not replace(point, year=2000).exists():
        return None
    clock = read_clock(tokens, point.end)
    end, time = (clock.end, str(clock.start_time or "")) if clock else (point.end, "")
    return Found(tokens[at].start, tokens[end - 1].end, {}, partial=(point, time)), end


def _attributes(tokens: Tokens, word: str, first: Point, second: Point | None) -> tuple[dict[str, str], int]:
    last = second or first
    if word in BEFORE | AFTER:
        return {"notAfter" if word in BEFORE else "notBefore": str(first)}, last.end
    clock = read_clock(tokens, last.end) if last.day else None
    end = clock.end if clock else last.end
    if second:
        return {"from": str(first), "to": str(second)}, end
    if clock and clock.start_time and clock.end_time:
        return {"from": f"{first}{clock.start_time}", "to": f"{first}{clock.end_time}"}, end
    return {"when": f"{first}{clock.start_time or '' if clock else ''}"}, end


def _pair(tokens: Tokens, first: Point) -> tuple[Point, Point | None]:
    """`first`, and the end of the period that it begins; in two calendars (`8/20 May`) it is one day."""
    sign = tokens.skip(first.end, {",", "."})
    if tokens[sign].text == "(":
        calendars = True
    else:
        sign, calendars = first.end, tokens[first.end].text in {"/", "&"}
    if not calendars and tokens[sign].text not in _RANGE:
        return first, None
    second = _point(tokens, sign + 1, bare=not first.year)
    if second is None or not second.year or not second.day or not first.day:
        return first, None
    first = replace(first, year=first.year or second.year, month=first.month or second.month)
    second = replace(second, month=second.month or first.month)
    if first.month > second.month and first.year == second.year:
        first = replace(first, year=first.year - 1)
    if not (first.exists() and second.exists()):
        return replace(first, year=0, month=0), None
    one_day = calendars and (second.date() - first.date()).days in _CALENDARS_APART
    return (second, None) if one_day else (first, second)


def _point(tokens: Tokens, at: int, bare: bool = True) -> Point | None:
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
    return year if year.year or tokens[day.end].text in _RANGE else None


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
        found = replace(found, end=tokens.skip(end, _DASHES))
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
