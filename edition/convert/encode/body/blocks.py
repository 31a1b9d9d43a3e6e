"""One row for each kind of block: the TEI that it becomes.

TEI Guidelines, chapters 3 (Elements Available in All TEI Documents), 4.2 (Elements Common to All Divisions) and
15 (Tables).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from edition.convert.encode.body import lists
from edition.convert.encode.body.inline import Pieces, Weaver
from edition.convert.encode.body.lists import add_row, holds_text
from edition.convert.encode.body.parts import EDGE, Placed
from edition.convert.encode.body.runs import runs
from edition.model import Block, BlockKind, SpanKind
from edition.tei import append, element, local_name


def above(placed: Placed, weaver: Weaver, of_document: bool) -> Pieces:
    """What stands above a heading: the number of the file, or above an attachment its caption."""
    if placed.kind == BlockKind.NUMBER:
        return _inline_note("source" if of_document else "caption")(placed.block, weaver)
    return around(placed, weaver)


def encode(placed: Placed, weaver: Weaver) -> Pieces:
    """What one block becomes inside the text of a division."""
    return _ROWS[placed.kind](placed.block, weaver)


def around(placed: Placed, weaver: Weaver) -> Pieces:
    """What one block becomes before or behind the text, where TEI allows fewer elements."""
    if placed.kind == BlockKind.EDITORIAL:
        content = weaver.whole(placed.block, SpanKind.REMARK)
        return [element("note", {"rend": "inline", "type": "remark"}, *content)]
    return encode(placed, weaver)


def opening(top: Sequence[Placed], text: Sequence[Placed], weaver: Weaver) -> Pieces:
    """The top of a division and its text; the designator in front of the text moves into the opener."""
    designator = weaver.first(text[0].block, SpanKind.DESIGNATOR) if text else None
    if not designator:
        return [*_wrapped("opener", top, weaver), *_in_runs(text, weaver, encode)]
    block = text[0].block
    end = designator.end + block.text[designator.end :].startswith(".")
    rest = end + (block.text[end : end + 1] == " ")
    (_, *inside), *others = runs(text)
    return [
        *_wrapped("opener", top, weaver, weaver.between(block, 0, end)),
        element("p", None, *weaver.between(block, rest, len(block.text)), *_continuing(inside, weaver)),
        *(piece for run in others for piece in _together(run, weaver, encode)),
    ]


def closing(bottom: Sequence[Placed], weaver: Weaver) -> Pieces:
    """The bottom of a division."""
    return _wrapped("closer", bottom, weaver)


def _wrapped(name: str, items: Sequence[Placed], weaver: Weaver, more: Pieces | None = None) -> Pieces:
    """Blocks and `more` inside an `opener` or `closer`; what belongs to neither stands before or behind it."""
    edges = [i for i, item in enumerate(items) if item.kind in EDGE]
    first = edges[0] if edges else len(items)
    last = len(items) if more else edges[-1] + 1 if edges else len(items)
    inside = _in_runs(items[first:last], weaver, around)
    inside += [" " if inside else "", *more] if more else []
    return [
        *_in_runs(items[:first], weaver, around),
        *([element(name, None, *inside)] if inside else []),
        *_in_runs(items[last:], weaver, around),
    ]


def _in_runs(items: Sequence[Placed], weaver: Weaver, encoder: Callable[[Placed, Weaver], Pieces]) -> Pieces:
    return [piece for run in runs(items) for piece in _together(run, weaver, encoder)]


def _together(run: Sequence[Placed], weaver: Weaver, encoder: Callable[[Placed, Weaver], Pieces]) -> Pieces:
    first, *others = run
    if not others:
        return encoder(first, weaver)
    name, attributes = _HOLDERS[first.kind]
    return [element(name, attributes, *_inside(first, weaver), *_continuing(others, weaver))]


def _inside(first: Placed, weaver: Weaver) -> Pieces:
    return _as("p")(first.block, weaver) if first.kind == BlockKind.QUOTE else weaver.whole(first.block)


def _continuing(items: Sequence[Placed], weaver: Weaver) -> Iterator[etree._Element | str]:
    """What blocks become inside the element that one before them has begun."""
    for item in items:
        if item.kind == BlockKind.CLASSIFICATION:
            yield from ("\n", element("lb"), *weaver.whole(item.block))
        elif item.kind == BlockKind.PARAGRAPH:
            yield from (" ", *weaver.whole(item.block))
        elif item.kind == BlockKind.QUOTE:
            yield from _inside(item, weaver)
        else:
            yield from encode(item, weaver)


def postscripts(items: Sequence[Placed], weaver: Weaver) -> Pieces:
    """What stands behind the closer, as one `postscript`."""
    encoded = (encode(i, weaver) if i.kind not in EDGE else _as("p")(i.block, weaver) for i in items)
    return [element("postscript", None, *(piece for pieces in encoded for piece in pieces))] if items else []


_HOLDERS = {
    BlockKind.PARAGRAPH: ("p", {}),
    BlockKind.QUOTE: ("quote", {}),
    BlockKind.CLASSIFICATION: ("note", {"rend": "inline", "type": "classification"}),
}
"""by the first of several blocks: the element that holds them all"""


def _remark(block: Block, weaver: Weaver) -> Pieces:
    """An editor's remark that is a block of its own is said to be one once, not again inside."""
    said = weaver.first(block, SpanKind.REMARK)
    subtype = said.get("subtype") if said else ""
    return [element("ab", {"type": "remark", "subtype": subtype}, *weaver.whole(block, SpanKind.REMARK))]


