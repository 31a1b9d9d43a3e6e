"""What the lines of a block are: items of a list, rows of a table, or lines that the encoding keeps as they stand.

    PARTICIPANTS           label
    Ada Loring             item
    The Minister           item

TEI Guidelines, chapters 3.8 (Lists) and 15.1 (Tables).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from string import ascii_uppercase

from edition.convert.recognise.structure.forms import bare_word, enumerator, is_capitals, words
from edition.convert.recognise.structure.numbering import is_sequence, levels
from edition.convert.recognise.structure.passage import Place, Zone
from edition.convert.recognise.structure.vocabulary import LIST_HEADS, PERSON_LISTS, SMALL_WORDS
from edition.model import Block, BlockKind, Span, SpanKind

_LONGEST_LIST_HEAD = 45
_SHORTEST_FULL, _LONGEST_FULL = 45, 110
"""characters: how wide a text is wrapped"""
_RAGGED = 8
"""characters: how much of a line may be left over although the next word would have fitted"""
_ROMAN = ("I.", "V.", "X.")
_GROUP = re.compile(r"[A-Z][\w./&’'-]*$|[A-Z][^,\n]{1,40}(?::| Side| Delegation)$")


def table(place: Place) -> BlockKind | None:
    """Lines with cells apart by tabs."""
    return BlockKind.TABLE if "\t" in place.here.block.text else None


def headed_list(place: Place) -> BlockKind | None:
    """A list whose first line is its heading, whatever its lines hold."""
    lines = place.here.lines
    is_one = len(lines) > 1 and _first_word(lines[0]) in LIST_HEADS and _is_list_head(lines[0])
    return BlockKind.LIST if is_one and place.zone is not Zone.FRONT else None


def wrapped(place: Place) -> BlockKind | None:
    """A paragraph whose lines were merely full: all but the last about as long as the others, and no sentence each."""
    lines = [line.rstrip() for line in place.here.block.text.split("\n")]
    return BlockKind.PARAGRAPH if _is_wrapped(lines) else None


def _is_wrapped(lines: list[str]) -> bool:
    """Whether filling lines of one width would give these, or nearly these and sentences run on over their ends."""
    *full, last = lines
    if not full or not _SHORTEST_FULL <= max(map(len, full)) <= _LONGEST_FULL:
        return False
    width = max(map(len, lines))
    next_words = (len(line.split(maxsplit=1)[0]) if line.strip() else 0 for line in lines[1:])
    left_over = max(width - len(line) - word for line, word in zip(full, next_words, strict=True))
    is_one_number = bool(enumerator(lines[0])) and not enumerator(last)
    if left_over <= 0 and (len(full) > 1 or is_one_number):
        return True
    return left_over <= _RAGGED and len(last) <= width and sum(map(_goes_on, full, lines[1:])) * 2 >= len(full)


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence runs on over a line end: in the midst of words, or behind a small one."""
    return following.lstrip()[:1].islower() or line.split()[-1] in SMALL_WORDS


def several_lines(place: Place) -> BlockKind | None:
    """Several lines that no other rule claims are a list."""
    return BlockKind.LIST if len(place.here.lines) > 1 and place.zone is not Zone.FRONT else None


def spans(block: Block, kind: BlockKind, labels: list[Span]) -> Iterator[Span]:
    """The spans of a block's lines; `labels` are the page labels in it, a line of nothing else is none of them."""
    if kind is BlockKind.LIST:
        yield from _items(block, labels)
    elif kind is BlockKind.TABLE:
        yield from _rows(block, labels)
    elif not _is_wrapped(block.text.split("\n")):
        for _, end in islice(block.lines(), block.text.count("\n")):
            yield Span(block.key, end, end + 1, SpanKind.LINE)


def _items(block: Block, labels: list[Span]) -> Iterator[Span]:
    """Items, the figures in front of them as labels, and the headings of the list and of the groups in it."""
    held = list(_held_lines(block, labels))
    texts = [block.text[slice(*line)] for line in held]
    headed = len(held) > 1 and _is_list_head(texts[0])
    of_persons = headed and _first_word(texts[0]) in PERSON_LISTS
    heads = {0} if headed else set()
    heads.update(i for i in range(len(held) - 1) if of_persons and _GROUP.match(texts[i]))
    numbers = [""] * len(held) if of_persons else _numbers(texts, headed)
    lines = [i for i in range(len(held)) if i not in heads]
    columns = [block.place(held[i][0])[1] for i in lines]
    depths = dict(zip(lines, levels([texts[i] for i in lines], [numbers[i] for i in lines], columns), strict=True))
    for index, (start, end) in enumerate(held):
        if index in heads:
            yield Span(block.key, start, end, SpanKind.LABEL)
        else:
            yield from _item(block, start, end, len(numbers[index]), depths[index])


def _numbers(lines: list[str], headed: bool) -> list[str]:
    """The number or letter in front of each line, `` where there is none; all are `` where these are no numbers.

    They are if most lines have one or if they count from one. `A. Loring` has none unless `B.` follows.
    """
    found = [line[: _label_length(line)] for line in lines]
    roman = _ROMAN if "II." in found else ()
    initials = [s for s in found if len(s) == len("A.") and s[0].isupper() and s[1] == "." and s not in roman]
    in_order = len(lines) > 1 and "".join(sign[0] for sign in initials) == ascii_uppercase[: len(initials)]
    if initials and not in_order:
        found = ["" if sign in initials else sign for sign in found]
    held = [sign for sign in found[headed:] if sign]
    return found if len(held) * 2 >= len(lines) - headed or is_sequence(held) else [""] * len(lines)


def _label_length(line: str) -> int:
    """How long the number in front of an item is; 0 where there is none, or no text behind it and a space."""
    length = enumerator(line)
    return length if line[length:].strip() and line[length].isspace() else 0


def _item(block: Block, start: int, end: int, length: int, depth: int) -> Iterator[Span]:
    """An item, and the label of `length` characters in front of it."""
    level = (("level", str(depth)),) if depth > 1 else ()
    white = len(block.text[start + length : end]) - len(block.text[start + length : end].lstrip())
    if length:
        yield Span(block.key, start, start + length, SpanKind.LABEL, level)
    yield Span(block.key, start + length + white * bool(length), end, SpanKind.ITEM, level)


def _rows(block: Block, labels: list[Span]) -> Iterator[Span]:
    for start, end in _held_lines(block, labels):
        yield Span(block.key, start, end, SpanKind.ROW)
        yield from _cells(block, start, end)


def _cells(block: Block, start: int, end: int) -> Iterator[Span]:
    at = start
    for cell in block.text[start:end].split("\t"):
        yield Span(block.key, at, at + len(cell), SpanKind.CELL)
        at += len(cell) + 1


def _is_list_head(line: str) -> bool:
    """Whether the first line of a list is its heading: `PARTICIPANTS`, `Subject:`."""
    named = _first_word(line) in LIST_HEADS and (line.rstrip().endswith(":") or len(words(line)) <= 2)
    return len(line) <= _LONGEST_LIST_HEAD and (named or is_capitals(line))


def _first_word(line: str) -> str:
    return bare_word(words(line)[0]).lower() if line.strip() else ""


def _held_lines(block: Block, labels: list[Span]) -> Iterator[tuple[int, int]]:
    """The lines of a block that hold more than white space and page labels."""
    ahead = iter(labels)
    label = next(ahead, None)
    for start, end in block.lines():
        at, left = start, []
        while label is not None and label.end <= end:
            left.append(block.text[at : label.start])
            at, label = label.end, next(ahead, None)
        if "".join((*left, block.text[at:end])).strip():
            yield start, end
