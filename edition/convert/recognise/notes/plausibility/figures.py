"""Figures that may be the end of a number: `0062` may be `006` with mark 2, and `December 304` the 30th with mark 4.

What decides is the rest: whether it is a day, a year, the minutes of an hour, a number that the document has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

CUT = -4.0
"""that a number ends before its last figures, when nothing else is known"""

_MONTH = re.compile("(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(r?uary|ch|il|ust|t?ember|ober)?$")
_JOINING = frozenset(["and", "or", "to"])
_WORD_BEFORE = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What numbers a document has anyway, so that `0062` can be told from `006` with a mark."""

    numbers: Counter[str] = field(default_factory=Counter)
    """how often a number stands in the document"""
    named: Counter[tuple[str, str]] = field(default_factory=Counter)
    """the same with the word before it"""
    lengths: Counter[tuple[str, int]] = field(default_factory=Counter)
    """how many figures the numbers have that follow a word"""


def evidence(texts: Iterable[str]) -> Evidence:
    """The numbers of all `texts` of a document."""
    found = Evidence()
    for text in texts:
        for match in _NUMBER.finditer(text):
            word = _word_before(text, match.start())
            found.numbers[match.group()] += 1
            found.named[word, match.group()] += 1
            found.lengths[word, len(match.group())] += 1
    return found


def cut(text: str, start: int, end: int, known: Evidence) -> float:
    """The weight of reading `text[start:end]`, the last figures of a longer number, as a mark."""
    begin = start
    while begin and text[begin - 1] in "0123456789":
        begin -= 1
    rest, whole, word = text[begin:start], text[begin:end], _word_before(text, begin)
    weight = CUT - (1.0 if len(rest) == 1 else 0.0)
    if _numbers_a_paragraph(text, begin, end):
        return weight - 5.0
    if _MONTH.match(word):
        return weight + _as_day(rest, whole) + _as_year(rest) + _as_broken_year(whole)
    return weight + _as_year(rest) + _as_part(text, begin, rest, whole) + _as_known(rest, whole, word, known)


def _numbers_a_paragraph(text: str, begin: int, end: int) -> bool:
    return (begin == 0 or text[begin - 1] == "\n") and text.startswith((".", ")"), end)


def _as_day(rest: str, whole: str) -> float:
    """Behind the name of a month."""
    if len(rest) > 2 or rest[0] == "0" or int(rest) > 31:
        return 0.0
    return 6.0 if int(whole[:3]) > 31 else -2.0


def _as_year(rest: str) -> float:
    return 5.0 if _is_year(rest) else 0.0


def _as_broken_year(whole: str) -> float:
    """Behind the name of a month: `191` of `October 3, 1911` is no year any more."""
    return -6.0 if _is_year(whole) else 0.0


def _is_year(number: str) -> bool:
    return len(number) == 4 and 1500 <= int(number) <= 2100


def _as_part(text: str, begin: int, rest: str, whole: str) -> float:
    """`2:302` is half past two with a mark, `1,0003` a thousand."""
    if begin < 2 or not text[begin - 2].isdigit() or text[begin - 1] not in ",:":
        return 0.0
    length = 3 if text[begin - 1] == "," else 2
    return 6.0 if len(rest) == length else -8.0 if len(whole) == length else 0.0


def _as_known(rest: str, whole: str, word: str, known: Evidence) -> float:
    """Behind any other word: whether the document has the rest elsewhere, or the whole; how long such numbers are."""
    weight = 0.0
    if known.named[word, rest]:
        weight += 4.0
    elif known.numbers[rest] and len(rest) > 1:
        weight += 3.0 if len(rest) > 2 else 1.0
    if known.named[word, whole] > 1:
        weight -= 3.0
    elif known.numbers[whole] > 1 and len(whole) > 2:
        weight -= 2.0
    return weight + _as_long_as(rest, whole, word, known)


def _as_long_as(rest: str, whole: str, word: str, known: Evidence) -> float:
    like_rest, like_whole = known.lengths[word, len(rest)], known.lengths[word, len(whole)] - 1
    return 1.5 if like_rest > like_whole else -0.5 if like_whole else 0.0


def _word_before(text: str, start: int) -> str:
    """The last word within a few characters before a place, in lower case: `no` before `3` in `No. 3`."""
    words = [w.lower() for w in _WORD_BEFORE.findall(text, max(0, start - 30), start)]
    return next((w for w in reversed(words) if w not in _JOINING), "")
