"""What the line ends of a plain text are: lines that were merely full, lines that mean something, words cut in two.

    We waited in vain till Monday, and the Minis-      the word goes on
    ter did not come. He sent a man with a             the line was full
    goat.

    Those who wait:
    Ada Oriel                                          a line that means something
    the goat

How wide a text was filled is measured over the whole of it (`width`), and each line end is judged by that and by what
stands around it (`prose`, `hyphens`). A line end that means something stays a line end; all others are no more than
the white space that they were put in for. What a line that means something *is* is the recognisers' business.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import or_

from edition.convert.filling.hyphens import Hyphen, Vocabulary
from edition.convert.filling.prose import Items, bare, goes_on, is_label, is_long, is_prose, starts_with_name, stops
from edition.convert.filling.width import Width, measure
from edition.findings import Finding, Kind, Location, Severity

__all__ = ["KINDS", "End", "Filling", "fill", "in_doubt"]

IN_DOUBT = Kind(
    "hyphen-in-doubt",
    Severity.NOTE,
    "A hyphen at the end of a line may belong to the word or have been put there for the line.",
    "Join the two halves in the transcription, with the hyphen or without.",
)
KINDS = (IN_DOUBT,)


class End(enum.Enum):
    """What a line end is."""

    KEPT = "it means something"
    SPACE = "the line was full"
    NOTHING = "the line was full behind a hyphen of the word's own"
    WORD = "a word was cut in two, the hyphen belongs to the line"
    DOUBT = "a word was cut in two, the hyphen belongs to the line or to the word"


_OF_HYPHENS = {Hyphen.OF_THE_WORD: End.NOTHING, Hyphen.OF_THE_LINE: End.WORD, Hyphen.OF_EITHER: End.DOUBT}


@dataclass(frozen=True, slots=True)
class Filling:
    """How the lines of one text were filled."""

    width: Width
    vocabulary: Vocabulary = field(repr=False)

    def ends(self, lines: Sequence[str]) -> list[End]:
        """What each line end between two lines of a block is; lines with their indentation."""
        if len(lines) < 2 or any("\t" in line.strip() for line in lines):
            return [End.KEPT] * (len(lines) - 1)
        texts = [i for i, line in enumerate(lines) if not is_label(line)]
        ends = [End.KEPT] * (len(lines) - 1)
        found = self._between([lines[i] for i in texts])
        for (before, after), end in zip(pairwise(texts), found, strict=True):
            if end is not End.KEPT:
                rest = End.SPACE if end is End.SPACE else End.NOTHING
                ends[before:after] = [end, *[rest] * (after - before - 1)]
        return ends

    def _between(self, lines: Sequence[str]) -> list[End]:
        pairs = list(pairwise(lines))
        full = [self.width.fills(*pair) for pair in pairs]
        running = [goes_on(*pair) for pair in pairs]
        items = Items(lines)
        judge = _Judge(
            is_filled=bool(self.width.columns),
            runs_on=is_prose(lines, running),
            mostly=sum(map(or_, full, running)) * 3 >= len(pairs) * 2,
            of_items=not all(full) or (len(pairs) > 1 and all(stops(line) for line, _ in pairs)),
            in_small_letters=bool(lines) and bare(lines[0])[:1].islower(),
        )
        ends = []
        for pair, is_full, is_running in zip(pairs, full, running, strict=True):
            if is_full:
                is_white = items.are_numbered() or judge.is_white_when_full(*pair)
            elif items.are_numbered() and is_running and is_long(pair[0]):
                is_white = True
            else:
                is_white = judge.is_white_when_short(*pair, is_running, self.width.nearly_fills(pair[0]))
            ends.append(self._end(*pair, items, is_white))
        return ends

    def _end(self, line: str, following: str, items: Items, is_white: bool) -> End:
        cut = self.vocabulary.judge(line, following)
        if cut and (is_white or self.width.columns or cut is Hyphen.OF_THE_LINE):
            return _OF_HYPHENS[cut]
        begins = items.begins(line, following)
        return End.SPACE if is_white and not begins else End.KEPT


@dataclass(frozen=True, slots=True)
class _Judge:
    """What a block's other line ends say of each."""

    is_filled: bool
    """whether the text was filled to a width"""
    runs_on: bool
    """whether sentences run on over its lines, however long these are"""
    mostly: bool
    """whether most of its line ends are those of full lines, or sentences run on over them"""
    of_items: bool
    """whether one of its line ends at least seems to mean something"""
    in_small_letters: bool
    """whether it begins with one, so that small letters say nothing"""

    def is_white_when_full(self, line: str, following: str) -> bool:
        can_end = stops(line) and not bare(following)[:1].islower()
        return self.runs_on or self.mostly or not (self.of_items and (can_end or starts_with_name(following)))

    def is_white_when_short(self, line: str, following: str, is_running: bool, is_nearly_full: bool) -> bool:
        if self.runs_on and (is_running or not self.is_filled):
            return True
        return is_nearly_full and ((is_running and not self.in_small_letters) or self.mostly)


def fill(groups: Sequence[Sequence[str]]) -> Filling:
    """How a text was filled that stands in `groups` of lines, apart by empty ones."""
    return Filling(measure(groups), Vocabulary(groups))


def in_doubt(place: Location) -> Finding:
    """That nobody knows whose the hyphen at `place` is."""
    return IN_DOUBT.at(place, "this hyphen is the word's own, or was put there for the line; it stays")
