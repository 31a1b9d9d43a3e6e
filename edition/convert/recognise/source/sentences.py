"""The sentences of a source note, and the parts of a citation. Scanners, since abbreviations end in full stops."""

from __future__ import annotations

from edition.convert.recognise.source.vocabulary import ABBREVIATIONS, CLASSIFICATIONS

_LONGEST = 40
"""characters of a word in front of a full stop that are looked at"""
_OPEN = "([“"
_CLOSE = ")]”"
_MARKS = tuple(word + sign for word in CLASSIFICATIONS for sign in ".;")
"""`Vol. I. Secret; …`: before these a sentence always ends"""


def sentences(text: str) -> list[str]:
    """The sentences of `text` with their full stops; brackets and quotations are not divided."""
    found, start, depth = [], 0, 0
    for i, character in enumerate(text):
        depth = _deeper(depth, character)
        if character == "." and depth == 0 and _ends(text, start, i):
            found.append(text[start : i + 1].strip())
            start = i + 1
    return [*found, text[start:].strip()] if text[start:].strip() else found


def parts(citation: str, signs: str = ",") -> list[str]:
    """What stands between `signs` followed by a space, outside brackets and quotations."""
    found, start, depth = [], 0, 0
    for i, character in enumerate(citation):
        depth = _deeper(depth, character)
        if character in signs and depth == 0 and citation[i + 1 : i + 2] in {" ", ""}:
            found.append(citation[start:i].strip())
            start = i + 1
    found.append(citation[start:].strip())
    return [part for part in found if part]


def depths(text: str) -> list[int]:
    """In how many brackets and quotations each character stands."""
    found, depth = [], 0
    for character in text:
        depth = _deeper(depth, character)
        found.append(depth)
    return found


def _deeper(depth: int, character: str) -> int:
    if character in _OPEN:
        return depth + 1
    return max(0, depth - 1) if character in _CLOSE else depth


def _ends(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` ends a sentence."""
    if not text[stop + 1 : stop + 2].isspace() and stop + 1 < len(text):
        return False
    rest = text[stop + 1 : stop + 1 + _LONGEST].lstrip()
    if not rest or rest.lower().startswith(_MARKS):
        return True
    return (rest[0].isupper() or rest[0] in "“([") and not _shortened(text[max(start, stop - _LONGEST) : stop])


def _shortened(text: str) -> bool:
    """Whether the full stop behind `text` belongs to its last word: `Vol`, `L.J`."""
    word = text.rsplit(None, 1)[-1].lstrip("(“") if text.split() else ""
    initials = all(len(letter) == 1 and letter.isupper() for letter in word.split("."))
    return initials or word.lower() in ABBREVIATIONS
