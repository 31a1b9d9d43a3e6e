"""Rules of identifiers: each given once, and named by the scheme `d7` (document), `d7fn2` (its note), `pg_11` (page).

TEI Guidelines, chapter 17 (Linking, Segmentation, and Alignment).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.findings import Kind, Severity
from edition.tei import TEI, XML_ID, documents, local_name
from edition.validate.rules.context import Context, Issue

DUPLICATE = Kind(
    "duplicate-id",
    Severity.ERROR,
    "Two elements of a file have the same xml:id.",
    "Give one of them another xml:id and correct the pointers to it.",
)
DOCUMENT = Kind(
    "document-id",
    Severity.WARNING,
    "A document has no xml:id, or one that is not `d` and a number.",
    "Call the documents d1, d2, d3: references between documents are found by these names.",
)
NOTE = Kind(
    "note-id",
    Severity.WARNING,
    "The xml:id of a note does not say which document it is in and which number it has.",
    "Correct the xml:id or the @n of the note; the second note of d7 is d7fn2.",
)
PAGE = Kind(
    "page-id",
    Severity.WARNING,
    "The xml:id of a page break does not agree with the number of its page.",
    "Correct the xml:id or the @n of the page break; page 11 is pg_11.",
)


def check_duplicates(root: etree._Element, context: Context) -> Iterator[Issue]:
    """Each xml:id once."""
    seen: dict[str, etree._Element] = {}
    for node in root.iter("*"):
        identifier = node.get(XML_ID, "")
        if identifier in seen:
            yield Issue(node, f'xml:id="{identifier}" is given twice', first=seen[identifier])
        elif identifier:
            seen[identifier] = node


def check_documents(root: etree._Element, context: Context) -> Iterator[Issue]:
    """Each document is called d and a number, perhaps with a letter."""
    for node in documents(root):
        identifier = node.get(XML_ID, "")
        if identifier and not _is_document(identifier):
            yield Issue(node, f'the document is called "{identifier}", which is not d and a number')
        elif not identifier and local_name(node) == "div":
            yield Issue(node, "the document has no xml:id")


def _is_document(identifier: str) -> bool:
    number = identifier[1:].rstrip("abcdefghijklmnopqrstuvwxyz")
    return identifier.startswith("d") and _is_number(number) and len(identifier) - len(number) <= 2


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def check_notes(root: etree._Element, context: Context) -> Iterator[Issue]:
    """Note 2 of d7 is called d7fn2, a second note 2 d7fn2-2; where the number is a sign, d7 in front is enough."""
    for document in documents(root):
        home = document.get(XML_ID, "")
        for note in document.iter(f"{TEI}note") if home else ():
            identifier, number = note.get(XML_ID, ""), note.get("n", "")
            exact = f"{home}fn{number}" if _is_number(number) else ""
            fits = identifier == exact or identifier.startswith(f"{exact}-") if exact else identifier.startswith(home)
            if identifier and not fits:
                wanted = exact or f"{home}fn and a sign"
                yield Issue(note, f'"{identifier}" is no xml:id for note {number} of {home}: {wanted} is expected')


def check_pages(root: etree._Element, context: Context) -> Iterator[Issue]:
    """Page 11 is called pg_11, [11] too."""
    for page in root.iter(f"{TEI}pb"):
        identifier, number = page.get(XML_ID), page.get("n", "").strip("[] ")
        if identifier and number and identifier != f"pg_{number}":
            yield Issue(page, f'"{identifier}" is no xml:id for page {number}: pg_{number} is expected')
