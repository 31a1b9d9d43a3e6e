"""Personal names: full in either order, with initials, or the surname alone where it can only be a name.

    Ambassador Edith M. Loring’s letter; Loring, E. M.; Miss Loring; LORING
               ^^^^^^^^^^^^^^^           ^^^^^^^^^^^^        ^^^^^^  ^^^^^^

Whose it is, the given names decide; who is meant by a surname that many have stays open.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.authority import Entry
from edition.convert.known.inverted import PARTICLES, Name, read_name
from edition.convert.known.match import Match
from edition.convert.known.surroundings import Surroundings, stands_alone
from edition.convert.known.words import Word, words_of

_SUFFIX = re.compile(r",? ?(?:Jr\.|Sr\.|JR\.|II+|IV)(?![^\W_])")
_MOST_GIVEN = 4
"""given names and initials in front of a surname"""


@dataclass(frozen=True)
class Namesakes:
    """All persons who are called by one surname."""

    ids: tuple[str, ...]
    """each once, in the order of the list"""
    by_given: dict[str, frozenset[str]]
    """a given name, or an initial, -> the ids of those who have it"""

    @classmethod
    def of(cls, persons: Sequence[tuple[Name, str]]) -> Namesakes:
        """The index of these persons."""
        by_given: dict[str, set[str]] = {}
        for name, identifier in persons:
            for key in {key for given in name.given for key in (given, given[0])}:
                by_given.setdefault(key, set()).add(identifier)
        ids = tuple(dict.fromkeys(identifier for _, identifier in persons))
        return cls(ids, {key: frozenset(found) for key, found in by_given.items()})

    def having(self, word: Word) -> frozenset[str]:
        """Those of whom `word` is a given name or an initial."""
        return self.by_given.get(word.folded, frozenset())

    def ordered(self, some: Collection[str]) -> tuple[str, ...]:
        """`some` of the ids in the order of the list."""
        return tuple(some) if len(some) < 2 else tuple(i for i in self.ids if i in some)


@dataclass(frozen=True)
class People:
    """Persons by the first word of each way to call them."""

    surnames: dict[str, dict[tuple[str, ...], Namesakes]]
    """first word -> surname -> who is called so"""
    hyphenated: frozenset[str]
    """words of the list that are written with a hyphen"""

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> People:
        """The index of `entries`."""
        called: dict[tuple[str, ...], list[tuple[Name, str]]] = {}
        hyphenated: set[str] = set()
        for name, identifier in ((read_name(printed), e.id) for e in entries for printed in e.names):
            hyphenated.update(w for words in (*name.surnames, name.given) for w in words if "-" in w)
            for surname in name.surnames:
                called.setdefault(surname, []).append((name, identifier))
        surnames: dict[str, dict[tuple[str, ...], Namesakes]] = {}
        for surname, persons in called.items():
            surnames.setdefault(surname[0], {})[surname] = Namesakes.of(persons)
        return cls(surnames, frozenset(hyphenated))

    def find(self, text: str) -> Iterator[Match]:
        """The names in `text`; shorter ones may lie inside longer ones."""
        words = words_of(text, self.hyphenated)
        for at, word in enumerate(words):
            for surname, namesakes in self.surnames.get(word.folded, {}).items():
                last = at + len(surname) - 1
                if _is_written(text, words[at : last + 1], surname):
                    yield from _match(text, words, at, last, namesakes)


def _is_written(text: str, words: list[Word], surname: tuple[str, ...]) -> bool:
    """Whether these words are the surname, with capitals but in its particles, and nothing between them."""
    return (
        tuple(w.folded for w in words) == surname
        and any(w.capital for w in words)
        and all(w.capital or w.folded in PARTICLES for w in words)
        and all(text[a.end : b.start].strip(" \n") in {"", "-"} for a, b in pairwise(words))
    )


def _match(text: str, words: list[Word], at: int, last: int, namesakes: Namesakes) -> Iterator[Match]:
    most, meant = _given_before(text, words, at, namesakes)
    behind, meant_behind = _given_after(text, words, last, namesakes)
    if most == 0 and behind > 0:
        yield Match(words[at].start, words[last + behind].end, "person", meant_behind)
    elif most > 0 or stands_alone(_around(text, words, at, last)):
        suffix = _SUFFIX.match(text, words[last].end)
        end = suffix.end() if suffix else words[last].end
        yield Match(words[at - most].start, end, "person", meant)


def _around(text: str, words: list[Word], at: int, last: int) -> Surroundings:
    before = words[at - 1] if at else Word("", 0, 0, False)
    after = words[last + 1] if last + 1 < len(words) else Word("", len(text), len(text), False)
    return Surroundings(
        text[words[at].start : words[last].end],
        text[before.start : before.end],
        text[before.end : words[at].start],
        text[after.start : after.end],
        text[words[last].end : after.start],
        text[max(0, before.start - 8) : before.start],
    )


def _given_before(text: str, words: list[Word], at: int, namesakes: Namesakes) -> tuple[int, tuple[str, ...]]:
    """How many words in front of the surname are given names, and whose: of those with the most of them."""
    most, meant = 0, frozenset[str]()
    alive: frozenset[str] | None = None
    for steps in range(1, min(at, _MOST_GIVEN) + 1):
        word, following = words[at - steps], words[at - steps + 1]
        initial = len(word.folded) == 1
        gap = text[word.end : following.start].strip(" \n")
        if not word.capital or (gap and not (initial and gap == ".")):
            break
        having = namesakes.having(word) if alive is None else namesakes.having(word) & alive
        if having:
            most, meant = steps, having & meant or having
        if not initial:
            alive = having
    return most, namesakes.ordered(meant) if most else namesakes.ids


def _given_after(text: str, words: list[Word], last: int, namesakes: Namesakes) -> tuple[int, tuple[str, ...]]:
    """How many words behind `Loring, ` are given names, and whose; an initial alone is none."""
    taken, meant = 0, frozenset[str]()
    for word, previous in zip(words[last + 1 : last + 1 + _MOST_GIVEN], words[last:], strict=False):
        gap = text[previous.end : word.start]
        expected = gap == ", " if taken == 0 else gap in {" ", ". ", "."}
        having = namesakes.having(word) if taken == 0 else namesakes.having(word) & meant
        if not expected or not word.capital or not having:
            break
        taken, meant = taken + 1, having
    alone = taken > 0 and len(words[last + 1].folded) == 1
    return (0, ()) if alone else (taken, namesakes.ordered(meant))
