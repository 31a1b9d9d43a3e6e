"""Figures and pictures.

TEI Guidelines, chapter 15.3 (Specific Elements for Graphic Images). A page loads nothing from elsewhere: a picture on
the web becomes a link to it.
"""

from __future__ import annotations

from itertools import dropwhile, takewhile

from lxml import etree

from edition.render.context import Context
from edition.render.links import is_local
from edition.render.nodes import APPARATUS, Content, Piece, is_space, make
from edition.tei import TEI, text_of

_CAPTIONS = ("head", "figDesc")


def figure(page: Context, node: etree._Element, content: Content) -> Content:
    """A `figure`; its head and description, and what goes with them, are the `figcaption`."""
    leading = list(takewhile(_may_lead, content))
    if not any(_is_caption(piece) for piece in leading):
        leading = []
    rest = content[len(leading) :]
    closing = list(dropwhile(lambda piece: not _is_caption(piece), rest)) if not leading else []
    between = rest[: len(rest) - len(closing)]
    captions = [[make("figcaption", {}, part)] if part else [] for part in (leading, closing)]
    return [make("figure", page.attributes(node), [*captions[0], *between, *captions[1]])]


def _is_caption(piece: Piece) -> bool:
    return not isinstance(piece, str) and piece.get("class", "").split(" ")[0] in _CAPTIONS


def _may_lead(piece: Piece) -> bool:
    return is_space(piece) or _is_caption(piece)


def graphic(page: Context, node: etree._Element, content: Content, *, uri: str = "url") -> Content:
    """A picture of the edition; a link to one elsewhere; its address as text where there is none to be shown."""
    given = page.attributes(node)
    apart = {**given, "class": f"{given['class']} {APPARATUS}"}
    address = page.address(node, uri)
    if address is None:
        return [make("span", apart, [f"[{node.get(uri, '')}]"]), *content]
    if not is_local(address):
        return [make("a", {**apart, "href": address}, ["[picture]"]), *content]
    size = {name: _pixels(node.get(name, "")) for name in ("width", "height")}
    return [make("img", {**given, "src": address, "alt": _description(node), "loading": "lazy", **size}), *content]


def _description(node: etree._Element) -> str:
    """What the figure says of itself: its description, or its head."""
    parent = node.getparent()
    if parent is None or parent.tag != f"{TEI}figure":
        return ""
    found = (parent.find(f"{TEI}{name}") for name in ("figDesc", "head"))
    return next((text_of(said, without=("note",)) for said in found if said is not None), "")


def _pixels(written: str) -> str | None:
    number = written.removesuffix("px")
    return number if number.isascii() and number.isdigit() and 0 < len(number) <= 5 else None
