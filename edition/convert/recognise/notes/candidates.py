"""Where a note's mark could stand: every place whose characters spell one, plausible or not.

A text is searched once for runs of figures and signs; what a run may be is asked for each of its ends.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

SIGNS = "*†‡§¶‖║ǁ#"
_FIGURES = "0123456789"
_FIGURES_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans(_FIGURES_RAISED, _FIGURES)
_RUN = re.compile(f"[{_FIGURES}{_FIGURES_RAISED}{SIGNS}]+")
_OF_ONE_SORT = re.compile(f"[{_FIGURES}]+|[{_FIGURES_RAISED}]+|[{SIGNS}]+")
_LETTER = re.compile(r"(?<![^\W_])[a-z](?![^\W_])")
_GLUED = re.compile(r".{0,2}[a-z]{3}[.,;:!?)”’]{0,2}[0-9]{1,3}[a-z]?$")
_MARKED = frozenset(string.ascii_letters + ".,;:!?)”’")
"""what a mark in brackets follows; after a figure or a space brackets hold a correction"""
_BRACKETS = {"[": "]", "^": "]", "(": ")"}
"""by the character before a mark: what has to follow"""

Run = tuple[int, int]
"""start and end of some figures, raised figures or signs"""


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
    letters: bool
    """whether a letter is among them: letters stand everywhere and are looked at only then"""


def sought(marks: Collection[str]) -> Sought:
    """Any of `marks`."""
    return Sought(frozenset(marks), max(map(len, marks), default=0), any(mark[:1].isalpha() for mark in marks))


def plain(figures: str) -> str:
    """`²` as `2`."""
    return figures.translate(_RAISED)


def runs(text: str, labels: Sequence[tuple[int, int]] = ()) -> list[Run]:
    """The runs of a text; none inside page `labels`."""
    found: list[Run] = []
    for match in _RUN.finditer(text):
        if match.group().isdecimal():
            found.append(match.span())
        else:
            found += (part.span() for part in _OF_ONE_SORT.finditer(text, *match.span()))
    return _outside(found, labels) if labels else found


def _outside(found: list[Run], labels: Sequence[tuple[int, int]]) -> list[Run]:
    ends = [0, *(end for _, end in labels)]
    starts = [start for start, _ in labels]
    return [run for run in found if ends[bisect_right(starts, run[0])] <= run[0]]


def find(key: int, text: str, found: Sequence[Run], wanted: Sought) -> Iterator[Candidate]:
    """The candidates of one block, whose runs are `found`, for any of the marks.

    The longer of two that end at the same place comes first. Plain figures with nothing but white space before them
    are left out: they are a number.
    """
    if wanted.letters:
        found = sorted([*found, *(match.span() for match in _LETTER.finditer(text))])
    for start, stop in found:
        end = _with_letter(text, start, stop)
        token = plain(text[start:end])
        stands_free = text[start] in _FIGURES and (not start or text[start - 1].isspace())
        for length in range(min(end - start - stands_free, wanted.longest), 0, -1):
            if token[-length:] in wanted.marks and _may_be_cut(token, length):
                whole = length == len(token)
                yield Candidate(
                    key, *(_with_brackets(text, start, end) if whole else (end - length, end)), token[-length:]
                )


def _with_letter(text: str, start: int, end: int) -> int:
    """Where `2a` ends, of which `2` is the beginning."""
    following = text[end : end + 2]
    is_letter = "a" <= following[:1] <= "z" and not following[1:].isalnum() and text[start].isdigit()
    return end + is_letter


def unmistakable(key: int, text: str, found: Sequence[Run]) -> Iterator[Candidate]:
    """What can only be a mark, whatever notes there are: raised figures, `word[2]`, `word.2`."""
    for first, last in found:
        is_raised = text[first] in _FIGURES_RAISED
        if is_raised or (first and text[first] in _FIGURES and not text[first - 1].isspace()):
            start, end = _with_brackets(text, first, _with_letter(text, first, last))
            in_brackets = start < first and text[start] == "["
            is_mark = text[max(0, start - 1)] in _MARKED if in_brackets else _is_glued(text, first, end)
            if is_raised or is_mark:
                yield Candidate(key, start, end, plain(text[first:last]))


def _is_glued(text: str, start: int, end: int) -> bool:
    ends_here = end == len(text) or text[end].isspace()
    return ends_here and _GLUED.match(text, max(0, start - 5), end) is not None


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """`[2]`, `[^2]` and `word(2)` with what holds the figure."""
    opening = text[start - 1] if start else ""
    if opening not in _BRACKETS or text[end : end + 1] != _BRACKETS[opening]:
        return start, end
    begin = start - 1
    if opening == "^":
        return (begin - 1, end + 1) if text[begin - 1 : begin] == "[" else (start, end)
    is_glued = begin > 0 and not text[begin - 1].isspace()
    return (begin, end + 1) if is_glued or opening == "[" else (start, end)


def _may_be_cut(token: str, length: int) -> bool:
    """Whether the last `length` characters may be the mark: `2` of `0062`, but not `*` of `**`."""
    return length == len(token) or (token[-length] in _FIGURES and token[-length - 1] in _FIGURES)
