"""The text of a page as HTML: heading, text, source note and notes apart, for a template to place.

The one place of this room that calls `render`, and the one that opens TEI a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from markupsafe import Markup

from edition import tei
from edition.findings import Finding
from edition.publish.division import Part, divide
from edition.publish.entries import Entry, TeiFile
from edition.publish.pointers import PageLinks
from edition.render import RenderedNote, endnotes, render, serialise
from edition.templating import markup

_HEADINGS = [f"h{level}" for level in range(1, 7)]


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one page."""

    heading: Markup
    """all up to the heading, with it: the page's only `h1`; `` where the text has no heading of its own"""
    text: Markup
    source_note: Markup
    notes: Markup
    is_empty: bool
    """nothing but a heading"""
    findings: tuple[Finding, ...]


def reading(entry: Entry, document_type: str, links: PageLinks) -> Reading:
    """What the page of `entry` shows of its file."""
    tree = _parts(entry.file, document_type)[entry.at].tree()
    rendered = render(tree, links, str(entry.file.path))
    heading = _take_heading(rendered.body)
    return Reading(
        heading=_html(heading),
        text=_html(rendered.body),
        source_note=_notes(rendered.source_notes, "Source"),
        notes=_notes(rendered.numbered_notes, "Notes"),
        is_empty=not "".join(rendered.body.itertext()).strip(),
        findings=rendered.findings,
    )


@lru_cache(maxsize=2)
def _parts(file: TeiFile, document_type: str) -> list[Part]:
    """The parts of a file; kept, because the pages of one volume are made one after the other."""
    root = tei.parse(file.read(), str(file.path)).getroot()
    return divide(root, document_type)


def _html(node: etree._Element | None) -> Markup:
    return markup("" if node is None else serialise(node))


def _notes(notes: tuple[RenderedNote, ...], label: str) -> Markup:
    """The list of some notes; a landmark each, so with a name each."""
    section = endnotes(notes)
    if section is not None:
        section.set("aria-label", label)
    return _html(section)


def _take_heading(body: etree._Element) -> etree._Element | None:
    """Take all up to the `h1` out of `body`.

    Without exactly one `h1` at the head of the text the page needs one of its own: if there are any, all go one down.
    """
    found = [h for h in body.iter("h1") if h.get("role") is None]
    parent = found[0].getparent() if len(found) == 1 else None
    if parent is None or (parent is not body and parent.getparent() is not body):
        if found:
            _lower(body)
        return None
    made = etree.Element("div", {"class": "heading"})
    made.text, parent.text = parent.text, None
    made.extend(parent[: parent.index(found[0]) + 1])
    made[-1].tail, parent.text = None, made[-1].tail
    return made


def _lower(body: etree._Element) -> None:
    for heading in list(body.iter(*_HEADINGS)):
        heading.tag = f"h{min(int(str(heading.tag)[1]) + 1, 6)}"
