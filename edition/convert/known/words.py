"""The words of a text that can be parts of names."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from edition.convert.known.inverted import fold

_WORD = re.compile(r"[^\W\d_]+(?:[’'‘-][^\W\d_]+)*")
_POSSESSIVES = ("’s", "'s", "’S", "'S")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, without its possessive `’s`."""

    folded: str
    start: int
    end: int
    capital: bool


def words_of(text: str, hyphenated: Container[str]) -> list[Word]:
    """The words of `text`; `Loring-Vane` is two, unless it is one of those that are written `hyphenated`."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        whole = _word(match.group(), match.start())
        if "-" in match.group() and whole.folded not in hyphenated:
            found += _parts(match.group(), match.start())
        else:
            found.append(whole)
    return found


def _parts(text: str, start: int) -> Iterator[Word]:
    for part in text.split("-"):
        yield _word(part, start)
        start += len(part) + 1


def _word(text: str, start: int) -> Word:
    bare = text[:-2] if text.endswith(_POSSESSIVES) and len(text) > 2 else text
    return Word(fold(bare), start, start + len(bare), bare[0].isupper())
