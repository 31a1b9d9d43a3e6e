"""What other pages show of a text: what it is called, its first words, the pages of the original that begin in it."""

from __future__ import annotations

from lxml import etree

from edition.publish.description import heading
from edition.publish.division import Part, Sort
from edition.render import plain
from edition.tei import TEI, XML_ID, local_name, text_of

_PREVIEW = 180
"""characters that stand for a text in lists and descriptions"""
_SHORT = 25
"""a paragraph up to this long is a number, a stamp, a name"""


def title(part: Part, tree: etree._Element, header: etree._Element | None) -> str:
    """What a page is called: its own heading; a volume by its header."""
    stated = _stated_title(header)
    if part.sort is Sort.VOLUME:
        return stated or heading(tree) or "Contents"
    return heading(tree) or stated or tree.get("n", "") or str(tree.get("type") or tree.get(XML_ID) or "Untitled")


def _stated_title(header: etree._Element | None) -> str:
    titles = [] if header is None else header.findall(f".//{TEI}titleStmt/{TEI}title")
    preferred = [t for t in titles if t.get("type") in ("complete", "main")]
    return next((text_of(t) for t in preferred + titles), "")


def pages(tree: etree._Element) -> tuple[str, ...]:
    """The pages of the original that begin in a text, as printed."""
    return tuple(dict.fromkeys(p.get("n", "").strip("[]") for p in tree.iter(f"{TEI}pb") if p.get("n")))


def opens_a_page(tree: etree._Element) -> bool:
    """Whether a page of the original begins before any text does."""
    for node in tree.iter():
        if local_name(node) == "pb":
            return True
        if isinstance(node.tag, str) and (node.text or "").strip():
            return False
    return False


def preview(tree: etree._Element) -> str:
    """The first words of a text, for lists and descriptions."""
    paragraphs = (plain(p) for p in tree.iter(f"{TEI}p") if not _is_aside(p))
    text = next((p for p in paragraphs if len(p) > _SHORT), "")
    return text if len(text) <= _PREVIEW else text[:_PREVIEW].rsplit(" ", 1)[0] + " …"


def _is_aside(node: etree._Element) -> bool:
    return any(local_name(a) in ("note", "figure") for a in node.iterancestors())
