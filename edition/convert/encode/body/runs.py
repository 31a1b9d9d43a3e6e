"""Blocks that become one element together.

The Rock needs:            a paragraph and the list that it announces: `p` with a `list` inside
oil
a goat

Secret                     lines of handling, one below the other: one `note`
Urgent

“The first paragraph …     paragraphs of one quotation: one `quote`
“the last.”
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.convert.encode.body.parts import Placed
from edition.model import BlockKind

_ALIKE = frozenset({BlockKind.CLASSIFICATION, BlockKind.QUOTE})
_HOLDING = _ALIKE | {BlockKind.PARAGRAPH}


def runs(items: Sequence[Placed]) -> Iterator[Sequence[Placed]]:
    """`items` in order, those that belong together as one sequence; page labels between two of them go with them."""
    start = 0
    while start < len(items):
        end = _end_of_run(items, start)
        yield items[start:end]
        start = end


def _end_of_run(items: Sequence[Placed], start: int) -> int:
    end = at = start + 1
    if items[start].kind not in _HOLDING:
        return end
    while at < len(items) and (items[at].kind is BlockKind.PAGE or _goes_on(items[start], items[at])):
        at += 1
        end = end if items[at - 1].kind is BlockKind.PAGE else at
    return end


def _goes_on(first: Placed, item: Placed) -> bool:
    is_alike = first.kind is item.kind and first.kind in _ALIKE
    return is_alike or (item.continues and first.kind is BlockKind.PARAGRAPH)
