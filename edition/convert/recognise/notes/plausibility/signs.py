"""Marks that are no plain figures: in brackets, raised, signs and letters."""

from __future__ import annotations

from edition.convert.recognise.notes.plausibility.glued import behind
from edition.convert.recognise.notes.plausibility.reason import Reason

_IN_BRACKETS = Reason(9.0, "it stands in square brackets, glued to what it follows")
_BRACKETS_AND_TEXT = Reason(5.0, "it stands in square brackets, glued to what follows")
_BRACKETS_APART = Reason(1.0, "it stands in square brackets, but with a space before")
_NOTE_LINK = Reason(8.0, "[^…] can be nothing but a mark")
_IN_PARENTHESES = Reason(3.0, "it stands in parentheses, glued to what it follows")
_PARENTHESES_APART = Reason(-6.0, "a figure in parentheses, not glued to a word, numbers what follows")
_RAISED = Reason(9.0, "the figure is raised and glued to what it follows")
_RAISED_APART = Reason(6.0, "the figure is raised, but with a space before")
_SIGN = Reason(5.0, "it is a sign for notes, glued to what it follows")
_SIGN_APART = Reason(2.0, "it is a sign for notes, but with a space before")
_ROW_OF_SIGNS = Reason(-9.0, "a row of signs is an omission")
_MEASURE = Reason(-9.0, "a raised figure behind a unit of length is an area or a volume")
_LETTER = Reason(3.0, "the letter is glued to punctuation")
_LOOSE_LETTER = Reason(-9.0, "the letter is a word, or part of one")
_UNITS = frozenset(["m", "km", "cm", "mm", "ft", "yd", "mi"])


def bracketed(text: str, start: int, end: int) -> list[Reason]:
    """`word[2]`, `word.(2)`; but `[2]` or `(2)` in front of a word numbers what follows."""
    character = text[start - 1] if start else " "
    if text[start] == "[":
        if text[start + 1] == "^":
            return [_NOTE_LINK]
        apart = _BRACKETS_APART if text[end : end + 1].isspace() else _BRACKETS_AND_TEXT
        return [apart if character.isspace() else _IN_BRACKETS]
    is_glued = character.islower() or character in ".,:;?!”’"
    return [_IN_PARENTHESES, *behind(text, end)] if is_glued else [_PARENTHESES_APART]


def sign(text: str, start: int, end: int) -> Reason:
    """`word*`, `word²`; less where nothing is before, and not in a row of them: `* * *`."""
    if _is_measure(text, start, end):
        return _MEASURE
    is_figure = text[start].isdigit()
    if start and not text[start - 1].isspace():
        return _RAISED if is_figure else _SIGN
    neighbours = text[max(0, start - 2) : start].strip() + text[end : end + 2].strip()
    return _ROW_OF_SIGNS if text[start] in neighbours else _RAISED_APART if is_figure else _SIGN_APART


def _is_measure(text: str, start: int, end: int) -> bool:
    """`10 m²`, `3 km³`: a figure, and a unit of length raised to an area or a volume."""
    if text[start:end] not in ("²", "³"):
        return False
    unit = text[max(0, start - 2) : start].lstrip("0123456789 ")
    return unit in _UNITS and text[max(0, start - 6) : start - len(unit)].rstrip(" ")[-1:].isdigit()


def before_letter(text: str, start: int) -> Reason:
    """`word.a Next`: a letter that is no word of its own and no part of one."""
    return _LETTER if start and text[start - 1] in ".,;:)]”’?!" else _LOOSE_LETTER
