"""A document made ready for looking for marks, and what speaks for a note's mark at a place of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from edition.convert.recognise.notes.candidates import Candidate, Run, Sought, find, plain, runs
from edition.convert.recognise.notes.pairing import Notes
from edition.convert.recognise.notes.plausibility import Evidence, Reason, evidence, reasons, total
from edition.convert.recognise.notes.plausibility.figures import FIGURES, number_before
from edition.model import Block, BlockKind, Document, Reading, SpanKind

WITHOUT_MARK = -8.0
"""the weight of a note that has no mark; a place that is less plausible is not considered"""
TOUCHING = Reason(-3.0, "two marks seldom stand side by side")
END_OF_HEADING = Reason(3.0, "the first note of a printed edition stands at the end of the heading")
AT_FILE_NUMBER = Reason(-4.0, "the line above the heading is a file number")
LIKE_ITS_LABEL = Reason(3.0, "the note is labelled with parentheses too")
NAMED_BY_NOTE = Reason(3.0, "the note itself names {rest}")
WHOLE_NAMED_BY_NOTE = Reason(-3.0, "the note itself names {whole}")
UNLIKE_OTHERS = Reason(-6.0, "the other marks are raised or in brackets, and this is a plain figure")
_IN_FILE_NUMBERS = f"{FIGURES}./-–"


@dataclass(frozen=True, slots=True)
class Scene:
    """A document and what is known of it before the first mark is read."""

    document: Document
    blocks: Mapping[int, Block]
    """all, by their keys"""
    runs: Mapping[int, Sequence[Run]]
    """by block: the figures and signs in it, page labels left out"""
    pages: tuple[tuple[int, int], ...]
    """block and offset where a page of the body begins, in order"""
    known: Evidence
    end_of_heading: tuple[int, int]
    """block and offset; (-1, -1) where there is no heading"""
    file_numbers: frozenset[int]
    """the blocks above the heading that are one"""
    is_formal: bool
    """whether more than one mark is raised or in brackets, and at least half of all"""
    _named: dict[int, frozenset[str]] = field(default_factory=dict)
    """by note: the numbers in its text, once they were asked for"""

    def weighed(self, blocks: Iterable[Block], wanted: Sought, least: float) -> Iterator[tuple[Candidate, float]]:
        """The candidates whose weight is above `least`."""
        for block in blocks if wanted.marks else ():
            found = self.runs[block.key]
            if found or wanted.letters:
                for place in find(block.key, block.text, found, wanted):
                    weight = total(self.of_place(place))
                    if weight > least:
                        yield place, weight

    def of_place(self, place: Candidate) -> list[Reason]:
        """What speaks for a mark at `place`, whichever note's it is."""
        text = self.blocks[place.block].text
        found = reasons(text, place.start, place.end, self.known)
        if place.block in self.file_numbers and place.start and text[place.start - 1] in _IN_FILE_NUMBERS:
            found.append(AT_FILE_NUMBER)
        if self.is_formal and text[place.start] in FIGURES:
            found.append(UNLIKE_OTHERS)
        return found

    def of_notes(self, notes: Notes, place: Candidate) -> list[Reason]:
        """What speaks for the mark of these notes at `place`, beside what speaks for a mark at all."""
        first, last = notes
        if first != last:
            return [TOUCHING]
        found = [END_OF_HEADING] if first == 0 and (place.block, place.end) == self.end_of_heading else []
        text = self.blocks[place.block].text
        if text[place.start] == "(":
            found += [LIKE_ITS_LABEL] if "(" in self.document.notes[first].label else []
        elif place.start and text[place.start - 1] in FIGURES and text[place.start] in FIGURES:
            found += self._of_number(first, number_before(text, place.start), place.n)
        return found

    def _of_number(self, note: int, rest: str, n: str) -> list[Reason]:
        named = self._numbers_in(note)
        if len(rest) > 1 and rest in named:
            return [NAMED_BY_NOTE]
        return [WHOLE_NAMED_BY_NOTE] if rest + n in named else []

    def _numbers_in(self, note: int) -> frozenset[str]:
        if note not in self._named:
            blocks = self.document.notes[note].blocks
            numbers = (block.text[slice(*run)] for block in blocks for run in self.runs[block.key])
            self._named[note] = frozenset(numbers)
        return self._named[note]


def scene(document: Document, reading: Reading) -> Scene:
    """`document`, with the pages and kinds of blocks that `reading` has found."""
    labels = {key: [(s.start, s.end) for s in spans] for key, spans in reading.by_block(SpanKind.PAGE).items()}
    blocks = {block.key: block for block in document.texts()}
    found = {key: runs(block.text, labels.get(key, ())) for key, block in blocks.items()}
    numbers = (
        (blocks[key].text, *run)
        for key, several in found.items()
        for run in several
        if blocks[key].text[run[0]] in FIGURES
    )
    head = next((b for b in document.blocks if reading.kinds.get(b.key) is BlockKind.HEAD), None)
    return Scene(
        document,
        blocks,
        found,
        tuple((block.key, end) for block in document.blocks for _, end in labels.get(block.key, ())),
        evidence(numbers) if document.notes else Evidence(),
        (head.key, len(head.text)) if head else (-1, -1),
        frozenset(key for key, kind in reading.kinds.items() if kind is BlockKind.NUMBER),
        _is_formal(document, found),
    )


def _is_formal(document: Document, found: Mapping[int, Sequence[Run]]) -> bool:
    names = {note.n for note in document.notes}
    if len(names) < 2:
        return False
    formal = {n for block in document.blocks for n in _formal(block.text, found[block.key])}
    certain = len(formal & names)
    return certain > 1 and certain * 2 >= len(names)


def _formal(text: str, found: Sequence[Run]) -> Iterator[str]:
    """The figures of a text that are raised, or in brackets that are glued to what they follow."""
    for start, end in found:
        is_raised = text[start].isdigit() and text[start] not in FIGURES
        is_held = start > 1 and text[start - 1] in "[^" and text[end : end + 1] == "]"
        if is_raised or (is_held and not text[start - 2].isspace()):
            yield plain(text[start:end])
