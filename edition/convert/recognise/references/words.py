"""The words, numbers and signs of a text, and the lists of numbers among them: `80, 82, and 85–97`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+|\S")
_NUMBER = re.compile(r"[0-9]{1,5}[a-z]?")
_FIGURES = frozenset("0123456789")
_JOINING = frozenset([",", "and", "or", "&", "through", "to", "–", "-", "—"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a sign, and where it stands."""

    text: str
    start: int
    end: int
    is_number: bool
    """`135`, `2a`"""


def words(text: str) -> list[Word]:
    """The words, numbers and signs of a text."""
    return [Word(m[0], *m.span(), _is_number(m[0])) for m in _TOKEN.finditer(text)]


def _is_number(word: str) -> bool:
    return word[0] in _FIGURES and _NUMBER.fullmatch(word) is not None


def is_year(number: str) -> bool:
    """Whether a number is rather a year."""
    return len(number) == 4 and number[:2] in ("15", "16", "17", "18", "19", "20")


class Reader:
    """Goes through words once, looking ahead a few words far, so that its time is linear."""

    def __init__(self, tokens: list[Word]) -> None:
        self.tokens = tokens
        self.at = 0
        """the index of the token that is read next"""

    def word(self, ahead: int = 0) -> str:
        """The text of a token; empty before the first and behind the last."""
        index = self.at + ahead
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def is_number(self, ahead: int = 0) -> bool:
        """Whether a token is a number."""
        index = self.at + ahead
        return index < len(self.tokens) and self.tokens[index].is_number

    def take(self) -> Word:
        """The next token, which is read."""
        self.at += 1
        return self.tokens[self.at - 1]

    def numbers(self) -> list[Word]:
        """`80, 82, and 85–97`; a year behind a comma is none of them."""
        found = [self.take()]
        while True:
            skip = self.skipped(_JOINING)
            if not skip or not self.is_number(skip) or is_year(self.word(skip)):
                return found
            self.at += skip
            found.append(self.take())

    def skipped(self, allowed: Collection[str]) -> int:
        """How many of the next tokens, two at most, are `allowed`."""
        return next((i for i in range(2) if self.word(i) not in allowed), 2)
