"""One file per phenomenon: a Document to spans, kinds of blocks and facts about the whole.

A recogniser is a function of the document, of what is given with it and what the recognisers that its row names
have found, and of the context. It never changes the text, and never contradicts what is given.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from edition.convert.recognise import dates, names, notes, pages, parties, references, source, structure
from edition.convert.recognise.context import Context
from edition.model import Document, Reading, Span, SpanKind

__all__ = ["KINDS", "RECOGNISERS", "Context", "Recogniser", "explain_notes", "recognise"]


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A row of the table."""

    name: str
    recognise: Callable[[Document, Reading, Context], Reading]
    after: tuple[str, ...] = ()
    """the recognisers whose results this one sees beside what is given; all others are hidden from it"""


RECOGNISERS = (
    Recogniser("pages", pages.recognise),
    Recogniser("structure", structure.recognise, after=("pages",)),
    Recogniser("notes", notes.recognise, after=("pages", "structure")),
    Recogniser("references", references.recognise, after=("pages", "notes")),
    Recogniser("dates", dates.recognise, after=("pages", "structure", "notes")),
    Recogniser("source", source.recognise, after=("pages", "structure", "notes", "dates")),
    Recogniser("parties", parties.recognise, after=("pages", "structure", "notes", "dates")),
    Recogniser("names", names.recognise, after=("pages", "structure", "notes", "references", "dates", "parties")),
)


KINDS = (*pages.KINDS, *structure.KINDS, *notes.KINDS, *references.KINDS, *dates.KINDS, *names.KINDS)


def recognise(document: Document, context: Context) -> Reading:
    """What all recognisers together make of `document`, added to what is given with it."""
    found: dict[str, Reading] = {}
    for row in RECOGNISERS:
        seen = sum((found[name] for name in row.after), document.given)
        found[row.name] = _beside(document.given, row.recognise(document, seen, context))
    return sum(found.values(), document.given)


def explain_notes(document: Document, context: Context) -> tuple[notes.ExplainedNote, ...]:
    """Why each note is anchored where it is; of the other recognisers only those before the notes are asked."""
    seen = document.given
    for row in takewhile(lambda row: row.name != "notes", RECOGNISERS):
        seen += _beside(document.given, row.recognise(document, seen, context))
    return notes.explain(document, seen)


def _beside(given: Reading, found: Reading) -> Reading:
    """`found` without references that lie in one that is given, or around it."""
    links = given.by_block(SpanKind.REFERENCE) if found.spans and given.spans else {}
    if not links:
        return found
    return replace(found, spans=tuple(s for s in found.spans if s.kind is not SpanKind.REFERENCE or _is_free(s, links)))


def _is_free(span: Span, taken: Mapping[int, Sequence[Span]]) -> bool:
    """Whether none of those spans, which lie beside each other, overlaps `span`."""
    inside = taken.get(span.block, ())
    behind = bisect_left(inside, span.end, key=lambda s: s.start)
    return not behind or inside[behind - 1].end <= span.start
