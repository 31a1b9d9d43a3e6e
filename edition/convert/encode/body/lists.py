"""Lists, and lists in their items: rows of ITEM and LABEL spans, each with its level.

    2. You should       label, item
    a. land the oil             list in that item: label, item
    3. The goat         label, item

TEI Guidelines, chapter 3.8 (Lists).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.convert.encode.body.inline import Pieces, Weaver
from edition.model import Block, Span, SpanKind
from edition.tei import TEI, append, element, local_name


def encode(block: Block, weaver: Weaver, stretch: tuple[int, int] | None = None) -> Pieces:
    """`list`s of `item`s; a label on a line of its own is the head of the list that it begins.

    Of the whole block, or of a `stretch` of it that holds all items.
    """
    levels = [_Level()]
    for name, depth, pieces in _rows(block, weaver, stretch):
        if name:
            _go_to(levels, depth or len(levels))
        levels[-1].add(name, pieces)
    return [made for level in levels[::-1] for made in level.finished()]


def _rows(block: Block, weaver: Weaver, stretch: tuple[int, int] | None) -> Iterator[tuple[str, int, Pieces]]:
    """What each row is, its level (0 where nothing says so) and its content; a number in its item, if so configured."""
    number: Pieces = []
    for span, pieces in weaver.rows(block, SpanKind.ITEM, SpanKind.LABEL, stretch=stretch):
        name = _name(block, span, pieces)
        if name == "label" and weaver.numbers_are_text():
            number = [*pieces, " "]
        else:
            yield name, int(span.get("level") or 1) if span else 0, [*number, *pieces] if name == "item" else pieces
            number = [] if name == "item" else number
    if number:
        yield "item", 0, number


class _Level:
    """The lists on one level that are being filled, inside `holder` if there is one.

    TEI wants all items of a list labelled or none, so another list begins where labels start or stop.
    """

    def __init__(self, holder: etree._Element | None = None) -> None:
        self.holder = holder
        self.lists = [element("list")]
        self.last = ""

    def add(self, name: str, pieces: Pieces) -> None:
        """An item, label or head; or page breaks between two."""
        if (self.last, name) in _BREAKS:
            self.lists.append(element("list"))
        add_row(self.lists[-1], name, pieces)
        self.last = "labelled item" if (self.last, name) == ("label", "item") else name or self.last

    def last_item(self) -> etree._Element | None:
        """The item that a list behind it is put into, with the page breaks that came between; None behind a head."""
        between: list[etree._Element] = []
        for row in self.lists[-1].iterchildren(reversed=True):
            if local_name(row) == "item":
                for page in reversed(between):
                    append(row, page)
                return row
            between.append(row)
        return None

    def finished(self) -> list[etree._Element]:
        """The lists that no item holds. In a list without an item a heading or label becomes one."""
        for made in self.lists:
            if made.find(f"{TEI}item") is None and len(made):
                made[-1].tag = f"{TEI}item"
            if self.holder is not None:
                append(self.holder, " ")
                append(self.holder, made)
        return self.lists if self.holder is None else []


_BREAKS = {("item", "label"), ("labelled item", "item"), ("item", "head"), ("labelled item", "head"), ("label", "head")}


def _go_to(levels: list[_Level], depth: int) -> None:
    """Open one more level or close some; a list in a list needs an item that holds it."""
    while len(levels) > depth:
        levels.pop().finished()
    holder = levels[-1].last_item() if depth > len(levels) and levels[-1].last.endswith("item") else None
    if holder is not None:
        levels.append(_Level(holder))


def _name(block: Block, span: Span | None, pieces: Pieces) -> str:
    if span and span.kind == SpanKind.LABEL:
        has_line_to_itself = block.text[span.end : span.end + 1] in ("", "\n")
        return "head" if has_line_to_itself else "label"
    return "item" if span or holds_text(pieces) else ""


def add_row(parent: etree._Element, name: str, pieces: Pieces, **attributes: str) -> None:
    """An item or row, or page breaks between two."""
    if name:
        append(parent, element(name, attributes, *pieces))
    else:
        for piece in pieces:
            if not isinstance(piece, str):
                append(parent, piece)


def holds_text(pieces: Pieces) -> bool:
    """Whether there is anything but page breaks and white space."""
    return any(piece.strip() if isinstance(piece, str) else local_name(piece) != "pb" for piece in pieces)
