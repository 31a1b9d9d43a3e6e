"""Where each note belongs: its mark in the text, by the best reading of the whole document.

Marks stand glued to what they follow, so that `0062` may be a number, or the number `006` with mark 2. No single
place decides that: `candidates` lists every place that could be a mark, `plausibility` weighs each by itself, and
`alignment` takes the chain of places, in the order of the notes, that is most plausible as a whole. Notes that
stay over are looked for out of order and in other notes; `doubts` says what an editor should look at.

Notes are taken in the order of the source, not by number, so that numbering may start again. Serves the chapter
on notes of the TEI Guidelines (3.9.1 Notes and Simple Annotation).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from edition.convert.recognise.context import Context
from edition.convert.recognise.notes import doubts
from edition.convert.recognise.notes.alignment import Step, align
from edition.convert.recognise.notes.candidates import Candidate, Sought, find, sought, unmistakable
from edition.convert.recognise.notes.doubts import KINDS
from edition.convert.recognise.notes.pairing import Notes, by_name, paired
from edition.convert.recognise.notes.plausibility import Evidence, evidence, plausibility
from edition.findings import Finding
from edition.model import Block, BlockKind, Document, Reading, Span, SpanKind

__all__ = ["KINDS", "recognise"]

WITHOUT_MARK = -8.0
"""the weight of a note that has no mark; a place that is less plausible is not considered"""
TOUCHING = -3.0
"""what two marks with nothing between them cost"""
END_OF_HEADING = 3.0
"""what speaks for the first note's mark there: the convention of printed editions"""
OUT_OF_ORDER = 4.0
"""how plausible a place must be by itself where the order of the notes does not speak for it"""
DEEPEST = 8
"""notes within notes; where their marks lead on and on, one is left without"""
DOUBTFUL = 0.9
"""an anchor of less confidence is reported"""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A document made ready for looking for marks."""

    document: Document
    blocks: Mapping[int, Block]
    """all, by their keys"""
    labels: Mapping[int, list[tuple[int, int]]]
    """page labels by block: no marks inside"""
    known: Evidence
    end_of_heading: tuple[int, int]
    """block and offset; (-1, -1) where there is no heading"""

    def weighed(self, blocks: Iterable[Block], wanted: Sought, least: float) -> Iterator[tuple[Candidate, float]]:
        """The candidates whose weight is above `least`."""
        for block in blocks if wanted.marks else ():
            for place in find(block.key, block.text, wanted, self.labels.get(block.key, ())):
                weight = plausibility(block.text, place.start, place.end, self.known)
                if weight > least:
                    yield place, weight


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A note's mark."""

    mark: Span
    rival: Span | None = None
    """the place that would be it otherwise"""
    is_out_of_order: bool = False


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """A MARK span for each note's mark in the body or in another note, and what is doubtful about them.

    Where the source itself says where its marks are, these are all.
    """
    scene = _scene(document, reading)
    given = [_Anchor(span) for span in document.given.spans if span.kind == SpanKind.MARK]
    if given:
        return Reading(findings=doubts.in_order(_findings(scene, given)))
    anchors = list(_in_order(scene))
    anchors += _out_of_order(scene, [a.mark for a in anchors])
    anchors += _in_notes(scene, [a.mark for a in anchors])
    marks = tuple(sorted((a.mark for a in anchors), key=lambda m: (m.block, m.start)))
    return Reading(spans=marks, findings=doubts.in_order(_findings(scene, anchors)))


def _scene(document: Document, reading: Reading) -> _Scene:
    labels = {key: [(s.start, s.end) for s in spans] for key, spans in reading.by_block(SpanKind.PAGE).items()}
    blocks = {block.key: block for block in document.texts()}
    head = next((b for b in document.blocks if reading.kinds.get(b.key) == BlockKind.HEAD), None)
    end = (head.key, len(head.text)) if head else (-1, -1)
    return _Scene(document, blocks, labels, evidence(b.text for b in blocks.values()), end)


def _in_order(scene: _Scene) -> Iterator[_Anchor]:
    """The anchors of the most plausible chain through the body."""
    pairs = list(_pairs(scene))
    starts, length = {}, 0
    for block in scene.document.blocks:
        starts[block.key] = length
        length += len(block.text) + 1
    steps = [Step(a, b, starts[p.block] + p.start, starts[p.block] + p.end, gain) for (a, b), p, gain in pairs]
    for choice in align(steps):
        (first, last), place, _ = pairs[choice.step]
        confidence = 1 / (1 + math.exp(-choice.margin))
        rival = pairs[choice.rival] if choice.rival is not None else None
        other = _span(scene, rival[0][0], rival[1], 0.0) if rival else None
        middle = place.end - len(scene.document.notes[last].n)
        if first != last:
            yield _Anchor(_span(scene, first, Candidate(place.block, place.start, middle, ""), confidence), other)
            place = Candidate(place.block, middle, place.end, "")
        yield _Anchor(_span(scene, last, place, confidence), other)


