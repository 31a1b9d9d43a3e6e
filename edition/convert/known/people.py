"""Personal names: full in either order, with initials, or the surname alone.

    Ambassador Edith M. Loring’s letter; Loring, E. M.; Miss Loring; LORING
               ^^^^^^^^^^^^^^^           ^^^^^^^^^^^^        ^^^^^^  ^^^^^^

Whose it is, the given names decide; who is meant by a surname alone, `evidence` finds out from the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.authority import Entry
from edition.convert.known.given import Given, given_after, given_before
from edition.convert.known.inverted import PARTICLES, Name, Words, read_name
from edition.convert.known.match import Manner, Match, Mention
from edition.convert.known.namesakes import Namesakes
from edition.convert.known.surroundings import Place, begins_sentence, is_where, manner_of, title_before
from edition.convert.known.words import RUN, Word, fold

_SUFFIX = re.compile(r",? ?(?:Jr|Sr|JR|SR|II+|IV)\b\.?")
_GLUE = " \n\u00a0-’'‘"
"""what can stand between two words of one surname, one or two characters of it"""
_APOSTROPHES = ("’", "'")


@dataclass(frozen=True, slots=True)
class Called:
    """One way to call somebody, and all who are called so."""

    before: Words
    """particles in front of the word under which it is listed"""
    after: Words
    surname: str
    namesakes: Namesakes


@dataclass(frozen=True)
class People:
    """Persons by one word of each way to call them."""

    called: dict[str, tuple[Called, ...]]
    """a word that is written with a capital, folded -> the ways to call somebody with it, the longest first"""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> People:
        """The index of `entries`."""
        persons: dict[Words, list[tuple[Name, str]]] = {}
        for entry in entries:
            for name in map(read_name, entry.names):
                for surname in name.surnames:
                    persons.setdefault(surname, []).append((name, entry.id))
        found: dict[str, list[Called]] = {}
        for surname in sorted(persons, key=len, reverse=True):
            for word, called in _entries(surname, Namesakes(persons[surname])):
                found.setdefault(word, []).append(called)
        return cls({word: tuple(called) for word, called in found.items()})

    def find(self, text: str, words: list[Word]) -> Iterator[Mention]:
        """The surnames in `text`, whose `words` with capitals these are; shorter names may lie inside longer ones."""
        called = self.called
        for at, word in enumerate(words):
            said = word.group()
            listed = called.get(fold(said))
            if listed:
                yield from _first(text, words, at, word.end(), listed)
            elif said[-1] in "sS" and text.startswith(_APOSTROPHES, word.end()):
                listed = called.get(fold(said[:-1]))
                if listed and not text[word.end() + 1 : word.end() + 2].isalpha():
                    yield from _first(text, words, at, word.end(), listed)


def _entries(surname: Words, namesakes: Namesakes) -> Iterator[tuple[str, Called]]:
    """The surname under the first of its words that is no particle; `de Hallin` also as it is written in one."""
    said = " ".join(surname)
    at = next((i for i, word in enumerate(surname) if word not in PARTICLES and len(word) > 1), 0)
    yield surname[at], Called(surname[:at], surname[at + 1 :], said, namesakes)
    if at == 1 and len(surname) == 2 and surname[0] in PARTICLES:
        yield "".join(surname), Called((), (), said, namesakes)


def _first(text: str, words: list[Word], at: int, end: int, listed: tuple[Called, ...]) -> Iterator[Mention]:
    """What the longest of these ways to call somebody makes of `words[at]`."""
    for called in listed:
        start = _before(text, words[at].start(), called.before) if called.before else words[at].start()
        stop = _behind(text, end, called.after) if called.after else end
        if start >= 0 and stop >= 0:
            yield _mention(text, words, (at, start, stop), called)
            return


def _before(text: str, start: int, expected: Words) -> int:
    """Where the words `expected` in front of `start` begin; -1 where others stand there."""
    for word in reversed(expected):
        end = start
        while end > 0 and start - end < 2 and text[end - 1] in _GLUE:
            end -= 1
        begin = end - len(word)
        if begin < 0 or end == start or fold(text[begin:end]) != word or not _is_written(text, begin, word):
            return -1
        start = begin
    return -1 if start and text[start - 1].isalpha() else start


def _behind(text: str, end: int, expected: Words) -> int:
    """Where the words `expected` behind `end` end; -1 where others stand there."""
    for word in expected:
        start = end
        while start < len(text) and start - end < 2 and text[start] in _GLUE:
            start += 1
        found = RUN.match(text, start)
        if start == end or not found or fold(found.group()) != word or not _is_written(text, start, word):
            return -1
        end = found.end()
    return end


def _is_written(text: str, start: int, word: str) -> bool:
    """Whether a word of a surname has a capital, or needs none: a particle, or what a hyphen joins to the rest."""
    return text[start].isupper() or word in PARTICLES or text[max(0, start - 1)] == "-"


def _mention(text: str, words: list[Word], place: tuple[int, int, int], called: Called) -> Mention:
    at, start, end = place
    first = next((i for i in range(at, -1, -1) if words[i].end() <= start), -1) + 1
    last = next((i for i in range(at + 1, len(words)) if words[i].start() >= end), len(words)) - 1
    before = given_before(text, words, first, start, called.namesakes)
    behind = given_after(text, words, last, end, called.namesakes) if before.words == 0 else Given(0, ())
    if behind.words:
        match = Match(start, words[last + behind.words].end(), "person", behind.ids)
        return Mention(match, called.surname, Manner.FULL)
    suffix = _SUFFIX.match(text, end)
    if before.words:
        first -= before.words
        start = words[first].start()
    here = Place(text, words, first, last, start, end)
    complete = before.words > 1 or (before.words and not before.bare)
    manner = Manner.FULL if complete else manner_of(here, before.bare)
    if before.words and manner is not Manner.STRANGER:
        manner = Manner.FULL
    match = Match(start, suffix.end() if suffix else end, "person", before.ids)
    return Mention(match, called.surname, manner, *title_before(here), begins_sentence(text, start), is_where(here))
