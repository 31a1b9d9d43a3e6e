"""The grammar of dates: tokens to TEI's att.datable. It refuses rather than guesses, and says what it refused.

TEI Guidelines, chapter 14.4 (Dates): @when, @from, @to, @notBefore and @notAfter in the proleptic Gregorian
calendar, the old style beside it as @when-custom. `4/5/1912` is refused, since two countries read it in two ways.
"""

from __future__ import annotations

import calendar
import enum
from collections.abc import Iterator
from dataclasses import dataclass, replace

from edition.convert.dating.calendars import JULIAN, in_old_style, read_style
from edition.convert.dating.clock import Clock, read_clock
from edition.convert.dating.months import MONTHS
from edition.convert.dating.periods import Period, Sort, read_period
from edition.convert.dating.points import DASHES, YEARS, Point
from edition.convert.dating.tokens import Tokens
from edition.convert.dating.vocabulary import (
    DAYS_IN_WORDS,
    LIMITING,
    LIMITS,
    LONGEST_LIMIT,
    TENS_IN_WORDS,
    UNDATED,
    UNDATED_BEGINS,
    WEEKDAYS,
)
from edition.convert.dating.years import read_years

_FULL = len("1912-04-03")
_CERTAIN = frozenset({"", "notAfter", "notBefore", "between", "early", "late", "within"})
"""what stands in front of a date and leaves no doubt that it lies within what the attributes say"""


_BEHIND_LIMIT = frozenset({".", "-", "the", "den", "le", "el", "il"}) | WEEKDAYS

_BEGINS = UNDATED_BEGINS | LIMITING | frozenset((*MONTHS, *DAYS_IN_WORDS, *TENS_IN_WORDS))
"""the words that a date can begin with; others begin with a figure"""
_BEHIND_HOUR = frozenset({",", "on", "of"})


