"""An editor's words in brackets, and the signs that stand for words that are left out.

    agreed [2 lines not declassified]    withheld
    [Here follows a list of lamps.]      omission
    the [illegible] of * * * the oil     illegible, ellipsis
    sincerely, [Signed] Hew Ruddock      seal

Brackets pair from the inside; one that is never closed hides nothing behind it. TEI Guidelines, chapter 3.5 (Simple
Editorial Changes) has elements for what an editor knows; what brackets say is kept as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from edition.convert.recognise.structure.vocabulary import LONG_REMARKS, SHORT_REMARKS, WHOLE_REMARKS
from edition.model import Block, Span, SpanKind

_LONGEST, _LONGEST_SHORT = 600, 90
"""characters"""
_ELLIPSIS = re.compile(r"[*•·](?:[ \u00a0][*•·]){2,}(?![*•·])")
_SIGNS = re.compile(r"[\[\]]")


@dataclass(slots=True)
class _Bracket:
    """An opening bracket, and what stands between it and its end but not in brackets of its own."""

    start: int
    pieces: list[str] = field(default_factory=list)


def remarks(block: Block) -> Iterator[Span]:
    """The remarks of a block, by their place; a remark inside another is part of it."""
    found = [*_bracketed(block.text), *_ellipses(block.text)]
    at = 0
    for start, end, subtype in sorted(found, key=lambda f: (f[0], -f[1])):
        if start >= at:
            yield Span(block.key, start, end, SpanKind.REMARK, (("subtype", subtype),) if subtype else ())
            at = end


def _ellipses(text: str) -> Iterator[tuple[int, int, str]]:
    if "* *" in text or "*\u00a0*" in text or "• •" in text or "· ·" in text:
        yield from ((*found.span(), "ellipsis") for found in _ELLIPSIS.finditer(text))


def _bracketed(text: str) -> Iterator[tuple[int, int, str]]:
    if "[" not in text:
        return
    open_: list[_Bracket] = []
    at = 0
    for found in _SIGNS.finditer(text):
        if open_ and found.start() - at <= _LONGEST:
            open_[-1].pieces.append(text[at : found.start()])
        at = found.end()
        if found.group() == "[":
            open_.append(_Bracket(found.start()))
        elif open_:
            bracket = open_.pop()
            subtype = _subtype("".join(bracket.pieces)) if at - bracket.start <= _LONGEST else None
            if subtype is not None:
                yield bracket.start, at, subtype


def _subtype(words: str) -> str | None:
    """What sort of remark `words` are, None where they are none."""
    said = words.strip().lower()
    whole = WHOLE_REMARKS.get(said.rstrip("!."))
    if whole is not None:
        return whole
    table = SHORT_REMARKS if len(said) <= _LONGEST_SHORT else LONG_REMARKS
    return next((subtype for subtype, signs in table if any(sign in said for sign in signs)), None)
