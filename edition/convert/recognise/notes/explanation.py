"""Why each note was anchored where it was: the reasons with their weights, in words, and the rival reading.

Nothing here decides anything. The reasons are asked for again, one place at a time, only when somebody wants to know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.convert.recognise.notes.anchors import Anchor, Manner, left
from edition.convert.recognise.notes.candidates import sought
from edition.convert.recognise.notes.options import Option
from edition.convert.recognise.notes.plausibility import Reason, total
from edition.convert.recognise.notes.plausibility.figures import number_before
from edition.convert.recognise.notes.quotation import Quotation, quote
from edition.convert.recognise.notes.scene import WITHOUT_MARK, Scene
from edition.findings import Location

_IN_PLACE = Reason(-WITHOUT_MARK, "a note seldom has no mark")
_BEGINNING = 60
"""characters of a note's text that are shown"""
_UNLIKELY = -30.0
"""a place that is less plausible is not shown as the likeliest"""


@dataclass(frozen=True, slots=True)
class ExplainedPlace:
    """A place where a mark was read, or could be."""

    location: Location
    quotation: Quotation
    reasons: tuple[Reason, ...]
    """what speaks for it and against it"""

    @property
    def weight(self) -> float:
        """All reasons together: 0 is even, +5 all but certain."""
        return total(list(self.reasons))


@dataclass(frozen=True, slots=True)
class ExplainedNote:
    """Where a note was anchored and why."""

    n: str
    beginning: str
    """the first words of the note"""
    location: Location
    """of the note"""
    manner: str
    """how its mark was found, in words"""
    confidence: float
    """0 to 1"""
    place: ExplainedPlace | None
    """of its mark; None where none was found"""
    rival: ExplainedPlace | None
    """where its mark would be read otherwise, or, of a note without a mark, the likeliest place"""


def explained(scene: Scene, anchors: Sequence[Anchor]) -> tuple[ExplainedNote, ...]:
    """Every note, in the order of the source."""
    notes = [_anchored(scene, anchor) for anchor in anchors]
    notes += _left(scene, anchors)
    return tuple(sorted(notes, key=lambda n: (n.location.line, n.location.column)))


def _anchored(scene: Scene, anchor: Anchor) -> ExplainedNote:
    place = _place(scene, anchor.read)
    block = scene.blocks[anchor.read.place.block]
    location = scene.document.location(block, anchor.start)
    place = replace(place, location=location, quotation=quote(block.text, anchor.start, anchor.end))
    rival = _place(scene, anchor.rival) if anchor.rival else None
    order = anchor.margin - (place.weight - (rival.weight if rival else 0.0))
    if anchor.manner is Manner.GIVEN:
        place = replace(place, reasons=())
    elif anchor.manner is Manner.IN_ORDER and round(order, 1):
        why = "the order of all marks speaks for it" if order > 0 else "the order of all marks speaks for another place"
        place = replace(place, reasons=(*place.reasons, Reason(order, why)))
    return _explained(scene, anchor.note, anchor.manner.value, anchor.confidence, place, rival)


def _left(scene: Scene, anchors: Sequence[Anchor]) -> Iterator[ExplainedNote]:
    """The notes without a mark; for each the likeliest place that no other note has."""
    names = left(scene, anchors)
    taken = {(anchor.read.place.block, anchor.end) for anchor in anchors}
    likeliest: dict[str, tuple[float, Option]] = {}
    for place, weight in scene.weighed(scene.document.blocks, sought(names), _UNLIKELY):
        if (place.block, place.end) not in taken and weight > likeliest.get(place.n, (_UNLIKELY,))[0]:
            likeliest[place.n] = weight, Option((names[place.n][0],) * 2, place, weight)
    for n, several in names.items():
        rival = _place(scene, likeliest[n][1]) if n in likeliest else None
        for index in several:
            yield _explained(scene, index, "no mark was found", 0.0, None, rival)


def _explained(
    scene: Scene, index: int, manner: str, confidence: float, place: ExplainedPlace | None, rival: ExplainedPlace | None
) -> ExplainedNote:
    note = scene.document.notes[index]
    text = " ".join(note.blocks[0].text[: _BEGINNING * 2].split())
    beginning = text if len(text) <= _BEGINNING else f"{text[:_BEGINNING].rpartition(' ')[0] or text[:_BEGINNING]} …"
    return ExplainedNote(note.n, beginning, scene.document.location(note.blocks[0]), manner, confidence, place, rival)


def _place(scene: Scene, read: Option) -> ExplainedPlace:
    place, block = read.place, scene.blocks[read.place.block]
    rest = number_before(block.text, place.start)
    names = {"rest": rest, "whole": rest + block.text[place.start : place.end]}
    found = [*scene.of_place(place), *scene.of_notes(read.notes, place), _IN_PLACE]
    reasons = tuple(Reason(r.weight, r.why.format(**names)) for r in found)
    location = scene.document.location(block, place.start)
    return ExplainedPlace(location, quote(block.text, place.start, place.end), reasons)
