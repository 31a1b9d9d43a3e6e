"""Figures that may be the end of a number: `0062` may be `006` with mark 2, and `December 304` the 30th with mark 4.

What decides is the rest: whether it is a day, a year, the minutes of an hour, a number that the document has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from edition.convert.recognise.notes.plausibility.amounts import is_measured, is_money
from edition.convert.recognise.notes.plausibility.reason import Reason

FIGURES = "0123456789"

_CUT = Reason(-4.0, "a number seldom ends before its last figures")
_CUT_SHORT = Reason(-5.0, "{whole} looks like one number")
_NUMBERS_PARAGRAPH = Reason(-5.0, "{whole} numbers a paragraph")
_DAY = Reason(6.0, "no month has {whole} days")
_WHOLE_DAY = Reason(-2.0, "{whole} is a day of the month")
_WHOLE_DAY_BEFORE = Reason(-4.0, "the name of a month follows, and {whole} is a day")
_YEAR = Reason(5.0, "{rest} is a year")
_BROKEN_YEAR = Reason(-6.0, "{whole} behind the name of a month is a year")
_WHOLE_YEAR = Reason(-3.0, "{whole} is a year")
_AMOUNT = Reason(-3.0, "{whole} is an amount")
WHOLE_GROUP = Reason(6.0, "{rest} is a whole group of figures: minutes or thousands")
_BROKEN_PART = Reason(-8.0, "{whole} is a whole group of figures: minutes or thousands")
_SAME_NAME = Reason(4.0, "{rest} stands behind the same word elsewhere")
_LONG_ELSEWHERE = Reason(3.0, "{rest} stands elsewhere in the document")
_SHORT_ELSEWHERE = Reason(1.0, "{rest} stands elsewhere in the document")
_WHOLE_SAME_NAME = Reason(-3.0, "{whole} stands behind the same word elsewhere")
_WHOLE_ELSEWHERE = Reason(-2.0, "{whole} stands elsewhere in the document")
_LENGTH = Reason(1.5, "other numbers behind the same word are as long as {rest}")
_WHOLE_LENGTH = Reason(-0.5, "another number behind the same word is as long as {whole}")

_MONTH = re.compile("(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(r?uary|ch|il|ust|t?ember|ober)?$")
_MONTH_AHEAD = re.compile(
    " (?:January|February|March|April|May|June|July|August|September|October|November|December)(?![^\\W_])"
)
_BEFORE_YEARS = frozenset(["in", "since", "fy", "year", "of", "for", "during", "until", "between", "by", "from", "the"])
_JOINING = frozenset(["and", "or", "to"])
_WORD_BEFORE = re.compile(r"[^\W\d_]+")
_BETWEEN = f" .,;:()[]“”$£#/–—-{FIGURES}"
"""what may stand between a word and the number that it names"""
_WINDOW = 30
"""characters before a number in which its word stands"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What numbers a document has anyway, so that `0062` can be told from `006` with a mark."""

    numbers: Counter[str] = field(default_factory=Counter)
    """how often a number stands in the document"""
    named: Counter[tuple[str, str]] = field(default_factory=Counter)
    """the same with the word before it"""
    lengths: Counter[tuple[str, int]] = field(default_factory=Counter)
    """how many figures the numbers have that follow a word"""


def evidence(places: Iterable[tuple[str, int, int]]) -> Evidence:
    """The numbers of a document: each with the text that it stands in, its start and its end."""
    numbers, words = [], []
    for text, start, end in places:
        numbers.append(text[start:end])
        words.append(_word_before(text, start))
    return Evidence(
        Counter(numbers),
        Counter(zip(words, numbers, strict=True)),
        Counter(zip(words, map(len, numbers), strict=True)),
    )


def cut(text: str, start: int, end: int, known: Evidence) -> list[Reason]:
    """What speaks for reading `text[start:end]`, the last figures of a longer number, as a mark."""
    rest = number_before(text, start)
    begin, whole = start - len(rest), rest + text[start:end].rstrip("abcdefghijklmnopqrstuvwxyz")
    found = [_CUT_SHORT if len(rest) == 1 else _CUT]
    if _numbers_a_paragraph(text, begin, end):
        return [*found, _NUMBERS_PARAGRAPH]
    word = _word_before(text, begin)
    if _MONTH.match(word):
        found += _behind_month(text, begin, rest, whole)
    else:
        found += _as_part(text, begin, rest, whole)
        found += _as_known(rest, whole, word, known)
        if _is_year(whole) and word in _BEFORE_YEARS:
            found.append(_WHOLE_YEAR)
        if is_measured(text, end) or is_money(text, begin):
            found.append(_AMOUNT)
    if _is_year(rest):
        found.append(_YEAR)
    elif len(whole) == 2 and int(whole) <= 31 and _MONTH_AHEAD.match(text, end):
        found.append(_WHOLE_DAY_BEFORE)
    return found


def _numbers_a_paragraph(text: str, begin: int, end: int) -> bool:
    return (begin == 0 or text[begin - 1] == "\n") and text.startswith((".", ")"), end)


def _behind_month(text: str, begin: int, rest: str, whole: str) -> Iterator[Reason]:
    """`December 304` and `October 3, 1911`."""
    is_day = len(rest) <= 2 and rest[0] != "0" and int(rest) <= 31
    if is_day and text[begin - 1].isspace() and text[begin - 2] != ",":
        yield _DAY if int(whole[:3]) > 31 else _WHOLE_DAY
    if _is_year(whole):
        yield _BROKEN_YEAR


def _is_year(number: str) -> bool:
    return len(number) == 4 and 1500 <= int(number) <= 2100


def _as_part(text: str, begin: int, rest: str, whole: str) -> Iterator[Reason]:
    """`2:302` is half past two with a mark, `1,0003` a thousand."""
    if begin < 2 or text[begin - 2] not in FIGURES or text[begin - 1] not in ",:":
        return
    length = 3 if text[begin - 1] == "," else 2
    if len(rest) == length:
        yield WHOLE_GROUP
    elif len(whole) == length:
        yield _BROKEN_PART


def _as_known(rest: str, whole: str, word: str, known: Evidence) -> Iterator[Reason]:
    """Whether the document has the rest elsewhere, or the whole; how long the numbers behind that word are."""
    if known.named[word, rest]:
        yield _SAME_NAME
    elif known.numbers[rest] and len(rest) > 1:
        yield _LONG_ELSEWHERE if len(rest) > 2 else _SHORT_ELSEWHERE
    if known.named[word, whole] > 1:
        yield _WHOLE_SAME_NAME
    elif known.numbers[whole] > 1 and len(whole) > 2:
        yield _WHOLE_ELSEWHERE
    as_whole = max(0, known.lengths[word, len(whole)] - 1)
    if known.lengths[word, len(rest)] > as_whole:
        yield _LENGTH
    elif as_whole:
        yield _WHOLE_LENGTH


def _word_before(text: str, start: int) -> str:
    """The last word within a few characters before a place, in lower case: `no` before `3` in `No. 3`."""
    near = text[max(0, start - _WINDOW) : start].rstrip(_BETWEEN)
    last = near[near.rfind(" ") + 1 :].lower()
    if last.isalpha() and last not in _JOINING:
        return last
    words = [w.lower() for w in _WORD_BEFORE.findall(text, max(0, start - _WINDOW), start)]
    return next((w for w in reversed(words) if w not in _JOINING), "")


def number_before(text: str, start: int) -> str:
    """The figures that end at a place: `006` where `0062` is cut before its last."""
    begin = start
    while begin and text[begin - 1] in FIGURES:
        begin -= 1
    return text[begin:start]
