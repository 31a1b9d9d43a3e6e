"""A Document and what was made of it to a TEI tree: `header` makes the teiHeader, `body` the text."""

from __future__ import annotations

from lxml import etree

from edition.convert.encode.body import KINDS, fill
from edition.convert.encode.header import header
from edition.convert.recognise.context import Context
from edition.findings import Finding
from edition.model import Document, Reading
from edition.tei import TEI, XML_LANG, element

__all__ = ["KINDS", "encode"]


def encode(document: Document, reading: Reading, context: Context) -> tuple[etree._Element, tuple[Finding, ...]]:
    """The `TEI` element of a document, and what could not be encoded as it was recognised."""
    body = element("body")
    root = element(
        "TEI",
        {XML_LANG: context.config.edition.language},
        header(document, reading, context),
        element("text", None, body),
    )
    findings = fill(body, document, reading, context)
    _indent(root)
    return root, findings


_HOLDS_BLOCKS = frozenset(
    f"{TEI}{name}"
    for name in (
        *("TEI", "teiHeader", "text", "body", "div", "list", "table", "row", "opener", "closer", "postscript"),
        *("fileDesc", "titleStmt", "respStmt", "editionStmt", "publicationStmt", "availability", "seriesStmt"),
        *("sourceDesc", "msDesc", "msIdentifier", "msContents", "msItem", "encodingDesc", "projectDesc"),
        *("editorialDecl", "correction", "hyphenation", "interpretation", "normalization", "appInfo", "application"),
        *("profileDesc", "langUsage", "correspDesc", "correspAction", "particDesc", "listPerson", "textClass"),
        *("keywords", "revisionDesc"),
    )
)
"""elements in which white space between children means nothing"""
_AROUND_LISTS = frozenset({f"{TEI}item", f"{TEI}p"})
_LISTS = (f"{TEI}list", f"{TEI}table")


def _indent(root: etree._Element) -> None:
    """Line ends and indentation where they mean nothing, so that an editor can read the file and a diff is small."""
    stack = [(root, 1)]
    while stack:
        parent, level = stack.pop()
        if parent.tag in _AROUND_LISTS:
            stack.extend((child, level + 1) for child in parent.iterchildren(*_LISTS))
        if parent.tag not in _HOLDS_BLOCKS or not len(parent) or _has_text(parent):
            continue
        parent.text = "\n" + "  " * level
        for child in parent:
            child.tail = parent.text
            stack.append((child, level + 1))
        parent[-1].tail = "\n" + "  " * (level - 1)


def _has_text(parent: etree._Element) -> bool:
    return bool((parent.text or "").strip()) or any((child.tail or "").strip() for child in parent)
