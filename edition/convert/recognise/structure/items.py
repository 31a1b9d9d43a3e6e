"""The lines of a list: items, the numbers in front of them, and the headings of the list and of the groups in it.

    PARTICIPANTS           label
    Ada Loring             item
    The Minister           item

TEI Guidelines, chapter 3.8 (Lists).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from edition.convert.recognise.structure.forms import bare_word, enumerator, is_capitals, words
from edition.convert.recognise.structure.numbering import is_sequence, levels
from edition.convert.recognise.structure.vocabulary import COLLECTIVES, LIST_HEADS, PERSON_LISTS
from edition.model import Block, Span, SpanKind

_LONGEST_HEAD = 45
_ROMAN = ("I.", "V.", "X.")
_QUOTES = ("“", "‘", '"', "„", "«")
_GROUP = re.compile(r"[A-Z][^,\n]{1,40}(?::| Side| Delegation)$")
_WORD = re.compile(r"[A-Z][\w./&’'-]*$")
_LONGEST_SIDE = 3
"""words"""
_BEFORE_DASH = re.compile(r"(?:[A-Z]|[IVX]{1,5})(?= [—–])")


def starts_with_head(line: str) -> bool:
    """Whether a line can only be the heading of a list: `PARTICIPANTS`, `Subject:`."""
    return (_first_word(line) in LIST_HEADS or _announces_persons(line)) and _is_head(line)


def items(block: Block, lines: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """The spans of a list; `lines` are the places of its lines."""
    held = list(lines)
    texts = [block.text[start:end] for start, end in held]
    headed = len(held) > 1 and _is_head(texts[0])
    of_persons = headed and (_first_word(texts[0]) in PERSON_LISTS or _announces_persons(texts[0]))
    heads = {0} if headed else set()
    heads.update(_groups(texts) if of_persons else ())
    inside = [i for i in range(len(held)) if i not in heads]
    numbers = [""] * len(inside) if of_persons else _numbers([texts[i] for i in inside])
    columns = [block.place(held[i][0])[1] for i in inside]
    depths = levels([texts[i] for i in inside], numbers, columns)
    parts = dict(zip(inside, zip(_outside_quotations(numbers, depths), depths, strict=True), strict=True))
    for index, (start, end) in enumerate(held):
        if index in heads:
            yield Span(block.key, start, end, SpanKind.LABEL)
        else:
            yield from _item(block, start, end, *parts[index])


def _groups(lines: Sequence[str]) -> Iterator[int]:
    """The lines of a list of persons that name a side. A word alone does, unless others stand beside it."""
    alone = [bool(_WORD.match(line)) for line in lines]
    for index in range(1, len(lines) - 1):
        among_others = (alone[index - 1] and index > 1) or alone[index + 1]
        if _GROUP.match(lines[index]) or (alone[index] and not among_others) or _is_collective(lines[index]):
            yield index


def _is_collective(line: str) -> bool:
    """`United States`, `Ducal Chancellery Delegation`: a few capitals, the last of a word for many."""
    parts = words(line)
    capitals = all(word[:1].isupper() and word.isalpha() for word in parts)
    return 1 < len(parts) <= _LONGEST_SIDE and capitals and parts[-1].lower() in COLLECTIVES


def _numbers(lines: Sequence[str]) -> list[str]:
    """The number or letter in front of each line, `` where there is none; all are `` where these are no numbers.

    They are if most lines have one or if they count from one. `A. Loring` has none unless `B.` follows.
    """
    found = [line[: _label_length(line)] for line in lines]
    roman = _ROMAN if "II." in found else ()
    initials = [s for s in found if len(s) == len("A.") and s[0].isupper() and s[1] == "." and s not in roman]
    in_order = len(lines) > 1 and "".join(sign[0] for sign in initials) == ascii_uppercase[: len(initials)]
    if initials and not in_order:
        found = ["" if sign in initials else sign for sign in found]
    held = [sign for sign in found if sign]
    return found if len(held) * 2 >= len(lines) or is_sequence(held) else [""] * len(lines)


def _label_length(line: str) -> int:
    """How long the number in front of an item is; 0 where there is none, or no text behind it and a space."""
    before_dash = _BEFORE_DASH.match(line)
    length = before_dash.end() if before_dash else enumerator(line)
    return length if line[length:].strip() and line[length].isspace() else 0


def _outside_quotations(numbers: Sequence[str], depths: Sequence[int]) -> Iterator[int]:
    """How long each label is: 0 where a quotation begins before the number, and in all its list if before the first."""
    quoted: dict[int, bool] = {}
    last = 0
    for number, depth in zip(numbers, depths, strict=True):
        if depth > last:
            quoted.pop(depth, None)
        starts = number.startswith(_QUOTES)
        last = depth
        yield 0 if starts or quoted.setdefault(depth, starts) else len(number)


def _item(block: Block, start: int, end: int, length: int, depth: int) -> Iterator[Span]:
    """An item, and the label of `length` characters in front of it."""
    level = (("level", str(depth)),) if depth > 1 else ()
    white = len(block.text[start + length : end]) - len(block.text[start + length : end].lstrip())
    if length:
        yield Span(block.key, start, start + length, SpanKind.LABEL, level)
    yield Span(block.key, start + length + white * bool(length), end, SpanKind.ITEM, level)


def _is_head(line: str) -> bool:
    """Whether the first line of a list is its heading: `PARTICIPANTS`, `Subject:`."""
    named = _first_word(line) in LIST_HEADS and (line.rstrip().endswith(":") or len(words(line)) <= 2)
    return len(line) <= _LONGEST_HEAD and (named or is_capitals(line) or _announces_persons(line))


def _announces_persons(line: str) -> bool:
    """`The following were present:`"""
    is_short = len(line) <= _LONGEST_HEAD and line.rstrip().endswith(":")
    return is_short and any(bare_word(word).lower() in PERSON_LISTS for word in words(line))


def _first_word(line: str) -> str:
    return bare_word(words(line)[0]).lower() if line.strip() else ""
