"""Making HTML nodes: the one constructor. What it makes stands after parsing as it stood before.

An HTML parser closes a `p` where a block starts inside it, and does as much to headings. TEI nests the two freely.
So `make` looks at the content first: an element for running text that would hold a block becomes a `div` which
says by class and role what it is. Nodes only: text never turns into markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from lxml import etree

Piece = str | etree._Element
Content = list[Piece]
"""what is inside an element, in order: text and elements without a tail"""
Attributes = Mapping[str, str | None]
"""by name; what is None is left out"""

APPARATUS: Final = "apparatus"
"""the class of all that is not text of the document: note marks, page labels, links to a paragraph, ellipses"""

HYPHENS: Final = "-\u2010\u00ac\u00ad"
"""which a line end may have in front of it that cuts a word"""
_BLOCKS: Final = re.compile(
    "address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|"
    "main|nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
_TRANSPARENT: Final = frozenset({"a", "ins", "del"})
"""may hold what their parent may hold"""
_PHRASING: Final = re.compile("p|h[1-6]|span|i|b|em|strong|sup|sub|small|abbr|cite|code|s|u|time|dfn|ruby|rb|rt")
"""may hold running text only"""


def make(tag: str, attributes: Attributes, content: Iterable[Piece] = ()) -> etree._Element:
    """An HTML element `tag` with `content`; a `div` in its stead where HTML would not let it hold that content."""
    pieces = list(content)
    given = {name: value for name, value in attributes.items() if value is not None}
    if _PHRASING.fullmatch(tag) and any(is_block(piece) for piece in pieces):
        given |= _as_block(tag)
        tag = "div"
    _drop_class(given, tag)
    made = etree.Element(tag, given)
    fill(made, pieces)
    return made


def _as_block(tag: str) -> dict[str, str]:
    if tag == "p":
        return {"role": "paragraph"}
    if tag[0] == "h":
        return {"role": "heading", "aria-level": tag[1]}
    return {}


def _drop_class(attributes: dict[str, str], tag: str) -> None:
    """A class that says no more than the tag is left out: `<p class="p center">`."""
    first, _, others = attributes.get("class", "").partition(" ")
    if first == tag:
        attributes["class"] = others
    if not attributes.get("class", ""):
        attributes.pop("class", None)


def is_block(piece: Piece) -> bool:
    """Whether HTML takes `piece` for a block: none may stand in a paragraph."""
    if isinstance(piece, str):
        return False
    tag = str(piece.tag)
    return bool(_BLOCKS.fullmatch(tag)) or (tag in _TRANSPARENT and any(is_block(child) for child in piece))


def fill(parent: etree._Element, content: Iterable[Piece]) -> None:
    """Put `content` behind what `parent` holds already."""
    last = next(parent.iterchildren(reversed=True), None)
    for textual, run in groupby(content, key=lambda piece: isinstance(piece, str)):
        if textual:
            _add_text(parent, last, "".join(str(piece) for piece in run))
            continue
        for piece in run:
            if not isinstance(piece, str):
                parent.append(piece)
                last = piece


def _add_text(parent: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def prepend(parent: etree._Element, content: Content) -> None:
    """Put `content` in front of what `parent` holds already."""
    text, children = parent.text, list(parent)
    kept: Content = [text] if text else []
    for child in children:
        tail, child.tail = child.tail, None
        kept += [child, tail] if tail else [child]
    parent.text = None
    parent[:] = []
    fill(parent, content + kept)


def is_space(piece: Piece) -> bool:
    """Whether `piece` is nothing but white space."""
    return isinstance(piece, str) and not piece.strip(" \t\r\n")


def serialise(element: etree._Element) -> str:
    """`element` as HTML text, without a doctype."""
    return etree.tostring(element, method="html", encoding="unicode", with_tail=False)
