"""Small questions to an element of a web page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PAGE_CLASSES = frozenset({"pb", "tei-pb", "pagebreak", "page-break", "pagenum", "page-number", "pageno"})
_NUMBER = re.compile(r"(?:^|[^A-Za-z0-9])([0-9]{1,5}[a-z]?|[ivxlcdm]{1,12}|[IVXLCDM]{1,12})[\])|.\s]*$")
_LONGEST_LABEL = 24


def tag_of(node: etree._Element) -> str:
    """`p`; `` for a comment."""
    return node.tag if isinstance(node.tag, str) else ""


def classes(node: etree._Element) -> frozenset[str]:
    """The words of its class, lower case."""
    return frozenset(node.get("class", "").lower().split())


def roles(node: etree._Element) -> frozenset[str]:
    """What it is for: its role, or its type in an electronic book."""
    return frozenset(f"{node.get('role', '')} {node.get('epub:type', '')}".lower().split())


def text_of(node: etree._Element) -> str:
    """Its text, without comments, white space folded."""
    return " ".join("".join(texts(node)).split())


def texts(node: etree._Element) -> Iterator[str]:
    """The text nodes inside it."""
    for kind, part in etree.iterwalk(node, events=("start", "end", "comment")):
        if kind == "start":
            yield part.text or ""
        if part is not node and kind != "start":
            yield part.tail or ""


def words(node: etree._Element) -> int:
    """How many there are in it."""
    return len(text_of(node).split())


def fragment(node: etree._Element) -> str:
    """The id that a link leads to, `` where it leads to none."""
    return node.get("href", "").partition("#")[2]


def _beginning(node: etree._Element) -> str:
    """Its text, or as much of it as is too long for a label: elements that look like one may stand in each other."""
    pieces, length = [], 0
    for piece in texts(node):
        pieces.append(piece)
        length += len("".join(piece.split()))
        if length > _LONGEST_LABEL:
            break
    return " ".join("".join(pieces).split())


def page_number(node: etree._Element) -> str:
    """The number of the page that begins here; `` where none does."""
    if not (roles(node) & {"doc-pagebreak", "pagebreak"} or classes(node) & _PAGE_CLASSES):
        return ""
    said = _beginning(node)
    if len(said) > _LONGEST_LABEL:
        return ""
    sources = (node.get("data-n", ""), said, *(node.get(a, "") for a in ("aria-label", "title", "id")))
    found = (_NUMBER.search(source.replace("_", " ")) for source in sources)
    return next((number.group(1) for number in found if number), "")
