"""What a `table` of a web page is: a table, or what puts things on their places."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from edition.convert.draft import Place
from edition.convert.draft.outline import Outline
from edition.convert.readers.html.nodes import HEADINGS, roles, tag_of


def is_layout(node: etree._Element) -> bool:
    """Whether a table holds others or headings, or has no two cells beside each other."""
    if roles(node) & {"presentation", "none"} or node.find(".//table") is not None:
        return True
    if any(node.find(f".//{heading}") is not None for heading in sorted(HEADINGS)):
        return True
    return not any(len(row.findall("td")) + len(row.findall("th")) > 1 for row in node.iter("tr"))


def is_head_row(row: etree._Element) -> bool:
    """Whether the cells of a row head their columns."""
    parent = row.getparent()
    cells = [cell for cell in row if tag_of(cell) in ("td", "th")]
    all_heads = bool(cells) and all(tag_of(cell) == "th" for cell in cells)
    return all_heads or (parent is not None and tag_of(parent) == "thead")


@dataclass(slots=True, eq=False)
class _Open:
    """A table that was entered."""

    place: Place
    is_layout: bool
    has_begun: bool = False
    has_row: bool = False
    has_cell: bool = False


class Tables:
    """The tables that are open, told to the outline whether or not their rows and cells are complete."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._open: list[_Open] = []

    def begin(self, node: etree._Element, place: Place) -> None:
        """A table begins; to the outline only with its first row, since a caption stands before it."""
        self.ensure_cell()
        self._open.append(_Open(place, is_layout(node)))

    def end(self) -> None:
        """The innermost table ends."""
        self._end_row()
        table = self._open.pop()
        if table.has_begun:
            self._outline.end_table()

    def row(self, role: str = "") -> None:
        """A row begins."""
        table = self._open[-1] if self._open else None
        if not table or table.is_layout:
            return
        self._end_row()
        if not table.has_begun:
            self._outline.begin_table(table.place)
            table.has_begun = True
        self._outline.row(role)
        table.has_row = True

    def cell(self) -> None:
        """A cell begins."""
        table = self._open[-1] if self._open else None
        if not table or table.is_layout:
            return
        if not table.has_row:
            self.row()
        self._end_cell()
        self._outline.cell()
        table.has_cell = True

    def ensure_cell(self) -> None:
        """Text follows: once the table has begun, it stands in a cell."""
        table = self._open[-1] if self._open else None
        if table and table.has_begun and not table.has_cell:
            self.cell()

    def _end_cell(self) -> None:
        if self._open[-1].has_cell:
            self._outline.end_cell()
            self._open[-1].has_cell = False

    def _end_row(self) -> None:
        self._end_cell()
        if self._open[-1].has_row:
            self._outline.end_row()
            self._open[-1].has_row = False
