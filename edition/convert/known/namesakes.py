"""All who are called by one surname, told apart by their given names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from edition.convert.known.inverted import Name
from edition.convert.known.nicknames import spellings

_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Namesakes:
    """The persons of one surname."""

    persons: Sequence[tuple[Name, str]]
    """with the id of each, in the order of the list"""

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Each id once, in the order of the list."""
        return tuple(dict.fromkeys(identifier for _, identifier in self.persons))

    @cached_property
    def _by_given(self) -> dict[str, frozenset[str]]:
        """A given name or its initial -> who has it; `e.` -> those of whom no more than initials is known."""
        found: dict[str, set[str]] = {}
        for name, identifier in self.persons:
            initials = all(len(given) == 1 for given in name.given)
            for given in name.given:
                keys = (*spellings(given), given[0]) if len(given) > 1 else (given, *[f"{given}."] * initials)
                for key in keys:
                    found.setdefault(key, set()).add(identifier)
        return {key: frozenset(ids) for key, ids in found.items()}

    def having(self, word: str) -> frozenset[str]:
        """Those of whom `word`, folded, is a given name or an initial: `e`, `edith`, and `ed` for an `Edward`."""
        if len(word) == 1:
            return self._by_given.get(word, _NOBODY)
        return _NOBODY.union(*(self._by_given.get(key, _NOBODY) for key in spellings(word)))

    def beginning(self, word: str) -> frozenset[str]:
        """Those of whom the list has nothing but initials, that of `word` among them."""
        return self._by_given.get(f"{word[0]}.", _NOBODY)

    def ordered(self, some: Collection[str]) -> tuple[str, ...]:
        """`some` of the ids in the order of the list."""
        return tuple(some) if len(some) < 2 else tuple(i for i in self.ids if i in some)
