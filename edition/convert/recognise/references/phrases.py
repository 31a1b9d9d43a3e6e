"""Cross-references as editors phrase them: a small grammar over words, numbers and signs.

    footnote 2, Document 135       one reference, to a note of that document
    Document 135 and footnote 2    the same
    Documents 80, 82, and 85–97    one reference a number
    footnotes 2 and 3 thereto      notes of the document named last
    footnote 3 above               a note of this document
    footnote 3, supra              a note of the document before this one

The parser looks ahead only and a few words far, so that its time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+|\S")
_NUMBER = re.compile(r"[0-9]{1,5}[a-z]?")
_JOINING = frozenset([",", "and", "or", "&", "through", "to", "–", "-", "—"])
_BELONGING = frozenset([",", "to", "of", "in"])
_NEAR = frozenset(["above", "below", "supra", "infra"])
_RELATIVE = {"supra": -1, "infra": 1}


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a sign, and where it stands."""

    text: str
    start: int
    end: int
    is_number: bool
    """`135`, `2a`"""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One reference."""

    start: int
    end: int
    document: str = ""
    """its number; empty for this document or one relative to it"""
    note: str = ""
    """the number of a note; empty for the document as a whole"""
    relative: int = 0
    """-1 for the document before this one (`supra`), 1 for the next (`infra`)"""


def words(text: str) -> list[Word]:
    """The words, numbers and signs of a text."""
    return [Word(m.group(), *m.span(), _NUMBER.fullmatch(m.group()) is not None) for m in _TOKEN.finditer(text)]


def may_hold_phrases(text: str) -> bool:
    """Whether a text has one of the words with which references begin: most texts have none."""
    return "Document" in text or "footnote" in text.lower()


def phrases(tokens: list[Word]) -> Iterator[list[Phrase]]:
    """The references among `tokens`, in order; what one expression names together: `Documents 80 and 85`."""
    reader = _Reader(tokens)
    while reader.at < len(tokens):
        word = reader.take().text
        if not reader.is_number() or _is_year(reader.word()):
            continue
        if word == "Document":
            yield [reader.document()]
        elif word == "Documents":
            yield reader.documents()
        elif word.lower() in ("footnote", "footnotes"):
            yield reader.notes()


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("15", "16", "17", "18", "19", "20")


class _Reader:
    """Goes through the tokens once."""

    def __init__(self, tokens: list[Word]) -> None:
        self.tokens = tokens
        self.at = 0
        """the index of the token that is read next"""
        self.named = ""
        """the number of the document named last: what `thereto` means"""

    def word(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.tokens[index].text if index < len(self.tokens) else ""

    def is_number(self, ahead: int = 0) -> bool:
        index = self.at + ahead
        return index < len(self.tokens) and self.tokens[index].is_number

    def take(self) -> Word:
        self.at += 1
        return self.tokens[self.at - 1]

    def document(self) -> Phrase:
        """`Document 135`, `Document 135 and footnote 2 thereto`."""
        start, number = self.tokens[self.at - 1].start, self.take()
        self.named = number.text
        skip = self._skipped((",", "and"))
        if not skip or self.word(skip) != "footnote" or not self.is_number(skip + 1):
            return Phrase(start, number.end, number.text)
        if self._is_of_another(skip + 2):
            return Phrase(start, number.end, number.text)
        self.at += skip + 1
        note = self.take()
        end = self.take().end if self.word() == "thereto" else note.end
        return Phrase(start, end, number.text, note.text)

    def _is_of_another(self, ahead: int) -> bool:
        """Whether a note is followed by what it belongs to: `, Document 3`, `above`."""
        following = self.word(ahead + 1) if self.word(ahead) in _BELONGING else self.word(ahead)
        return following in ("Document", *_NEAR)

    def documents(self) -> list[Phrase]:
        """`Documents 80 and 85`."""
        start, numbers = self.tokens[self.at - 1].start, self.numbers()
        self.named = numbers[-1].text
        return [Phrase(start if i == 0 else n.start, n.end, n.text) for i, n in enumerate(numbers)]

    def notes(self) -> list[Phrase]:
        """`footnote 2, Document 135`, `footnotes 2 and 3 thereto`, `footnote 3 above`."""
        start, numbers = self.tokens[self.at - 1].start, self.numbers()
        end, document, relative = self._whose(numbers[-1].end)
        starts = [start] + [n.start for n in numbers[1:]]
        ends = [n.end for n in numbers[:-1]] + [end]
        return [Phrase(a, z, document, n.text, relative) for a, z, n in zip(starts, ends, numbers, strict=True)]

    def numbers(self) -> list[Word]:
        """`80, 82, and 85–97`; a year behind a comma is none of them."""
        found = [self.take()]
        while True:
            skip = self._skipped(_JOINING)
            if not skip or not self.is_number(skip) or _is_year(self.word(skip)):
                return found
            self.at += skip
            found.append(self.take())

    def _skipped(self, allowed: Collection[str]) -> int:
        """How many of the next tokens, two at most, are `allowed`."""
        return next((i for i in range(2) if self.word(i) not in allowed), 2)

    def _whose(self, end: int) -> tuple[int, str, int]:
        """Where the phrase ends, and which document it means: its number, or its place relative to this one."""
        skip = self.word() in _BELONGING
        if skip and self.word(1) == "Document" and self.is_number(2):
            self.at += 2
            self.named = self.word()
            return self.take().end, self.named, 0
        if self.word() == "thereto" and self.named:
            return self.take().end, self.named, 0
        return end, "", _RELATIVE.get(self.word(skip).lower(), 0)
