"""Organisations, places and terms: found as they are spelled, as whole words.

A place or an organisation is found with and without its accents, and in capitals too: `VARONNE, October 3`. A term in
capitals is an abbreviation, and no other spelling of it counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from edition.authority import Entry
from edition.convert.known.match import Match
from edition.convert.known.words import RUN, Word

_START = re.compile(r"[^\W_]+")
_SHORTEST = 2
"""characters: a term of one letter would be found in every initial"""
_SHORTEST_IN_CAPITALS = 4
_FEW = 50
"""first words: so many are looked for one by one"""

Listed = tuple[str, str, tuple[str, ...]]
"""name, sort, ids"""


@dataclass(frozen=True)
class Exact:
    """Names by their first word, the longest first."""

    capital: dict[str, list[Listed]]
    """those that begin with a word with a capital"""
    other: dict[str, list[Listed]]
    """those that begin with another word or with a figure"""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Exact:
        """The index of `entries`."""
        ids: dict[tuple[str, str], list[str]] = {}
        for entry in entries:
            for name in dict.fromkeys(n for printed in entry.names for n in _written(printed, entry.sort)):
                ids.setdefault((name, entry.sort), []).append(entry.id)
        found: tuple[dict[str, list[Listed]], ...] = ({}, {})
        for (name, sort), whose in sorted(ids.items(), key=lambda item: -len(item[0][0])):
            run = RUN.match(name)
            first = run if run and name[0].isupper() else _START.match(name)
            if first and len(name) >= _SHORTEST:
                listed = (name, sort, tuple(dict.fromkeys(whose)))
                for word in {first.group(), first.group().replace("'", "’")}:
                    found[0 if first is run else 1].setdefault(word, []).append(listed)
        return cls(*found)

    def find(self, text: str, words: list[Word]) -> Iterator[Match]:
        """The names in `text`, whose `words` with capitals these are, at each place the longest."""
        if not self.capital and not self.other:
            return
        capital, other, plain = self.capital, self.other, _plain(text)
        for word in words:
            if word.group() in capital:
                yield from _longest(plain, word.start(), capital[word.group()])
        for start, first in _starts(plain, other):
            yield from _longest(plain, start, other[first])


def _starts(text: str, firsts: Collection[str]) -> Iterator[tuple[int, str]]:
    """Where one of `firsts` may begin a name: a few are looked for one by one, many among all words."""
    if len(firsts) > _FEW:
        yield from ((word.start(), word.group()) for word in _START.finditer(text) if word.group() in firsts)
        return
    for first in firsts:
        at = text.find(first)
        while at >= 0:
            yield at, first
            at = text.find(first, at + len(first))


def _written(printed: str, sort: str) -> Iterator[str]:
    """How a name may stand in a text."""
    plain = _plain(" ".join(printed.split()))
    yield plain
    if sort != "term":
        bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
        yield bare
        if len(plain) >= _SHORTEST_IN_CAPITALS:
            yield from (plain.upper(), bare.upper())


def _plain(text: str) -> str:
    """`text`, as long as before, with one sort of space and of apostrophe."""
    return text.replace("\n", " ").replace("\u00a0", " ").replace("’", "'")


def _longest(text: str, start: int, listed: Iterable[Listed]) -> Iterator[Match]:
    for name, sort, ids in listed:
        end = start + len(name)
        if text.startswith(name, start) and _ends(text, end) and _begins(text, start):
            yield Match(start, end, sort, ids)
            return


def _begins(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "/-–&’'")


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() or (text[at] in "/-–&" and text[at + 1 : at + 2].isalnum()))
