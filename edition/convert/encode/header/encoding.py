"""encodingDesc: what the converter did. TEI Guidelines, chapter 2.3 (The Encoding Description)."""

from __future__ import annotations

from lxml import etree

from edition.config import EditionSettings
from edition.model import Document, Reading, SpanKind
from edition.resources import version
from edition.tei import element

_PROJECT = "Made from a plain transcription, for reading and for deposit."
_CORRECTION = "Nothing was corrected, regularised or expanded; white space is as the encoding needs it."
_HYPHENATION = (
    "Hyphens stand as in the transcription; a word that goes on over a page is divided by the page break only."
)
_CUT = (
    "Where a line of the transcription ended inside a word, lb with @break stands behind the hyphen that was put there "
    "for the line, and lb without it behind one that may be the word's own."
)
_NOTES = (
    "Each note stands where its mark stood in the text; the mark was found from the sequence of all marks together."
)
_GIVEN = "Each note stands where its mark stood in the text; the source itself says which note a mark belongs to."
_DOUBTFUL = "Where another reading of the marks was nearly as good, the note has @cert."
_PAGES = "Page labels of the transcription became page breaks that bear their numbers."


def encoding_desc(document: Document, reading: Reading, settings: EditionSettings) -> etree._Element:
    """The `encodingDesc`; it speaks of notes and pages only where the document has them."""
    return element(
        "encodingDesc",
        None,
        element("projectDesc", None, _paragraph(settings.description or _PROJECT)),
        _editorial_decl(document, reading),
        _app_info(),
    )


def _editorial_decl(document: Document, reading: Reading) -> etree._Element:
    is_cut = any(span.get("break") for span in document.given.spans if span.kind is SpanKind.LINE)
    hyphenation = [_HYPHENATION, _CUT] if is_cut else [_HYPHENATION]
    made = element(
        "editorialDecl",
        None,
        element("correction", None, _paragraph(_CORRECTION)),
        element("hyphenation", {"eol": "all"}, *(_paragraph(text) for text in hyphenation)),
    )
    pages = any(span.kind is SpanKind.PAGE for span in reading.spans)
    given = any(span.kind is SpanKind.MARK for span in document.given.spans)
    notes = _GIVEN if given else f"{_NOTES} {_DOUBTFUL}"
    said = [text for text, holds in ((notes, document.notes), (_PAGES, pages)) if holds]
    if said:
        made.append(element("interpretation", None, *(_paragraph(text) for text in said)))
    return made


def _app_info() -> etree._Element:
    application = element("application", {"ident": "edition", "version": version()}, element("label", None, "edition"))
    return element("appInfo", None, application)


def _paragraph(text: str) -> etree._Element:
    return element("p", None, text)
