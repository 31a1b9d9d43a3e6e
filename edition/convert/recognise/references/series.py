"""Other volumes of a series, cited in ways that an edition sets: `Letters of Varonne, volume II, Documents 3 and 4`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from edition import patterns
from edition.config import SeriesSettings
from edition.convert.recognise.references.words import Reader, words

_LIST = 120
"""how long a list of numbers may be, in characters"""


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in another volume."""

    start: int
    end: int
    target: str


def cited(text: str, series: Sequence[SeriesSettings]) -> list[Cited]:
    """What a text cites of other volumes, in order; where two ways of citing begin alike, the longer counts."""
    found = (c for way in series if way.cites.split()[0] in text for c in _cited(text, way))
    kept: list[Cited] = []
    for citation in sorted(found, key=lambda c: (c.start, -c.end)):
        if not kept or citation.start >= kept[-1].end:
            kept.append(citation)
    return kept


def _cited(text: str, way: SeriesSettings) -> Iterator[Cited]:
    pattern, last = _compiled(way.cites)
    for found in pattern.finditer(text):
        values = found.groupdict()
        yield Cited(found.start(), found.end(), patterns.filled(way.target, values))
        if last and values[last].isdecimal():
            for number in _more(text, found.end() - len(values[last])):
                yield Cited(*number[:2], patterns.filled(way.target, values | {last: number[2]}))


@lru_cache(maxsize=64)
def _compiled(cites: str) -> tuple[re.Pattern[str], str]:
    """The pattern, and the field with which it ends if it does."""
    last = patterns.read(cites)[-1]
    return patterns.citation(cites), last.name if isinstance(last, patterns.Field) else ""


def _more(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """The numbers behind the first of a list that begins at `start`."""
    reader = Reader(words(text[start : start + _LIST]))
    if reader.is_number():
        yield from ((start + n.start, start + n.end, n.text) for n in reader.numbers()[1:])
