"""A hyphen at the end of a line: was it put there for the line, or is it the word's own?

    prede-        of the line: `predecessor` stands elsewhere, or nothing speaks for `prede-cessor`
    cessor
    thirty-       of the word
    four
    re-           of either
    elected

The text itself is asked first: does the word occur elsewhere, with the hyphen or without?
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from edition.convert.filling.prose import HYPHENS, bare, is_label

_FOR_LINES_ONLY = ("\u00ac", "\u00ad")
"""signs that stand for nothing else"""
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+(?=[-\u2010\u00ac\u00ad]$)")
_FIRST = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LONGEST_WORD = 40
_NUMERALS = "twenty thirty forty fifty sixty seventy eighty ninety"
_COMPOUNDING = f"{_NUMERALS} self ex vice half well ill all quasi so to"
_BEFORE_HYPHENS = frozenset(_COMPOUNDING.split())
"""what a hyphen of the word's own often stands behind"""
_UNDECIDED = "re co non anti semi counter extra under over"
_PREFIXES = frozenset(_UNDECIDED.split())
"""behind these it may or may not"""
_NO_WORDS = """
ance ances ence ences ment ments mental ness sion sions tion tions cation ation ations ing ings ed er ers est ly ity
ities sity ous ive ical ically ture tures cial tial tive tively keit heit ung ungen lich
"""
_ENDINGS = frozenset(_NO_WORDS.split())
"""what is no word of its own"""
_MANY = 0.04
"""of all line ends: where more have a hyphen, words were cut to fill lines"""


class Hyphen(enum.Enum):
    """Whose a hyphen at a line end is."""

    OF_THE_LINE = "line"
    OF_THE_WORD = "word"
    OF_EITHER = "either"


class Vocabulary:
    """The words of a text that stand in its lines whole."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._groups = groups

    def judge(self, line: str, following: str) -> Hyphen | None:
        """Whose the hyphen between two lines is; None where there is none, or no letter on either side."""
        before, behind = line.rstrip(" \t"), bare(following)
        if not before.endswith(HYPHENS):
            return None
        first, second = _LAST.search(before, max(0, len(before) - _LONGEST_WORD)), _FIRST.match(behind)
        if not first or not second:
            return None
        if before.endswith(_FOR_LINES_ONLY):
            return Hyphen.OF_THE_LINE
        return self._judge(first.group(), second.group())

    def _judge(self, first: str, second: str) -> Hyphen:
        start, rest = first.lower(), second.lower()
        whole, apart = start + rest in self._words, f"{start}-{rest}" in self._words
        if whole != apart:
            return Hyphen.OF_THE_LINE if whole else Hyphen.OF_THE_WORD
        if second[0].isupper() or start in _BEFORE_HYPHENS:
            return Hyphen.OF_THE_WORD
        if whole or start in _PREFIXES or (start in self._words and rest in self._words):
            return Hyphen.OF_EITHER
        return Hyphen.OF_THE_LINE if rest in _ENDINGS or self._cuts_words else Hyphen.OF_EITHER

    @cached_property
    def _words(self) -> frozenset[str]:
        """All words, small; those that a line end cuts are none."""
        found: set[str] = set()
        was_cut = False
        for line in (line.rstrip().lower() for group in self._groups for line in group):
            words = [word.replace("\u2010", "-") for word in _WORD.findall(line)]
            is_cut = line.endswith(HYPHENS)
            found.update(words[was_cut : len(words) - is_cut])
            was_cut = is_cut
        return frozenset(found)

    @cached_property
    def _cuts_words(self) -> bool:
        """Whether so many lines end in hyphens that words must have been cut."""
        ends = [line for group in self._groups for line, _ in pairwise(li for li in group if not is_label(li))]
        cut = sum(line.rstrip().endswith(HYPHENS) for line in ends)
        return cut > 1 and cut >= len(ends) * _MANY
