"""sourceDesc: where the original is kept and how it was handled.

TEI Guidelines, chapter 11 (Manuscript Description).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.config import EditionSettings
from edition.model import Correspondence, Reading, SourceDescription
from edition.tei import element

_UNKNOWN = "The transcription does not say where the original is kept."


def source_desc(reading: Reading, settings: EditionSettings) -> etree._Element:
    """The `sourceDesc`: a manuscript description, or the source as it is cited, or that there is none."""
    source = reading.source
    if source is None:
        return element("sourceDesc", None, element("p", None, _UNKNOWN))
    identifier = list(_identifier(source))
    if not identifier:
        return element("sourceDesc", None, element("bibl", None, source.text))
    form = (reading.correspondence or Correspondence()).form
    contents = element("msContents", None, *_summary(form), _item(source, settings.language))
    made = element("msDesc", None, element("msIdentifier", None, *identifier), contents)
    return element("sourceDesc", None, made)


def _identifier(source: SourceDescription) -> Iterator[etree._Element]:
    if source.repository:
        yield element("repository", None, source.repository)
    for collection in source.collection:
        yield element("collection", None, collection)
    for kind, value in (("box", source.box), ("folder", source.folder), ("file", source.number)):
        if value:
            yield element("idno", {"type": kind}, value)


def _summary(form: str) -> Iterator[etree._Element]:
    if form:
        yield element("summary", None, form[0].upper() + form[1:])


def _item(source: SourceDescription, language: str) -> etree._Element:
    said = (
        ("classification", source.classification),
        *(("handling", handling) for handling in source.handling),
        ("drafted", source.drafted),
        ("received", source.received),
    )
    notes = (element("note", {"type": kind}, text) for kind, text in said if text)
    return element("msItem", None, *notes, element("textLang", {"mainLang": language}))
