"""Where a finding is: in the transcription and in the TEI, and what of the text is marked there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.findings import Finding, Location
from edition.review.alignment import Alignment
from edition.review.lines import Lines, Mark

_SIGN = re.compile(r"[0-9¹²³⁰⁴-⁹]+|[*†‡§]+|\[[^\]\s]{1,8}\]|[^\s<]{1,40}")
"""what is marked at a place: a number, a sign, a mark in brackets, else a word"""
_SPACE = re.compile(r"\s*")
_NOTE = re.compile(r"<note\b[^<>]*>")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one of the two texts."""

    in_tei: bool
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A place of a finding, as far as it is known on each side."""

    source: Place | None
    tei: Place | None


class Places:
    """The places of the findings of one document."""

    def __init__(self, transcription: str, xml: str, tei_file: str) -> None:
        self.alignment = Alignment(transcription, xml)
        self.source, self.tei = Lines(transcription), Lines(xml)
        self._tei_file = tei_file

    def of(self, finding: Finding) -> list[Pair]:
        """First where it is, then where else it could be."""
        return [self._pair(location, index > 0) for index, location in enumerate((finding.location, *finding.related))]

    def _pair(self, location: Location, rival: bool) -> Pair:
        if not location.line:
            return Pair(None, None)
        if location.file == self._tei_file:
            start = self.tei.offset(location.line, location.column)
            offset = self.alignment.in_transcription(start)
            return Pair(None if offset is None else self._source(offset), self._tag(start, location.line))
        if not self.source.text:
            return Pair(None, None)
        offset = self.source.offset(location.line, location.column)
        source = self._source(offset) if location.column else self._line(location.line)
        return Pair(source, self._in_tei(self.alignment.in_tei(offset), rival))

    def _source(self, offset: int) -> Place:
        return _sign(self.source, offset, in_tei=False)

    def _line(self, line: int) -> Place:
        return Place(False, self.source.offset(line), self.source.end(line), line)

    def _in_tei(self, index: int | None, rival: bool) -> Place | None:
        """The tag of the note that stands there, else what is written there."""
        if index is None:
            return None
        squeezed, xml = self.alignment.tei, self.tei.text
        behind = squeezed.offset(index - 1) + 1 if index else 0
        note = _NOTE.search(xml, behind, squeezed.offset(index)) if index <= squeezed.body else None
        if note and not rival:
            return Place(True, note.start(), note.end(), self.tei.number(note.start()))
        return _sign(self.tei, squeezed.offset(index), in_tei=True)

    def _tag(self, start: int, line: int) -> Place:
        end = self.tei.text.find(">", start) + 1 or len(self.tei.text)
        return Place(True, start, min(end, self.tei.end(line)), line)


def _sign(lines: Lines, offset: int, *, in_tei: bool) -> Place:
    spaces = _SPACE.match(lines.text, offset)
    start = spaces.end() if spaces else offset
    found = _SIGN.match(lines.text, start)
    return Place(in_tei, start, found.end() if found else start, lines.number(start))


@dataclass(frozen=True, slots=True)
class Link:
    """From a doubt to one of its places."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding as a page shows it."""

    number: int
    finding: Finding
    links: tuple[Link, ...]
    pairs: tuple[Pair, ...]


def doubts(findings: Sequence[Finding], places: Places) -> Iterator[Doubt]:
    """Each finding with its places, by number from 1."""
    for number, finding in enumerate(findings, 1):
        pairs = tuple(places.of(finding))
        yield Doubt(number, finding, tuple(_links(number, pairs)), pairs)


def _links(number: int, pairs: Sequence[Pair]) -> Iterator[Link]:
    for index, pair in enumerate(pairs):
        also = "or " if index else ""
        if pair.source:
            yield Link(f"{also}transcription, line {pair.source.line}", f"#s{_suffix(number, index)}")
        if pair.tei:
            yield Link(f"{also}TEI, line {pair.tei.line}", f"#x{_suffix(number, index)}")


def marks(all_doubts: Sequence[Doubt], *, in_tei: bool) -> list[Mark]:
    """What is marked on one side, each leading to its place on the other, or else to what is said of it."""
    found = []
    for doubt in all_doubts:
        for index, pair in enumerate(doubt.pairs):
            here, there = (pair.tei, pair.source) if in_tei else (pair.source, pair.tei)
            own, other = ("x", "s") if in_tei else ("s", "x")
            suffix = _suffix(doubt.number, index)
            if here:
                href = f"#{other}{suffix}" if there else f"#doubt-{doubt.number}"
                found.append(Mark(here.start, here.end, own + suffix, href, doubt.number, index > 0))
    return found


def _suffix(number: int, index: int) -> str:
    return f"{number}-{index + 1}" if index else str(number)
