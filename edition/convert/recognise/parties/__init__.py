"""Who wrote to whom: the heading of a document as the material of correspDesc, and its names as spans.

TEI Guidelines, chapter 2.4.6 (Correspondence Description). The dates and the place are those that `dates` found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from edition.convert.known import Known, known
from edition.convert.receipt import is_receipt
from edition.convert.recognise.context import Context
from edition.convert.recognise.parties import letter
from edition.convert.recognise.parties.heading import Heading, Stretch, read_heading
from edition.convert.recognise.parties.offices import OFFICES
from edition.convert.recognise.parties.participants import participants
from edition.convert.recognise.parties.sides import Side, follows_sign, sides
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
    spans = (*_spans(head, sent, "from", context), *_spans(head, received, "to", context))
    spans += tuple(_in_enclosures(texts, kinds, context))
    own = texts[: kinds.index(BlockKind.ATTACHMENT)] if BlockKind.ATTACHMENT in kinds else texts
    numbers = [t.text for t, kind in zip(texts, kinds, strict=True) if kind is BlockKind.NUMBER]
    form = heading.form or _form(numbers)
    ends = (tuple(s.party for s in sent), tuple(s.party for s in received))
    if not heading.conversation and letter.sends(form):
        ends = (
            ends[0] or _identified(letter.sender(own, kinds), context),
            ends[1] or _identified(letter.recipient(own, kinds), context),
        )
    present = _present(head, heading, texts, reading, context) if heading.conversation else ()
    if not (heading.conversation or any(ends)):
        return Reading(spans=spans)
    datelines = [t for t, kind in zip(own, kinds, strict=False) if kind is BlockKind.DATELINE]
    sending, place, receipt = _when_and_where(head, datelines, reading)
    said = Correspondence(*ends, present, form, sending, place, receipt)
    return Reading(spans=spans, correspondence=said)


def _in_enclosures(texts: Sequence[Unmarked], kinds: Sequence[BlockKind], context: Context) -> Iterator[Span]:
    """The persons in the headings of enclosures: such a heading can be a title too, so a name needs a sign of one."""
    for text in (t for t, kind in zip(texts, kinds, strict=True) if kind is BlockKind.ATTACHMENT):
        heading = read_heading(text.text)
        for stretch, end in ((heading.sender, "from"), (heading.recipient, "to")):
            for span in _spans(text, _known(_sides(text, stretch), context), end, context):
                if span.kind is SpanKind.PERSON and (span.get("ref") or follows_sign(text.block.text, span.start)):
                    yield span


def _present(
    head: Unmarked, heading: Heading, texts: Sequence[Unmarked], reading: Reading, context: Context
) -> tuple[Party, ...]:
    """Who took part in a conversation: those of the list, else those of the heading."""
    listed = participants(texts, reading.by_block(SpanKind.LABEL))
    return _listed(listed, context) or tuple(s.party for s in _known(_sides(head, heading.between), context))


def _before_date(head: Unmarked, reading: Reading) -> str:
    """The heading up to its date, and without the place in front of that."""
    dates = [s for s in reading.spans if s.block == head.block.key and s.kind is SpanKind.DATE]
    start = next((i for i in range(len(head.text)) if dates and head.offset(i) >= dates[0].start), None)
    if start is None:
        return head.text
    kept = head.text[:start].rstrip(" ,—[(")
    before, comma, last = kept.rpartition(",")
    words = last.lower().split()
    place = comma and ")" not in last and "and" not in words and OFFICES.isdisjoint(words)
    return before if place else kept


def _sides(head: Unmarked, stretch: Stretch | None) -> list[Side]:
    return sides(head.text, *stretch) if stretch else []


def _known(found: list[Side], context: Context) -> list[Side]:
    """The sides, with the ids of those whom the authority list knows: by name, or by name and office together."""
    parties = _identified((s.party for s in found), context)
    return [replace(side, party=party) for side, party in zip(found, parties, strict=True)]


def _identified(parties: Iterable[Party], context: Context) -> tuple[Party, ...]:
    index = known(context.authority)
    return tuple(replace(party, ref=_ref(party, index)) for party in parties)


def _ref(party: Party, index: Known) -> str:
    if not party.name:
        return ""
    start = party.text.rfind(party.name)
    meant = (m for m in index.find(party.text) if m.sort == "person" and m.end > start >= 0 and len(m.ids) == 1)
    return index.person(party.name) or next((m.ids[0] for m in meant if m.start < start + len(party.name)), "")


def _listed(people: tuple[Party, ...], context: Context) -> tuple[Party, ...]:
    """The people of a list, with the ids of those of whom the line names just one that is known."""
    index = known(context.authority)
    found = ([m.ids for m in index.find(p.text) if m.sort == "person"] if p.name or p.role else [] for p in people)
    refs = (ids[0][0] if len(ids) == 1 and len(ids[0]) == 1 else "" for ids in found)
    return tuple(replace(party, ref=ref) for party, ref in zip(people, refs, strict=True))


def _spans(head: Unmarked, found: Sequence[Side], kind: str, context: Context) -> Iterator[Span]:
    index = known(context.authority)
    for side in found:
        for start, end in side.names:
            alone = len(side.names) == 1
            ref = index.reference(side.party.ref if alone else index.person(head.text[start:end]))
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