class Problem(enum.StrEnum):
    """Why a date has no value."""

    YEAR = "has no year"
    SHORT = "has a year of two figures"
    IMPOSSIBLE = "is no day of the calendar"
    BACKWARDS = "ends before it begins"
    AMBIGUOUS = "can be two days: month and day may stand in either order"


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text."""

    start: int
    """in characters"""
    end: int
    attributes: dict[str, str]
    """as TEI names them; empty for `undated`, and where there is a problem"""
    doubtful: bool = False
    partial: tuple[Point, str] | None = None
    """of a date without a year: its month and day, and its time as TEI writes it"""
    problem: Problem | None = None


def read_dates(tokens: Tokens) -> list[Found]:
    """All dates of a text, in order; a year alone only where there is nothing else."""
    found, at = [], 0
    while at < len(tokens):
        if not ("0" <= tokens.all[at].text[0] <= "9" or tokens.all[at].text in _BEGINS):
            at += 1
            continue
        read = _undated(tokens, at) or _hour_first(tokens, at) or _dated(tokens, at) or _refused(tokens, at)
        if read:
            found.append(read[0])
        at = read[1] if read else at + 1
    return found or list(_year_alone(tokens))


def _undated(tokens: Tokens, at: int) -> tuple[Found, int] | None:
    if tokens[at].text not in UNDATED_BEGINS:
        return None
    phrase = next((words for words in UNDATED if tokens.has(at, words)), None)
    if phrase is None:
        return None
    end = at + len(phrase)
    supplied = _dated(tokens, tokens.skip(end, DASHES | {"[", "(", ";", "but", "."}))
    if supplied and supplied[0].attributes:
        return replace(supplied[0], doubtful=True), supplied[1]
    return Found(tokens[at].start, tokens[end - 1].end, {}), end


def _limit(tokens: Tokens, at: int) -> tuple[str, int]:
    """What stands in front of a date, as LIMITS says, and the token behind it; the `C.` of `D. C.` is none."""
    if tokens[at].text in LIMITING and tokens[at - 1].text != ".":
        for length in range(LONGEST_LIMIT, 0, -1):
            sort = LIMITS.get(tuple(tokens[at + i].text for i in range(length)))
            if sort:
                return sort, tokens.skip(at + length, _BEHIND_LIMIT)
    return "", at


def _dated(tokens: Tokens, at: int) -> tuple[Found, int] | None:
    limit, begin = _limit(tokens, at)
    period = read_period(tokens, begin) or (read_years(tokens, begin) if limit else None)
    if period is None or (period.first.month == 0 and not limit):
        return None
    if limit == "between" and period.sort is Sort.ONE:
        return None
    if not period.last.year:
        return _without_year(tokens, at, period.first)
    problem = Problem.IMPOSSIBLE if not period.exists() else Problem.BACKWARDS if not period.in_order() else None
    if problem:
        return Found(tokens[at].start, tokens[period.end - 1].end, {}, problem=problem), period.end
    clock = read_clock(tokens, period.end) if period.last.day and limit in {"", "about"} else None
    style, end = read_style(tokens, clock.end if clock else period.end)
    attributes = _attributes(period, limit, clock)
    if style == "old":
        attributes = in_old_style(attributes)
    questioned = tokens[tokens.skip(end, {"[", "("})].text == "?"
    return Found(tokens[at].start, tokens[end - 1].end, attributes, questioned or limit not in _CERTAIN), end


def _without_year(tokens: Tokens, at: int, point: Point) -> tuple[Found, int] | None:
    """`April 3`: it says no day, unless it is a date of receipt, which gets its year from the date of sending."""
    if not (point.month and point.day):
        return None
    clock = read_clock(tokens, point.end)
    end, time = (clock.end, str(clock.start_time or "")) if clock else (point.end, "")
    start = tokens[at].start
    if not replace(point, year=2000).exists():
        return Found(start, tokens[end - 1].end, {}, problem=Problem.IMPOSSIBLE), end
    year = tokens.skip(point.end, {",", "’", "'", "‘"})
    if clock is None and tokens[year].number is not None and len(tokens[year].text) == 2:
        return Found(start, tokens[year].end, {}, problem=Problem.SHORT), year + 1
    return Found(start, tokens[end - 1].end, {}, partial=(point, time), problem=Problem.YEAR), end


def _attributes(period: Period, limit: str, clock: Clock | None) -> dict[str, str]:
    first, last = str(period.first), str(period.last)
    if limit in {"notAfter", "notBefore"}:
        return {limit: last if limit == "notAfter" else first}
    if limit == "between" or period.sort is Sort.EITHER:
        return {"notBefore": first, "notAfter": last}
    if limit in {"early", "late"} and period.sort is Sort.ONE and not period.first.day:
        return _half(period.first, limit)
    if period.sort is Sort.SPAN:
        return {"from": first, "to": last}
    if clock and clock.start_time and clock.end_time:
        until = period.last.following() if clock.overnight else last
        return {"from": f"{last}{clock.start_time}", "to": f"{until}{clock.end_time}"}
    time = period.last.time or (str(clock.start_time or "") if clock else "")
    said = {"when": f"{last}{time}"}
    return said | {"when-custom": f"{first}{time}", "datingMethod": JULIAN} if period.sort is Sort.CALENDARS else said


def _half(point: Point, limit: str) -> dict[str, str]:
    """The first or the second half of a month or a year: as much as `early` and `late` surely say."""
    if not point.month:
        months = (1, 6) if limit == "early" else (7, 12)
        return dict(zip(("notBefore", "notAfter"), (f"{point}-{m:02}" for m in months), strict=True))
    days = (1, 15) if limit == "early" else (16, calendar.monthrange(point.year, point.month)[1])
    return dict(zip(("notBefore", "notAfter"), (f"{point}-{d:02}" for d in days), strict=True))


def _hour_first(tokens: Tokens, at: int) -> tuple[Found, int] | None:
    """`9:05 a.m., April 3, 1912`: a day with the hour in front of it."""
    clock = read_clock(tokens, at) if tokens[at].number is not None else None
    if clock is None or clock.start_time is None or tokens[clock.end].text not in _BEHIND_HOUR:
        return None
    read = _dated(tokens, tokens.skip(clock.end, _BEHIND_HOUR | WEEKDAYS))
    if read and read[0].partial and not read[0].partial[1]:
        return replace(read[0], start=tokens[at].start, partial=(read[0].partial[0], str(clock.start_time))), read[1]
    day = read[0].attributes.get("when", "") if read else ""
    if read is None or len(day) != _FULL:
        return None
    said = {"when": f"{day}{clock.start_time}"}
    if clock.end_time and not clock.overnight:
        said = {"from": said["when"], "to": f"{day}{clock.end_time}"}
    return replace(read[0], start=tokens[at].start, attributes=said), read[1]


def _refused(tokens: Tokens, at: int) -> tuple[Found, int] | None:
    """`4/5/1912`, `16/7/12`: three numbers of which one cannot say which is which."""
    sign = tokens[at + 1].text
    numbers = [tokens[at + i].number or 0 for i in (0, 2, 4)]
    if sign not in {"/", "-", "."} or tokens[at + 3].text != sign or not tokens.touches(at + 1):
        return None
    if not (1 <= numbers[0] <= 31 and 1 <= numbers[1] <= 31 and min(numbers[:2]) <= 12) or tokens[at - 1].text == sign:
        return None
    short = len(tokens[at + 4].text) == 2 and tokens[at + 5].text != sign
    if not short and numbers[2] not in YEARS:
        return None
    problem = Problem.SHORT if short else Problem.AMBIGUOUS if max(numbers[:2]) <= 12 else Problem.IMPOSSIBLE
    return Found(tokens[at].start, tokens[at + 4].end, {}, problem=problem), at + 5


def _year_alone(tokens: Tokens) -> Iterator[Found]:
    """`Hallin, 1912.`: a year that is a part of its own, the only one of the text."""
    apart = (at for at in range(len(tokens)) if not at or tokens[at - 1].text in {",", "[", "("})
    read = [(at, period) for at in apart if (period := read_years(tokens, at))]
    if len(read) == 1 and (read[0][1].end == len(tokens) or tokens[read[0][1].end].text in {",", "]", ")", ".", ":"}):
        at, period = read[0]
        yield Found(tokens[at].start, tokens[period.end - 1].end, _attributes(period, "", None))
