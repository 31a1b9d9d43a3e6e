"""Blocks that stand in each other, as formats with markup have them, to blocks that stand side by side.

A list is one block with the lists inside it, a table is one block. What else stands in an item or a cell goes on in
it on a new line; a table in a list, or a list in a quotation, becomes a block of its own, with a finding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.convert.draft import NOT_KEPT, Draft, Drafted, DraftedNote, Place
from edition.model import BlockKind, SpanKind

_NUMBERED = re.compile(r"[0-9]{1,4}[a-z]?\.[ \u00a0]")
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

    def going_on(self, place: Place) -> Drafted:
        """Where text goes that stands in no paragraph of its own, directly in an item or cell."""
        return self._held() or self.paragraph(place)

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
        if not room.tables:
            self.end_item()
            if room.quotes and not room.lists:
                self._flattened(place, "a list in a quotation")
        room.lists += 1

    def item(self, place: Place, label: str = "") -> Drafted:
        """Where the text of an item goes; `label` is what stands in front of it."""
        room = self._room
        if room.table:
            room.table.end_line()
            room.table.write(f"{label} " if label else "", place)
            return room.table
        self.end_item()
        listed = room.listed = room.listed or self._new(place, BlockKind.LIST)
        level = str(room.lists) if room.lists > 1 else ""
        if label:
            listed.open(SpanKind.LABEL, level=level)
            listed.write(label, place)
            listed.close()
        listed.open(SpanKind.ITEM, " " if label else "\n", level=level)
        room.has_item = True
        return listed

    def end_item(self) -> None:
        """An item ends, if one is open."""
        if self._room.has_item and self._room.listed:
            self._room.listed.close()
        self._room.has_item = False

    def end_list(self) -> None:
        """The innermost list ends."""
        room = self._room
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

    def end_note(self) -> None:
        """The note ends, and what it stood in goes on."""
        self._room = self._rooms.pop()

    def finish(self) -> None:
        """Say which heading is that of the document."""
        written = [block for block in self.draft.blocks if block.length]
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
        return room.table if room.has_cell else room.listed if room.has_item else None

    def _new(self, place: Place, kind: BlockKind | None) -> Drafted:
        made = Drafted(place, kind)
        self._room.blocks.append(made)
        return made

    def _flattened(self, place: Place, what: str) -> None:
        self.draft.say(NOT_KEPT, place, f"{what} was taken out of it, as text of its own")


def _run_of_headings(blocks: Sequence[Drafted], headings: Sequence[Drafted]) -> list[Drafted]:
    """The headings with nothing between them, from the first of `blocks`, which is one."""
    run = []
    for block, heading in zip(blocks, headings, strict=False):
        if block is not heading:
            break
        run.append(heading)
    return run
