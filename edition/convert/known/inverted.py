"""Names as lists print them, taken apart: `Loring, Admiral Edith M., Jr. (also Lorring)`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[’'‘-][^\W\d_]+)*")
_ASIDE = re.compile(r"\(([^()]+)\)|“([^“”]+)”|\"([^\"]+)\"")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LINKING = "de da do dos del della di du la le van von zu y bin al el den"
_TITLES = """
    sir dame lord lady earl count countess baron baroness prince princess marquis viscount duke king queen emperor
    general colonel lieutenant captain major commander admiral vice rear brigadier field marshal air commodore senator
    representative governor judge justice dr doctor prof professor reverend bishop archbishop cardinal pope mr mrs ms
    miss ambassador president minister chancellor congressman shaykh sheikh also or born of the third first second
    see formerly known as
"""
PARTICLES = frozenset(_LINKING.split())
"""what a surname can begin with, in small letters too"""
_NO_NAMES = frozenset(_TITLES.split())
"""what stands among the given names of a list and is none"""


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name."""

    surnames: tuple[tuple[str, ...], ...]
    """what can stand alone for it, word by word, folded: `(vane, de, hallin)`, `(vane,)`"""
    given: frozenset[str]
    """given names, nicknames and initials, folded; no titles"""


def fold(word: str) -> str:
    """A word without case, accents and apostrophes: what two spellings of one name share."""
    if word.isascii():
        return word.lower().replace("'", "")
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "’'‘")


def folded_words(text: str) -> tuple[str, ...]:
    """The words of `text`, folded."""
    return tuple(fold(m.group()) for m in _WORD.finditer(text))


def read_name(printed: str) -> Name:
    """`printed` taken apart; a name without comma is in its own order."""
    said, _, behind = printed.partition(",")
    plain, asides = _without_brackets(said)
    surname = folded_words(plain)
    given = frozenset(_named(folded_words(behind))) - _SUFFIXES
    others = [words for words in (_named(folded_words(a)) for a in asides) if len(words) == 1]
    if not given and len(surname) > 1:
        return Name(_callable(surname, *_ends_of(surname)), frozenset())
    return Name(_callable(surname, *_shorter(surname), *others), given)


def _callable(*surnames: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(s for s in surnames if len("".join(s)) > 1))


def _without_brackets(printed: str) -> tuple[str, list[str]]:
    """The name, and what stands in its brackets and quotation marks."""
    asides = [next(filter(None, m.groups())) for m in _ASIDE.finditer(printed)]
    return _ASIDE.sub(" ", printed), asides


def _named(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in _NO_NAMES)


def _shorter(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """`vane` for `vane de hallin`, `hallin` for `de hallin`."""
    start = next((i for i, w in enumerate(words) if w not in PARTICLES), 0)
    if start:
        yield words[start:]
    elif len(words) > 1:
        yield words[:1]


def _ends_of(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The first and the last word of a name in its own order: one of them is what it is called by."""
    for word in (words[0], words[-1]):
        if word not in PARTICLES and word not in _SUFFIXES and len(word) > 1:
            yield (word,)
