"""Who wrote to whom: the heading of a document as the material of correspDesc, and its names as spans.

TEI Guidelines, chapter 2.4.6 (Correspondence Description). The dates and the place are those that `dates` found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.convert.known import known
from edition.convert.receipt import is_receipt
from edition.convert.recognise.context import Context
from edition.convert.recognise.parties.heading import Stretch, read_heading
from edition.convert.recognise.parties.participants import participants
from edition.convert.recognise.parties.sides import Side, sides
from edition.convert.unmarked import Unmarked, all_unmarked
from edition.model import BlockKind, Correspondence, Dating, Document, Party, Reading, Span, SpanKind

_FORM_OF_NUMBER = ("telegram", "airgram", "circular telegram", "radiogram")
"""what a file number's line can say of the form: `123.45/6: Telegram`"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """The correspondence, and PERSON and ORGANISATION spans in the heading. Nothing is reported."""
    texts = all_unmarked(document.blocks, reading)
    kinds = [reading.kinds.get(t.block.key, BlockKind.PARAGRAPH) for t in texts]
    head = next((t for t, kind in zip(texts, kinds, strict=True) if kind is BlockKind.HEAD), None)
    if head is None:
        return Reading()
    heading = read_heading(_before_date(head, reading))
    sent = _known(_sides(head, heading.sender), context)
    received = _known(_sides(head, heading.recipient), context)
    present = tuple(s.party for s in _known(_sides(head, heading.between), context))
    own = kinds.index(BlockKind.ATTACHMENT) if BlockKind.ATTACHMENT in kinds else len(kinds)
    datelines = [t for t, kind in zip(texts[:own], kinds, strict=False) if kind is BlockKind.DATELINE]
    numbers = [t.text for t, kind in zip(texts, kinds, strict=True) if kind is BlockKind.NUMBER]
    correspondence = Correspondence(
        tuple(s.party for s in sent),
        tuple(s.party for s in received),
        (_listed(participants(texts), context) or present) if heading.conversation else (),
        heading.form or _form(numbers),
        *_when_and_where(head, datelines, reading),
    )
    spans = (*_spans(head, sent, "from", context), *_spans(head, received, "to", context))
    said = heading.conversation or sent or received
    return Reading(spans=spans, correspondence=correspondence if said else None)


def _before_date(head: Unmarked, reading: Reading) -> str:
    """The heading up to its date, and without the place in front of that: blanked, so that offsets stay."""
    dates = [s for s in reading.spans if s.block == head.block.key and s.kind is SpanKind.DATE]
    start = next((i for i in range(len(head.text)) if dates and head.offset(i) >= dates[0].start), None)
    if start is None:
        return head.text
    kept = head.text[:start].rstrip(" ,")
    return kept[: kept.rfind(",")] if "," in kept[kept.rfind(")") + 1 :] else kept


def _sides(head: Unmarked, stretch: Stretch | None) -> list[Side]:
    return sides(head.text, *stretch) if stretch else []


def _known(found: list[Side], context: Context) -> list[Side]:
    """The sides, with the ids of those whose names the authority list knows."""
    index = known(context.authority)
    refs = (index.person(side.party.name) if side.party.name else "" for side in found)
    return [replace(s, party=replace(s.party, ref=ref)) for s, ref in zip(found, refs, strict=True)]


def _listed(people: tuple[Party, ...], context: Context) -> tuple[Party, ...]:
    """The people of a list, with the ids of those of whom the line names just one that is known."""
    index = known(context.authority)
    found = ([m.ids for m in index.find(party.text) if m.sort == "person"] for party in people)
    refs = (ids[0][0] if len(ids) == 1 and len(ids[0]) == 1 else "" for ids in found)
    return tuple(replace(party, ref=ref) for party, ref in zip(people, refs, strict=True))


def _spans(head: Unmarked, found: Sequence[Side], kind: str, context: Context) -> Iterator[Span]:
    index = known(context.authority)
    for side in found:
        for start, end in side.names:
            ref = index.reference(index.person(head.text[start:end]))
            yield head.span(start, end, SpanKind.PERSON, {"type": kind, "ref": ref})
        if side.party.organisation and not side.names:
            ref = index.reference(index.other("org", side.party.organisation))
            yield head.span(side.start, side.end, SpanKind.ORGANISATION, {"type": kind, "ref": ref})


def _form(numbers: Sequence[str]) -> str:
    said = [text.rpartition(":")[2].strip(" .[]()").lower() for text in numbers if ":" in text]
    return next((form for text in said for form in _FORM_OF_NUMBER if text.startswith(form)), "")


def _when_and_where(head: Unmarked, lines: Sequence[Unmarked], reading: Reading) -> tuple[Dating, str, Dating]:
    """The date and the place of the first dateline that has a date, and the date of receipt."""
    spans = reading.by_block(SpanKind.DATE, SpanKind.PLACE)
    for line in (*lines, head):
        found = spans.get(line.block.key, [])
        dates = [(s, is_receipt(line.block.text, s.start)) for s in found if s.kind is SpanKind.DATE]
        sent = next((_dating(line, s) for s, receipt in dates if not receipt), None)
        if sent is None:
            continue
        place = next((_text(line, s) for s in found if s.kind is SpanKind.PLACE), "")
        return sent, place, next((_dating(line, s) for s, receipt in dates if receipt), Dating())
    return Dating(), "", Dating()


def _text(line: Unmarked, span: Span) -> str:
    return " ".join(line.block.text[span.start : span.end].split())


def _dating(line: Unmarked, span: Span) -> Dating:
    return Dating(_text(line, span), span.attributes)
