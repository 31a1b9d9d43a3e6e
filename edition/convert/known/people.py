"""Personal names: full in either order, with initials, or the surname alone where it can only be a name.

Ambassador Edith M. Loring’s letter; Loring, E. M.; Miss Loring; LORING
           ^^^^^^^^^^^^^^^           ^^^^^^^^^^^^        ^^^^^^  ^^^^^^
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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

Person = tuple[Name, str]


@dataclass(frozen=True)
class People:
    """Persons by the first word of each way to call them."""

    surnames: dict[str, dict[tuple[str, ...], list[Person]]]
    """first word -> surname -> who is called so"""
    hyphenated: frozenset[str]
    """words of the list that are written with a hyphen"""

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> People:
        """The index of `entries`."""
        surnames: dict[str, dict[tuple[str, ...], list[Person]]] = {}
        hyphenated: set[str] = set()
        for name, identifier in ((read_name(printed), e.id) for e in entries for printed in e.names):
            hyphenated.update(w for words in (*name.surnames, name.given) for w in words if "-" in w)
            for surname in name.surnames:
                surnames.setdefault(surname[0], {}).setdefault(surname, []).append((name, identifier))
        return cls(surnames, frozenset(hyphenated))

    def find(self, text: str) -> Iterator[Match]:
        """The names in `text`; shorter ones may lie inside longer ones."""
        words = words_of(text, self.hyphenated)
        for at, word in enumerate(words):
            for surname, persons in self.surnames.get(word.folded, {}).items():
                last = at + len(surname) - 1
                if _is_written(text, words[at : last + 1], surname):
                    yield from _match(text, words, at, last, persons)


def _is_written(text: str, words: list[Word], surname: tuple[str, ...]) -> bool:
    """Whether these words are the surname, with capitals but in its particles, and nothing between them."""
    return (
        tuple(w.folded for w in words) == surname
        and any(w.capital for w in words)
        and all(w.capital or w.folded in PARTICLES for w in words)
        and all(text[a.end : b.start].strip(" \n") in {"", "-"} for a, b in pairwise(words))
    )


def _match(text: str, words: list[Word], at: int, last: int, persons: list[Person]) -> Iterator[Match]:
    before = [_given_before(text, words, at, name) for name, _ in persons]
    after = [_given_after(text, words, last, name) for name, _ in persons]
    most, behind = max(before), max(after)
    if most == 0 and behind > 0:
        yield Match(words[at].start, words[last + behind].end, "person", _ids(persons, after, behind))
    elif most > 0 or stands_alone(_around(text, words, at, last)):
        suffix = _SUFFIX.match(text, words[last].end)
        end = suffix.end() if suffix else words[last].end
        yield Match(words[at - most].start, end, "person", _ids(persons, before, most))


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


def _given_before(text: str, words: list[Word], at: int, name: Name) -> int:
    """How many words in front of the surname are given names of this person, initials between them included."""
    taken = steps = 0
    while steps < min(at, _MOST_GIVEN):
        word, following = words[at - steps - 1], words[at - steps]
        initial = len(word.folded) == 1
        gap = text[word.end : following.start].strip(" \n")
        if not word.capital or (gap and not (initial and gap == ".")):
            break
        steps += 1
        if _is_given(word, name):
            taken = steps
        elif not initial:
            break
    return taken


def _given_after(text: str, words: list[Word], last: int, name: Name) -> int:
    """How many words behind `Loring, ` are given names of this person; an initial alone is none."""
    taken = 0
    for word, previous in zip(words[last + 1 : last + 1 + _MOST_GIVEN], words[last:], strict=False):
        gap = text[previous.end : word.start]
        expected = gap == ", " if taken == 0 else gap in {" ", ". ", "."}
        if not expected or not word.capital or not _is_given(word, name):
            break
        taken += 1
    return taken if taken and len(words[last + 1].folded) > 1 else 0


def _is_given(word: Word, name: Name) -> bool:
    initial = len(word.folded) == 1
    return word.folded in name.given or (initial and any(given[0] == word.folded for given in name.given))


def _ids(persons: list[Person], scores: list[int], best: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for (_, i), score in zip(persons, scores, strict=True) if score == best))
