"""How wide a text was filled.

A program that fills lines ends each where the next word would not have fitted; a printer's line, read by a machine, is
a few characters shorter or longer. Both are found from the line ends that can be nothing else, because a sentence runs
on over them.

    We waited in vain till Monday, and the      38 characters, and `Minister` would have made it 47
    Minister did not come.                      so the text was filled to a width of 38 to 46
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.convert.filling.prose import HYPHENS, goes_on, is_label, without_labels

_NARROWEST, _WIDEST = 40, 132
_OVER = 12
"""characters: a line that is longer than others by more was not filled with them"""
_MOST_OVER = 0.1
"""of all lines: where more are longer, the text was not filled"""
_SURE = 0.34
"""of the full lines: so many must run on, or they are lines of a list that happen to be long"""
_MOSTLY = 0.9
"""of the lines that run on: where so many are full to the last word, a program filled them"""
_ALL_BUT_A_FEW = 0.98
"""of the lines that run on: so many show how wide and how ragged the text is"""
_NEARLY = 0.75
_FEW = 3
"""lines that run on: fewer do not say how ragged a text is"""


@dataclass(frozen=True, slots=True)
class Width:
    """How wide a text was filled."""

    columns: int = 0
    """0 where it was not"""
    ragged: int = 0
    """how many characters a line may be left short although the next word would have fitted"""

    def fills(self, line: str, following: str) -> bool:
        """Whether `line` was full when `following` began; one that is longer than all others was not filled.

        Page labels may have been there when the text was filled, or not yet.
        """
        lengths = {len(line.rstrip()), len(without_labels(line))}
        words = {_first_word(following), _first_word(without_labels(following))}
        return any(
            length <= self.columns + self.ragged and self.columns - length - 1 - word < self.ragged
            for length in lengths
            for word in words
        )

    def nearly_fills(self, line: str) -> bool:
        """Whether a line is so long that a sentence which runs on over its end says what the end is."""
        return bool(self.columns) and _NEARLY * self.columns <= len(line.rstrip()) <= self.columns + self.ragged


def measure(groups: Sequence[Sequence[str]]) -> Width:
    """The width of a text; no width where its lines were not filled."""
    ends = [pair for group in groups for pair in _line_ends(group)]
    sure = [pair for pair in ends if goes_on(*pair)]
    widest = _widest([len(line.rstrip()) for line, _ in sure])
    if not _NARROWEST <= widest <= _WIDEST:
        return Width()
    lengths = [len(line.rstrip()) for group in groups for line in group if "\t" not in line.strip()]
    if sum(length > widest + _OVER for length in lengths) > len(lengths) * _MOST_OVER:
        return Width()
    sure = [pair for pair in sure if not pair[0].rstrip().endswith(HYPHENS)] or sure
    needed = min((_need(*pair) for pair in sure if len(pair[0].rstrip()) <= widest), default=0)
    width = Width(max(length for length in lengths if length <= max(widest, needed - 1)))
    return _with_ragged(width, ends, sure)


def _line_ends(group: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line of running text with the one behind it."""
    if len(group) > 1 and not any("\t" in line.strip() for line in group):
        yield from pairwise(line for line in group if not is_label(line))


def _widest(lengths: list[int]) -> int:
    """The longest line, but for one in fifty that stands out."""
    return sorted(lengths)[int((len(lengths) - 1) * _ALL_BUT_A_FEW)] if lengths else 0


def _need(line: str, following: str) -> int:
    """How wide a text would have to be for `line` and the first word of `following`."""
    return len(line.rstrip()) + 1 + _first_word(following)


def _first_word(line: str) -> int:
    """The length of the first word; a page label in brackets is one."""
    text = line.lstrip()
    if text[:2].lower() == "[p" and "]" in text:
        return text.index("]") + 1
    return len(text.split(maxsplit=1)[0]) if text else 0


def _with_ragged(width: Width, ends: Sequence[tuple[str, str]], sure: Sequence[tuple[str, str]]) -> Width:
    """`width` with how ragged its lines are; no width where too few of the full lines run on."""
    short = sorted(width.columns - _need(*pair) + 1 for pair in sure)
    near = [left for left in short if left <= width.columns // 4]
    if not near:
        return Width()
    is_ragged = len(near) >= _FEW and near[int((len(near) - 1) * _MOSTLY)] > 0
    ragged = near[int((len(near) - 1) * _ALL_BUT_A_FEW)] + 1 if is_ragged else 0
    found = Width(width.columns, ragged)
    full, running = (sum(found.fills(*pair) for pair in pairs) for pairs in (ends, sure))
    return found if running and running >= full * _SURE else Width()
