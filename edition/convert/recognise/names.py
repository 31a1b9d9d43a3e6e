"""The persons, organisations, places and terms of the authority list, wherever they are named.

TEI Guidelines, chapter 14 (Names, Dates, People, and Places). How a name is matched is `convert.known`'s matter.
A name that several persons have is marked as a name, without @ref, and reported once.
"""

from __future__ import annotations

from collections.abc import Iterable

from edition.convert.known import Known, Match, known
from edition.convert.recognise.context import Context
from edition.convert.unmarked import Unmarked, all_unmarked
from edition.findings import Finding, Kind, Severity
from edition.model import Document, Reading, Span, SpanKind

AMBIGUOUS_NAME = Kind(
    "ambiguous-name",
    Severity.NOTE,
    "A name in the text can mean more than one person of the authority list.",
    "Add @ref to the name in the TEI file, or write the given name in the transcription if the original has it.",
)
KINDS = (AMBIGUOUS_NAME,)

_KINDS_OF = {
    "person": SpanKind.PERSON,
    "org": SpanKind.ORGANISATION,
    "place": SpanKind.PLACE,
    "term": SpanKind.TERM,
}
_MANY = {"person": "persons", "org": "organisations", "place": "places", "term": "terms"}
_NAMES = frozenset({*_KINDS_OF.values(), SpanKind.DATE, SpanKind.DESIGNATOR})
"""what has been recognised already and holds no second name"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """Spans for all names that the list knows, and a finding for each ambiguous one."""
    if not context.authority.entries:
        return Reading()
    index = known(context.authority)
    taken = reading.by_block(*_NAMES)
    texts = all_unmarked(document.texts(), reading)
    spans: list[Span] = []
    doubts: dict[str, Finding] = {}
    for text, matches in zip(texts, index.find_all([text.text for text in texts]), strict=True):
        for match in matches:
            span = _span(text, match, index)
            if _overlaps(span, taken.get(text.block.key, ())):
                continue
            spans.append(span)
            name = text.text[match.start : match.end]
            if len(match.ids) > 1 and name.casefold() not in doubts:
                doubts[name.casefold()] = _doubt(document, text, match, index)
    return Reading(spans=tuple(spans), findings=tuple(doubts.values()))


def _span(text: Unmarked, match: Match, index: Known) -> Span:
    ref = index.reference(match.ids[0]) if len(match.ids) == 1 else ""
    return text.span(match.start, match.end, _KINDS_OF[match.sort], {"ref": ref})


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _doubt(document: Document, text: Unmarked, match: Match, index: Known) -> Finding:
    name = text.text[match.start : match.end]
    who = "; ".join(index.entries[i].names[0] for i in match.ids[:4]) + ("; …" if len(match.ids) > 4 else "")
    location = document.location(text.block, text.offset(match.start))
    return AMBIGUOUS_NAME.at(location, f"{name!r} can mean {len(match.ids)} {_MANY[match.sort]}: {who}")