def _as(name: str, inner: str = "", **attributes: str) -> Callable[[Block, Weaver], Pieces]:
    """A row: the block is one element, with one more inside it where the model of the first wants that."""

    def make(block: Block, weaver: Weaver) -> Pieces:
        content = weaver.whole(block)
        return [element(name, attributes, *([element(inner, None, *content)] if inner else content))]

    return make


def _inline_note(kind: str) -> Callable[[Block, Weaver], Pieces]:
    return _as("note", rend="inline", type=kind)


def in_note(block: Block, kind: BlockKind, weaver: Weaver) -> Pieces:
    """What a block inside a note becomes: a paragraph, or a list or table with the text around it."""
    first, last = weaver.held(block, *_OF_LINES.get(kind, ()))
    if not last:
        return _as("p")(block, weaver)
    encoder = lists.encode if kind is BlockKind.LIST else _table
    behind = len(block.text) - len(block.text[last:].lstrip())
    before = weaver.between(block, 0, len(block.text[:first].rstrip()))
    after = weaver.between(block, behind, len(block.text))
    return [*_paragraph(before), *encoder(block, weaver, (first, last)), *_paragraph(after)]


def _paragraph(pieces: Pieces) -> Pieces:
    return [element("p", None, *pieces)] if any(pieces) else []


_OF_LINES = {BlockKind.LIST: (SpanKind.ITEM, SpanKind.LABEL), BlockKind.TABLE: (SpanKind.ROW,)}
"""kinds whose lines are spans"""


def _table(block: Block, weaver: Weaver, stretch: tuple[int, int] | None = None) -> Pieces:
    table = element("table")
    for span, pieces in weaver.rows(block, SpanKind.ROW, stretch=stretch):
        is_row = span or holds_text(pieces)
        role, before = (span.get("role"), int(span.get("before") or 0)) if span else ("", 0)
        cells = [*(element("cell") for _ in range(before)), *_cells(pieces)] if is_row else pieces
        add_row(table, "row" if is_row else "", cells, role=role)
    return [table]


def _cells(pieces: Pieces) -> Pieces:
    """The cells of a row; what stands beside them, a page break say, moves into the one before it or the first."""
    cells: list[etree._Element] = []
    before: Pieces = []
    for piece in pieces:
        if not isinstance(piece, str) and local_name(piece) == "cell":
            cells.append(element("cell", None, *before, piece.text or "", *piece) if before else piece)
            before = []
        elif not isinstance(piece, str) or piece.strip():
            append(cells[-1], piece) if cells else before.append(piece)
    return [*cells] or [element("cell", None, *before)]


def _page(block: Block, weaver: Weaver) -> Pieces:
    pieces = weaver.whole(block)
    return [p for p in pieces if not isinstance(p, str)] if not holds_text(pieces) else [element("p", None, *pieces)]


_ROWS: dict[BlockKind, Callable[[Block, Weaver], Pieces]] = {
    BlockKind.NUMBER: _inline_note("number"),
    BlockKind.HEAD: _as("head"),
    BlockKind.PARAGRAPH: _as("p"),
    BlockKind.DATELINE: _as("dateline"),
    BlockKind.SALUTE: _as("salute"),
    BlockKind.CLASSIFICATION: _inline_note("classification"),
    BlockKind.ADDRESS: _as("address", "addrLine"),
    BlockKind.LIST: lists.encode,
    BlockKind.TABLE: _table,
    BlockKind.QUOTE: _as("quote", "p"),
    BlockKind.SUBHEAD: _as("ab", type="heading"),
    BlockKind.ATTACHMENT: _as("head"),
    BlockKind.EDITORIAL: _remark,
    BlockKind.SIGNED: _as("signed"),
    BlockKind.VALEDICTION: _as("salute"),
    BlockKind.POSTSCRIPT: _as("p"),
    BlockKind.PAGE: _page,
}
