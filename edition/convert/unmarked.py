"""A block's text as its author wrote it: without note marks and page labels, and with the way back.

What names, dates and headings are read from. Nothing here decides what is a mark: that stands in the spans.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.model import Block, Reading, Span, SpanKind

FOREIGN = (SpanKind.MARK, SpanKind.PAGE)
"""what stands in a text and is no part of it"""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """The text of one block without what is foreign to it."""

    block: Block
    text: str
    gaps: tuple[tuple[int, int], ...]
    """by rising offset in `text`: what has to be added from there on to get the offset in the block"""

    def offset(self, position: int) -> int:
        """The place in the block of the character at `position` of the text."""
        passed = bisect_right(self.gaps, position, key=lambda gap: gap[0])
        return position + (self.gaps[passed - 1][1] if passed else 0)

    def span(
        self, start: int, end: int, kind: SpanKind, attributes: Mapping[str, str] | None = None, confidence: float = 1.0
    ) -> Span:
        """The characters `start` to `end` (not empty) of the text as a span of the block, without empty attributes."""
        said = tuple((k, v) for k, v in (attributes or {}).items() if v)
        return Span(self.block.key, self.offset(start), self.offset(end - 1) + 1, kind, said, confidence)


def unmarked(block: Block, spans: Iterable[Span]) -> Unmarked:
    """`block` without those of `spans` that are foreign to its text; the spans are all of this block."""
    foreign = sorted((s for s in spans if s.kind in FOREIGN), key=lambda s: (s.start, s.end))
    if not foreign:
        return Unmarked(block, block.text, ())
    text, gaps, read, removed = [], [], 0, 0
    for span in foreign:
        if span.start < read or span.end > len(block.text):
            continue
        text.append(block.text[read : span.start])
        removed += span.end - span.start
        read = span.end
        gaps.append((read - removed, removed))
    return Unmarked(block, "".join((*text, block.text[read:])), tuple(gaps))


def all_unmarked(blocks: Iterable[Block], reading: Reading) -> list[Unmarked]:
    """Each of `blocks` without the marks and labels that `reading` knows."""
    spans = reading.by_block(*FOREIGN)
    return [unmarked(block, spans.get(block.key, ())) for block in blocks]
