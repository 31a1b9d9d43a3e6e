"""What an editor is told about notes and their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from edition.findings import Finding, Kind, Severity
from edition.model import Block, Document, Span

DOUBTFUL = Kind(
    "doubtful-anchor",
    Severity.WARNING,
    "A note could stand at more than one place, or what was read as its mark may be none.",
    "Look at the place; a mark written as [2] in the transcription leaves no doubt.",
)
WITHOUT_MARK = Kind(
    "note-without-mark",
    Severity.WARNING,
    "A note has no mark in the text.",
    "Add the mark where the note belongs, or delete the note.",
)
WITHOUT_NOTE = Kind(
    "mark-without-note",
    Severity.WARNING,
    "What looks like a mark has no note of its own; it stays in the text as it is.",
    "Add the note at the end of the transcription, or delete the mark.",
)
DUPLICATE = Kind(
    "duplicate-note",
    Severity.WARNING,
    "Two notes have the same number.",
    "Give each note a number of its own, in the text too; until then notes are taken in their order.",
)
KINDS = (DOUBTFUL, WITHOUT_MARK, WITHOUT_NOTE, DUPLICATE)

_CONTEXT = 24
"""how many characters of the text before a place are quoted"""


def doubtful(document: Document, blocks: Mapping[int, Block], mark: Span, rival: Span | None) -> Finding:
    """`mark` may be none, or `rival` may be it."""
    block = blocks[mark.block]
    message = f"note {mark.get('n')} was anchored after “{_before(block, mark)}”"
    whole = _number_around(block.text, mark)
    if rival:
        other = blocks[rival.block]
        message += f"; it could also stand after “{_before(other, rival)}”"
        message += f" (line {other.place(rival.start)[0]})" if other.place(rival.start)[0] != block.place()[0] else ""
    elif whole:
        message += f"; {whole} could also be one number, and the note without a mark"
    else:
        message += ", though a mark is not to be expected there"
    elsewhere = (document.location(blocks[rival.block], rival.start),) if rival else ()
    return DOUBTFUL.at(document.location(block, mark.start), message, related=elsewhere)


def out_of_order(document: Document, block: Block, mark: Span) -> Finding:
    """`mark` does not stand where its note comes in the order of the notes."""
    message = f"note {mark.get('n')} was anchored after “{_before(block, mark)}”, out of the order of the notes"
    return DOUBTFUL.at(document.location(block, mark.start), message)


def without_mark(document: Document, note: int, where: str) -> Finding:
    """The note of that index has no place of its own; `where` says at whose end it was put."""
    message = f"note {document.notes[note].n} has no mark in the text; it was put at the end of {where}"
    return WITHOUT_MARK.at(document.location(document.notes[note].blocks[0]), message)


def without_note(document: Document, block: Block, mark: Span) -> Finding:
    """`mark` belongs to no note."""
    message = f"the mark “{block.text[mark.start : mark.end]}” after “{_before(block, mark)}” has no note of its own"
    return WITHOUT_NOTE.at(document.location(block, mark.start), message)


def duplicates(document: Document) -> Iterator[Finding]:
    """Each note that has the number of an earlier one; signs start again on every page and are not meant."""
    lines: dict[str, int] = {}
    for note in document.notes:
        if note.n in lines and note.n.isalnum():
            message = f"there is another note {note.n} before this one, in line {lines[note.n]}"
            yield DUPLICATE.at(document.location(note.blocks[0]), message)
        lines.setdefault(note.n, note.line)


def _before(block: Block, mark: Span) -> str:
    """The last words before a mark, on its line."""
    start = block.text.rfind("\n", max(0, mark.start - _CONTEXT), mark.start) + 1
    words = block.text[start or max(0, mark.start - _CONTEXT) : mark.start]
    cut = start == 0 and mark.start > _CONTEXT
    return f"… {words.partition(' ')[2] or words}" if cut else words


def _number_around(text: str, mark: Span) -> str:
    """The whole number whose end was taken for a mark, empty where there is none."""
    start = mark.start
    while start and mark.start - start < _CONTEXT and text[start - 1] in "0123456789":
        start -= 1
    return text[start : mark.end] if start < mark.start else ""


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place in the source."""
    return tuple(sorted(findings, key=lambda f: (f.location.line, f.location.column, f.code)))
