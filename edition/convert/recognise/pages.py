"""Page labels: where a page of the original begins.

    [Page 545]   [Page XIV]   [p. 12]   [Page 12a]

What belongs here is the label alone; what it interrupts (a word, a list, a note) goes on behind it. A block that
holds labels only is no text. TEI Guidelines, chapter 3.11.3 (Milestone Elements).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from edition.convert.recognise.context import Context
from edition.model import Block, BlockKind, Document, Reading, Span, SpanKind

_LABEL = re.compile(
    r"\[(?:[Pp]age[ \u00a0]{1,3}([0-9]{1,5}[a-z]?|[IVXLCDM]{1,12}|[ivxlcdm]{1,12})"
    r"|pp?\.[ \u00a0]?([0-9]{1,5}[a-z]?|[ivxl]{1,12}|[IVXL]{1,12}))\]"
)
"""`[p. m.]` is a time of day, so the short form takes no numeral with C, D or M"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """A PAGE span for each label, brackets included, with its number as `n`; PAGE as kind where there is no more."""
    spans = tuple(span for block in document.texts() for span in _labels(block))
    kinds = {block.key: BlockKind.PAGE for block in document.blocks if _holds_nothing_else(block)}
    return Reading(MappingProxyType(kinds), spans)


def _labels(block: Block) -> Iterator[Span]:
    for found in _LABEL.finditer(block.text):
        n = found.group(1) or found.group(2)
        yield Span(block.key, found.start(), found.end(), SpanKind.PAGE, (("n", n),))


def _holds_nothing_else(block: Block) -> bool:
    return "[" in block.text and not _LABEL.sub("", block.text).strip()
