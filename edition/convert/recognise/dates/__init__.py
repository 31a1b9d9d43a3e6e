"""Dates and places of datelines.

TEI Guidelines, chapters 4.2.2 (Openers and Closers) and 14.4 (Dates). What a date says is the grammar's matter;
here it is found, marked, and reported where it cannot be read. Whose date it is, `parties` knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from edition.convert.dating import Found, Point, day_of, tokenise, with_receipt
from edition.convert.known import known
from edition.convert.receipt import is_receipt
from edition.convert.recognise.context import Context
from edition.convert.recognise.dates.doubts import KINDS, doubts
from edition.convert.recognise.dates.heading import date_of_heading
from edition.convert.recognise.dates.places import place_before
from edition.convert.unmarked import Unmarked, all_unmarked
from edition.findings import Finding
from edition.model import BlockKind, Document, Reading, Span, SpanKind

__all__ = ["KINDS", "recognise"]

DOUBT = 0.5
"""the confidence of `circa April 3, 1912`"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """DATE and PLACE spans of the datelines, and a finding for each dateline whose date cannot be read."""
    lines = [b for b in document.blocks if reading.kinds.get(b.key) is BlockKind.DATELINE]
    spans: list[Span] = []
    findings: list[Finding] = []
    sent: Point | None = None
    for line in all_unmarked(lines, reading):
        tokens = tokenise(line.text)
        dates = list(with_receipt(line.text, tokens, sent))
        sent = next((day for d in dates if not is_receipt(line.text, d.start) and (day := day_of(d))), None) or sent
        spans += (_date(line, found) for found in dates)
        spans += _place(line, dates, context)
        findings += doubts(document, line, tokens, dates)
    return Reading(spans=(*spans, *_in_heading(document, reading, spans, context)), findings=tuple(findings))


def _date(line: Unmarked, found: Found) -> Span:
    certainty = {"cert": "medium"} if found.doubtful else {}
    attributes = {**found.attributes, **certainty}
    return line.span(found.start, found.end, SpanKind.DATE, attributes, DOUBT if found.doubtful else 1.0)


def _place(line: Unmarked, dates: list[Found], context: Context) -> Iterator[Span]:
    place = place_before(line.text, dates[0].start) if dates else None
    if place:
        index = known(context.authority)
        ref = index.reference(index.other("place", line.text[slice(*place)]))
        yield line.span(*place, SpanKind.PLACE, {"ref": ref})


def _in_heading(document: Document, reading: Reading, spans: list[Span], context: Context) -> Iterator[Span]:
    """The date at the end of the heading, of a document whose datelines say no day."""
    if any(span.kind is SpanKind.DATE and span.attributes for span in spans):
        return
    heads = [b for b in document.blocks if reading.kinds.get(b.key) is BlockKind.HEAD]
    for head in all_unmarked(heads[:1], reading):
        found = date_of_heading(head.text)
        if found:
            yield _date(head, found)
            yield from (s for s in _place(head, [found], context) if s.attributes)
