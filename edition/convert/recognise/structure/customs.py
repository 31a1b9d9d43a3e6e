"""How lists stand in the prints of a text's time, and which blocks are therefore part of the paragraph before them.

    The Rock needs the following:     a paragraph
    1. oil                            a list: until about 1950 a part of it, with numbers apart as labels;
    2. a goat                         later a block beside it, with numbers as text of the items
    and both soon.                    the same paragraph goes on

A transcription shows no difference. TEI Guidelines, chapter 3.8 (Lists), allows both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from edition.convert.recognise.structure.passage import Passage
from edition.model import BlockKind

FIRST_LATE_YEAR = 1952
_YEAR = re.compile(r"(?<![0-9])1[4-9][0-9]{2}")
_YEAR_ALONE = re.compile(rf"{_YEAR.pattern}(?![0-9])")
_DATED = (BlockKind.DATELINE, BlockKind.HEAD)
_ANNOUNCED = frozenset({BlockKind.LIST, BlockKind.TABLE})
_ANNOUNCING = (":", ":—", ":–", "—")


def has_late_lists(passages: Sequence[Passage], kinds: Mapping[int, BlockKind]) -> bool:
    """Whether a document is of the time when lists stood beside their paragraphs, their numbers in the text."""
    return _year(passages, kinds) >= FIRST_LATE_YEAR


def _year(passages: Sequence[Passage], kinds: Mapping[int, BlockKind]) -> int:
    """The year of the first dateline, else of the heading, else the last that the text names; 0 where there is none."""
    for kind in _DATED:
        for here in passages:
            found = _YEAR.search(here.text) if kinds[here.block.key] is kind else None
            if found:
                return int(found.group())
    return max((int(year) for here in passages for year in _YEAR_ALONE.findall(here.text)), default=0)


def continued(passages: Sequence[Passage], kinds: Mapping[int, BlockKind]) -> Iterator[int]:
    """The keys of lists and tables that a paragraph announces, and of what goes on behind them in small letters."""
    announced = within = False
    for here in passages:
        key, kind = here.block.key, kinds[here.block.key]
        goes_on = kind is BlockKind.PARAGRAPH and here.text[:1].islower()
        is_one = announced and kind in _ANNOUNCED
        if is_one or (within and goes_on):
            yield key
        announced = kind is BlockKind.PARAGRAPH and here.text.endswith(_ANNOUNCING)
        within = is_one
