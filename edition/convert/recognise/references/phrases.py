"""Cross-references as editors phrase them: a small grammar over words, numbers and signs.

footnote 2, Document 135       one reference, to a note of that document
Document 135 and footnote 2    the same
Documents 80, 82, and 85–97    one reference a number
footnotes 2 and 3 thereto      notes of the document named last
footnote 3, ibid.              the same
footnote 3 above, see note 3   a note of this document
footnote 3, supra              a note of the document before this one
printed supra                  that document
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from edition.convert.recognise.references.words import Reader, Word, is_year

_BELONGING = frozenset([",", "to", "of", "in"])
_NEAR = frozenset(["above", "below", "supra", "infra"])
_RELATIVE = {"supra": -1, "infra": 1}
_OF_NAMED = frozenset(["thereto", "ibid"])
_SEEING = frozenset(["see", "cf", "also"])
_INSIDE = frozenset(["enclosure", "subenclosure", "inclosure", "attachment", "annex", "appendix", "tab", "both", "all"])
"""what stands before a `supra` that is no document"""
_ENDS = frozenset(["", ".", ",", ";", ":", ")", "]", "and"])
_OPENING = re.compile(
    r"Documents?\s+[0-9]|ootnotes?\s+[0-9]|\b(?:see|cf\.|also)\s+(?:notes?|nn?\.)\s+[0-9]|\b(?:supra|infra)\b",
    re.IGNORECASE,
)


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
    is_plain: bool = True
    """whether the words say by themselves that this is a reference; `supra` and `see note 2` do in notes only"""
    back: int = -1
    """where it says `thereto` or `ibid.`: the end of the words that it goes back to"""


def may_hold_phrases(text: str) -> bool:
    """Whether a text has one of the words with which references begin: most texts have none."""
    has_letters = (
        "note" in text or "Document" in text or "upra" in text or "nfra" in text or " n." in text or " nn." in text
    )
    return has_letters and _OPENING.search(text) is not None


def phrases(tokens: list[Word]) -> Iterator[list[Phrase]]:
    """The references among `tokens`, in order; what one expression names together: `Documents 80 and 85`."""
    reader = _Reader(tokens)
    while reader.at < len(tokens):
        word = reader.take()
        if word.text.lower() in _RELATIVE:
            yield from reader.neighbour(word)
        elif word.text in ("n", "nn") and reader.word() == "." and reader.is_number(1) and reader.follows_see():
            reader.take()
            yield from reader.noted(word, is_plain=False)
        elif not reader.is_number() or is_year(reader.word()):
            continue
        elif word.text == "Document":
            yield [reader.document()]
        elif word.text == "Documents":
            yield reader.documents()
        elif word.text.lower() in ("footnote", "footnotes"):
            yield from reader.noted(word)
        elif word.text in ("note", "notes") and reader.follows_see():
            yield from reader.noted(word, is_plain=False)


class _Reader(Reader):
    """Goes through the tokens once."""

    named: Word | None = None
    """the number of the document named last: what `thereto` means"""

    def document(self) -> Phrase:
        """`Document 135`, `Document 135 and footnote 2 thereto`."""
        start, number = self.tokens[self.at - 1].start, self.take()
        self.named = number
        skip = self.skipped((",", "and"))
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
        self.named = numbers[-1]
        return [Phrase(start if i == 0 else n.start, n.end, n.text) for i, n in enumerate(numbers)]

    def noted(self, word: Word, is_plain: bool = True) -> Iterator[list[Phrase]]:
        """`footnote 2, Document 135`, `footnotes 2 and 3 thereto`, `footnote 3 above`; not `footnote 3 to the Act`."""
        numbers = self.numbers()
        whose = self._whose(numbers[-1].end)
        if not whose:
            return
        starts = [word.start, *(n.start for n in numbers[1:])]
        ends = [*(n.end for n in numbers[:-1]), whose.end]
        yield [
            replace(whose, start=a, end=z, note=n.text, is_plain=is_plain)
            for a, z, n in zip(starts, ends, numbers, strict=True)
        ]

    def neighbour(self, word: Word) -> Iterator[list[Phrase]]:
        """`supra`, where the document before this one is meant by it."""
        before = self.word(-3) if self.word(-2) == "," else self.word(-2)
        if before.lower() not in _INSIDE and self.word() in _ENDS and not (self.word() == "and" and self._joins_two()):
            yield [Phrase(word.start, word.end, relative=_RELATIVE[word.text.lower()], is_plain=False)]

    def _joins_two(self) -> bool:
        return self.word(1).lower() in _RELATIVE

    def follows_see(self) -> bool:
        """Whether the word before the one just read is `see`."""
        return self.word(-2).lower() in _SEEING

    def _whose(self, end: int) -> Phrase | None:
        """A phrase for the document that a note is of; None where it is of something else."""
        skip = self.word() in _BELONGING
        following = self.word(skip).lower()
        if skip and self.word(1) == "Document" and self.is_number(2):
            self.at += 2
            self.named = self.take()
            return Phrase(0, self.named.end, self.named.text)
        if following in _OF_NAMED:
            self.at += skip + 1
            back = self.named
            return Phrase(0, self.tokens[self.at - 1].end, back.text, back=back.end) if back else None
        if following in _RELATIVE:
            self.at += skip + 1
            return Phrase(0, end, relative=_RELATIVE[following])
        is_of_another = self.word() in ("to", "of") and following != "this"
        return None if is_of_another else Phrase(0, end)
