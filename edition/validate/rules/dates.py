"""Rules of dates: what the attributes say is a date, runs forwards, and agrees with the text.

A text is read only where it leaves no choice: one English month, at most one day beside it, at most one year; old and
new style side by side (`March 1/13`) and spans of days are left to the editor. TEI Guidelines, section 13.4 (Dates).
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from edition.findings import Kind, Severity
from edition.tei import TEI, text_of
from edition.validate.phrases import short, tag
from edition.validate.rules.context import Context, Issue

IMPOSSIBLE = Kind(
    "date-impossible",
    Severity.ERROR,
    "An attribute holds a day that no calendar has.",
    "Correct the month or the day.",
)
BACKWARDS = Kind(
    "date-backwards",
    Severity.ERROR,
    "A span of time ends before it begins.",
    "Exchange the two dates, or correct one of them.",
)
DISAGREES = Kind(
    "date-disagrees",
    Severity.WARNING,
    "The text of a date says another day, month or year than its @when.",
    "Correct @when; where the text itself is wrong, keep it and say so in a note.",
)

DATINGS = ("when", "from", "to", "notBefore", "notAfter")
"""the attributes of att.datable.w3c"""
_SPANS = (("from", "to"), ("notBefore", "notAfter"))
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9-])")
_WORD = re.compile(r"[A-Za-z]+|(?<![0-9])[0-9]+(?:st|nd|rd|th|d)?(?![A-Za-z0-9])|[^\sA-Za-z0-9]")
_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}


@dataclass(frozen=True, slots=True)
class _Date:
    """Year, month and day as far as they are said; 0 where they are not."""

    year: int = 0
    month: int = 0
    day: int = 0

    def contradicts(self, other: _Date) -> bool:
        """Whether the two say something different of the same thing."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return any(a != b for a, b in pairs if a and b)


def check_impossible(root: etree._Element, context: Context) -> Iterator[Issue]:
    """Each date is one of the calendar."""
    for node, name, value in _values(root):
        if is_impossible(value):
            yield Issue(node, f'{name}="{value}" of {tag(node)} is no day of the calendar')


def check_backwards(root: etree._Element, context: Context) -> Iterator[Issue]:
    """`from` is not after `to`."""
    for node in root.iter("*"):
        for start, end in _SPANS:
            first, last = node.get(start, ""), node.get(end, "")
            if first and last and _iso(first) and _iso(last) and first[: len(last)] > last[: len(first)]:
                yield Issue(node, f'{start}="{first}" of {tag(node)} is after {end}="{last}"')


def check_text(root: etree._Element, context: Context) -> Iterator[Issue]:
    """`@when` says what the text says."""
    for node in root.iter(f"{TEI}date"):
        value = node.get("when", "")
        said, text = _iso(value), text_of(node, without=("note",))
        read = _read(text) if said else None
        if said and read and read.contradicts(said):
            yield Issue(node, f'the text says "{short(text)}", but when="{value}"')


def _values(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for node in root.iter("*"):
        for name in DATINGS:
            if value := node.get(name):
                yield node, name, value


def _iso(value: str) -> _Date | None:
    """`1972-04-22T04:44:00` as far as the day; None for other forms, which the schema judges."""
    found = _ISO.match(value)
    return _Date(*(int(part or 0) for part in found.groups())) if found else None


def is_impossible(value: str) -> bool:
    """Whether a value has the form of a date, but no calendar has the day: `1911-02-29`."""
    date = _iso(value)
    if date is None:
        return False
    try:
        datetime.date(date.year, date.month or 1, date.day or 1)
    except ValueError:
        return True
    return False


def _read(text: str) -> _Date | None:
    """The one date that a text says, None where it says none or could mean several.

    April 24, 1972.     24th of April, 1972     Monday, April 24
    """
    words = _WORD.findall(text.replace(".", " "))
    months = [at for at, word in enumerate(words) if word.lower() in _MONTHS]
    years = {int(word) for word in words if word.isdigit() and len(word) == 4}
    if len(months) != 1 or len(years) > 1 or any(word in "/-–—" for word in words):
        return None
    days = {day for day in _days(words, months[0]) if day}
    if len(days) > 1:
        return None
    return _Date(max(years, default=0), _MONTHS[words[months[0]].lower()], max(days, default=0))


def _days(words: list[str], month: int) -> Iterator[int]:
    """The numbers beside the month that can be days: `24 April`, `24th of April`, `April the 24th`."""
    yield _day(words[month - 1 : month])
    if words[month - 1 : month] == ["of"]:
        yield _day(words[max(month - 2, 0) : month - 1])
    yield _day(words[month + 1 : month + 2])


def _day(word: list[str]) -> int:
    number = "".join(word).rstrip("stndrh")
    return int(number) if number.isdigit() and len(number) <= 2 and 1 <= int(number) <= 31 else 0
