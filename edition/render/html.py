"""The behaviours: what becomes of an element in HTML, under the names of TEI's processing model.

TEI Guidelines, chapter 23.5.4.3 (Model behaviours). A behaviour gets the page, the TEI element, its content as HTML
already, and the parameters of its row; it gives back what stands in the element's place. It loses no text and knows no
element by name: which element gets which behaviour stands in `elements/`.

What a behaviour adds of its own (marks, labels, links) has the class `apparatus`: without it the text of a page is
the text of its TEI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Final

from lxml import etree

from edition.render.context import Context
from edition.render.figures import figure, graphic
from edition.render.lists import item, list_
from edition.render.nodes import APPARATUS, Attributes, Content, Piece, make
from edition.render.notes import note
from edition.render.survey import hidden_alternatives
from edition.render.tables import cell, row, table
from edition.tei import local_name, text_of

Behaviour = Callable[..., Content]
"""(page, node, content, **parameters of the row) -> what is shown"""

_NO_ATTRIBUTES: Final[Mapping[str, str]] = {}


def inline(
    page: Context,
    node: etree._Element,
    content: Content,
    *,
    tag: str = "span",
    label: str = "",
    about: Iterable[str] = (),
    copied: Mapping[str, str] = _NO_ATTRIBUTES,
) -> Content:
    """A stretch of running text. `label` stands in front of it; the attributes named in `about` tell what it is.

    `copied` says which HTML attribute takes its value from which TEI attribute.
    """
    said = " ".join(filter(None, (node.get(name, "").strip() for name in about))) or None
    given = {**page.attributes(node), "title": said, **{to: node.get(name) for to, name in copied.items()}}
    shown: Content = [make("span", {"class": APPARATUS}, [label])] if label else []
    return [make(tag, given, [*shown, *content])]


def block(page: Context, node: etree._Element, content: Content, *, tag: str = "div") -> Content:
    """A block of its own."""
    return [make(tag, page.attributes(node), content)]


def paragraph(page: Context, node: etree._Element, content: Content) -> Content:
    """A paragraph; one of the text itself ends with a link to it, so that it can be cited."""
    given = page.attributes(node)
    permalink = [_permalink(str(given["id"]))] if node in page.survey.paragraphs else []
    return [make("p", given, [*content, *permalink])]


def _permalink(identifier: str) -> etree._Element:
    named = {"class": f"permalink {APPARATUS}", "href": f"#{identifier}"}
    return make("a", {**named, "aria-label": "Link to this paragraph"})


def section(page: Context, node: etree._Element, content: Content) -> Content:
    """A part of the document, named by its heading."""
    head = page.survey.heads.get(node)
    named = page.ids.of.get(head) if head is not None else None
    return [make("section", {**page.attributes(node), "aria-labelledby": named}, content)]


def heading(page: Context, node: etree._Element, content: Content) -> Content:
    """The heading of a section, as deep as that is, a second one its subtitle; a heading in its text is one deeper."""
    parent = node.getparent()
    if local_name(node) == "head" and parent is not None and page.survey.heads.get(parent) is not node:
        return [make("p", {**page.attributes(node), "role": "doc-subtitle"}, content)]
    return [make(f"h{min(page.survey.levels[node], 6)}", page.attributes(node), content)]


def break_(page: Context, node: etree._Element, content: Content, *, type: str = "other") -> Content:  # noqa: A002
    """The end of a line (`line`), the beginning of a page (`page`), or of a column, gathering, hand (`other`)."""
    given = page.attributes(node)
    if type == "line":
        return [make("br", given), *content]
    given["class"] = f"{given['class']} {APPARATUS}"
    number = node.get("n", "").strip()
    given["data-n"] = number or None
    if type != "page":
        return [make("span", given), *content]
    return [_page_break(number, given, page.address(node, "facs")), *content]


def _page_break(number: str, given: Attributes, picture: str | None) -> etree._Element:
    """The number of a page, which leads to its picture if there is one."""
    if not number:
        return make("span", {**given, "role": "doc-pagebreak", "aria-label": "page break"})
    said, label = f"page {number}", f"[{number}]"
    if picture:
        return make("span", given, [make("a", {"href": picture, "aria-label": f"{said}: picture"}, [label])])
    return make("span", {**given, "role": "doc-pagebreak", "aria-label": said}, [label])


def link(page: Context, node: etree._Element, content: Content, *, uri: Iterable[str] = ("target",)) -> Content:
    """Text that leads to where one of the attributes `uri` points; mere text where none leads anywhere.

    HTML has no link inside a link: what holds one already (a note mark, a narrower reference) stays out of this one.
    """
    href = page.address(node, *uri)
    given = page.attributes(node)
    runs = [(linked, list(run)) for linked, run in groupby(content, key=_holds_link)]
    if href is None:
        return [make("span", given, content)]
    if not runs:
        return [make("a", {**given, "class": f"{given['class']} {APPARATUS}", "href": href}, [href])]
    if [linked for linked, _ in runs] == [False]:
        return [make("a", {**given, "href": href}, content)]
    parts = [run if linked else [make("a", {"href": href}, run)] for linked, run in runs]
    return [make("span", given, [piece for part in parts for piece in part])]


def _holds_link(piece: Piece) -> bool:
    return not isinstance(piece, str) and next(piece.iter("a"), None) is not None


def anchor(page: Context, node: etree._Element, content: Content) -> Content:
    """A point that can be linked to."""
    return [make("span", page.attributes(node), content)]


def alternate(page: Context, node: etree._Element, content: Content) -> Content:
    """Several encodings of the same place. All are on the page; those that are not read first have `hidden`.

    So the page reads well without a style sheet, and a style sheet may show either.
    """
    others = [f"{local_name(child)}: {text_of(child)}" for child in hidden_alternatives(node)]
    return [make("span", {**page.attributes(node), "title": "; ".join(others) or None}, content)]


def text(page: Context, node: etree._Element, content: Content) -> Content:
    """The text alone, without an element around it."""
    return content


def omit(page: Context, node: etree._Element, content: Content) -> Content:
    """Nothing: it is about the text, not of it."""
    return []


def unknown(page: Context, node: etree._Element, content: Content) -> Content:
    """An element without a row: its text, and a finding."""
    page.report_unknown(node)
    return [make("span", {**page.attributes(node), "class": "unknown"}, content)]


BEHAVIOURS: Final[Mapping[str, Behaviour]] = {
    "alternate": alternate,
    "anchor": anchor,
    "block": block,
    "body": block,
    "break": break_,
    "cell": cell,
    "cit": inline,
    "document": block,
    "figure": figure,
    "glyph": inline,
    "graphic": graphic,
    "heading": heading,
    "index": block,
    "inline": inline,
    "link": link,
    "list": list_,
    "listItem": item,
    "metadata": block,
    "note": note,
    "omit": omit,
    "paragraph": paragraph,
    "row": row,
    "section": section,
    "table": table,
    "text": text,
    "title": inline,
}
"""all behaviours that TEI names"""
