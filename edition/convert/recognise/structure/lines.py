"""What the lines of a block are: items of a list, rows of a table, or lines that the encoding keeps as they stand.

    PARTICIPANTS           label
    Ada Loring             item
    The Minister           item

TEI Guidelines, chapters 3.8 (Lists) and 15.1 (Tables).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from edition.convert.recognise.structure.forms import enumerator
from edition.convert.recognise.structure.items import items, starts_with_head
from edition.convert.recognise.structure.passage import Place, Zone
from edition.convert.recognise.structure.tables import is_table, rows
from edition.convert.recognise.structure.vocabulary import SMALL_WORDS
from edition.model import Block, BlockKind, Span, SpanKind

_SHORTEST_FULL, _LONGEST_FULL = 45, 110
"""characters: how wide a text is wrapped"""
_MOST_VERSES = 40
_RAGGED = 8
"""characters: how much of a line may be left over although the next word would have fitted"""


def table(place: Place) -> BlockKind | None:
    """Lines with cells apart by tabs, or in columns."""
    return BlockKind.TABLE if is_table(place.here.block) else None


def headed_list(place: Place) -> BlockKind | None:
    """A list whose first line is its heading, whatever its lines hold."""
    lines = place.here.lines
    is_one = len(lines) > 1 and starts_with_head(lines[0])
    return BlockKind.LIST if is_one and place.zone is not Zone.FRONT else None


def wrapped(place: Place) -> BlockKind | None:
    """A paragraph whose lines were merely full: all but the last about as long as the others, and no sentence each."""
    lines = [line.rstrip() for line in place.here.block.text.split("\n")]
    return BlockKind.PARAGRAPH if _is_wrapped(lines) else None


def _is_wrapped(lines: list[str]) -> bool:
    """Whether filling lines of one width would give these, or nearly these and sentences run on over their ends."""
    *full, last = lines
    if not full or not _SHORTEST_FULL <= max(map(len, full)) <= _LONGEST_FULL or all(map(enumerator, lines)):
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


def one_sentence(place: Place) -> BlockKind | None:
    """Lines of which the first ends in a comma are one text, and their ends mean something: verses, name and office."""
    lines = place.here.lines
    is_one = 1 < len(lines) <= _MOST_VERSES and lines[0].endswith(",") and not enumerator(lines[0])
    return BlockKind.PARAGRAPH if is_one and place.zone is not Zone.FRONT else None


def several_lines(place: Place) -> BlockKind | None:
    """Several lines that no other rule claims are a list."""
    return BlockKind.LIST if len(place.here.lines) > 1 and place.zone is not Zone.FRONT else None


def spans(block: Block, kind: BlockKind, labels: list[Span]) -> Iterator[Span]:
    """The spans of a block's lines; `labels` are the page labels in it, a line of nothing else is none of them."""
    if kind is BlockKind.LIST:
        yield from items(block, held_lines(block, labels))
    elif kind is BlockKind.TABLE:
        yield from rows(block, held_lines(block, labels))
    elif not _is_wrapped(block.text.split("\n")):
        for _, end in islice(block.lines(), block.text.count("\n")):
            yield Span(block.key, end, end + 1, SpanKind.LINE)


def held_lines(block: Block, labels: list[Span]) -> Iterator[tuple[int, int]]:
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
