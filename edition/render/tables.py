"""Tables: rows and cells, and whatever else TEI lets stand among them.

TEI Guidelines, chapter 15.1 (Tables). What an HTML parser meets between two rows or cells it moves in front of the
table; so page breaks and notes from there stand in the next cell.
"""

from __future__ import annotations

from itertools import takewhile

from lxml import etree

from edition.render.context import Context
from edition.render.lists import adopt, split
from edition.render.nodes import Content, Piece, fill, is_space, make

MAX_SPAN = 1000
"""HTML knows no wider cell"""


def table(page: Context, node: etree._Element, content: Content) -> Content:
    """A `div` with the table; what stands in front of its rows is the caption."""
    before, rows, after = split(content, ("tr",))
    if not rows:
        return [make("div", page.attributes(node), content)]
    caption = _caption(before)
    made = make("table", {}, [*caption, *_groups(adopt(rows))])
    return [make("div", page.attributes(node), [*([] if caption else before), made, *after])]


def _caption(before: Content) -> Content:
    """A caption with all of `before`; nothing where there is no text, or a table, which no caption may hold."""
    if all(is_space(piece) for piece in before) or _holds_table(before):
        return []
    return [make("caption", {}, before)]


def _holds_table(content: Content) -> bool:
    return any(next(piece.iter("table"), None) is not None for piece in content if not isinstance(piece, str))


def _groups(rows: Content) -> Content:
    """`thead` with the rows of labels at the start, `tbody` with all others."""
    head = list(takewhile(lambda row: isinstance(row, str) or _is_labels(row), rows))
    body = rows[len(head) :]
    if not body:
        head, body = [], rows
    return [make(tag, {}, group) for tag, group in (("thead", head), ("tbody", body)) if group]


def _is_labels(piece: Piece) -> bool:
    return not isinstance(piece, str) and piece.get("data-role") == "label"


def row(page: Context, node: etree._Element, content: Content) -> Content:
    """A `tr` with at least one cell; all that stands outside its cells is in one."""
    before, cells, after = split(content, ("td", "th"))
    if not cells:
        return [_tr(page, node, [make("td", {}, content)])]
    made = adopt([*before, *cells])
    if not all(is_space(piece) for piece in after) and not isinstance(made[-1], str):
        fill(made[-1], after)
        after = []
    return [_tr(page, node, [*made, *after])]


def _tr(page: Context, node: etree._Element, cells: Content) -> etree._Element:
    role = "label" if node.get("role") == "label" else None
    return make("tr", {**page.attributes(node), "data-role": role}, cells)


def cell(page: Context, node: etree._Element, content: Content) -> Content:
    """A `td`, or a `th` where it is a label or stands in a row of labels."""
    parent = node.getparent()
    in_labels = parent is not None and parent.get("role") == "label"
    spans = {"colspan": _span(node.get("cols", "")), "rowspan": _span(node.get("rows", ""))}
    if not in_labels and node.get("role") != "label":
        return [make("td", {**page.attributes(node), **spans}, content)]
    scope = {"scope": "col" if in_labels else "row"}
    return [make("th", {**page.attributes(node), **scope, **spans}, content)]


def _span(written: str) -> str | None:
    """A number of columns or rows from 2 on, as HTML can hold it."""
    is_number = written.isascii() and written.isdigit() and len(written) <= 4
    return str(min(int(written), MAX_SPAN)) if is_number and int(written) > 1 else None
