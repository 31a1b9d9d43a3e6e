"""The best reading of all marks together: notes and candidates in rising order, as a longest weighted chain.

A step pairs one note (or two whose marks touch) with one place. What is wanted is the chain of steps, rising in
both, of the greatest weight. A Fenwick tree over the places gives it in O(steps * log steps), and running the
same backwards gives, for every step, the best chain that goes through it: how sure the choice is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A note read at a place."""

    note: int
    """index of the (first) note"""
    last: int
    """index of the last note that this step reads: `note`, or the next"""
    start: int
    end: int
    """where, on a scale that runs through the whole document"""
    weight: float
    """what it adds to a chain; only steps above 0 are of use"""


@dataclass(frozen=True, slots=True)
class Choice:
    """A step of the best chain."""

    step: int
    """index into the steps"""
    margin: float
    """how much worse the best chain is that does without this step"""
    rival: int | None
    """the step that such a chain takes for the same note, if any"""


_PARTS = 1_000_000
"""of a unit of weight: chains are compared in whole numbers, so that equal ones are equal, however they are added up"""


def align(readings: Sequence[Step]) -> list[Choice]:
    """The best chain, by rising note. Of equals the one that ends first."""
    if not readings:
        return []
    steps = [Step(s.note, s.last, s.start, s.end, round(s.weight * _PARTS)) for s in readings]
    forward, before = _chains(steps)
    mirrored = [Step(-s.last, -s.note, -s.end, -s.start, s.weight) for s in steps]
    backward, _ = _chains(mirrored)
    through = [a + b - s.weight for a, b, s in zip(forward, backward, steps, strict=True)]
    chosen = _trace(forward, before)
    rivals = _rivals(steps, through, set(chosen))
    return [_choice(i, steps, through, rivals) for i in chosen]


def _choice(index: int, steps: Sequence[Step], through: list[float], rivals: dict[int, int]) -> Choice:
    step = steps[index]
    rival = rivals.get(step.note)
    lost = step.weight if rival is None else min(step.weight, through[index] - through[rival])
    return Choice(index, max(lost, 0.0) / _PARTS, rival)


def _chains(steps: Sequence[Step]) -> tuple[list[float], list[int]]:
    """For each step the weight of the best chain that ends with it, and the step before it in that chain (-1)."""
    ends = sorted({s.end for s in steps})
    rank = {end: i + 1 for i, end in enumerate(ends)}
    reach = _ranks_at([s.start for s in steps], ends)
    tree = _Tree(len(ends))
    weights, before = [0.0] * len(steps), [-1] * len(steps)
    for reading, index in _sweep(steps):
        if reading:
            best, previous = tree.best(reach[index])
            weights[index], before[index] = best + steps[index].weight, previous
        else:
            tree.add(rank[steps[index].end], weights[index], index)
    return weights, before


def _ranks_at(starts: list[int], ends: list[int]) -> list[int]:
    """For each start how many ends lie at or before it."""
    ranks, passed = [0] * len(starts), 0
    for index in sorted(range(len(starts)), key=starts.__getitem__):
        while passed < len(ends) and ends[passed] <= starts[index]:
            passed += 1
        ranks[index] = passed
    return ranks


def _sweep(steps: Sequence[Step]) -> Iterator[tuple[bool, int]]:
    """Steps in the order of their notes: first all that begin with a note are read, then all that end with it kept."""
    events = [(s.note, 0, s.end, i) for i, s in enumerate(steps)] + [(s.last, 1, s.end, i) for i, s in enumerate(steps)]
    for _, kind, _, index in sorted(events):
        yield kind == 0, index


def _trace(weights: list[float], before: list[int]) -> list[int]:
    if not weights:
        return []
    index, chain = max(range(len(weights)), key=lambda i: (weights[i], -i)), []
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]


def _rivals(steps: Sequence[Step], through: list[float], chosen: set[int]) -> dict[int, int]:
    """By note, the best step that was not chosen."""
    best: dict[int, int] = {}
    for index, step in enumerate(steps):
        for note in {step.note, step.last} if index not in chosen else ():
            if note not in best or through[index] > through[best[note]]:
                best[note] = index
    return best


class _Tree:
    """A Fenwick tree that answers: the heaviest chain among the first `rank` places, of equals the one ending first."""

    def __init__(self, size: int) -> None:
        self._best = [(0.0, 0, -1)] * (size + 1)

    def best(self, rank: int) -> tuple[float, int]:
        found = (0.0, 0, -1)
        while rank > 0:
            if self._best[rank] > found:
                found = self._best[rank]
            rank -= rank & -rank
        return found[0], found[2]

    def add(self, rank: int, weight: float, step: int) -> None:
        """Every place above one that has a heavier chain has it too."""
        chain = (weight, -rank, step)
        while rank < len(self._best) and self._best[rank] < chain:
            self._best[rank] = chain
            rank += rank & -rank
