"""Where a note's mark could stand: every place whose characters spell one, plausible or not."""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

SIGNS = "*†‡§¶‖║ǁ#"
_FIGURES_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans(_FIGURES_RAISED, "0123456789")
_FIGURES = rf"[0-9]+(?:[a-z](?![^\W_]))?|[{_FIGURES_RAISED}]+(?:[a-z](?![^\W_]))?|[{SIGNS}]+"
_FIGURE = re.compile(_FIGURES)
_FIGURE_OR_LETTER = re.compile(rf"{_FIGURES}|[a-z](?![^\W_])(?<![^\W_][a-z])")
_GLUED = re.compile(r".{0,2}[a-z]{3}[.,;:!?)”’]{0,2}[0-9]{1,3}$")
_BRACKETS = (("[^", "]"), ("[", "]"), ("(", ")"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a block's text that could be the mark `n`."""

    block: int
    """the block's key"""
    start: int
    end: int
    n: str
    """as the note would be called: `2` for `²`, `[2]`, `(2)`, and for the last digit of `0062`"""


@dataclass(frozen=True, slots=True)
class Sought:
    """The marks that are looked for."""

    marks: frozenset[str]
    longest: int
    """the length of the longest"""
    pattern: re.Pattern[str]
    """what their places match: letters stand everywhere and are looked at only where one is sought"""


def sought(marks: Collection[str]) -> Sought:
    """Any of `marks`."""
    pattern = _FIGURE_OR_LETTER if any(map(str.isalpha, marks)) else _FIGURE
    return Sought(frozenset(marks), max(map(len, marks), default=0), pattern)


def find(key: int, text: str, wanted: Sought, labels: Sequence[tuple[int, int]] = ()) -> Iterator[Candidate]:
    """The candidates of one block for any of the marks, by where they end; none inside page `labels`.

    The longer of two that end at the same place comes first.
    """
    for token, start, end in _tokens(wanted.pattern, text, labels):
        for length in range(min(len(token), wanted.longest), 0, -1):
            if token[-length:] in wanted.marks and _may_be_cut(token, length):
                whole = length == len(token)
                begin, stop = _with_brackets(text, start, end) if whole else (end - length, end)
                yield Candidate(key, begin, stop, token[-length:])


def unmistakable(key: int, text: str, labels: Sequence[tuple[int, int]] = ()) -> Iterator[Candidate]:
    """What can only be a mark, whatever notes there are: raised figures, `word[2]`, `word.2`."""
    for token, first, last in _tokens(_FIGURE, text, labels):
        start, end = _with_brackets(text, first, last)
        bracketed = token.isdecimal() and text[start] == "[" and start > 0 and text[start - 1] in _MARKED
        if text[first] in _FIGURES_RAISED or bracketed or _is_glued(text, first, last):
            yield Candidate(key, start, end, token)


_MARKED = frozenset(string.ascii_letters + ".,;:!?)”’")
"""what a mark in brackets follows; after a figure or a space brackets hold a correction"""


def _is_glued(text: str, start: int, end: int) -> bool:
    ends_here = end == len(text) or text[end].isspace()
    return ends_here and _GLUED.match(text, max(0, start - 5), end) is not None


def _tokens(pattern: re.Pattern[str], text: str, labels: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """Each run of figures, raised figures or signs, or single letter, as a plain string."""
    starts = [start for start, _ in labels]
    for match in pattern.finditer(text):
        label = bisect_right(starts, match.start()) - 1
        if label < 0 or labels[label][1] <= match.start():
            yield match.group().translate(_RAISED), match.start(), match.end()


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    for opening, closing in _BRACKETS:
        begin = start - len(opening)
        if begin >= 0 and text.startswith(opening, begin) and text.startswith(closing, end):
            glued = begin > 0 and not text[begin - 1].isspace()
            return (begin, end + 1) if glued or opening != "(" else (start, end)
    return start, end


def _may_be_cut(token: str, length: int) -> bool:
    """Whether the last `length` characters may be the mark: `2` of `0062`, but not `*` of `**`."""
    return length == len(token) or (token[-length].isdigit() and token[-length - 1].isdigit())
