"""The marks of all notes: by the best chain through the body, then out of order, then in other notes."""

from __future__ import annotations

import enum
import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.convert.recognise.notes.alignment import Choice, Step, align
from edition.convert.recognise.notes.candidates import SIGNS, Candidate, sought
from edition.convert.recognise.notes.options import Option, options
from edition.convert.recognise.notes.scene import Scene
from edition.model import Note, Span, SpanKind

OUT_OF_ORDER = 4.0
"""how plausible a place must be by itself where the order of the notes does not speak for it"""
DEEPEST = 8
"""notes within notes; where their marks lead on and on, one is left without"""
PAGE_TURN = 1.5
"""what speaks for a page to begin where numbering starts again"""
MANY_TURNS = 40_000
"""pairs of notes with which numbering starts again and pages above which none is tried"""


class Manner(enum.Enum):
    """How a mark was found."""

    GIVEN = "the source itself says that this is the mark"
    IN_ORDER = "by the order of all marks"
    OUT_OF_ORDER = "out of the order of the notes"
    IN_NOTE = "in another note"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A note's mark."""

    note: int
    """index into Document.notes"""
    start: int
    end: int
    """in the block of `read`: less than its place where two marks touch"""
    read: Option
    confidence: float
    manner: Manner
    rival: Option | None = None
    """what the note would be read at otherwise"""
    margin: float = 0.0
    """in order: how much worse all marks together are without this one"""

    def span(self, notes: Sequence[Note]) -> Span:
        """The MARK span."""
        attributes = (("n", notes[self.note].n), ("note", str(self.note)))
        return Span(self.read.place.block, self.start, self.end, SpanKind.MARK, attributes, self.confidence)


def anchors(scene: Scene) -> list[Anchor]:
    """The anchors of all notes for which a mark was found."""
    found = list(_in_order(scene))
    found += _out_of_order(scene, found)
    found += _in_notes(scene, found)
    return found


def left(scene: Scene, found: Sequence[Anchor]) -> dict[str, list[int]]:
    """The notes that have no mark yet, by what they are called."""
    placed = {anchor.note for anchor in found}
    names: dict[str, list[int]] = {}
    for index, note in enumerate(scene.document.notes):
        if index not in placed:
            names.setdefault(note.n, []).append(index)
    return names


def _in_order(scene: Scene) -> Iterator[Anchor]:
    """The anchors of the most plausible chain through the body."""
    found = list(options(scene))
    starts = _starts(scene)
    steps = [_step(option, starts[option.place.block]) for option in found]
    for choice in align([*steps, *_page_turns(scene, starts)] if steps else ()):
        if choice.step < len(found):
            rival = found[choice.rival] if choice.rival is not None else None
            yield from _of_choice(scene, found[choice.step], rival, choice)


def _of_choice(scene: Scene, read: Option, rival: Option | None, choice: Choice) -> Iterator[Anchor]:
    first, last = read.notes
    middle = read.place.end - len(scene.document.notes[last].n) if first != last else read.place.start
    confidence = _sigmoid(choice.margin)
    if first != last:
        yield Anchor(first, read.place.start, middle, read, confidence, Manner.IN_ORDER, rival, choice.margin)
    yield Anchor(last, middle, read.place.end, read, confidence, Manner.IN_ORDER, rival, choice.margin)


def _starts(scene: Scene) -> dict[int, int]:
    """Where each block of the body begins on a scale that runs through all of them."""
    starts, length = {}, 0
    for block in scene.document.blocks:
        starts[block.key] = length
        length += len(block.text) + 1
    return starts


def _step(read: Option, start: int) -> Step:
    """Notes have even numbers, so that something can be put between two."""
    first, last = read.notes
    return Step(2 * first, 2 * last, start + read.place.start, start + read.place.end, read.weight)


def _page_turns(scene: Scene, starts: dict[int, int]) -> Iterator[Step]:
    """Where numbering starts again, a page that begins there fits in between the two notes.

    Any page may be the one; where that makes too many pairs the order of the marks has to do.
    """
    notes = scene.document.notes
    again = [i for i in range(1, len(notes)) if starts_again(notes[i - 1].n, notes[i].n)] if scene.pages else []
    if len(again) * len(scene.pages) <= MANY_TURNS:
        for block, end in scene.pages:
            at = starts[block] + end
            yield from (Step(2 * index - 1, 2 * index - 1, at, at, PAGE_TURN) for index in again)


def starts_again(before: str, n: str) -> bool:
    """Whether numbering starts again with the note `n` behind the note `before`."""
    if before.isdecimal():
        return n in ("0", "1") and int(n) <= int(before)
    return n == "*" and before[0] in SIGNS


def _out_of_order(scene: Scene, found: Sequence[Anchor]) -> Iterator[Anchor]:
    """Notes that found no place in the chain, at a place of the body that nobody could take for anything else."""
    names = left(scene, found)
    taken = {(anchor.read.place.block, anchor.end) for anchor in found}
    for place, weight in scene.weighed(scene.document.blocks, sought(names), OUT_OF_ORDER):
        if names[place.n] and (place.block, place.end) not in taken:
            yield _alone(names[place.n].pop(0), place, weight, 0.5, Manner.OUT_OF_ORDER)


def _in_notes(scene: Scene, found: Sequence[Anchor]) -> Iterator[Anchor]:
    """Notes whose mark stands in a note before them."""
    names = left(scene, found)
    wanted = sought(names)
    depths: dict[int, int] = {}
    for index, note in enumerate(scene.document.notes if names else ()):
        depth = depths.get(index, 0)
        for place, weight in scene.weighed(note.blocks if depth < DEEPEST else (), wanted, OUT_OF_ORDER):
            later = bisect_right(names[place.n], index)
            if later < len(names[place.n]):
                held = names[place.n].pop(later)
                depths[held] = depth + 1
                yield _alone(held, place, weight, _sigmoid(weight), Manner.IN_NOTE)


def _alone(note: int, place: Candidate, weight: float, confidence: float, manner: Manner) -> Anchor:
    return Anchor(note, place.start, place.end, Option((note, note), place, weight), confidence, manner)


def _sigmoid(margin: float) -> float:
    return 1 / (1 + math.exp(-margin))


def given(scene: Scene) -> list[Anchor]:
    """The anchors that the source itself names; where there are some, these are all."""
    marks = [span for span in scene.document.given.spans if span.kind is SpanKind.MARK]
    return [
        Anchor(note, mark.start, mark.end, Option((note, note), place, 0.0), mark.confidence, Manner.GIVEN)
        for mark in marks
        for note in [int(mark.get("note"))]
        for place in [Candidate(mark.block, mark.start, mark.end, mark.get("n"))]
    ]
