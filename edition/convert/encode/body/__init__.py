"""The text of a document: one `div[@type='document']`.

TEI Guidelines, chapter 4 (Default Text Structure). `parts` sorts the blocks into divisions with a top, a text and a
bottom; `blocks` has a row for each kind of block; `inline` turns spans into elements inside a block.
"""

from __future__ import annotations

from lxml import etree

from edition.convert.encode.body import blocks, inline, parts
from edition.convert.recognise.context import Context
from edition.findings import Finding
from edition.model import Document, Reading, SpanKind
from edition.tei import TEI, XML_ID, append, element, local_name

KINDS = inline.KINDS


def fill(body: etree._Element, document: Document, reading: Reading, context: Context) -> tuple[Finding, ...]:
    """Put the `div` of the document into the `body` of its tree; a finding for each span that became no element."""
    weaver = inline.Weaver(document, reading, context.config.convert, blocks.in_note)
    whole = parts.arrange(document.blocks, reading)
    div = _division(whole, weaver)
    div.set(XML_ID, document.name)
    number = next((s.get("n") for s in reading.spans if s.kind == SpanKind.NUMBER), "")
    if number:
        div.set("n", number)
    _place_the_rest(div, document, weaver)
    append(body, div)
    weaver.name_elements()
    return tuple(weaver.findings)


def _division(part: parts.Part, weaver: inline.Weaver) -> etree._Element:
    div = element("div", {"type": part.type})
    for item in part.before:
        for piece in blocks.above(item, weaver, of_document=part.type == "document"):
            append(div, piece)
    if part.head:
        append(div, element("head", None, *weaver.whole(part.head.block)))
    text_stands_apart = bool(part.bottom and part.children)
    inner = element("div", {"type": "message"}) if text_stands_apart else div
    for piece in (
        *blocks.opening(part.top, part.text, weaver),
        *blocks.closing(part.bottom, weaver),
        *blocks.postscripts(part.after, weaver),
    ):
        append(inner, piece)
    if text_stands_apart:
        append(div, inner)
    for child in part.children:
        append(div, _division(child, weaver))
    return div


def _place_the_rest(div: etree._Element, document: Document, weaver: inline.Weaver) -> None:
    """Notes whose mark was not found: the first at the end of the heading, others at the end of the last block."""
    if len(weaver.placed) == len(document.notes):
        return
    homes = [e for e in div.iter(*_HOLDS_NOTES) if not _in_note(e)]
    heads = [e for e in homes if local_name(e) == "head"]
    for index in range(len(document.notes)):
        if index not in weaver.placed:  # placing one may place others, whose marks stand in it
            place = heads[0] if heads and index == 0 else homes[-1] if homes else div
            append(place, weaver.note(index, confidence=0.0))


_HOLDS_NOTES = [
    f"{TEI}{name}" for name in ("p", "head", "item", "cell", "signed", "ab", "addrLine", "dateline", "salute")
]


def _in_note(node: etree._Element) -> bool:
    return next(node.iterancestors(f"{TEI}note"), None) is not None
