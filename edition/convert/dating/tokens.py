"""The words, numbers and signs of a dateline: what its grammar reads."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

MOST_SKIPPED = 6
"""signs in a row: more of them are no part of a date"""

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\s\w]")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of digits, a run of letters, or one sign."""

    text: str
    """letters in lower case"""
    start: int
    end: int

    @property
    def number(self) -> int | None:
        """Its value, where it is a number of at most four digits."""
        return int(self.text) if "0" <= self.text[0] <= "9" and len(self.text) <= 4 else None


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text; beyond its end there are empty ones."""

    all: tuple[Token, ...]

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, at: int) -> Token:
        return self.all[at] if 0 <= at < len(self.all) else Token(" ", -1, -1)

    def skip(self, at: int, signs: Container[str]) -> int:
        """Behind the `signs` or words that stand at `at`, a few at most."""
        end = at + MOST_SKIPPED
        while at < end and self[at].text in signs:
            at += 1
        return at

    def has(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether just these tokens stand at `at`."""
        return all(self[at + i].text == word for i, word in enumerate(words))

    def touches(self, at: int) -> bool:
        """Whether no white space stands between the token at `at` and the one before it."""
        return self[at].start == self[at - 1].end


def tokenise(text: str) -> Tokens:
    """The tokens of `text`, in order."""
    return Tokens(tuple(Token(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)))
