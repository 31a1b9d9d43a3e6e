"""Rules of notes: their numbers follow each other.

Within a document each number is one higher than the last. A new document starts again at 1 or, where a volume numbers
its notes by chapters, goes on; such numbers start again behind 99. Signs (`*`, `†`) and `27a` have no order.
TEI Guidelines, section 3.9 (Notes, Annotation, and Indexing).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from lxml import etree

from edition.findings import Kind, Severity
from edition.tei import TEI, XML_ID, documents
from edition.validate.rules.context import Context, Issue

REPEATED = Kind(
    "note-repeated",
    Severity.WARNING,
    "Two notes of a document have the same number.",
    "Look at the original: correct one of the numbers, or leave it where the original has it twice.",
)
GAP = Kind(
    "note-gap",
    Severity.WARNING,
    "A number is missing between two notes, or in front of the first note of a document.",
    "Look for the missing note and its mark in the original.",
)
ORDER = Kind(
    "note-order",
    Severity.WARNING,
    "A note stands behind one with a higher number, or the numbers of a document start again.",
    "Look whether the note stands where its mark is, and whether its number is right.",
)

_LAST = 99
"""numbers that run through a whole chapter start again behind it"""


class _Note(NamedTuple):
    node: etree._Element
    number: int
    document: str
    """what it belongs to, for messages"""


@dataclass(slots=True)
class _Run:
    """The numbered notes of one document, in order, and the last number of the document before."""

    notes: list[_Note]
    before: int | None


def check_repeated(root: etree._Element, context: Context) -> Iterator[Issue]:
    """No number twice; a second row of numbers that starts at 1 is a matter of order."""
    for run in _runs(root):
        for row in _rows(run.notes):
            seen: dict[int, etree._Element] = {}
            for note in row:
                if note.number in seen:
                    yield Issue(note.node, f"{note.document} has two notes {note.number}", first=seen[note.number])
                seen.setdefault(note.number, note.node)


def check_gaps(root: etree._Element, context: Context) -> Iterator[Issue]:
    """No number left out; one that stands elsewhere in the document is a matter of order."""
    for run in _runs(root):
        first, numbers = run.notes[0], {note.number for note in run.notes}
        if first.number != 1 and run.before is not None and first.number != run.before + 1:
            yield Issue(first.node, f"the first note of {first.document} has number {first.number}")
        for last, note in pairwise(run.notes):
            missing = [str(n) for n in range(last.number + 1, min(note.number, last.number + 50)) if n not in numbers]
            if missing:
                yield Issue(note.node, f"note {note.number} follows note {last.number}, without {', '.join(missing)}")


def check_order(root: etree._Element, context: Context) -> Iterator[Issue]:
    """No number lower than one before it, unless it was there already."""
    for run in _runs(root):
        rows = _rows(run.notes)
        for before, row in pairwise(rows):
            if before[-1].number < _LAST:
                yield Issue(row[0].node, f"the notes of {row[0].document} start again at 1")
        for row in rows:
            yield from _lower(row)


def _lower(row: list[_Note]) -> Iterator[Issue]:
    highest, seen = 0, set[int]()
    for note in row:
        if note.number < highest and note.number not in seen:
            yield Issue(note.node, f"note {note.number} stands behind note {highest}")
        highest = max(highest, note.number)
        seen.add(note.number)


def _runs(root: etree._Element) -> Iterator[_Run]:
    before = None
    for _, group in groupby(_numbered(root), key=lambda note: note.document):
        notes = list(group)
        yield _Run(notes, before)
        before = notes[-1].number


def _numbered(root: etree._Element) -> Iterator[_Note]:
    homes = {note: home for home in documents(root) for note in home.iter(f"{TEI}note")}
    for text in root.iterchildren(f"{TEI}text"):
        for node in text.iter(f"{TEI}note"):
            number = node.get("n", "")
            if number.isascii() and number.isdigit() and len(number) < 6:
                home = homes.get(node)
                yield _Note(
                    node, int(number), _name(next(node.iterancestors(f"{TEI}div"), text) if home is None else home)
                )


def _name(home: etree._Element) -> str:
    return home.get(XML_ID, "the document")


def _rows(notes: list[_Note]) -> list[list[_Note]]:
    """The notes of a document, a new row where the numbers start again at 1."""
    rows: list[list[_Note]] = [notes[:1]]
    for last, note in pairwise(notes):
        if note.number == 1 and last.number > 1:
            rows.append([])
        rows[-1].append(note)
    return rows
