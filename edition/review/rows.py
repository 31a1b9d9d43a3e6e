"""Both texts in rows: what says the same stands side by side, and what is doubtful about it above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from edition.review.lines import Line, shown
from edition.review.markup import colours
from edition.review.places import Doubt, Places, marks


@dataclass(slots=True)
class Row:
    """Lines of both sides."""

    doubts: list[Doubt] = field(default_factory=list)
    source: list[Line] = field(default_factory=list)
    tei: list[Line] = field(default_factory=list)

    @property
    def is_marked(self) -> bool:
        """Whether a place in the TEI is marked."""
        return any(line.ids or any(run.mark for run in line.runs) for line in self.tei)


def side_by_side(places: Places, found: Sequence[Doubt]) -> list[Row]:
    """The header of the TEI, of which the transcription has nothing, and the rows of the text, at least one."""
    source = shown(places.source.text, (), marks(found, in_tei=False))
    tei = shown(places.tei.text, colours(places.tei.text), marks(found, in_tei=True))
    breaks = [(1, 1), *_breaks(places), (len(source) + 1, len(tei) + 1)]
    rows = [
        Row(source=source[line - 1 : until - 1], tei=tei[tei_line - 1 : tei_until - 1])
        for (line, tei_line), (until, tei_until) in pairwise(breaks)
    ]
    _put_above(rows, found)
    return rows


def _put_above(rows: Sequence[Row], found: Sequence[Doubt]) -> None:
    """Each doubt above the row with its line: that of the transcription where it has a place there."""
    by_line = {(False, line.number): row for row in rows for line in row.source}
    by_line |= {(True, line.number): row for row in rows for line in row.tei}
    for doubt in found:
        place = doubt.pairs[0].source or doubt.pairs[0].tei
        row = by_line.get((place.in_tei, place.line)) if place else None
        if row:
            row.doubts.append(doubt)


def _breaks(places: Places) -> Iterator[tuple[int, int]]:
    """The lines of both sides that rows of the text begin with, rising."""
    alignment = places.alignment
    last, last_tei = 1, _line_of_text(places)
    yield last, last_tei
    for index, tei_index in alignment.steps:
        line = places.source.number(alignment.source.offset(index))
        tei_line = places.tei.number(alignment.tei.offset(tei_index))
        while tei_line - 1 > last_tei and _only_opens(places.tei.line(tei_line - 1)):
            tei_line -= 1
        if line > last and tei_line > last_tei and not _only_opens(places.tei.line(tei_line - 1)):
            last, last_tei = line, tei_line
            yield last, last_tei


def _line_of_text(places: Places) -> int:
    """Where the text begins and the header is over: the line of the element."""
    first = places.alignment.tei.offset(0) if places.alignment.tei.body else len(places.tei.text)
    return places.tei.number(max(places.tei.text.rfind("<text", 0, first), 0))


def _only_opens(line: str) -> bool:
    """Whether a line of TEI has tags at the beginning of elements only, or page breaks."""
    bare = line.strip()
    return bare.startswith("<") and bare.endswith(">") and "</" not in bare
