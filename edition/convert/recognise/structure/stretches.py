"""Stretches inside a block: the document's number, the designator of a transmission.

7. Telegram From the Legation …       number
VTL 014. 1. I am …                    designator
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.model import Block, Span, SpanKind

_NUMBER = re.compile(r"([0-9]{1,4}[a-z]?)\.\s+\S")
_DESIGNATOR = re.compile(r"([A-Z]{2,7}(?: [A-Z]{2,7})? [0-9]{1,7})\. (?=\S)")


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
