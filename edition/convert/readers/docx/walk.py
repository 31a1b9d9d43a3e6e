"""The paragraphs and tables of a Word document, told as an outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from lxml import etree

from edition.convert.draft import FURNITURE, Draft, Drafted, Place
from edition.convert.draft.outline import Outline
from edition.convert.readers.docx.nodes import attribute, child, children, is_on, name_of, text_of
from edition.convert.readers.docx.notes import DELETED, WordNote, notes_of
from edition.convert.readers.docx.numbering import Numbering
from edition.convert.readers.docx.package import Package
from edition.convert.readers.docx.runs import Runs
from edition.convert.readers.docx.styles import Styles
from edition.errors import InputError
from edition.findings import Location

_AROUND_BLOCKS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice"})
"""what holds paragraphs, or other things that do"""
_FEWEST_COLUMNS = 2
"""a table of one column is a frame"""


class Walk:
    """Goes through the paragraphs of a document once, and then through those of its notes."""

    def __init__(self, draft: Draft, package: Package, feeds: bool) -> None:
        self._draft, self._package = draft, package
        main = package.root(package.main)
        body = child(main, "body")
        if body is None:
            raise InputError("holds no text of a document. Save it anew in a word processor", Location(draft.file))
        self._body = body
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"), self._styles)
        self._notes = notes_of(package, body)
        links = package.related(package.main, "hyperlink")
        self._runs = Runs(draft, self._styles, self._notes, links, self._comments(), feeds)
        self._outline = Outline(draft)
        self._numbers = {node: number for number, node in enumerate(body.iter("{*}p"), 1)}
        self._levels: list[str] = []
        """the lists that are open, by their numbers"""

    def run(self) -> None:
        """Write the blocks and notes, and say what was left out."""
        self._blocks(self._body)
        for note in self._notes.values():
            self._note(note)
        self._outline.finish()
        for kind in ("header", "footer"):
            parts = sorted(set(self._package.related(self._package.main, kind).values()))
            roots = (self._package.root(part) for part in parts)
            words = sum(len(text_of(root).split()) for root in roots if root is not None)
            if words:
                message = f"the {words:,} words of the page {kind}s were left out"
                self._draft.say(FURNITURE, (0, 0), message)

    def _part(self, kind: str) -> etree._Element | None:
        return self._package.root(next(iter(self._package.related(self._package.main, kind).values()), ""))

    def _comments(self) -> dict[str, str]:
        root = self._part("comments")
        found = children(root) if root is not None else iter(())
        return {attribute(node, "id"): f"{attribute(node, 'author')}: {text_of(node)}" for node in found}

    def _note(self, note: WordNote) -> None:
        place = self._runs.places.get(note.key, (0, 1))
        self._numbers.update((node, place[0]) for node in note.element.iter("{*}p"))
        self._outline.begin_note(note.key, note.n, place, note.label)
        self._runs.label = note.label
        self._blocks(note.element)
        self._runs.label = ""
        self._outline.end_note()

    def _blocks(self, parent: etree._Element) -> None:
        blocks = list(_blocks_of(parent))
        following = _following(blocks)
        index = 0
        while index < len(blocks):
            rows = _typed_rows(blocks, index, self._styles)
            if len(rows) > 1:
                self._end_lists()
                self._typed_table(rows)
            elif name_of(blocks[index]) == "tbl":
                self._table(blocks[index])
            else:
                self._paragraph(blocks[index], following[index])
            index += max(1, len(rows))
        self._end_lists()

    def _paragraph(self, node: etree._Element, after: etree._Element | None) -> None:
        number, depth = self._styles.numbering(node)
        if self._styles.is_heading(node):
            self._end_lists()
            into = self._outline.heading(self._place(node))
            into.write(f"{self._numbering.label(number, depth)} " if number else "", self._place(node))
            self._write(node, into)
        elif number:
            self._item(node, number, depth, after)
        else:
            self._plain(node, after)
        self._boxes()

    def _item(self, node: etree._Element, number: str, depth: int, after: etree._Element | None) -> None:
        """A paragraph with a number of its own; one that stands alone is no list."""
        label = self._numbering.label(number, depth)
        goes_on = bool(self._levels) or (after is not None and bool(self._styles.numbering(after)[0]))
        if label and not goes_on:
            into = self._outline.paragraph(self._place(node))
            into.write(f"{label} ", self._place(node))
        else:
            self._go_to_level(number, depth, node)
            into = self._outline.item(self._place(node), label)
        self._write(node, into)

    def _go_to_level(self, number: str, depth: int, node: etree._Element) -> None:
        while len(self._levels) > depth + 1 or (len(self._levels) == depth + 1 and self._levels[-1] != number):
            self._outline.end_list()
            self._levels.pop()
        while len(self._levels) <= depth:
            self._outline.begin_list(self._place(node))
            self._levels.append(number)

    def _plain(self, node: etree._Element, after: etree._Element | None) -> None:
        """A paragraph without a number: in a list where its style says so and the list goes on, else behind it."""
        goes_on = after is not None and bool(self._styles.numbering(after)[0]) and self._styles.is_of_list(node)
        if text_of(node) and not goes_on:
            self._end_lists()
        is_quote = self._styles.is_quote(node)
        if is_quote:
            self._outline.begin_quote(self._place(node))
        self._write(node, self._outline.paragraph(self._place(node)))
        if is_quote:
            self._outline.end_quote()

    def _end_lists(self) -> None:
        while self._levels:
            self._outline.end_list()
            self._levels.pop()

    def _typed_table(self, rows: Sequence[etree._Element]) -> None:
        """Lines whose columns stand apart by tabs: they stay so, as in plain text."""
        into = self._outline.paragraph(self._place(rows[0]))
        self._runs.has_columns = True
        for row in rows:
            self._write(row, into)
            into.end_line(is_kept=False)
        self._runs.has_columns = False

    def _table(self, node: etree._Element) -> None:
        self._end_lists()
        rows = [(row, list(_inside(row, "tc"))) for row in _inside(node, "tr")]
        if max((len(cells) for _, cells in rows), default=0) < _FEWEST_COLUMNS:
            for cell in chain.from_iterable(cells for _, cells in rows):
                self._blocks(cell)
            return
        self._outline.begin_table(self._place(node))
        for row, cells in rows:
            self._outline.row("label" if is_on(child(row, "trPr"), "tblHeader") else "")
            for cell in cells:
                self._outline.cell()
                self._blocks(cell)
                self._outline.end_cell()
            self._outline.end_row()
        self._outline.end_table()

    def _boxes(self) -> None:
        """Text boxes stand behind the paragraph that holds them."""
        boxes, self._runs.boxes = self._runs.boxes, []
        for box in boxes:
            self._end_lists()
            self._blocks(box)

    def _write(self, node: etree._Element, into: Drafted) -> None:
        self._runs.write(node, self._numbers.get(node, 0), into)

    def _place(self, node: etree._Element) -> Place:
        first = node if name_of(node) == "p" else next(node.iter("{*}p"), node)
        return self._numbers.get(first, 0), 1


def _blocks_of(parent: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a body, a cell, a note, in order."""
    return (node for node in _flat(parent) if name_of(node) in ("p", "tbl"))


