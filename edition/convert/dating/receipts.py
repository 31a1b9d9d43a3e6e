"""Dates of receipt: what they leave out, the day of sending says."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from edition.convert.dating.clock import read_clock
from edition.convert.dating.grammar import Found, read_dates
from edition.convert.dating.points import Point
from edition.convert.dating.tokens import Tokens
from edition.convert.receipt import is_receipt

_SLOWEST = 300
"""days: a letter without a year of receipt came before the same day of the next year, and not long before it"""
_FASTEST = -1
"""days: a telegram that went westwards round the earth came on the day before"""


def with_receipt(text: str, tokens: Tokens, sent: Point | None) -> Iterator[Found]:
    """The dates of a text; a receipt without year, or with its hour only, is dated by the day of sending."""
    end = 0
    for found in read_dates(tokens):
        end = found.end
        if is_receipt(text, found.start):
            yield _completed(found, sent)
        else:
            sent = day_of(found) or sent
            yield found
    yield from _hour_of_receipt(tokens, sent, end)


def day_of(found: Found) -> Point | None:
    """The day of a date that says one."""
    said = found.attributes.get("when") or found.attributes.get("from") or ""
    try:
        day = datetime.date.fromisoformat(said[:10])
    except ValueError:
        return None
    return Point(day.year, day.month, day.day)


def _completed(found: Found, sent: Point | None) -> Found:
    if found.partial is None or sent is None:
        return found
    point, time = found.partial
    for year in (sent.year, sent.year + 1, sent.year - 1):
        day = replace(point, year=year)
        if day.exists() and _FASTEST <= (day.date() - sent.date()).days < _SLOWEST:
            return replace(found, attributes={"when": f"{day}{time}"}, problem=None)
    return found


def _hour_of_receipt(tokens: Tokens, sent: Point | None, behind: int) -> Iterator[Found]:
    """`[Received 8:40 p.m.]`, behind all dates of the text, is said of the day of sending."""
    for at in range(len(tokens)):
        said = sent and tokens[at].text == "received" and tokens[at].start >= behind
        clock = read_clock(tokens, at + 1) if said else None
        if clock and clock.start_time:
            first, last = tokens[tokens.skip(at + 1, {"at"})], tokens[clock.end - 1]
            yield Found(first.start, last.end, {"when": f"{sent}{clock.start_time}"})
