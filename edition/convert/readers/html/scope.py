"""What of a web page is the text: the element that holds it, without what belongs to the site.

What holds a note, a note's mark or the beginning of a page is text wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from edition.convert.readers.html.nodes import HEADINGS, classes, page_number, roles, tag_of
from edition.convert.readers.html.notes import Notes

NO_TEXT = frozenset(
    (
        *("head", "script", "style", "template", "noscript", "iframe", "object", "svg", "audio", "video", "canvas"),
        *("dialog", "map", "link", "meta", "title", "button", "select", "input", "textarea", "datalist"),
    )
)
"""elements that hold no text of a page, or none that is shown"""
_AROUND = frozenset({"nav", "footer", "aside", "form", "menu"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "toolbar", "alert"})
_CLASSES = frozenset(
    (
        *("apparatus", "noprint", "mw-editsection", "mw-jump-link", "mw-cite-backlink", "navbox", "toc"),
        *("printfooter", "catlinks", "breadcrumb", "breadcrumbs", "sr-only", "visually-hidden"),
        *("screen-reader-text", "skip-link", "hidden"),
    )
)
_IDS = frozenset({"toc", "siteSub", "contentSub", "jump-to-nav", "catlinks", "footer", "mw-navigation"})
_MAINS: tuple[Callable[[etree._Element], bool], ...] = (
    lambda node: tag_of(node) == "main" or "main" in roles(node),
    lambda node: tag_of(node) == "article" or "article" in roles(node) or node.get("itemprop") == "articleBody",
    lambda node: node.get("id", "") in ("content", "main-content", "bodyContent", "mw-content-text"),
)
"""signs of the element that holds the text, one after the other"""


_LEAST = 4
"""an element that may hold the text has at least this part of the text of what it stands in"""


@dataclass(slots=True, eq=False)
class Scope:
    """Where the text is."""

    element: etree._Element
    sizes: Mapping[etree._Element, int]
    """characters of text in each element"""
    kept: frozenset[etree._Element]
    """elements that are no part of the site, because a note, a mark or a page stands in them"""
    has_headings: bool
    """whether headings stand outside of the `header`"""

    def is_around(self, node: etree._Element) -> bool:
        """Whether an element belongs to the site and not to the text."""
        if node in self.kept or self.sizes.get(node, 0) * 2 > self.sizes[self.element]:
            return False
        named = tag_of(node) in _AROUND or roles(node) & _ROLES or classes(node) & _CLASSES or node.get("id") in _IDS
        hidden = "hidden" in node.attrib or "display:none" in node.get("style", "").replace(" ", "").lower()
        return bool(named) or hidden or (tag_of(node) == "header" and self._is_masthead(node))

    def _is_masthead(self, node: etree._Element) -> bool:
        return tag_of(self.element) in ("body", "html") and self.has_headings


def scope_of(root: etree._Element, notes: Notes) -> Scope:
    """The element that holds the text of a page, and how to tell what in it is none."""
    body = root.find("body")
    element = body = root if body is None else body
    sizes = _sizes(root)
    marks = [a for a in notes.marks if not any(above in notes.holders for above in a.iterancestors())]
    for is_main in _MAINS:
        inside = list(_outermost(element, is_main))
        if len(inside) != 1 or sizes[inside[0]] * _LEAST < sizes[element]:
            continue
        if all(inside[0] in set(a.iterancestors()) for a in marks):
            element = inside[0]
    headings = (node for node in element.iter(*HEADINGS) if next(node.iterancestors("header"), None) is None)
    return Scope(element, sizes, frozenset(_kept(root, notes)), next(headings, None) is not None)


def _sizes(root: etree._Element) -> dict[etree._Element, int]:
    """How many characters of text each element holds."""
    sizes: dict[etree._Element, int] = {}
    for node in reversed(list(root.iter())):
        own = len((node.text or "").strip()) if tag_of(node) not in NO_TEXT | {""} else 0
        size = sizes.get(node, 0) + own
        sizes[node] = size = 0 if tag_of(node) in NO_TEXT else size
        parent = node.getparent()
        if parent is not None:
            sizes[parent] = sizes.get(parent, 0) + size + len((node.tail or "").strip())
    return sizes


def _outermost(element: etree._Element, is_wanted: Callable[[etree._Element], bool]) -> Iterator[etree._Element]:
    stack = list(element)
    while stack:
        node = stack.pop()
        if tag_of(node) and is_wanted(node):
            yield node
        elif tag_of(node) not in _AROUND:
            stack += list(node)


def _kept(root: etree._Element, notes: Notes) -> set[etree._Element]:
    """The elements around notes, marks and pages."""
    kept: set[etree._Element] = set()
    for node in root.iter(etree.Element):
        if node in notes.marks or node in notes.holders or page_number(node):
            above: etree._Element | None = node
            while above is not None and above not in kept:
                kept.add(above)
                above = above.getparent()
    return kept
