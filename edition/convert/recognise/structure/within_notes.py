"""Lists and tables inside a note, by the same evidence as in the text; what is around them stays text.

    2. It reads:                          text
         (a) Varonne pays for the oil     label, item
             and for the wick.                goes on
         (b) Ostmere trims it.            label, item

The lines of a note are broken where the page ends them, so that lines alone are no list: there have to be numbers that
count from the first, or dashes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from edition.convert.recognise.structure.forms import enumerator
from edition.convert.recognise.structure.items import items
from edition.convert.recognise.structure.lines import held_lines
from edition.convert.recognise.structure.numbering import dash, is_sequence
from edition.convert.recognise.structure.tables import is_table, rows
from edition.model import Block, BlockKind, Span

Lines = Sequence[tuple[int, int]]
"""where each starts and ends"""


def read(blocks: Sequence[Block], labels: Mapping[int, list[Span]]) -> tuple[dict[int, BlockKind], list[Span]]:
    """The kinds of those `blocks` of notes that hold a list or table, and the spans of their lines."""
    kinds, spans = {}, list[Span]()
    for block in blocks:
        lines = list(held_lines(block, labels.get(block.key, []))) if "\n" in block.text else []
        found = list(_rows(block, lines))
        kind = BlockKind.TABLE if found else BlockKind.LIST
        found = found or list(_items(block, lines))
        if found:
            kinds[block.key] = kind
            spans += found
    return kinds, spans


def _rows(block: Block, lines: Lines) -> Iterator[Span]:
    """Lines with tabs, or all lines where they stand in columns."""
    tabbed = [line for line in lines if "\t" in block.text[slice(*line)]]
    if len(tabbed) > 1 or (lines and not tabbed and is_table(block)):
        yield from rows(block, tabbed or lines)


def _items(block: Block, lines: Lines) -> Iterator[Span]:
    """Lines with numbers that count from the first, or with dashes; other lines go on with the item before them."""
    firsts = [i for i, line in enumerate(lines) if _begins_item(block.text[slice(*line)])]
    signs = [_sign(block.text[slice(*lines[i])]) for i in firsts]
    if len(firsts) < 2 or not (is_sequence(signs) or all(map(dash, signs))):
        return
    column = block.place(lines[firsts[0]][0])[1]
    outside = (i for i in range(firsts[-1] + 1, len(lines)) if block.place(lines[i][0])[1] < column)
    ends = [*firsts[1:], next(outside, len(lines))]
    yield from items(block, [(lines[i][0], lines[end - 1][1]) for i, end in zip(firsts, ends, strict=True)])


def _begins_item(line: str) -> bool:
    length = len(_sign(line))
    return bool(length and line[length:].strip() and line[length].isspace())


def _sign(line: str) -> str:
    return dash(line) or line[: enumerator(line)]
