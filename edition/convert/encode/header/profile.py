"""profileDesc: language, correspondence, participants, form. TEI Guidelines, chapter 2.4 (The Profile Description)."""

from __future__ import annotations

from lxml import etree

from edition.convert.dating import JULIAN
from edition.convert.encode.header.correspondence import correspondence
from edition.convert.known import known
from edition.convert.recognise.context import Context
from edition.model import Reading, SourceDescription, SpanKind
from edition.tei import XML_ID, element

_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fr": "French", "he": "Hebrew", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "la": "Latin",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish",
    "tr": "Turkish", "zh": "Chinese",
}  # fmt: skip
"""by the first part of a language tag; others are named by their tag"""


def profile_desc(reading: Reading, context: Context) -> etree._Element:
    """The `profileDesc`."""
    language = context.config.edition.language
    name = _LANGUAGES.get(language.split("-")[0].lower(), language)
    made = element("profileDesc", None, element("langUsage", None, element("language", {"ident": language}, name)))
    if any(span.kind is SpanKind.DATE and span.get("datingMethod") for span in reading.spans):
        made.append(_julian())
    said = reading.correspondence
    if said:
        for part in correspondence(said, reading.source or SourceDescription(), known(context.authority)):
            made.append(part)
    if said and said.form:
        made.append(element("textClass", None, element("keywords", None, element("term", {"type": "form"}, said.form))))
    return made


def _julian() -> etree._Element:
    """The old calendar, where a date of the document is written in it."""
    said = element("p", None, "The Julian calendar (old style).")
    return element("calendarDesc", None, element("calendar", {XML_ID: JULIAN.removeprefix("#")}, said))
