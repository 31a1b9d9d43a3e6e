"""sourceDesc: where the original is kept and how it was handled.

TEI Guidelines, chapter 11 (Manuscript Description).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.config import EditionSettings
from edition.model import Correspondence, Document, Reading, SourceDescription, SpanKind
from edition.tei import append, element

_KINDS = (
    (("rg ", "record group"), "recordGroup"),
    (("lot ", "lot:", "frc ", "job ", "accession "), "accession"),
)
"""what a part of a collection begins with -> its `@type`"""
_UNKNOWN = "The transcription does not say where the original is kept."


def source_desc(document: Document, reading: Reading, settings: EditionSettings) -> etree._Element:
    """The `sourceDesc`: a manuscript description, or the source as it is cited, or that there is none."""
    source = reading.source
    if source is None or not source.text:
        return element("sourceDesc", None, element("p", None, _UNKNOWN))
    identifier = list(_identifier(source))
    printed = [element("bibl", None, sentence) for sentence in source.published]
    if not identifier:
        return element("sourceDesc", None, element("bibl", None, source.citation or source.text), *printed)
    contents = element("msContents", None, *_summary(reading, source), _item(document, reading, source, settings))
    made = element("msDesc", None, element("msIdentifier", None, *identifier), contents)
    return element("sourceDesc", None, made, *printed)


def _identifier(source: SourceDescription) -> Iterator[etree._Element]:
    if source.repository:
        yield element("repository", None, source.repository)
    for collection in source.collection:
        kind = next((kind for words, kind in _KINDS if collection.lower().startswith(words)), "")
        yield element("collection", {"type": kind}, collection)
    for kind, value in (("box", source.box), ("folder", source.folder), ("file", source.number)):
        if value:
            yield element("idno", {"type": kind}, value)


def _summary(reading: Reading, source: SourceDescription) -> Iterator[etree._Element]:
    """What it is, and in what state: `Telegram; copy`."""
    form = (reading.correspondence or Correspondence()).form
    said = "; ".join(filter(None, (form, source.nature.lower())))
    if said:
        yield element("summary", None, said[0].upper() + said[1:])


def _item(document: Document, reading: Reading, source: SourceDescription, settings: EditionSettings) -> etree._Element:
    notes = (element("note", {"type": kind}, text) for kind, text in _statements(source) if text)
    received = [_received(source)] if source.received else []
    language = element("textLang", {"mainLang": settings.language})
    return element("msItem", None, *_designator(document, reading), *notes, *received, language)


def _statements(source: SourceDescription) -> Iterator[tuple[str, str]]:
    yield "classification", source.classification
    yield from (("handling", handling) for handling in source.handling)
    yield from (("precedence", precedence) for precedence in source.precedence)
    yield from (("drafted", source.drafted), ("cleared", source.cleared), ("approved", source.approved))
    yield "sent", source.sent


def _designator(document: Document, reading: Reading) -> Iterator[etree._Element]:
    """The number of the transmission, as it stands in front of the text."""
    first = next((span for span in reading.spans if span.kind is SpanKind.DESIGNATOR), None)
    block = next((b for b in document.blocks if first and b.key == first.block), None)
    if first and block:
        yield element("idno", {"type": "telegram"}, block.text[first.start : first.end].strip(" .\n"))


def _received(source: SourceDescription) -> etree._Element:
    """`Received at <date>9:10 p.m.</date>`."""
    date = source.received_date
    before, found, behind = source.received.partition(date.text) if date.text else (source.received, "", "")
    made = element("note", {"type": "received"}, before)
    if found:
        append(made, element("date", dict(date.attributes), found))
        append(made, behind)
    return made
