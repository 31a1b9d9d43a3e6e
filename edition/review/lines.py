"""A text line by line, as a page shows it: coloured, with the places marked that are in doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import TypeVar

from edition.review.markup import Token


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]

    def number(self, offset: int) -> int:
        """The line of a character, from 1."""
        return bisect_right(self._starts, offset)

    def offset(self, line: int, column: int = 1) -> int:
        """Where a line and column are, as near as the text has them."""
        start = self._starts[min(max(line, 1), len(self._starts)) - 1]
        return min(start + max(column, 1) - 1, self.end(line))

    def line(self, number: int) -> str:
        """The characters of a line."""
        return self.text[self.offset(number) : self.end(number)]

    def end(self, line: int) -> int:
        """Behind the last character of a line."""
        return self._starts[line] - 1 if 0 < line < len(self._starts) else len(self.text)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that is in doubt."""

    start: int
    end: int
    id: str
    href: str
    """where its other place is"""
    number: int
    """of the doubt"""
    rival: bool = False
    """whether it is where the thing could be as well"""


Part = TypeVar("Part", Token, Mark)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one colour."""

    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that stand in one mark, or in none."""

    pieces: tuple[Piece, ...]
    mark: Mark | None
    id: str
    """of the mark; empty where that began before"""


@dataclass(slots=True)
class Line:
    """One line."""

    number: int
    runs: list[Run] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    """of marks that cannot be seen here, since another one stands in their place or there is nothing to be marked"""


def shown(text: str, colours: Iterable[Token], marks: Sequence[Mark]) -> list[Line]:
    """All lines of `text`, without an empty one at its end; of marks that overlap the first is seen."""
    lines = Lines(text)
    seen, hidden = _apart(text, marks)
    made = [Line(1)]
    begun: set[str] = set()
    for mark, group in groupby(_coloured(text, list(colours), seen), key=lambda piece: piece[1]):
        for line_end, pieces in groupby(group, key=lambda piece: piece[0].text == "\n"):
            for _ in pieces if line_end else ():
                made.append(Line(len(made) + 1))
            if not line_end:
                name = mark.id if mark and mark.id not in begun else ""
                begun.add(name)
                made[-1].runs.append(Run(tuple(piece for piece, _ in pieces), mark, name))
    for mark in hidden:
        made[lines.number(mark.start) - 1].ids.append(mark.id)
    return made if made[-1].runs or made[-1].ids else made[:-1]


def _apart(text: str, marks: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Those that can be seen, and those that have no characters on any line or stand where another one does."""
    seen: list[Mark] = []
    hidden: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.rival, -m.end)):
        has_characters = bool(text[mark.start : mark.end].strip("\n"))
        fits = not seen or mark.start >= seen[-1].end
        (seen if has_characters and fits else hidden).append(mark)
    return seen, hidden


def _coloured(text: str, colours: list[Token], marks: list[Mark]) -> Iterator[tuple[Piece, Mark | None]]:
    ends = {at for at, character in enumerate(text) if character == "\n"}
    cuts = {0, len(text), *ends, *(at + 1 for at in ends)}
    cuts |= {at for token in colours for at in (token.start, token.end)}
    stretches = sorted(cuts | {at for mark in marks for at in (mark.start, mark.end)})
    coloured, marked = _spread(colours, stretches), _spread(marks, stretches)
    for (start, end), token, mark in zip(pairwise(stretches), coloured, marked, strict=False):
        yield Piece(text[start:end], token.kind if token else ""), mark


def _spread(parts: Sequence[Part], starts: Iterable[int]) -> Iterator[Part | None]:
    """For each of `starts`, which rise, the part that stands there; the parts stand apart and in order."""
    number = 0
    for start in starts:
        while number < len(parts) and parts[number].end <= start:
            number += 1
        yield parts[number] if number < len(parts) and parts[number].start <= start else None
