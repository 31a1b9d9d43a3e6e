"""How plausible it is that a stretch of text is a note's mark: the sum of what stands before, behind and in it.

Weights are like the logarithm of odds: 0 is even, +5 all but certain, -5 very unlikely. They say how people
print and transcribe (a mark is glued to the word or the punctuation it follows), not what a document is about. Each
weight is a `Reason`, so that an editor can be told why a place was chosen.
"""

from __future__ import annotations

from edition.convert.recognise.notes.plausibility.figures import WHOLE_GROUP, Evidence, cut, evidence
from edition.convert.recognise.notes.plausibility.glued import HOUR, before, behind
from edition.convert.recognise.notes.plausibility.reason import Reason, total
from edition.convert.recognise.notes.plausibility.signs import before_letter, bracketed, sign

__all__ = ["Evidence", "Reason", "evidence", "reasons", "total"]


def reasons(text: str, start: int, end: int, known: Evidence) -> list[Reason]:
    """What speaks for reading `text[start:end]` as a mark, and against it."""
    first = text[start]
    if first in "[(":
        return bracketed(text, start, end)
    if not (first.isascii() and first.isalnum()):
        return [sign(text, start, end)]
    if first.isalpha():
        return [before_letter(text, start), *behind(text, end)]
    if start and text[start - 1] in "0123456789":
        found, ahead = cut(text, start, end, known), behind(text, end)
        return found if HOUR in ahead and WHOLE_GROUP in found else [*found, *ahead]  # 7:302 p.m.
    return [before(text, start, end), *behind(text, end)]
