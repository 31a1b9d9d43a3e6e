"""Two calendars: what the day of the old one is in the new one, and which one a date says it is of.

April 3/16, 1912      the 3d by the Julian calendar is the 16th by the Gregorian
"""

from __future__ import annotations

import datetime

from edition.convert.dating.tokens import Tokens
from edition.convert.dating.vocabulary import STYLES

_REFORM = datetime.date(1582, 10, 15)
"""the first day of the Gregorian calendar"""
_BRACKETS = frozenset({"(", "[", ","})
_FULL = len("1912-04-03")


def days_apart(julian: datetime.date) -> int:
    """How many days the Gregorian calendar is ahead of the Julian one on a Julian day."""
    year = julian.year if julian.month > 2 else julian.year - 1
    return year // 100 - year // 400 - 2


def is_one_day(julian: datetime.date, gregorian: datetime.date) -> bool:
    """Whether the two can be the same day in two calendars; a day is allowed, since transcribers slip."""
    return gregorian >= _REFORM and abs((gregorian - julian).days - days_apart(julian)) <= 1


def gregorian(value: str) -> str:
    """The Gregorian day of a Julian one, as TEI writes it; nothing where the value is no whole day."""
    try:
        day = datetime.date.fromisoformat(value[:_FULL])
    except ValueError:
        return ""
    return f"{day + datetime.timedelta(days_apart(day))}{value[_FULL:]}"


def in_old_style(attributes: dict[str, str]) -> dict[str, str]:
    """The dates of att.datable, read in the old style: each in both calendars where it is a whole day."""
    found = {name: gregorian(value) for name, value in attributes.items()}
    said = {f"{name}-custom": value for name, value in attributes.items()}
    return {**{n: v for n, v in found.items() if v}, **said, "datingMethod": JULIAN}


def read_style(tokens: Tokens, at: int) -> tuple[str, int]:
    """`old` or `new`, and the token behind; nothing where no style stands at `at`."""
    begin = tokens.skip(at, _BRACKETS)
    for phrase, style in STYLES.items():
        if tokens.has(begin, phrase):
            end = begin + len(phrase)
            return style, end + (begin > at and tokens[end].text in {")", "]"})
    return "", at


JULIAN = "#julian-calendar"
"""where the header of each document describes the old calendar"""
