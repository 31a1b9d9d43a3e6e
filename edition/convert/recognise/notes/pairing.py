"""Which notes are tried at which places: all, or of very many alike only those at about the same point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Place = TypeVar("Place")

Notes = tuple[int, int]
"""indices of the first and the last of the notes whose marks stand at one place: the same, or neighbours"""

MANY = 4096
"""pairs of alike notes and alike places above which only those near each other are tried"""
NEAR = (2, 24)
"""how many notes to either side, at least and at most"""
CERTAIN = 4.0
"""how plausible the places are that say how far the notes have come, where there are enough of them"""
BUDGET = 100_000
"""about how many pairs of one name are tried, where it can be so few"""


def by_name(names: Sequence[str]) -> dict[str, list[Notes]]:
    """By what is looked for: each note's mark alone, and that of two neighbours that touch (`.34` for 3 and 4)."""
    found: dict[str, list[Notes]] = {}
    for index, n in enumerate(names):
        found.setdefault(n, []).append((index, index))
        if index and (names[index - 1] + n).isdecimal():
            found.setdefault(names[index - 1] + n, []).append((index - 1, index))
    return found


def paired(notes: Sequence[Notes], places: Sequence[tuple[Place, float]]) -> Iterator[tuple[Notes, Place, float]]:
    """Notes of one name with the places, and their weights, that could be the mark of any of them."""
    if len(notes) * len(places) <= MANY:
        yield from ((pair, place, weight) for place, weight in places for pair in notes)
        return
    good = [(place, weight) for place, weight in places if weight > 0]
    near = max(NEAR[0], min(NEAR[1], BUDGET // max(1, len(good))))
    least = CERTAIN if sum(weight >= CERTAIN for _, weight in good) * 2 >= len(notes) else 0.0
    scale, passed = max(1, sum(weight >= least for _, weight in good)), 0
    for place, weight in good:
        middle = passed * len(notes) // scale
        passed += weight >= least
        yield from ((pair, place, weight) for pair in notes[max(0, middle - near) : middle + near])
