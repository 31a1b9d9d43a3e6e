"""Quotations: paragraphs that are quoted, and a long quotation at the end of a paragraph that announces it.

    The order said:                          paragraph
    “No shooting unless birds.”              quotation

    The order said: “No shooting unless      a quotation inside a paragraph
    birds. “The goat is exempt.”             and where it begins another paragraph of its own

An author opens each quoted paragraph with a quotation mark and closes the last one only. TEI Guidelines, chapter 3.3.3
(Quotation).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from edition.convert.recognise.structure.passage import Passage
from edition.model import Block, BlockKind, Span, SpanKind

_OPENING, _CLOSING = "“", "”"
_ANNOUNCING = (":", ":—", ":–")
_SHORTEST = 200
"""characters: a shorter quotation goes with its sentence"""
_WHITE = 20
_BEHIND = ".;,] 0123456789*†‡"
"""what may stand behind the last quotation mark: a stop, a note mark"""
_STOPS = (".", "!", "?", ":", ";", ",", "—", "]", ")")


def quoted(passages: Sequence[Passage], kinds: Mapping[int, BlockKind]) -> Iterator[int]:
    """The keys of the paragraphs that are quoted whole."""
    start = 0
    while start < len(passages):
        last = _first_that_is_not_open(passages, kinds, start)
        announced = start > 0 and passages[start - 1].text.endswith(_ANNOUNCING)
        if (last > start or announced) and _is_quoted(passages[last : last + 1], kinds):
            yield from (here.block.key for here in passages[start : last + 1])
        start = max(last, start + 1)


def _first_that_is_not_open(passages: Sequence[Passage], kinds: Mapping[int, BlockKind], start: int) -> int:
    """The index of the first from `start` on that does not begin a quotation which goes on behind it."""
    at = start
    while at < len(passages) and _begins_with_mark(passages[at], kinds) and _is_open(passages[at].text):
        at += 1
    return at


def _is_quoted(last: Sequence[Passage], kinds: Mapping[int, BlockKind]) -> bool:
    return any(_begins_with_mark(here, kinds) and _is_closed(here.text) for here in last)


def _begins_with_mark(here: Passage, kinds: Mapping[int, BlockKind]) -> bool:
    return kinds[here.block.key] is BlockKind.PARAGRAPH and here.text.startswith(_OPENING)


def _is_open(text: str) -> bool:
    return text.count(_OPENING) == text.count(_CLOSING) + 1


def _is_closed(text: str) -> bool:
    """Whether one quotation is all that a text is; others inside it have other marks."""
    return text.count(_OPENING) == text.count(_CLOSING) == 1 and text.rstrip(_BEHIND).endswith(_CLOSING)


def stretches(block: Block) -> Iterator[Span]:
    """The long quotation at the end of a paragraph, and its paragraphs where it has several."""
    text = block.text
    end = text.rfind(_CLOSING) + 1
    start = text.find(_OPENING, text.rfind(_CLOSING, 0, max(end - 1, 0)) + 1, end)
    if start < 0 or end - start < _SHORTEST or text[end:].strip(_BEHIND):
        return
    if not text[:start].rstrip().endswith(_ANNOUNCING):
        return
    yield Span(block.key, start, end, SpanKind.QUOTATION)
    starts = list(_paragraphs(text, start, end))
    if len(starts) > 1:
        for first, behind in zip(starts, [*starts[1:], end], strict=True):
            yield Span(block.key, first, first + len(text[first:behind].rstrip()), SpanKind.PARAGRAPH)


def _paragraphs(text: str, start: int, end: int) -> Iterator[int]:
    """Where the paragraphs of a quotation begin: with a mark behind a stop."""
    at = start
    while 0 <= at < end:
        if at == start or text[max(0, at - _WHITE) : at].rstrip().endswith(_STOPS):
            yield at
        at = text.find(_OPENING, at + 1, end)
