"""The elements of a web page, told as an outline: what begins and ends with each.

Elements may stand in each other a thousand deep, so this walks with a stack of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from edition.convert.draft import NOT_KEPT, Draft, Drafted, Place
from edition.convert.draft.links import leads_to_document, target
from edition.convert.draft.looks import rend
from edition.convert.draft.outline import Outline, is_of_notes
from edition.convert.draft.seeker import Seeker
from edition.convert.readers.html.furniture import Furniture
from edition.convert.readers.html.labels import without_label
from edition.convert.readers.html.lists import Numbers
from edition.convert.readers.html.nodes import HEADINGS, page_number, tag_of, text_of
from edition.convert.readers.html.notes import Notes
from edition.convert.readers.html.scope import NO_TEXT, Scope
from edition.convert.readers.html.styles import looks_of
from edition.convert.readers.html.tables import Tables, is_head_row

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend"),
        *("li", "main", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot"),
        *("th", "thead", "tr", "ul"),
    )
)
_ITEMS = ["dd", "dd"]
"""what follows the heading of a list"""
_PARAGRAPH = 2
"""line ends that stand for one"""


@dataclass(slots=True, eq=False)
class _Left:
    """An element that was entered, and what has to be undone behind it."""

    node: etree._Element
    looks: int
    """how many were before it"""
    links: int


class Walk:
    """Goes through the elements of a page once, and then through those of its notes."""

    def __init__(self, draft: Draft, text: str, scope: Scope, notes: Notes) -> None:
        self._draft, self._scope, self._notes = draft, scope, notes
        self._outline = Outline(draft)
        self._seeker = Seeker(text)
        self._numbers = Numbers()
        self._tables = Tables(self._outline)
        self._looks: list[str] = []
        self._links: list[str] = []
        self._open: Drafted | None = None
        """the block in which text is written"""
        self._breaks = 0
        """line ends since the last text"""
        self._verbatim = 0
        """elements that are open in which line ends count"""
        self._heads: list[etree._Element] = []
        """`Notes`, until it is clear whether notes follow"""
        self._label = ""
        """of a note, while it has no text yet"""
        self._furniture = Furniture()

    def run(self) -> None:
        """Write the blocks and notes, and say what was left out."""
        self._walk(self._scope.element)
        self._write_heads()
        for index, note in enumerate(self._notes.all):
            line = note.elements[0].sourceline or 1
            self._seeker.go_to(line)
            self._outline.begin_note(str(index), note.n, (line, 1))
            self._label = note.n
            for element in note.elements:
                self._walk(element)
            self._outline.end_note()
        self._outline.finish()
        self._furniture.say(self._draft, self._scope, self._notes)

    def _walk(self, root: etree._Element) -> None:
        """Write what stands in `root`; what it is itself does not matter."""
        self._break_off()
        stack: list[etree._Element | _Left] = list(reversed(root))
        self._text(root.text, root)
        while stack:
            node = stack.pop()
            if isinstance(node, _Left):
                self._leave(node)
                node = node.node
            elif not self._is_done(node):
                stack.append(_Left(node, len(self._looks), len(self._links)))
                self._enter(node)
                stack += reversed(node)
                continue
            self._text(node.tail, node)
        self._break_off()

    def _is_done(self, node: etree._Element) -> bool:
        """Whether an element is one that is not gone into; then it is written, or left out."""
        tag = tag_of(node)
        if not tag or tag in NO_TEXT or node in self._notes.back:
            return True
        mark = self._mark_in(node)
        if mark is not None:
            self._write_mark(mark)
        elif node in self._notes.holders:
            self._furniture.leave_out_heads(self._heads)
        elif number := page_number(node):
            self._write_page(number, node)
        elif self._scope.is_around(node):
            self._furniture.leave_out(node)
        elif tag in HEADINGS and self._notes.all and is_of_notes(text_of(node)):
            self._heads.append(node)
        else:
            return False
        return True

    def _mark_in(self, node: etree._Element) -> etree._Element | None:
        """The mark that an element is, or a `sup` holds with nothing but brackets beside it."""
        if node in self._notes.marks or tag_of(node) != "sup":
            return node if node in self._notes.marks else None
        inside = [a for a in node.iter("a") if a in self._notes.marks]
        alone = len(inside) == 1 and text_of(node).strip("[]() ") == text_of(inside[0]).strip("[]() ")
        return inside[0] if alone else None

    def _write_mark(self, mark: etree._Element) -> None:
        index = self._notes.marks[mark]
        place = self._seeker.place(text_of(mark))
        self._block(place).mark(str(index), self._notes.all[index].n, place)

    def _write_page(self, number: str, node: etree._Element) -> None:
        place = self._seeker.place(text_of(node))
        if self._open:
            self._open.page(number, place)
        else:
            self._outline.page(number, place)

    def _write_heads(self) -> None:
        for head in self._heads:
            self._outline.heading(self._seeker.place("")).write(text_of(head))
        self._heads.clear()

    def _block(self, place: Place) -> Drafted:
        """Where text goes."""
        self._write_heads()
        self._tables.ensure_cell()
        self._open = self._open or self._outline.paragraph(place)
        return self._open

    def _text(self, text: str | None, node: etree._Element) -> None:
        """Text inside an element or behind it."""
        if not (text or "").strip(" \t\n\r\f"):
            if text and self._open:
                self._open.write(" ")
            return
        self._seeker.pass_to(node.sourceline or 1)
        text = without_label(text or "", self._label, node in self._notes.holders)
        self._label, self._breaks = "", 0
        for number, line in enumerate(text.split("\n") if self._verbatim else [text]):
            place = self._seeker.place(line)
            block = self._block(place) if line.strip() or self._open else None
            if block and number:
                block.end_line()
            if block:
                block.write(line, place, rend(self._looks), self._links[-1] if self._links else "")

    def _enter(self, node: etree._Element) -> None:
        tag = tag_of(node)
        if tag in _BLOCKS or tag in HEADINGS:
            self._break_off()
        self._looks += looks_of(node)
        enter = _ENTER.get("h1" if tag in HEADINGS else tag)
        if enter:
            enter(self, node)
        self._text(node.text, node)

    def _leave(self, left: _Left) -> None:
        tag = tag_of(left.node)
        leave = _LEAVE.get(tag)
        if leave:
            leave(self, left.node)
        del self._looks[left.looks :], self._links[left.links :]
        if tag in _BLOCKS or tag in HEADINGS:
            self._break_off()

    def _break_off(self) -> None:
        self._open, self._breaks = None, 0

    def _place(self) -> Place:
        return self._seeker.place("")

    def _heading(self, node: etree._Element) -> None:
        self._write_heads()
        self._open = self._outline.heading(self._place())

    def _begin_list(self, node: etree._Element) -> None:
        self._tables.ensure_cell()
        self._outline.begin_list(self._place())
        self._numbers.begin(node)

    def _end_list(self, node: etree._Element) -> None:
        self._outline.end_list()
        self._numbers.end()

    def _item(self, node: etree._Element) -> None:
        if self._numbers.are_open:
            self._open = self._outline.item(self._place(), self._numbers.item(node) if tag_of(node) == "li" else "")

    def _label_of_item(self, node: etree._Element) -> None:
        if self._numbers.are_open:
            self._open = self._outline.label(self._place())

    def _end_label(self, node: etree._Element) -> None:
        """One label above several items is the heading of their list."""
        after = [tag_of(sibling) for sibling in islice(node.itersiblings(etree.Element), len(_ITEMS))]
        if after == _ITEMS:
            self._outline.end_label()

    def _begin_quote(self, node: etree._Element) -> None:
        self._outline.begin_quote(self._place())

    def _end_quote(self, node: etree._Element) -> None:
        self._outline.end_quote()

    def _table(self, node: etree._Element) -> None:
        self._tables.begin(node, self._place())

    def _end_table(self, node: etree._Element) -> None:
        self._tables.end()

    def _row(self, node: etree._Element) -> None:
        self._tables.row("label" if is_head_row(node) else "")

    def _cell(self, node: etree._Element) -> None:
        self._tables.cell()

    def _link(self, node: etree._Element) -> None:
        href = node.get("href", "").strip()
        leads = target(href, self._draft.name)
        is_kept = "://" in leads or leads.startswith("mailto:") or leads_to_document(href, self._draft.name)
        self._furniture.links += bool(href and not href.startswith("#") and not is_kept)
        self._links.append(leads if is_kept else "")

    def _break(self, node: etree._Element) -> None:
        self._breaks += 1
        if self._breaks == _PARAGRAPH:
            self._open = None
        elif self._open:
            self._open.end_line()

    def _begin_verbatim(self, node: etree._Element) -> None:
        self._verbatim += 1

    def _end_verbatim(self, node: etree._Element) -> None:
        self._verbatim -= 1

    def _quotation_mark(self, node: etree._Element) -> None:
        place = self._place()
        self._block(place).write("“", place)

    def _end_of_quotation(self, node: etree._Element) -> None:
        place = self._place()
        self._block(place).write("”", place)

    def _image(self, node: etree._Element) -> None:
        said = node.get("alt", "").strip()
        message = f"a picture was left out{f'; the words that stand for it are {said[:200]!r}' if said else ''}"
        self._draft.say(NOT_KEPT, self._place(), message)


_ENTER: dict[str, Callable[[Walk, etree._Element], None]] = {
    "h1": Walk._heading,
    "ul": Walk._begin_list,
    "ol": Walk._begin_list,
    "dl": Walk._begin_list,
    "li": Walk._item,
    "dd": Walk._item,
    "dt": Walk._label_of_item,
    "blockquote": Walk._begin_quote,
    "table": Walk._table,
    "tr": Walk._row,
    "td": Walk._cell,
    "th": Walk._cell,
    "a": Walk._link,
    "br": Walk._break,
    "pre": Walk._begin_verbatim,
    "q": Walk._quotation_mark,
    "img": Walk._image,
}
_LEAVE: dict[str, Callable[[Walk, etree._Element], None]] = {
    "ul": Walk._end_list,
    "ol": Walk._end_list,
    "dl": Walk._end_list,
    "blockquote": Walk._end_quote,
    "table": Walk._end_table,
    "dt": Walk._end_label,
    "pre": Walk._end_verbatim,
    "q": Walk._end_of_quotation,
}
