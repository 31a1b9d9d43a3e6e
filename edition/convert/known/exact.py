"""Organisations, places and terms: found as they are spelled, as whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.authority import Entry
from edition.convert.known.match import Match

_RUN = re.compile(r"[^\W_]+")
_SHORTEST = 2
"""characters: a term of one letter would be found in every initial"""


@dataclass(frozen=True)
class Exact:
    """Names by their first word, the longest first."""

    names: dict[str, list[tuple[str, str, tuple[str, ...]]]]
    """first word -> name, sort, ids"""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Exact:
        """The index of `entries`."""
        ids: dict[tuple[str, str], list[str]] = {}
        for entry in entries:
            for name in entry.names:
                ids.setdefault((name, entry.sort), []).append(entry.id)
        names: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
        for (name, sort), found in sorted(ids.items(), key=lambda item: -len(item[0][0])):
            first = _RUN.match(name)
            if first and len(name) >= _SHORTEST:
                names.setdefault(first.group(), []).append((name, sort, tuple(dict.fromkeys(found))))
        return cls(names)

    def find(self, text: str) -> Iterator[Match]:
        """The names in `text`, at each place the longest."""
        for word in _RUN.finditer(text):
            for name, sort, ids in self.names.get(word.group(), ()):
                end = word.start() + len(name)
                if text.startswith(name, word.start()) and _ends(text, end) and _begins(text, word.start()):
                    yield Match(word.start(), end, sort, ids)
                    break


def _begins(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "/-–&’'")


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() or (text[at] in "/-–&" and text[at + 1 : at + 2].isalnum()))
