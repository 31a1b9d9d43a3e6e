"""What a whole document says of a name that at one place says too little.

    Admiral Marian Vane arrived. … Vane was received by Sir John Vane. … Vane left.
            ^^^^^^^^^^^            ^^^^ Marian’s                         ^^^^ who?

A surname that several have is theirs whose office stands in front of it, else theirs who alone have been named in full
before. Where neither says it, or the document names a family, it stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from edition.authority import Entry
from edition.convert.known.match import Manner, Match, Mention
from edition.convert.known.titles import WOMEN
from edition.convert.known.words import fold

_SMALL = re.compile(r"\b[a-z]{2,}")
_NEVER = frozenset({Manner.THING, Manner.STRANGER})
_CERTAIN = frozenset({Manner.FULL, Manner.TITLED})


class Evidence:
    """The mentions of one document, and what they say of each other."""

    def __init__(self, texts: Sequence[str], mentions: Iterable[Mention], persons: Mapping[str, Entry]) -> None:
        self._texts = texts
        self._persons = persons
        self._small: frozenset[str] | None = None
        self._holders: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {}
        self._named: dict[str, set[str]] = {}
        """surname -> whom the document has named beyond doubt so far"""
        self._proved: set[str] = set()
        """surnames that stand in this document with given names or titles"""
        self._usual: set[str] = set()
        """surnames that have a capital in it although no sentence begins with them"""
        self._places: set[str] = set()
        self._families: set[str] = set()
        """surnames of which the document names more than one by title: `Mr. and Mrs. Loring`"""
        for mention in mentions:
            if mention.manner in _CERTAIN:
                self._proved.add(mention.surname)
            elif mention.where:
                self._places.add(mention.surname)
            elif mention.manner is Manner.ALONE and not mention.opens:
                self._usual.add(mention.surname)
            if mention.title in WOMEN:
                self._families.add(mention.surname)

    def match(self, mention: Mention) -> Match | None:
        """Whom the mention means, as far as the document says it until there; None where it is no name."""
        if mention.manner in _NEVER or not self._is_name(mention):
            return None
        ids = mention.match.ids
        meant = ids if len(ids) == 1 else self._in_office(ids, mention.office) or self._named_before(mention)
        if mention.manner is Manner.FULL or (len(meant) == 1 and mention.office):
            self._named.setdefault(mention.surname, set()).update(meant or ids)
        return replace(mention.match, ids=meant) if meant else mention.match

    def _is_name(self, mention: Mention) -> bool:
        if mention.manner in _CERTAIN or mention.surname in self._proved:
            return True
        if mention.manner is Manner.ORDINARY or mention.surname in self._places:
            return False
        return mention.surname in self._usual or not (mention.opens and mention.surname in self._small_words())

    def _small_words(self) -> frozenset[str]:
        """The words that stand in the document in small letters."""
        if self._small is None:
            self._small = frozenset(word for text in self._texts for word in _SMALL.findall(text))
        return self._small

    def _in_office(self, ids: tuple[str, ...], office: str) -> tuple[str, ...]:
        """The one of `ids` of whom the list says that office, or else its first word."""
        asked = (ids, office)
        if office and asked not in self._holders:
            self._holders[asked] = self._holder(ids, fold(office).split())
        return self._holders.get(asked, ())

    def _holder(self, ids: Sequence[str], office: Sequence[str]) -> tuple[str, ...]:
        for said in (" ".join(office), office[0]):
            holders = tuple(i for i in ids if said in self._said_of(i))
            if len(holders) == 1:
                return holders
        return ()

    def _said_of(self, identifier: str) -> str:
        entry = self._persons[identifier]
        return fold(" ".join((*entry.names, entry.note)))

    def _named_before(self, mention: Mention) -> tuple[str, ...]:
        """The one of those meant whom alone the document has named under this surname."""
        if mention.manner is Manner.FULL or mention.surname in self._families:
            return ()
        named = self._named.get(mention.surname, set())
        return tuple(named) if len(named) == 1 and named.issubset(mention.match.ids) else ()
