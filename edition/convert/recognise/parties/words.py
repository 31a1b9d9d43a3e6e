"""The words of a heading, and how deep in brackets each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_][^\s,;:()\[\]]*|[()\[\],;:—]")
_NUMBER = re.compile(r"\s*[0-9]+[a-z]?\.(?=\s)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a bracket of a heading."""

    text: str
    """lower case, without the sign at its end"""
    start: int
    end: int
    depth: int
    """how many brackets are open around it"""
    capital: bool


def words_of(text: str) -> list[Word]:
    """The words of a heading, without the number in front of it."""
    number = _NUMBER.match(text)
    found, depth = [], 0
    for match in _WORD.finditer(text, number.end() if number else 0):
        piece = match.group()
        depth -= piece in ")]" and depth > 0
        bare = piece.rstrip(".’'") or piece
        found.append(Word(bare.lower(), match.start(), match.end(), depth, bare[0].isupper()))
        depth += piece in "(["
    return found
