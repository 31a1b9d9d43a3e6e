"""Personal names: full in either order, with initials, or the surname alone where it can only be a name.

Ambassador Edith M. Loring’s letter; Loring, E. M.; Miss Loring; LORING
           ^^^^^^^^^^^^^^^                ^^^^^^^^^^^^       ^^^^^^  ^^^^^^
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.authority import Entry
from edition.convert.known.inverted import Name, fold, read_name
from edition.convert.known.match import Match
from edition.convert.known.surroundings import is_named_after, is_other_name, starts_sentence

_WORD = re.compile(r"[^\W\d_]+(?:[’'‘-][^\W\d_]+)*")
_POSSESSIVES = ("’s", "'s", "’S", "'S")
_SUFFIX = re.compile(r",? ?(?:Jr\.|Sr\.|JR\.|II+|IV)(?![^\W_])")
_MOST_GIVEN = 4
"""given names and initials in front of a surname"""

Person = tuple[Name, str]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, without its possessive `’s`."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True)
class People:
    """Persons by the first word of each way to call them."""

    surnames: dict[str, dict[tuple[str, ...], list[Person]]]
    """first word -> surname -> who is called so"""
    given: frozenset[str]
    """all given names of the list"""

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> People:
        """The index of `entries`."""
        surnames: dict[str, dict[tuple[str, ...], list[Person]]] = {}
        given: set[str] = set()
        for entry in entries:
            for printed in entry.names:
                name = read_name(printed)
                given |= name.given
                for surname in name.surnames:
                    surnames.setdefault(surname[0], {}).setdefault(surname, []).append((name, entry.id))
        return cls(surnames, frozenset(given))

    def find(self, text: str) -> Iterator[Match]:
        """The names in `text`; shorter ones may lie inside longer ones."""
        words = [_word(m.group(), m.start()) for m in _WORD.finditer(text)]
        for at, word in enumerate(words):
            for surname, persons in self.surnames.get(word.folded, {}).items():
                last = at + len(surname) - 1
                if text[word.start].isupper() and tuple(w.folded for w in words[at : last + 1]) == surname:
                    match = self._match(text, words, at, last, persons)
                    if match:
                        yield match

    def _match(self, text: str, words: list[Word], at: int, last: int, persons: list[Person]) -> Match | None:
        before = [_given_before(text, words, at, name) for name, _ in persons]
        after = [_given_after(text, words, last, name) for name, _ in persons]
        most = max(before)
        if most == 0 and max(after) > 0:
            most, meant = 0, _ids(persons, after, max(after))
            return Match(words[at].start, words[last + max(after)].end, "person", meant)
        if most == 0 and not self._stands_alone(text, words, at, last):
            return None
        end = words[last].end
        suffix = _SUFFIX.match(text, end)
        return Match(words[at - most].start, suffix.end() if suffix else end, "person", _ids(persons, before, most))

    def _stands_alone(self, text: str, words: list[Word], at: int, last: int) -> bool:
        """Whether a surname without given names is this name, not a word, a place or a stranger of the same name."""
        previous = text[words[at - 1].start : words[at - 1].end] if at else ""
        following = text[words[last + 1].start : words[last + 1].end] if last + 1 < len(words) else ""
        gap_before = text[words[at - 1].end : words[at].start] if at else "\n"
        gap_after = text[words[last].end : words[last + 1].start] if following else "\n"
        word = text[words[at].start : words[last].end]
        if is_named_after(word, following, gap_after):
            return False
        return not is_other_name(word, previous, gap_before, starts_sentence(text, words[at - 1].start if at else 0))


def _word(text: str, start: int) -> Word:
    bare = text[:-2] if text.endswith(_POSSESSIVES) and len(text) > 2 else text
    return Word(fold(bare), start, start + len(bare))


def _given_before(text: str, words: list[Word], at: int, name: Name) -> int:
    """How many words in front of the surname are given names of this person, initials between them included."""
    taken = steps = 0
    while steps < min(at, _MOST_GIVEN):
        word, following = words[at - steps - 1], words[at - steps]
        gap = text[word.end : following.start]
        initial = len(word.folded) == 1 and text[word.start].isupper()
        if gap.strip(" \n") not in ({"", "."} if initial else {""}) or not text[word.start].isupper():
            break
        steps += 1
        if _is_given(word.folded, name, initial):
            taken = steps
        elif not initial:
            break
    return taken


def _given_after(text: str, words: list[Word], last: int, name: Name) -> int:
    """How many words behind `Loring, ` are given names of this person."""
    taken = 0
    while last + taken + 1 < len(words) and taken < _MOST_GIVEN:
        word = words[last + taken + 1]
        gap = text[words[last + taken].end : word.start]
        expected = gap == ", " if taken == 0 else gap in {" ", ". ", "."}
        if not expected or not text[word.start].isupper() or not _is_given(word.folded, name, len(word.folded) == 1):
            break
        taken += 1
    return taken if taken and len(words[last + 1].folded) > 1 else 0


def _is_given(word: str, name: Name, initial: bool) -> bool:
    return word in name.given or (initial and any(given[0] == word for given in name.given))


def _ids(persons: list[Person], scores: list[int], best: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for (_, i), score in zip(persons, scores, strict=True) if score == best))
