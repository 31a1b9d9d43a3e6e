"""What an authority list knows, ready to be found in a text: built once a list, looked up by a word.

What belongs here is matching; which blocks are searched, and what is reported, is `recognise.names`'.
TEI Guidelines, chapter 14 (Names, Dates, People, and Places).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from edition.authority import Authority, Entry
from edition.convert.known.evidence import Evidence
from edition.convert.known.exact import Exact
from edition.convert.known.match import Match
from edition.convert.known.people import People
from edition.convert.known.words import capital_words

__all__ = ["Known", "Match", "known"]


@dataclass(frozen=True)
class Known:
    """An authority list as an index."""

    entries: dict[str, Entry]
    people: People
    others: Exact
    """organisations, places and terms: only as the list spells them"""
    file: str
    """where the list stands, seen from the document"""

    def find(self, text: str) -> list[Match]:
        """All that the list knows in `text`, in order; none inside another, the longer one where two cross."""
        return self.find_all([text])[0]

    def find_all(self, texts: Sequence[str]) -> list[list[Match]]:
        """The same for each text of one document: what one says of a name, counts for all."""
        words = [capital_words(text) for text in texts]
        named = [list(self.people.find(*pair)) for pair in zip(texts, words, strict=True)]
        evidence = Evidence(texts, (m for mentions in named for m in mentions), self.entries)
        persons = [[match for m in mentions if (match := evidence.match(m))] for mentions in named]
        others = [list(self.others.find(*pair)) for pair in zip(texts, words, strict=True)]
        return [_apart(p + o) for p, o in zip(persons, others, strict=True)]

    def person(self, name: str) -> str:
        """The id of the one person who can be meant by `name` alone; empty where there is none or are many."""
        for match in self.find(name):
            if match.sort == "person" and match.end - match.start == len(name) and len(match.ids) == 1:
                return match.ids[0]
        return ""

    def other(self, sort: str, name: str) -> str:
        """The id of the one `org`, `place` or `term` that is called `name`, or nothing."""
        matches = self.others.find(name, capital_words(name))
        found = [m.ids for m in matches if m.sort == sort and m.end - m.start == len(name)]
        return found[0][0] if found and len(found[0]) == 1 else ""

    def reference(self, identifier: str) -> str:
        """`../authority.xml#loring`; nothing for no id."""
        return f"{self.file}#{identifier}" if identifier else ""


class _Same:
    """The entries of a list by their identity: two lists that are equal are not compared name by name."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries

    def __hash__(self) -> int:
        return id(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.entries is self.entries


def known(authority: Authority) -> Known:
    """The index of a list; the last ones are kept, since folders are converted with one list."""
    by_id, people, others = _indexes(_Same(authority.entries))
    return Known(by_id, people, others, authority.file)


@lru_cache(maxsize=2)
def _indexes(same: _Same) -> tuple[dict[str, Entry], People, Exact]:
    persons = [e for e in same.entries if e.sort == "person"]
    others = Exact.of(e for e in same.entries if e.sort != "person")
    return {e.id: e for e in reversed(same.entries)}, People.of(persons), others


def _apart(matches: list[Match]) -> list[Match]:
    """`matches` without those that another, longer one overlaps."""
    if len(matches) < 2:
        return matches
    kept: list[Match] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start, m.sort)):
        if taken.isdisjoint(range(match.start, match.end)):
            taken.update(range(match.start, match.end))
            kept.append(match)
    return sorted(kept, key=lambda m: m.start)
