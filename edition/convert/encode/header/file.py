"""fileDesc: title, responsibility, edition, publication, series. TEI Guidelines, chapter 2.2 (The File Description)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree

from edition.config import EditionSettings, Licence
from edition.convert.encode.header.source import source_desc
from edition.convert.unmarked import all_unmarked
from edition.model import BlockKind, Document, Reading
from edition.tei import append, element

_FREE = ("creativecommons.org", "www.creativecommons.org")


def file_desc(document: Document, reading: Reading, settings: EditionSettings) -> etree._Element:
    """The `fileDesc`."""
    made = element("fileDesc", None, _title_stmt(document, reading, settings))
    if settings.version:
        said = element("edition", {"n": settings.version}, f"Version {settings.version}")
        made.append(element("editionStmt", None, said))
    made.append(_publication_stmt(document, settings))
    if settings.title != EditionSettings().title:
        made.append(element("seriesStmt", None, element("title", None, settings.title)))
    made.append(source_desc(document, reading, settings))
    return made


def _title_stmt(document: Document, reading: Reading, settings: EditionSettings) -> etree._Element:
    made = element("titleStmt", None, element("title", None, title(document, reading)))
    for person in settings.responsible:
        made.append(element("respStmt", None, element("resp", None, person.role), element("name", None, person.name)))
    return made


def title(document: Document, reading: Reading) -> str:
    """The heading without note marks and page labels; the document's name where it has no heading."""
    heads = [b for b in document.blocks if reading.kinds.get(b.key) is BlockKind.HEAD]
    texts = (" ".join(text.text.split()) for text in all_unmarked(heads, reading))
    return next(filter(None, texts), document.name)


def _publication_stmt(document: Document, settings: EditionSettings) -> etree._Element:
    """Publisher first, as TEI asks for; where there is none, prose that says so and all that is known."""
    agency = _agency(settings)
    if agency is None:
        return element("publicationStmt", None, _unpublished(settings))
    made = element("publicationStmt", None, agency)
    if settings.place:
        made.append(element("pubPlace", None, settings.place))
    if settings.date:
        made.append(_date(settings.date))
    for identifier in _idnos(document, settings):
        made.append(identifier)
    made.append(_availability(settings.licence))
    return made


def _agency(settings: EditionSettings) -> etree._Element | None:
    if settings.publisher:
        return element("publisher", None, settings.publisher)
    return element("authority", None, settings.responsible[0].name) if settings.responsible else None


def _unpublished(settings: EditionSettings) -> etree._Element:
    place = f" Place: {settings.place}." if settings.place else ""
    licence = " ".join(filter(None, (settings.licence.name, settings.licence.url)))
    under = f"Licence: {licence}." if licence else "No licence is stated."
    made = element("p", None, f"No publisher is stated.{place} {under}")
    if settings.date:
        append(made, " Date: ")
        append(made, _date(settings.date))
        append(made, ".")
    return made


def _date(date: str) -> etree._Element:
    return element("date", {"when": date}, date)


def _idnos(document: Document, settings: EditionSettings) -> Iterator[etree._Element]:
    yield element("idno", {"type": "document"}, document.name)
    if settings.url:
        yield element("idno", {"type": "URI"}, f"{settings.url.rstrip('/')}/{document.name}.html")


def _availability(licence: Licence) -> etree._Element:
    if not (licence.name or licence.url):
        return element("availability", {"status": "unknown"}, element("p", None, "No licence is stated."))
    free = urlsplit(licence.url or "").hostname in _FREE
    said = element("licence", {"target": licence.url or ""}, licence.name or licence.url or "")
    return element("availability", {"status": "free" if free else ""}, said)
