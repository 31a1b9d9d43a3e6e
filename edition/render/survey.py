"""The first walk: what has to be known of a whole document before any of it is shown.

Which row each element has, what is left out, how deep each heading is, which alternative is read first, in which
order notes and pages come. One pass, no recursion.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from edition.render.elements import find_row
from edition.render.ids import Ids
from edition.render.rows import Row
from edition.tei import local_name

PREFERRED = frozenset({"corr", "reg", "expan", "lem"})
"""what a reader sees of a `choice` or `app`; the first alternative where none of these is there"""


@dataclass(slots=True)
class Survey:
    """What the first walk found. Elements are keys; they are the elements of the tree itself."""

    rows: dict[etree._Element, Row | None] = field(default_factory=dict)
    """of every element but those inside what is omitted; None where it has no row"""
    hidden: set[etree._Element] = field(default_factory=set)
    """alternatives that are not the one to be read first"""
    notes: dict[etree._Element, int] = field(default_factory=dict)
    """those that leave their place, in order, with their number"""
    pages: list[etree._Element] = field(default_factory=list)
    levels: dict[etree._Element, int] = field(default_factory=dict)
    """by heading, from 1"""
    heads: dict[etree._Element, etree._Element] = field(default_factory=dict)
    """by section, list, table: its first head"""
    inner_headings: list[etree._Element] = field(default_factory=list)
    """those that stand in a text and open no section"""
    paragraphs: dict[etree._Element, int] = field(default_factory=dict)
    """each `p` outside notes, in order, with its number: it can be linked to"""
    sections: list[etree._Element] = field(default_factory=list)
    """while walking: the sections with a heading that are open"""
    open_notes: int = 0
    """while walking: how many notes are open"""

    def behaviour(self, node: etree._Element) -> str:
        """The name of the behaviour of `node`, `` where it has no row."""
        row = self.rows[node]
        return row.behaviour if row else ""


def survey(root: etree._Element) -> Survey:
    """Walk `root` once."""
    found = Survey()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        if event == "end":
            _leave(found, node)
            continue
        found.rows[node] = find_row(node)
        if found.behaviour(node) == "omit":
            walker.skip_subtree()
        else:
            _enter(found, node)
    return found


def _enter(found: Survey, node: etree._Element) -> None:
    behaviour, name = found.behaviour(node), local_name(node)
    if behaviour == "note":
        found.notes[node] = len(found.notes) + 1
        found.open_notes += 1
    elif behaviour == "alternate":
        found.hidden.update(hidden_alternatives(node))
    elif name == "head":
        _enter_head(found, node, behaviour)
    elif behaviour == "heading":
        found.inner_headings.append(node)
        found.levels[node] = max(1, len(found.sections)) + 1
    elif name == "pb":
        found.pages.append(node)
    elif name == "p" and not found.open_notes:
        found.paragraphs[node] = len(found.paragraphs) + 1


def _enter_head(found: Survey, head: etree._Element, behaviour: str) -> None:
    parent = head.getparent()
    first = parent is not None and parent not in found.heads
    if parent is not None and first:
        found.heads[parent] = head
    if behaviour == "heading":
        if parent is not None and first:
            found.sections.append(parent)
        found.levels[head] = max(1, len(found.sections))


def _leave(found: Survey, node: etree._Element) -> None:
    found.open_notes -= found.behaviour(node) == "note"
    if found.sections and found.sections[-1] is node:
        found.sections.pop()


def hidden_alternatives(node: etree._Element) -> list[etree._Element]:
    """The children of a `choice` or `app` that are there for whoever asks for them."""
    children = [child for child in node if isinstance(child.tag, str)]
    preferred = next((child for child in children if local_name(child) in PREFERRED), None)
    shown = preferred if preferred is not None else next(iter(children), None)
    return [child for child in children if child is not shown]


def ids(found: Survey) -> Ids:
    """The ids of the page: what readers, tables of contents and other documents point at."""
    given = Ids(found.rows)
    given.name_pages(found.pages)
    given.name(found.notes, "fn")
    given.name(found.paragraphs, "p")
    given.name(found.heads.values(), "head")
    given.name(found.inner_headings, "heading")
    given.name_marks(found.notes)
    return given
