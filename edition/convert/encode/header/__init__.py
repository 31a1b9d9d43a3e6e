"""The teiHeader: what an archive, a catalogue and an index want to know of one document.

TEI Guidelines, chapter 2 (The TEI Header). One module for each of its parts. What is configured nowhere and said
nowhere is not invented: the header says that it is not stated.
"""

from __future__ import annotations

from lxml import etree

from edition.config import EditionSettings
from edition.convert.encode.header.encoding import encoding_desc
from edition.convert.encode.header.file import file_desc
from edition.convert.encode.header.profile import profile_desc
from edition.convert.recognise.context import Context
from edition.model import Document, Reading
from edition.tei import element

__all__ = ["header"]


def header(document: Document, reading: Reading, context: Context) -> etree._Element:
    """The whole `teiHeader` of a document, from what was read of it and from the settings of the edition."""
    settings = context.config.edition
    return element(
        "teiHeader",
        None,
        file_desc(document, reading, settings),
        encoding_desc(document, reading, settings),
        profile_desc(reading, context),
        _revision_desc(settings),
    )


def _revision_desc(settings: EditionSettings) -> etree._Element:
    change = element("change", {"when": settings.date or ""}, "Converted from a plain transcription.")
    return element("revisionDesc", None, change)
