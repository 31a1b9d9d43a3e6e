"""The grammar of dates: tokens to TEI's att.datable. It refuses rather than guesses.

TEI Guidelines, chapter 13.4 (Dates): @when, @from, @to, @notBefore and @notAfter in the proleptic Gregorian
calendar. `4/5/1912` is refused, since two countries read it in two ways.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from edition.convert.recognise.dates.clock import read_clock
from edition.convert.recognise.dates.months import ABOUT, AFTER, BEFORE, UNDATED
from edition.convert.recognise.dates.points import DASHES, RANGE, Point, read_point
from edition.convert.recognise.dates.tokens import Tokens

_CALENDARS_APART = range(10, 14)
"""days between the Julian and the Gregorian calendar, 1582 to 2100"""
_ROUGHLY = ABOUT | BEFORE | AFTER
"""what can stand in front of a date and be part of it"""


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
            about = tokens.skip(end, DASHES)
            if tokens[about].text in ABOUT:
                return _dated(tokens, about)
            return Found(tokens[at].start, tokens[end - 1].end, {}), end
    return None


def _dated(tokens: Tokens, at: int) -> tuple[Found, int] | None:
    word, begin = tokens[at].text, at
    if word in _ROUGHLY:
        begin = tokens.skip(at + 1, {"."})
    first = read_point(tokens, begin)
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
    if not calendars and tokens[sign].text not in RANGE:
        return first, None
    second = read_point(tokens, sign + 1, bare=not first.year)
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
