"""Blocks that stand in each other, as formats with markup have them, to blocks that stand side by side.

A list is one block with the lists inside it, a table is one block. What else stands in an item or a cell goes on in
it on a new line; a table in a list, or a list in a quotation, becomes a block of its own, with a finding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.convert.draft import FURNITURE, NOT_KEPT, Draft, Drafted, DraftedNote, Place
from edition.model import BlockKind, SpanKind

_NUMBERED = re.compile(r"[0-9]{1,4}[a-z]?\.[ \u00a0]")
_NOTE_HEADS = frozenset({"notes", "footnotes", "endnotes", "references", "source", "source note", "source notes"})
_FIRST_HEADING = 3
"""blocks at most that stand before the heading of a document: a page, a file number, a running title"""


@dataclass(slots=True, eq=False)
class _Room:
    """Where blocks are written: the body, or a note."""

    blocks: list[Drafted]
    lists: int = 0
    """how many lists are open, in each other"""
    tables: int = 0
    quotes: int = 0
    listed: Drafted | None = None
    """the block of the list that is open"""
    table: Drafted | None = None
    has_item: bool = False
    """whether an item is open"""
    has_label: bool = False
    has_cell: bool = False
    cells: int = 0
    """in the row that is open"""


@dataclass(slots=True, eq=False)
class Outline:
    """What a reader tells, in the order of its source: here a list begins, here an item, here a paragraph."""

    draft: Draft
    _room: _Room = field(init=False)
    _rooms: list[_Room] = field(default_factory=list)
    _headings: list[Drafted] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._room = _Room(self.draft.blocks)

    def paragraph(self, place: Place) -> Drafted:
        """Where the text of a paragraph goes."""
        room = self._room
        inside = self._held()
        if inside:
            inside.end_line()
            return inside
        if room.lists:
            return self.item(place)
        return self._new(place, BlockKind.QUOTE if room.quotes else None)

    def heading(self, place: Place) -> Drafted:
        """Where the text of a heading goes."""
        if self._room.lists or self._room.tables:
            self._flattened(place, "a heading in a list or table")
            return self.paragraph(place)
        made = self._new(place, BlockKind.SUBHEAD)
        if not self._rooms:
            self._headings.append(made)
        return made

    def begin_list(self, place: Place) -> None:
        """A list begins, inside another or not."""
        room = self._room
        self.end_label()
        if not room.tables:
            self.end_item()
            if room.quotes and not room.lists:
                self._flattened(place, "a list in a quotation")
        room.lists += 1

    def item(self, place: Place, label: str = "") -> Drafted:
        """Where the text of an item goes; `label` is what stands in front of it."""
        if label:
            self.label(place).write(label, place)
        return self._row(place, SpanKind.ITEM, " " if self.end_label() else "\n")

    def label(self, place: Place) -> Drafted:
        """Where the label of the next item goes."""
        self.end_label()
        self._room.has_label = True
        return self._row(place, SpanKind.LABEL, "\n")

    def end_label(self) -> bool:
        """The label ends, if one is open; whether one was."""
        room = self._room
        if room.has_label and room.table:
            room.table.write(" ")
        elif room.has_label and room.listed:
            room.listed.close()
        ended, room.has_label = room.has_label, False
        return ended

    def _row(self, place: Place, kind: SpanKind, apart: str) -> Drafted:
        room = self._room
        if room.table:
            if apart == "\n":
                room.table.end_line()
            return room.table
        self.end_item()
        room.listed = room.listed or self._new(place, BlockKind.LIST)
        room.listed.open(kind, apart, level=str(room.lists) if room.lists > 1 else "")
        room.has_item = kind is SpanKind.ITEM
        return room.listed

    def end_item(self) -> None:
        """An item ends, if one is open."""
        if self._room.has_item and self._room.listed:
            self._room.listed.close()
        self._room.has_item = False

    def end_list(self) -> None:
        """The innermost list ends."""
        room = self._room
        self.end_label()
        if not room.table:
            self.end_item()
        room.lists = max(0, room.lists - 1)
        if not room.lists:
            room.listed = None

    def begin_table(self, place: Place) -> None:
        """A table begins; one inside a cell is lines of the cell."""
        room = self._room
        if room.tables or room.lists:
            self._flattened(place, "a table in a table or list")
        room.tables += 1
        if room.tables == 1:
            self.end_label()
            self.end_item()
            room.listed = None
            room.table = self._new(place, BlockKind.TABLE)

    def row(self, role: str = "") -> None:
        """A row begins; `role` is `label` where its cells head their columns."""
        if self._room.tables == 1 and self._room.table:
            self._room.table.open(SpanKind.ROW, role=role)
            self._room.cells = 0

    def cell(self) -> None:
        """A cell begins."""
        room = self._room
        if room.tables == 1 and room.table:
            room.table.open(SpanKind.CELL, "\t" if room.cells else "")
            room.has_cell, room.cells = True, room.cells + 1

    def end_cell(self) -> None:
        """A cell ends."""
        room = self._room
        if room.tables == 1 and room.table and room.has_cell:
            room.table.close()
            room.has_cell = False

    def end_row(self) -> None:
        """A row ends."""
        if self._room.tables == 1 and self._room.table:
            self._room.table.close()

    def end_table(self) -> None:
        """The innermost table ends."""
        self._room.tables -= 1
        if not self._room.tables:
            self._room.table = None

    def begin_quote(self, place: Place) -> None:
        """A quotation begins."""
        if self._room.lists or self._room.tables:
            self._flattened(place, "a quotation in a list or table")
        self._room.quotes += 1

    def end_quote(self) -> None:
        """The innermost quotation ends."""
        self._room.quotes -= 1

    def begin_note(self, key: str, n: str, place: Place, label: str = "") -> None:
        """A note begins: all until its end is its text."""
        note = DraftedNote(key, n, place, label)
        self.draft.notes.append(note)
        self._rooms.append(self._room)
        self._room = _Room(note.blocks)

    def page(self, n: str, place: Place) -> None:
        """A page of the original begins between two blocks, or between two paragraphs of an item or cell."""
        inside = self._held()
        (inside or self._new(place, BlockKind.PAGE)).page(n, place)

    def end_note(self) -> None:
        """The note ends, and what it stood in goes on."""
        self._room = self._rooms.pop()

    def finish(self) -> None:
        """Say which heading is that of the document; one that only says that notes follow is left out."""
        written = [block for block in self.draft.blocks if block.length]
        if self.draft.notes and written and written[-1] in self._headings and is_of_notes(written[-1].text):
            self.draft.blocks.remove(written[-1])
            self.draft.say(
                FURNITURE, written[-1].place, f"the heading {written.pop().text!r} above the notes was left out"
            )
        headings = [block for block in self._headings if block.length]
        if headings and headings[0] in written[: _FIRST_HEADING + 1]:
            first = written.index(headings[0])
            above = _run_of_headings(written[first:], headings)
            chosen = next((h for h in above if _NUMBERED.match(h.text)), above[0])
            for heading in above[: above.index(chosen)]:
                heading.kind = BlockKind.NUMBER
            chosen.kind = BlockKind.HEAD

    def _held(self) -> Drafted | None:
        """The list or table in whose open item or cell text is written."""
        room = self._room
        return room.table if room.has_cell else room.listed if room.has_item or room.has_label else None

    def _new(self, place: Place, kind: BlockKind | None) -> Drafted:
        made = Drafted(place, kind)
        self._room.blocks.append(made)
        return made

    def _flattened(self, place: Place, what: str) -> None:
        self.draft.say(NOT_KEPT, place, f"{what} was taken out of it, as text of its own")


def _run_of_headings(blocks: Sequence[Drafted], headings: Sequence[Drafted]) -> list[Drafted]:
    """The headings with nothing but pages between them, from the first of `blocks`, which is one."""
    run = []
    texts = (block for block in blocks if block.kind is not BlockKind.PAGE)
    for block, heading in zip(texts, headings, strict=False):
        if block is not heading:
            break
        run.append(heading)
    return run


def is_of_notes(heading: str) -> bool:
    """Whether a heading says that notes follow."""
    return heading.lower().strip(" :.") in _NOTE_HEADS
