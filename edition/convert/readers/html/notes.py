"""The notes of a web page, and the links that are their marks.

    … the Light.<sup><a id="fnref2" href="#fn2">2</a></sup> She …      a mark: leads to the note
    <li id="fn2">April 24. <a href="#fnref2">↩</a></li>               the note: leads back

A link is a mark where it says so, or where it is a figure that is raised or that is led back to. The element that it
leads to, or the paragraph or item around that, is the note.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from edition.convert.readers.html.nodes import HEADINGS, classes, fragment, roles, tag_of, text_of
from edition.convert.readers.html.order import Order

_LABEL = re.compile(r"(?:note )?(?:[0-9]{1,4}[a-z]?|[a-z]|[*†‡§¶‖#]{1,4})", re.IGNORECASE)
_MARK_CLASSES = frozenset(
    {"noteref", "footnote-ref", "footnote-reference", "footnoteref", "fnref", "note", "reference"}
)
_BACK_CLASSES = frozenset({"backlink", "fn-back", "footnote-back", "footnote-backref", "reversefootnote", "backref"})
_SECTIONS = frozenset({"doc-endnotes", "footnotes", "endnotes", "notes", "references", "reflist"})
_HOLDERS = frozenset({"li", "p", "dt", "dd", "tr", "div", "td", "aside", "section"})
_TOO_MUCH = frozenset({"body", "main", "article", "html"})
_LONGEST_MARK = 12


@dataclass(slots=True, eq=False)
class HtmlNote:
    """A note and where it stands."""

    n: str
    elements: list[etree._Element]
    """what holds its text, in order"""


@dataclass(slots=True, eq=False)
class Notes:
    """The notes of a page."""

    all: list[HtmlNote] = field(default_factory=list)
    marks: dict[etree._Element, int] = field(default_factory=dict)
    """links that are marks, by the index of their note"""
    holders: dict[etree._Element, int] = field(default_factory=dict)
    """elements that hold the text of a note"""
    back: frozenset[etree._Element] = frozenset()
    """links that lead from a note to its mark, and are no text"""


def notes_of(root: etree._Element) -> Notes:
    """The notes of the page, in the order of their text."""
    order = Order(root)
    ids = _ids(root)
    links = {a: ids[key] for a in root.iter("a") if (key := unquote(fragment(a))) in ids}
    back = _leading_back(links, order)
    found: dict[etree._Element, list[etree._Element]] = {}
    for a, target in links.items():
        holder = _holder(target)
        if holder is not None and not order.holds(holder, a) and _is_mark(a, holder, links, back, order):
            found.setdefault(holder, []).append(a)
    single = _single(found, links, order)
    return _notes(single, links, order)


def _ids(root: etree._Element) -> dict[str, etree._Element]:
    found: dict[str, etree._Element] = {}
    for node in root.iter(etree.Element):
        for name in ("id", "name"):
            if name in node.attrib and (name == "id" or node.tag == "a"):
                found.setdefault(node.attrib[name], node)
    return found


def _leading_back(links: Mapping[etree._Element, etree._Element], order: Order) -> list[etree._Element]:
    """The links that lead to what stands before them, in order."""
    return [a for a, target in links.items() if order[target] < order[a]]


def _holder(target: etree._Element) -> etree._Element | None:
    """The element that would be the note."""
    node: etree._Element | None = target
    while node is not None and tag_of(node) not in _HOLDERS | _TOO_MUCH | HEADINGS:
        node = node.getparent()
    if node is None or tag_of(node) in _TOO_MUCH | HEADINGS:
        return None
    parent = node.getparent()
    return parent if tag_of(node) == "td" and parent is not None and tag_of(parent) == "tr" else node


def _is_mark(
    a: etree._Element,
    holder: etree._Element,
    links: Mapping[etree._Element, etree._Element],
    back: list[etree._Element],
    order: Order,
) -> bool:
    said = text_of(a)
    if roles(a) & {"doc-noteref", "noteref"}:
        return len(said) <= _LONGEST_MARK
    if not _LABEL.fullmatch(said.strip("[]() ")) or order[holder] < order[a]:
        return False
    parent = a.getparent()
    raised = parent is not None and tag_of(parent) == "sup"
    says_so = classes(a) & _MARK_CLASSES or "footnote" in a.get("rel", "") or a.find(".//sup") is not None
    return bool(raised or says_so) or any(_is_near(links[b], a, order) for b in _within(back, holder, order))


def _within(links: list[etree._Element], holder: etree._Element, order: Order) -> Iterator[etree._Element]:
    first = bisect_left(links, order[holder], key=lambda a: order[a])
    for index in range(first, min(len(links), first + _LONGEST_MARK)):
        if order.holds(holder, links[index]):
            yield links[index]


def _is_near(target: etree._Element, a: etree._Element, order: Order) -> bool:
    """Whether a link to `target` leads to the mark `a`: to it, to what is in it, or to what is little more than it."""
    if target is a or order.holds(a, target):
        return True
    return order.holds(target, a) and tag_of(target) in ("sup", "span", "p", "b", "i")


def _single(
    found: dict[etree._Element, list[etree._Element]], links: Mapping[etree._Element, etree._Element], order: Order
) -> dict[etree._Element, list[etree._Element]]:
    """Those that are one note and hold no other."""
    holders = sorted(found, key=lambda node: order[node])
    apart = {
        node
        for node, after in zip(holders, [*holders[1:], None], strict=False)
        if (after is None or not order.holds(node, after)) and len({links[a] for a in found[node]}) == 1
    }
    return {node: found[node] for node in holders if node in apart}


def _notes(
    found: dict[etree._Element, list[etree._Element]], links: Mapping[etree._Element, etree._Element], order: Order
) -> Notes:
    notes, places = Notes(), {**found, **{node: [] for node in _unmarked(found)}}
    for index, node in enumerate(sorted(places, key=lambda node: order[node])):
        elements = [node, *_going_on(node, places)]
        marks = places[node]
        said = text_of(marks[0]).strip("[]() ") if marks else node.get("value", "")
        notes.all.append(HtmlNote(said if 0 < len(said) <= _LONGEST_MARK else str(index + 1), elements))
        notes.marks.update(dict.fromkeys(marks, index))
        notes.holders.update(dict.fromkeys(elements, index))
    marks = sorted(notes.marks, key=lambda a: order[a])
    notes.back = frozenset(
        b
        for b, target in links.items()
        if roles(b) & {"doc-backlink"} or classes(b) & _BACK_CLASSES or _leads_to_one(target, b, marks, order)
    )
    return notes


def _leads_to_one(target: etree._Element, b: etree._Element, marks: list[etree._Element], order: Order) -> bool:
    """Whether the link `b`, which is no mark, leads to one of `marks`."""
    first = bisect_left(marks, order[target], key=lambda a: order[a])
    near = marks[max(0, first - 1) : first + 1]
    return order[target] < order[b] and any(a is not b and _is_near(target, a, order) for a in near)


def _unmarked(found: Iterable[etree._Element]) -> list[etree._Element]:
    """Items that stand in a list of notes and have no mark."""
    lists: dict[etree._Element, int] = {}
    for node in found:
        parent = node.getparent()
        if tag_of(node) == "li" and parent is not None:
            lists[parent] = lists.get(parent, 0) + 1
    known = set(found)
    items = ((item, count * 2, len(lst)) for lst, count in lists.items() for item in lst.iterchildren("li"))
    return [item for item, twice, total in items if twice >= total and item not in known]


def _going_on(node: etree._Element, holders: Mapping[etree._Element, object]) -> list[etree._Element]:
    """The paragraphs behind a note's first that belong to it too."""
    if tag_of(node) not in ("p", "dt"):
        return []
    more: list[etree._Element] = []
    parent = node.getparent()
    for sibling in node.itersiblings(etree.Element):
        if sibling in holders or tag_of(sibling) in HEADINGS | {"hr", "dt"}:
            return more if sibling in holders or tag_of(node) == "dt" else []
        more.append(sibling)
    in_section = parent is not None and bool((roles(parent) | classes(parent) | {parent.get("id", "")}) & _SECTIONS)
    return more if in_section or tag_of(node) == "dt" else []
