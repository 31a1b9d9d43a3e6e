"""Stretches inside a block: the document's number, the designator of a transmission, an editor's words.

7. Telegram From the Legation …       number
VTL 014. 1. I am …                    designator
… agreed [2 lines not declassified]   remark
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.convert.recognise.structure.vocabulary import REMARKS
from edition.model import Block, Span, SpanKind

_NUMBER = re.compile(r"([0-9]{1,4}[a-z]?)\.\s+\S")
_DESIGNATOR = re.compile(r"([A-Z]{2,7}(?: [A-Z]{2,7})? [0-9]{1,7})\. (?=\S)")
_LONGEST_REMARK = 600


def number(block: Block, labels: list[Span]) -> Iterator[Span]:
    """The figures in front of a heading, behind the page labels with which it begins."""
    found = _NUMBER.match(block.text, _behind(labels, block.text))
    if found:
        yield Span(block.key, *found.span(1), SpanKind.NUMBER, (("n", found.group(1)),))


def designator(block: Block, labels: list[Span]) -> Iterator[Span]:
    """One or two short words in capitals and a number, apart from the text by a full stop."""
    found = _DESIGNATOR.match(block.text, _behind(labels, block.text))
    if found:
        yield Span(block.key, *found.span(1), SpanKind.DESIGNATOR)


def _behind(labels: list[Span], text: str) -> int:
    """Where a text begins behind the page labels at its front."""
    at = 0
    for label in labels:
        if text[at : label.start].strip():
            break
        at = label.end
    return at + len(text[at:]) - len(text[at:].lstrip()) if at else 0


def remarks(block: Block) -> Iterator[Span]:
    """What stands in square brackets and speaks of the text: `[less than 1 line not declassified]`."""
    depth, start = 0, 0
    for at in _brackets(block.text):
        if block.text[at] == "[":
            start = at if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and _is_remark(block.text[start : at + 1]):
                yield Span(block.key, start, at + 1, SpanKind.REMARK)


def _brackets(text: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(r"[\[\]\n]", text) if found.group() != "\n")


def _is_remark(text: str) -> bool:
    return len(text) <= _LONGEST_REMARK and any(word in text.lower() for word in REMARKS)
