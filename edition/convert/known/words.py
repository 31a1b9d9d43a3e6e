"""The words of a text at which a name can begin or end: those with a capital."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

Word = re.Match[str]
"""a word with a capital, at its place in the text"""

_ACCENTS = "\u0300-\u036f"
"""marks that stand behind their letter as characters of their own"""
_REST = rf"[^\W\d_]*(?:[{_ACCENTS}][^\W\d_]*)*"
_SIGNS = "’'‘ʻʼ"
"""apostrophes, and what stands for sounds without a letter: `Ta’if`"""
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
"""letters that no accent makes, and what is written where they are wanting"""


def _capitals() -> Iterator[str]:
    """All capital letters, as ranges of a character class; those beyond U+FFFF name nobody."""
    start = -1
    for code in range(0x10000):
        if chr(code).isupper():
            start = code if start < 0 else start
        elif start >= 0:
            yield f"{chr(start)}-{chr(code - 1)}"
            start = -1


_UPPER = "".join(_capitals())
_MORE = rf"{_REST}(?:[{_SIGNS}](?!s\b)(?![{_UPPER}])[^\W\d_]{_REST})*"
RUN = re.compile(rf"[^\W\d_]{_MORE}")
"""letters that belong together: `Ta’if` is one run, but `O’Neill` is two, and so is `Loring-Vane`"""
_CAPITAL = re.compile(rf"(?<![^\W\d_])(?<![{_ACCENTS}])[{_UPPER}]{_MORE}")


def capital_words(text: str) -> list[Word]:
    """The words of `text` that begin with a capital, in order."""
    return list(_CAPITAL.finditer(text))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word without case, accents and apostrophes: what two spellings of one name share."""
    if word.isascii():
        return word.lower().replace("'", "")
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(_LETTERS.get(c, c) for c in plain if not unicodedata.combining(c) and c not in _SIGNS)