def _span(scene: _Scene, note: int, place: Candidate, confidence: float) -> Span:
    attributes = (("n", scene.document.notes[note].n), ("note", str(note)))
    return Span(place.block, place.start, place.end, SpanKind.MARK, attributes, confidence)


def _pairs(scene: _Scene) -> Iterator[tuple[Notes, Candidate, float]]:
    """First and last note, a place for them, and what reading them there gains over leaving them without a mark."""
    notes_by_name = by_name([note.n for note in scene.document.notes])
    alike: dict[str, list[tuple[Candidate, float]]] = {}
    for place, weight in scene.weighed(scene.document.blocks, sought(notes_by_name), WITHOUT_MARK):
        alike.setdefault(place.n, []).append((place, weight))
    for n, places in alike.items():
        for notes, place, weight in paired(notes_by_name[n], places):
            gain = _gain(scene, notes, place, weight)
            if gain > 0:
                yield notes, place, gain


def _gain(scene: _Scene, notes: Notes, place: Candidate, weight: float) -> float:
    first, last = notes
    if first != last:
        is_bare = place.end - place.start == len(place.n)
        return weight + min(weight, 0.0) + TOUCHING - 2 * WITHOUT_MARK if is_bare else 0.0
    at_heading = first == 0 and (place.block, place.end) == scene.end_of_heading
    return weight + (END_OF_HEADING if at_heading else 0.0) - WITHOUT_MARK


def _out_of_order(scene: _Scene, marks: list[Span]) -> Iterator[_Anchor]:
    """Notes that found no place in the chain, at a place of the body that nobody could take for anything else."""
    left = _left(scene.document, marks)
    taken = {(m.block, m.end) for m in marks}
    for place, _ in scene.weighed(scene.document.blocks, sought(left), OUT_OF_ORDER):
        if left[place.n] and (place.block, place.end) not in taken:
            yield _Anchor(_span(scene, left[place.n].pop(0), place, 0.5), is_out_of_order=True)


def _in_notes(scene: _Scene, marks: list[Span]) -> Iterator[_Anchor]:
    """Notes whose mark stands in a note before them."""
    left = _left(scene.document, marks)
    wanted = sought(left)
    depths: dict[int, int] = {}
    for index, note in enumerate(scene.document.notes):
        depth = depths.get(index, 0)
        for place, weight in scene.weighed(note.blocks if depth < DEEPEST else (), wanted, OUT_OF_ORDER):
            later = bisect_right(left[place.n], index)
            if later < len(left[place.n]):
                found = left[place.n].pop(later)
                depths[found] = depth + 1
                yield _Anchor(_span(scene, found, place, 1 / (1 + math.exp(-weight))))


def _left(document: Document, marks: list[Span]) -> dict[str, list[int]]:
    """The notes that have no mark yet, by what they are called."""
    placed = {m.get("note") for m in marks}
    left: dict[str, list[int]] = {}
    for index, note in enumerate(document.notes):
        if str(index) not in placed:
            left.setdefault(note.n, []).append(index)
    return left


def _findings(scene: _Scene, anchors: list[_Anchor]) -> Iterator[Finding]:
    document = scene.document
    yield from doubts.duplicates(document)
    for anchor in anchors:
        if anchor.is_out_of_order:
            yield doubts.out_of_order(document, scene.blocks[anchor.mark.block], anchor.mark)
        elif anchor.mark.confidence < DOUBTFUL:
            yield doubts.doubtful(document, scene.blocks, anchor.mark, anchor.rival)
    marks = [a.mark for a in anchors]
    for index in sorted(i for indices in _left(document, marks).values() for i in indices):
        at_heading = index == 0 and scene.end_of_heading[0] >= 0
        yield doubts.without_mark(document, index, "the heading" if at_heading else "the text")
    taken = {(m.block, m.end) for m in marks}
    for block in document.texts():
        for place in unmistakable(block.key, block.text, scene.labels.get(block.key, ())):
            if (place.block, place.end) not in taken:
                yield doubts.without_note(document, block, Span(place.block, place.start, place.end, SpanKind.MARK))
