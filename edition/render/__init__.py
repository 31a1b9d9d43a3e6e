"""TEI to HTML: `render` shows a document, `plain` gives its text.

Here: which row an element has (`elements/`), what a behaviour makes of it (`html.py`, `plain.py`), where links may
lead (`links.py`). Not here: files, pages, templates, styles; those are the publisher's.

TEI Guidelines, chapter 23.5.4 (Processing Models).
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from edition.findings import Kind
from edition.render.attributes import inherited_language
from edition.render.context import ELEMENT_WITHOUT_ROW, LINK_REFUSED, Context
from edition.render.links import InPage, Links, is_allowed
from edition.render.nodes import make, serialise
from edition.render.notes import endnotes
from edition.render.plain import plain
from edition.render.rendered import Heading, Page, Rendered, RenderedNote
from edition.render.survey import Survey, ids, survey
from edition.render.walk import walk

__all__ = [
    "KINDS",
    "Heading",
    "InPage",
    "Links",
    "Page",
    "Rendered",
    "RenderedNote",
    "endnotes",
    "is_allowed",
    "plain",
    "render",
    "serialise",
]

KINDS: Final[tuple[Kind, ...]] = (ELEMENT_WITHOUT_ROW, LINK_REFUSED)


def render(node: etree._Element, links: Links | None = None, file: str = "") -> Rendered:
    """The HTML of a `div` or `text` of a TEI file.

    `links` says where pointers lead (by default into the page and to the web); `file` is its name for findings. The
    tree is not changed. Findings: `element-without-row` once for each name, `link-refused`.
    """
    found = survey(node)
    page = Context(found, ids(found), links or InPage(), file)
    body = make("div", {"class": "tei", **inherited_language(node)}, walk(node, page))
    return Rendered(
        body=body,
        notes=tuple(page.notes[note] for note in found.notes),
        pages=tuple(Page(pb.get("n", "").strip(), page.ids.of[pb]) for pb in found.pages),
        headings=tuple(_headings(found, page)),
        findings=tuple(page.findings),
    )


def _headings(found: Survey, page: Context) -> list[Heading]:
    heads = {head for head in (*found.heads.values(), *found.inner_headings) if head in found.levels}
    levels = ((head, level) for head, level in found.levels.items() if head in heads)
    return [Heading(min(level, 6), page.ids.of[head], plain(head)) for head, level in levels]
