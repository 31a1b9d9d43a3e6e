"""The behaviours as plain text, under the same names: for titles, previews, descriptions, search.

TEI Guidelines, chapter 23.5.4.3 (Model behaviours). Here a behaviour says only what stands around an element's text:
a space where a block begins and ends, nothing within a line. Of alternatives the one is given that is read first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from lxml import etree

from edition.render.elements import find_row
from edition.render.nodes import HYPHENS
from edition.render.survey import hidden_alternatives
from edition.tei import TEI

Around = Callable[[etree._Element], str | None]
"""what stands before and behind the text of an element; None: it is left out"""


def apart(node: etree._Element) -> str | None:
    """A block: not run together with what is around it."""
    return " "


def within(node: etree._Element) -> str | None:
    """Part of a line."""
    return ""


def absent(node: etree._Element) -> str | None:
    """Not text of the document."""
    return None


def break_(node: etree._Element) -> str | None:
    """A line end parts words unless it cuts one; a page or column break stands where the text goes on as it is."""
    if node.tag != f"{TEI}lb":
        return ""
    return _CUT if node.get("break") == "no" else " "


_CUT = "\0"
"""stands, while a text is put together, where a line end cuts a word; no XML holds it"""
_HYPHENATED = re.compile(rf"[{HYPHENS}]?{_CUT}+")

BEHAVIOURS: Final[Mapping[str, Around]] = {
    "alternate": within,
    "anchor": within,
    "block": apart,
    "body": apart,
    "break": break_,
    "cell": apart,
    "cit": within,
    "document": apart,
    "figure": apart,
    "glyph": within,
    "graphic": within,
    "heading": apart,
    "index": apart,
    "inline": within,
    "link": within,
    "list": apart,
    "listItem": apart,
    "metadata": apart,
    "note": apart,
    "omit": absent,
    "paragraph": apart,
    "row": apart,
    "section": apart,
    "table": apart,
    "text": within,
    "title": within,
}
"""all behaviours that TEI names"""


def plain(node: etree._Element, notes: bool = False) -> str:
    """The text of `node` as it is read, white space folded; with the text of notes at their places if `notes`.

    Words that a line end cuts are joined.
    `node` itself is always given, even a note or an element that is omitted elsewhere.
    """
    text = "".join(_pieces(node, notes))
    return " ".join((_HYPHENATED.sub("", text) if _CUT in text else text).split())


def _pieces(root: etree._Element, notes: bool) -> Iterator[str]:
    hidden: set[etree._Element] = set()
    around: list[str] = []
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        if event == "start":
            space = "" if node is root else _around(node, notes, hidden)
            if space is None:
                walker.skip_subtree()
            around.append(space or "")
            yield (space or "") + ("" if space is None else node.text or "")
        elif event == "end":
            yield around.pop()
        if event != "start" and node is not root:
            yield node.tail or ""


def _around(node: etree._Element, notes: bool, hidden: set[etree._Element]) -> str | None:
    row = find_row(node)
    if node in hidden or (row and row.behaviour == "note" and not notes):
        return None
    if row and row.behaviour == "alternate":
        hidden.update(hidden_alternatives(node))
    return BEHAVIOURS[row.behaviour](node) if row else ""
