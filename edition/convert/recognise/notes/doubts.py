"""What an editor is told about notes and their marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from edition.convert.recognise.notes.anchors import Anchor, Manner, left, starts_again
from edition.convert.recognise.notes.candidates import Candidate, unmistakable
from edition.convert.recognise.notes.plausibility.figures import FIGURES, number_before
from edition.convert.recognise.notes.quotation import quote
from edition.convert.recognise.notes.scene import Scene
from edition.findings import Finding, Kind, Severity

DOUBTFUL = Kind(
    "doubtful-anchor",
    Severity.WARNING,
    "A note could stand at more than one place, or what was read as its mark may be none.",
    "Look at the place; a mark written in brackets, as shown, leaves no doubt.",
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

SURE = 0.96
"""an anchor of less confidence is reported"""


def findings(scene: Scene, anchors: Sequence[Anchor]) -> tuple[Finding, ...]:
    """All that is doubtful, by place in the source."""
    found = [
        *_duplicates(scene, anchors),
        *(_doubtful(scene, anchor) for anchor in anchors if anchor.confidence < SURE),
        *_without_mark(scene, anchors),
        *_without_note(scene, anchors),
    ]
    return tuple(sorted(found, key=lambda f: (f.location.line, f.location.column, f.code)))


def _doubtful(scene: Scene, anchor: Anchor) -> Finding:
    """The mark may be none, or the rival may be it."""
    document, block = scene.document, scene.blocks[anchor.read.place.block]
    n = document.notes[anchor.note].n
    here = quote(block.text, anchor.start, anchor.end).with_brackets(n)
    message = f"note {n} was anchored at {here}"
    rest = number_before(block.text, anchor.start)
    if anchor.manner is Manner.OUT_OF_ORDER:
        message += ", out of the order of the notes"
    elif anchor.rival:
        message += f"; it could also stand at {_elsewhere(scene, anchor, n)}"
    elif rest and block.text[anchor.start] in FIGURES:
        message += (
            f"; {rest}{block.text[anchor.start : anchor.end]} could also be one number, and the note without a mark"
        )
    else:
        message += ", though a mark is not to be expected there"
    place = anchor.rival.place if anchor.rival else None
    related = (document.location(scene.blocks[place.block], place.start),) if place else ()
    return DOUBTFUL.at(document.location(block, anchor.start), message, related=related)


def _elsewhere(scene: Scene, anchor: Anchor, n: str) -> str:
    if not anchor.rival:
        return ""
    place = anchor.rival.place
    block = scene.blocks[place.block]
    line = block.place(place.start)[0]
    is_near = line == scene.blocks[anchor.read.place.block].place(anchor.start)[0]
    return quote(block.text, place.start, place.end).with_brackets(n) + ("" if is_near else f" (line {line})")


def _without_mark(scene: Scene, anchors: Sequence[Anchor]) -> Iterator[Finding]:
    """The notes that have no place of their own, and at whose end they were put."""
    document = scene.document
    for index in sorted(i for several in left(scene, anchors).values() for i in several):
        where = "the heading" if index == 0 and scene.end_of_heading[0] >= 0 else "the text"
        message = f"note {document.notes[index].n} has no mark in the text; it was put at the end of {where}"
        yield WITHOUT_MARK.at(document.location(document.notes[index].blocks[0]), message)


def _without_note(scene: Scene, anchors: Sequence[Anchor]) -> Iterator[Finding]:
    """The marks that belong to no note; not those that were named as where a note could stand as well."""
    taken = {(anchor.read.place.block, anchor.end) for anchor in anchors}
    taken |= {(a.rival.place.block, a.rival.place.end) for a in anchors if a.rival and a.confidence < SURE}
    for key, found in scene.runs.items():
        for place in unmistakable(key, scene.blocks[key].text, found) if found else ():
            if (key, place.end) not in taken:
                yield _one_without_note(scene, place)


def _one_without_note(scene: Scene, place: Candidate) -> Finding:
    block = scene.blocks[place.block]
    before, mark, _ = quote(block.text, place.start, place.end)
    message = f"the mark “{mark}” after “{before}” has no note of its own"
    return WITHOUT_NOTE.at(scene.document.location(block, place.start), message)


def _duplicates(scene: Scene, anchors: Sequence[Anchor]) -> Iterator[Finding]:
    """Each note that has the number of an earlier one, unless it goes on from the note before it.

    Signs start again on every page, and figures where a page begins between the two marks.
    """
    notes = scene.document.notes
    lines: dict[str, int] = {}
    marks = {anchor.note: (anchor.read.place.block, anchor.start) for anchor in anchors}
    for index, note in enumerate(notes):
        before = notes[index - 1].n if index else ""
        goes_on = before.isdecimal() and note.n == str(int(before) + 1)
        if note.n in lines and note.n.isalnum() and not goes_on and not _on_new_page(scene, marks, index):
            message = f"there is another note {note.n} before this one, in line {lines[note.n]}"
            yield DUPLICATE.at(scene.document.location(note.blocks[0]), message)
        lines.setdefault(note.n, note.line)


def _on_new_page(scene: Scene, marks: dict[int, tuple[int, int]], index: int) -> bool:
    """Whether numbering starts again with a note, and a page of the text begins between its mark and the one before."""
    notes = scene.document.notes
    before, here = marks.get(index - 1), marks.get(index)
    if not (before and here) or not starts_again(notes[index - 1].n, notes[index].n):
        return False
    page = bisect_right(scene.pages, before)
    return page < len(scene.pages) and scene.pages[page] <= here
