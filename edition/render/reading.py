"""The text of a document, counted on both sides: what is in the TEI is on the page, every character, in order.

Notes leave their place; so a document is a list of texts, its own first, then each note's in the order of their marks.
On the TEI's side what a row omits does not count, on the page's side what has the class `apparatus`.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.render.elements import find_row
from edition.render.nodes import APPARATUS
from edition.render.rendered import Rendered


def tei_texts(node: etree._Element) -> list[str]:
    """The texts of a `div` or `text`, exactly: no white space is folded."""
    texts: list[list[str]] = [[]]
    open_texts = [0]
    walker = etree.iterwalk(node, events=("start", "end", "comment", "pi"))
    for event, current in walker:
        row = find_row(current) if isinstance(current.tag, str) else None
        behaviour = row.behaviour if row and current is not node else ""
        if event == "start":
            if behaviour == "omit":
                walker.skip_subtree()
                continue
            if behaviour == "note":
                open_texts.append(len(texts))
                texts.append([])
            texts[open_texts[-1]].append(current.text or "")
            continue
        if event == "end" and behaviour == "note":
            open_texts.pop()
        if current is not node:
            texts[open_texts[-1]].append(current.tail or "")
    return ["".join(pieces) for pieces in texts]


def html_texts(rendered: Rendered) -> list[str]:
    """The same texts as they stand on the page."""
    return [html_text(rendered.body), *(html_text(note.body) for note in rendered.notes)]


def html_text(element: etree._Element) -> str:
    """The characters of an HTML element without its apparatus."""
    return "".join(_characters(element))


def _characters(root: etree._Element) -> Iterator[str]:
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        if event == "start" and APPARATUS in node.get("class", "").split():
            walker.skip_subtree()
        elif event == "start":
            yield node.text or ""
        elif node is not root:
            yield node.tail or ""
