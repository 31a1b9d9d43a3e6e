"""Single days, months and years: `April 3, 1912`, `3. April 1912`, `1912-04-03`, `the 3d of April`, `3.IV.1912`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from edition.convert.dating.months import ALSO_WORDS, MONTHS
from edition.convert.dating.tokens import Tokens
from edition.convert.dating.vocabulary import DAYS_IN_WORDS, LINKS, ORDINALS, ROMAN_DAYS, ROMANS, TENS_IN_WORDS

RANGE = frozenset({"–", "—", "-", "to", "and", "&", "/", "bis", "through", "au", "al", "und"})
"""what stands between the ends of a period"""
DASHES = frozenset({"—", "–", "-", ","})

YEARS = range(1000, 2200)
_BEFORE_MONTH = LINKS | {".", "[", ","}
_BEFORE_YEAR = frozenset({",", ".", "[", "]", "(", ")", "?", "de", "del", "of", "in", "the", "year", "anno", "a", "d"})
_SIGNS = frozenset({".", "/", "-"})


@dataclass(frozen=True, slots=True)
class Point:
    """A day, or what is known of it; 0 is unknown."""

    year: int = 0
    month: int = 0
    day: int = 0
    end: int = 0
    """the token behind it"""
    time: str = ""
    """as TEI writes it, where the time is part of the date: `220444Z April 1912`"""

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n)])

    def exists(self) -> bool:
        """Whether the calendar has it."""
        try:
            datetime.date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    def following(self) -> str:
        """The day after, as TEI writes it, of a point of which all is known."""
        return str(self.date() + datetime.timedelta(1))

    def date(self) -> datetime.date:
        """The day, of a point of which all is known."""
        return datetime.date(self.year, self.month, self.day)


def read_point(tokens: Tokens, at: int, bare: bool = True) -> Point | None:
    """The day, month or year at `at`; `bare` allows a day that is only a number, as the end of a period has it."""
    number = tokens[at].number
    if number is None:
        return _group(tokens, at) or _in_words(tokens, at) or _month_first(tokens, at)
    if number in YEARS:
        return _year_first(tokens, at, number)
    day = read_day(tokens, at)
    if day is None:
        return None
    dated = _month_behind(tokens, day, _BEFORE_MONTH)
    if dated:
        return dated
    numeric = _numeric(tokens, at)
    if numeric or not bare:
        return numeric
    year = with_year(tokens, day)
    return year if year.year or tokens[day.end].text in RANGE else None


def read_day(tokens: Tokens, at: int) -> Point | None:
    """The number of a day: `3`, `3d`; of `3 [4?]` the one in brackets."""
    number = tokens[at].number
    if number is None or not 1 <= number <= 31 or tokens[at + 1].text == ":":
        return None
    end = at + 1
    if tokens[end].text in ORDINALS and tokens.touches(end):
        end += 1
    closing = tokens.skip(end + 2, {"?"})
    if tokens[end].text == "[" and 1 <= (tokens[end + 1].number or 0) <= 31 and tokens[closing].text == "]":
        return Point(day=tokens[end + 1].number or 0, end=closing + 1)
    return Point(day=number, end=end)


def with_year(tokens: Tokens, point: Point) -> Point:
    """`point` with the year behind it, where there is one of four figures."""
    at = tokens.skip(point.end, _BEFORE_YEAR)
    year = tokens[at].number or 0
    if year not in YEARS or len(tokens[at].text) != 4 or tokens[at + 1].text in {"z", "hours", "hrs"}:
        return point
    return replace(point, year=year, end=at + 1)


def _month_behind(tokens: Tokens, day: Point, between: frozenset[str]) -> Point | None:
    """`day` with the month behind it; a month that is also a word needs a year."""
    at = tokens.skip(day.end, between)
    month = MONTHS.get(tokens[at].text)
    if not month:
        return None
    found = with_year(tokens, replace(day, month=month, end=at + 1))
    return found if found.year or tokens[at].text not in ALSO_WORDS else None


def _month_first(tokens: Tokens, at: int) -> Point | None:
    month = MONTHS.get(tokens[at].text)
    if not month or tokens[at].text in ALSO_WORDS or tokens[at - 1 - (tokens[at - 1].text == ".")].text in ROMAN_DAYS:
        return None
    end = tokens.skip(at + 1, {".", "]", ","})
    found = Point(month=month, end=at + 1)
    day = read_day(tokens, tokens.skip(end, {"the", "["}))
    if day:
        found = replace(day, month=month, end=day.end)
    elif tokens[end].text in {"—", "–"} and tokens[end + 1].text not in MONTHS:
        found = replace(found, end=tokens.skip(end, DASHES))
    read = with_year(tokens, found)
    goes_on = tokens[read.end].text in RANGE and tokens[read.end + 1].text in MONTHS
    return read if read.year or read.day or goes_on else None


def _in_words(tokens: Tokens, at: int) -> Point | None:
    """`third of May`, `twenty-first day of May`."""
    day, end = DAYS_IN_WORDS.get(tokens[at].text, 0), at + 1
    if tokens[at].text in TENS_IN_WORDS and tokens[at + 1].text == "-":
        day, end = TENS_IN_WORDS[tokens[at].text] + DAYS_IN_WORDS.get(tokens[at + 2].text, 99), at + 3
    return _month_behind(tokens, Point(day=day, end=end), LINKS) if 1 <= day <= 31 else None


def _group(tokens: Tokens, at: int) -> Point | None:
    """`220444Z April 1912`: day, hour and minute as one number."""
    figures, month = tokens[at].text, MONTHS.get(tokens[at + 2].text)
    if len(figures) != 6 or not figures.isascii() or not figures.isdigit() or not month:
        return None
    if tokens[at + 1].text != "z" or not (figures[2:4] < "24" and figures[4:] < "60"):
        return None
    found = with_year(tokens, Point(0, month, int(figures[:2]), at + 3, f"T{figures[2:4]}:{figures[4:]}:00Z"))
    return found if found.year else None


def _year_first(tokens: Tokens, at: int, year: int) -> Point | None:
    """`1912-04-03`, `1912/04/03`, `1912, April 3`."""
    month, day = tokens[at + 2].number, tokens[at + 4].number
    if tokens[at + 1].text == tokens[at + 3].text and tokens[at + 1].text in {"-", "/"} and month and day:
        return Point(year, month, day, at + 5)
    named = tokens.skip(at + 1, {","})
    begun = read_day(tokens, named + 1) if tokens[named].text in MONTHS else None
    return replace(begun, year=year, month=MONTHS[tokens[named].text]) if begun else None


def _numeric(tokens: Tokens, at: int) -> Point | None:
    """`22.4.1912`, `22/4/1912` and `3.IV.1912`, where only one of the numbers can be a month."""
    sign, year = tokens[at + 1].text, tokens[at + 4].number or 0
    if sign not in _SIGNS or tokens[at + 3].text != sign or year not in YEARS:
        return None
    first, second = tokens[at].number or 0, tokens[at + 2].number or ROMANS.get(tokens[at + 2].text, 0)
    if sign == "." or first > 12 or first == second or tokens[at + 2].number is None:
        return Point(year, second, first, at + 5) if second else None
    return Point(year, first, second, at + 5) if second > 12 else None
