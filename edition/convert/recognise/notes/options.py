"""The readings from which the best chain is made: a note at a place, and what that gains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.convert.recognise.notes.candidates import Candidate, sought
from edition.convert.recognise.notes.pairing import Notes, by_name, paired
from edition.convert.recognise.notes.plausibility import total
from edition.convert.recognise.notes.scene import WITHOUT_MARK, Scene


@dataclass(frozen=True, slots=True)
class Option:
    """A note, or two neighbours, read at a place."""

    notes: Notes
    place: Candidate
    weight: float
    """what this reading gains over leaving the notes without a mark"""


def options(scene: Scene) -> Iterator[Option]:
    """Notes, places for them, and what reading them there gains over leaving them without a mark."""
    notes_by_name = by_name([note.n for note in scene.document.notes])
    alike: dict[str, list[tuple[Candidate, float]]] = {}
    for place, weight in scene.weighed(scene.document.blocks, sought(notes_by_name), WITHOUT_MARK):
        alike.setdefault(place.n, []).append((place, weight))
    for n, places in alike.items():
        for notes, place, weight in paired(notes_by_name[n], places):
            gain = _gain(scene, notes, place, weight)
            if gain > 0:
                yield Option(notes, place, gain)


def _gain(scene: Scene, notes: Notes, place: Candidate, weight: float) -> float:
    first, last = notes
    if first == last:
        return weight + total(scene.of_notes(notes, place)) - WITHOUT_MARK
    is_bare = place.end - place.start == len(place.n)
    return weight + min(weight, 0.0) + total(scene.of_notes(notes, place)) - 2 * WITHOUT_MARK if is_bare else 0.0
