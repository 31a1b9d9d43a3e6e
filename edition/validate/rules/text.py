"""Rules of content: what must hold text holds some.

Milestones (`pb`, `lb`, `anchor`) are empty by design, and so are cells of a table. TEI Guidelines, chapter 3 (Elements
Available in All TEI Documents).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.findings import Kind, Severity
from edition.tei import TEI, local_name
from edition.validate.phrases import tag
from edition.validate.rules.context import Context, Issue

EMPTY = Kind(
    "empty-element",
    Severity.WARNING,
    "An element that holds text is empty.",
    "Delete it, or write what belongs into it.",
)

_HOLDS_TEXT = (
    *(
        "ab",
        "address",
        "addrLine",
        "byline",
        "closer",
        "date",
        "dateline",
        "div",
        "emph",
        "gloss",
        "head",
        "hi",
        "item",
    ),
    *("l", "label", "lg", "list", "name", "note", "opener", "orgName", "p", "persName", "placeName", "postscript"),
    *("quote", "ref", "roleName", "rs", "salute", "seg", "signed", "table", "term", "title"),
)
_SHOWS = (
    *("binaryObject", "figure", "formula", "gap", "graphic", "media", "notatedMusic", "ptr", "space", "supplied"),
)
"""stand for something without text"""


def check_empty(root: etree._Element, context: Context) -> Iterator[Issue]:
    """Text, a picture or a gap in each; of empty elements within each other only the outermost is named."""
    full = _full(root)
    for node in root.iter(*(f"{TEI}{name}" for name in _HOLDS_TEXT)):
        parent = node.getparent()
        inside_empty = parent is not None and local_name(parent) in _HOLDS_TEXT and parent not in full
        if node not in full and not inside_empty and not _points(node):
            yield Issue(node, f"{tag(node)} is empty")


def _full(root: etree._Element) -> set[etree._Element]:
    """The elements with something in them, however deep."""
    full: set[etree._Element] = set()
    for node in root.iter():
        if local_name(node) in _SHOWS or (isinstance(node.tag, str) and (node.text or "").strip()):
            _mark(node, full)
        if (node.tail or "").strip():
            _mark(node.getparent(), full)
    return full


def _mark(node: etree._Element | None, full: set[etree._Element]) -> None:
    while node is not None and node not in full:
        full.add(node)
        node = node.getparent()


def _points(node: etree._Element) -> bool:
    """An empty `ref`, `date` or name may speak through its attributes."""
    return any(node.get(name) for name in ("target", "ref", "when", "from", "notBefore", "sameAs", "copyOf", "corresp"))
