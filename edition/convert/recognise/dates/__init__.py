"""Dates and places of datelines.

TEI Guidelines, chapters 4.2.2 (Openers and Closers) and 13.4 (Dates). What a date says is the grammar's matter;
here it is found, marked, and reported where it cannot be read. Whose date it is, `parties` knows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from edition.convert.known import known
from edition.convert.receipt import is_receipt
from edition.convert.recognise.context import Context
from edition.convert.recognise.dates.clock import read_clock
from edition.convert.recognise.dates.grammar import Found, read_dates
from edition.convert.recognise.dates.months import MONTHS
from edition.convert.recognise.dates.places import place_before
from edition.convert.recognise.dates.points import Point
from edition.convert.recognise.dates.tokens import Tokens, tokenise
from edition.convert.unmarked import Unmarked, all_unmarked
from edition.findings import Finding, Kind, Severity
from edition.model import BlockKind, Document, Reading, Span, SpanKind

UNREADABLE_DATE = Kind(
    "unreadable-date",
    Severity.NOTE,
    "A dateline has a number or a month in it, but no day that can be read in one way only.",
    "Write day, month and year in full (3 April 1912), or add @when to the date in the TEI file.",
)
KINDS = (UNREADABLE_DATE,)

DOUBT = 0.5
"""the confidence of `circa April 3, 1912`"""
_SLOWEST = 300
"""days: a letter without a year of receipt came before the same day of the next year, and not long before it"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """DATE and PLACE spans of the datelines, and a finding for each dateline whose date cannot be read."""
    lines = [b for b in document.blocks if reading.kinds.get(b.key) is BlockKind.DATELINE]
    spans: list[Span] = []
    findings: list[Finding] = []
    sent: Point | None = None
    for line in all_unmarked(lines, reading):
        tokens = tokenise(line.text)
        dates = list(_with_receipt(line.text, tokens, sent))
        sent = next((_day(d) for d in dates if not is_receipt(line.text, d.start)), None) or sent
        spans += [line.span(d.start, d.end, SpanKind.DATE, d.attributes, DOUBT if d.doubtful else 1.0) for d in dates]
        spans += _place(line, dates, context)
        place = document.location(line.block)
        findings += [UNREADABLE_DATE.at(place, message) for message in _doubts(line.text, tokens, dates)]
    return Reading(spans=tuple(spans), findings=tuple(findings))


def _with_receipt(text: str, tokens: Tokens, sent: Point | None) -> Iterator[Found]:
    """The dates of a dateline; a receipt without year, or with its hour only, is dated by the day of sending."""
    for found in read_dates(tokens):
        if is_receipt(text, found.start):
            yield _completed(found, sent)
        else:
            sent = _day(found) or sent
            yield found
    yield from _hour_of_receipt(tokens, sent)


def _completed(found: Found, sent: Point | None) -> Found:
    if found.partial is None or sent is None:
        return found
    point, time = found.partial
    for year in (sent.year, sent.year + 1):
        day = replace(point, year=year)
        if day.exists() and 0 <= (day.date() - sent.date()).days < _SLOWEST:
            return replace(found, attributes={"when": f"{day}{time}"})
    return found


def _hour_of_receipt(tokens: Tokens, sent: Point | None) -> Iterator[Found]:
    """`[Received 8:40 p.m.]` is said of the day of sending."""
    for at in range(len(tokens)):
        clock = read_clock(tokens, at + 1) if sent and tokens[at].text == "received" else None
        if clock and clock.start_time:
            first, last = tokens[at + 1], tokens[clock.end - 1]
            yield Found(first.start, last.end, {"when": f"{sent}{clock.start_time}"})


def _day(found: Found) -> Point | None:
    """The day of a date that says one."""
    said = found.attributes.get("when") or found.attributes.get("from") or ""
    try:
        day = datetime.date.fromisoformat(said[:10])
    except ValueError:
        return None
    return Point(day.year, day.month, day.day)


def _place(line: Unmarked, dates: list[Found], context: Context) -> Iterator[Span]:
    place = place_before(line.text, dates[0].start) if dates else None
    if place:
        index = known(context.authority)
        ref = index.reference(index.other("place", line.text[slice(*place)]))
        yield line.span(*place, SpanKind.PLACE, {"ref": ref})


def _doubts(text: str, tokens: Tokens, dates: list[Found]) -> Iterator[str]:
    """What is wrong with a dateline that has a number or a month in it."""
    if not dates and any(token.number is not None or token.text in MONTHS for token in tokens.all):
        yield f"no date can be read in {' '.join(text.split())!r}"
    for date in dates:
        if date.partial and not date.attributes:
            yield f"the date {text[date.start : date.end]!r} has no year"
