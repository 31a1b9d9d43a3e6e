"""A Document in the making, for the readers of formats with markup: blocks that are written piece by piece.

White space folds as in HTML: a run of blanks and line ends is one blank, and none stands at the ends of a line. A mark
may be written before its note is known: it names the note by a key of the reader's own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from edition.convert.draft.drafted import Drafted, Place
from edition.errors import InputError
from edition.findings import Finding, Kind, Location, Severity
from edition.model import Block, Document, Note, Reading, Span, SpanKind

__all__ = ["KINDS", "Draft", "Drafted", "DraftedNote", "Place"]

LEFT_OUT = Kind(
    "text-left-out",
    Severity.WARNING,
    "Words of a file that are no part of its text were left out: a comment, what was deleted under tracked changes, "
    "settings at its top.",
    "If they belong to the document, put them into its text.",
)
FURNITURE = Kind(
    "page-furniture-left-out",
    Severity.NOTE,
    "What stands around the text of a web page or on every page of a Word file was left out.",
    "If it belongs to the document, put it into its text.",
)
NOT_KEPT = Kind(
    "format-not-kept",
    Severity.NOTE,
    "Something that the file's format says of a text has no equivalent here; the text itself is kept.",
    "Encode it in the TEI file by hand if it is wanted.",
)
NUMBERED = Kind(
    "notes-numbered",
    Severity.NOTE,
    "The notes of a file have names or no numbers of their own, so they were numbered in the order of their marks.",
    "Give every note its printed number if that is another one.",
)
KINDS = (LEFT_OUT, FURNITURE, NOT_KEPT, NUMBERED)


@dataclass(slots=True, eq=False)
class DraftedNote:
    """A note being written."""

    key: str
    """what its marks call it"""
    n: str
    place: Place
    label: str = ""
    """what the source has in front of its text"""
    blocks: list[Drafted] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Draft:
    """A Document being written."""

    name: str
    file: str
    blocks: list[Drafted] = field(default_factory=list)
    notes: list[DraftedNote] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    finds_pages: bool = False
    """whether the labels `[Page 12]` that stand for page breaks will be found by themselves, with their pictures"""

    def say(self, kind: Kind, place: Place, message: str, advice: str = "") -> None:
        """Add a finding."""
        self.findings.append(kind.at(Location(self.file, *place), message, advice))

    def document(self) -> Document:
        """What was written, empty blocks left out. Raises InputError where there is nothing."""
        bodies = [block for block in self.blocks if block.length]
        if not bodies:
            message = "is empty: there is no text to convert. Delete the file, or put the text in"
            raise InputError(message, Location(self.file))
        _mark_what_is_raised(bodies, self.notes)
        texts = [[b for b in note.blocks if b.length] or [Drafted(note.place)] for note in self.notes]
        everything = [*bodies, *chain(*texts)]
        blocks = [drafted.block(key) for key, drafted in enumerate(everything)]
        named = {note.key: (index, note.n) for index, note in reversed(list(enumerate(self.notes)))}
        kinds = {key: drafted.kind for key, drafted in enumerate(everything) if drafted.kind}
        spans = (span for key, drafted in enumerate(everything) for span in drafted.spans(key, named))
        spans = (span for span in spans if not (self.finds_pages and span.kind is SpanKind.PAGE))
        rest = iter(blocks[len(bodies) :])
        notes = (
            Note(note.n, tuple(next(rest) for _ in text), note.place[0], note.label)
            for note, text in zip(self.notes, texts, strict=True)
        )
        given = Reading(MappingProxyType(kinds), tuple(self._marked_once(spans, blocks)))
        return Document(self.name, self.file, tuple(blocks[: len(bodies)]), tuple(notes), given)

    def _marked_once(self, spans: Iterable[Span], blocks: Sequence[Block]) -> Iterator[Span]:
        """`spans` without the marks of notes that have one already."""
        marked: set[str] = set()
        for span in spans:
            index = span.get("note") if span.kind is SpanKind.MARK else ""
            if index and index in marked:
                message = (
                    f"note {span.get('n')} is marked a second time; it stands at its first mark, and the figure here"
                )
                self.say(NOT_KEPT, blocks[span.block].place(span.start), message)
            else:
                marked.add(index)
                yield span


def _mark_what_is_raised(blocks: Sequence[Drafted], notes: Sequence[DraftedNote]) -> None:
    """Where the source names no marks, figures that are printed raised are those of the notes, in order."""
    if not notes or any(block.is_marked() for block in blocks):
        return
    raised = [found for block in blocks for found in block.raised()]
    places: dict[str, list[int]] = {}
    for index, (n, _) in enumerate(raised):
        places.setdefault(n, []).append(index)
    at = 0
    for note in notes:
        there = places.get(note.n, [])
        next_one = bisect_left(there, at)
        if next_one < len(there):
            at = there[next_one] + 1
            made = raised[at - 1][1]
            made.kind, made.note = SpanKind.MARK, note.key