def _following(blocks: Sequence[etree._Element]) -> list[etree._Element | None]:
    """For each block the next that holds text."""
    found: list[etree._Element | None] = []
    after: etree._Element | None = None
    for node in reversed(blocks):
        found.append(after)
        after = node if text_of(node) else after
    return found[::-1]


def _inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table, the cells of a row."""
    return (node for node in _flat(parent) if name_of(node) == name)


def _flat(parent: etree._Element) -> Iterator[etree._Element]:
    for node in children(parent):
        if name_of(node) in _AROUND_BLOCKS:
            yield from _flat(node)
        elif name_of(node) not in DELETED:
            yield node


def _typed_rows(blocks: Sequence[etree._Element], start: int, styles: Styles) -> list[etree._Element]:
    """The paragraphs from `start` on that have tabs inside."""
    rows: list[etree._Element] = []
    for index in range(start, len(blocks)):
        node = blocks[index]
        if name_of(node) != "p" or not _has_columns(node) or styles.is_heading(node) or styles.numbering(node)[0]:
            break
        rows.append(node)
    return rows


def _has_columns(paragraph: etree._Element) -> bool:
    pieces = []
    for node in paragraph.iter():
        if name_of(node) == "t":
            pieces.append(node.text or "")
        elif name_of(node) == "tab" and _is_in_run(node):
            pieces.append("\t")
    return "\t" in "".join(pieces).strip()


def _is_in_run(node: etree._Element) -> bool:
    parent = node.getparent()
    return parent is not None and name_of(parent) == "r"
