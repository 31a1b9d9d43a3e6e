"""One file per phenomenon: a Document to spans, kinds of blocks and facts about the whole.

A recogniser is a function of the document, of what is given with it and what the recognisers that its row names
have found, and of the context. It never changes the text, and never contradicts what is given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edition.convert.recognise import dates, names, notes, pages, parties, references, source, structure
from edition.convert.recognise.context import Context
from edition.model import Document, Reading

__all__ = ["KINDS", "RECOGNISERS", "Context", "Recogniser", "recognise"]


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
    Recogniser("source", source.recognise, after=("pages", "structure", "notes")),
    Recogniser("parties", parties.recognise, after=("pages", "structure", "notes", "dates")),
    Recogniser("names", names.recognise, after=("pages", "structure", "notes", "references", "dates", "parties")),
)


KINDS = (*pages.KINDS, *structure.KINDS, *notes.KINDS, *references.KINDS, *dates.KINDS, *names.KINDS)


def recognise(document: Document, context: Context) -> Reading:
    """What all recognisers together make of `document`, added to what is given with it."""
    found: dict[str, Reading] = {}
    for row in RECOGNISERS:
        seen = sum((found[name] for name in row.after), document.given)
        found[row.name] = row.recognise(document, seen, context)
    return sum(found.values(), document.given)
