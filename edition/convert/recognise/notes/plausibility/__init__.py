"""How plausible it is that a stretch of text is a note's mark: the sum of what stands before, behind and in it.

Weights are like the logarithm of odds: 0 is even, +5 all but certain, -5 very unlikely. They say how people
print and transcribe (a mark is glued to the word or the punctuation it follows), not what a document is about.
"""

from __future__ import annotations

from edition.convert.recognise.notes.plausibility.figures import Evidence, cut, evidence
from edition.convert.recognise.notes.plausibility.glued import FREE_STANDING, before, behind

__all__ = ["Evidence", "evidence", "plausibility"]

BRACKETED = 9.0
RAISED = 9.0
SIGN = 5.0


def plausibility(text: str, start: int, end: int, known: Evidence) -> float:
    """The weight of reading `text[start:end]` as a mark."""
    first = text[start]
    if first in "[(":
        return _bracketed(text, start, end)
    if not (first.isascii() and first.isalnum()):
        return _sign(text, start, end, RAISED if first.isdigit() else SIGN)
    beyond = behind(text, end)
    if first.isalpha():
        return beyond + _before_letter(text, start)
    if start and text[start - 1] in "0123456789":
        return beyond + cut(text, start, end, known)
    return beyond + before(text, start, end)


def _bracketed(text: str, start: int, end: int) -> float:
    """`word[2]`, `word.(2)`; but `[2]` or `(2)` in front of a word numbers what follows."""
    character = text[start - 1] if start else " "
    if text[start] == "[":
        return 1.0 if character.isspace() else BRACKETED
    return 3.0 + behind(text, end) if character.islower() or character in ".,;:?!”’" else -4.0


def _sign(text: str, start: int, end: int, glued: float) -> float:
    """`word*`, `word²`; less where nothing is before, and not in a row of them: `* * *`."""
    if _is_measure(text, start, end):
        return FREE_STANDING
    if start and not text[start - 1].isspace():
        return glued
    neighbours = text[max(0, start - 2) : start].strip() + text[end : end + 2].strip()
    return FREE_STANDING if text[start] in neighbours else glued - 3.0


def _is_measure(text: str, start: int, end: int) -> bool:
    """`10 m²`, `3 km³`: a figure, and a unit of length raised to an area or a volume."""
    unit = text[max(0, start - 2) : start].lstrip("0123456789 ")
    count = text[: start - len(unit)].rstrip(" ")[-1:]
    return text[start:end] in ("²", "³") and unit in ("m", "km", "cm", "mm", "ft", "yd", "mi") and count.isdigit()


def _before_letter(text: str, start: int) -> float:
    return 3.0 if start and text[start - 1] in ".,;:)]”’?!" else FREE_STANDING
