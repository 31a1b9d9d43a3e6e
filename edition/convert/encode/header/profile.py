"""profileDesc: language, correspondence, participants, form. TEI Guidelines, chapter 2.4 (The Profile Description)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.convert.dating import JULIAN
from edition.convert.known import Known, known
from edition.convert.recognise.context import Context
from edition.model import Correspondence, Dating, Party, Reading, SpanKind
from edition.tei import XML_ID, append, element

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
    if reading.correspondence:
        for part in _correspondence(reading.correspondence, known(context.authority)):
            made.append(part)
    return made


def _julian() -> etree._Element:
    """The old calendar, where a date of the document is written in it."""
    said = element("p", None, "The Julian calendar (old style).")
    return element("calendarDesc", None, element("calendar", {XML_ID: JULIAN.removeprefix("#")}, said))


def _correspondence(said: Correspondence, index: Known) -> Iterator[etree._Element]:
    actions = [*_action("sent", said.sent, said.place, said.date, index)]
    actions += _action("received", said.received, "", said.received_date, index)
    if said.sent or said.received:
        yield element("correspDesc", None, *actions)
    if said.participants:
        people = (_participant(party, index) for party in said.participants)
        yield element("particDesc", None, element("listPerson", None, *people))
    if said.form:
        yield element("textClass", None, element("keywords", None, element("term", {"type": "form"}, said.form)))


def _action(kind: str, parties: tuple[Party, ...], place: str, date: Dating, index: Known) -> Iterator[etree._Element]:
    parts = [part for party in parties for part in _party(party, index)]
    if place and not any(party.place for party in parties):
        parts.append(_place(place, index))
    if date.text:
        parts.append(_date(date))
    if parts:
        yield element("correspAction", {"type": kind}, *parts)


def _party(party: Party, index: Known) -> Iterator[etree._Element]:
    if party.organisation and not party.name:
        ref = index.reference(index.other("org", party.organisation))
        yield element("orgName", {"ref": ref, "cert": party.cert}, party.text)
    else:
        apart = party.organisation or party.place
        yield _person(party, _up_to_name(party) if apart else party.text, index)
        if party.organisation:
            yield element("orgName", None, party.organisation)
    if party.place:
        yield _place(party.place, index)


def _participant(party: Party, index: Known) -> etree._Element:
    """Somebody who took part, as the list has the line, and on which side."""
    side = element("affiliation", None, party.side) if party.side else None
    return element("person", None, _person(party, party.text, index), *([side] if side is not None else ()))


def _place(name: str, index: Known) -> etree._Element:
    return element("placeName", {"ref": index.reference(index.other("place", name))}, name)


def _person(party: Party, text: str, index: Known) -> etree._Element:
    """A person as printed, with the office marked: `the <roleName>Minister in Varonne</roleName> (Loring)`."""
    made = element("persName", {"ref": index.reference(party.ref), "cert": party.cert})
    before, role, behind = text.partition(party.role) if party.role else (text, "", "")
    append(made, before)
    if role:
        append(made, element("roleName", None, role))
        append(made, behind)
    return made


def _up_to_name(party: Party) -> str:
    """What is printed of a person, without the institution or place behind the name."""
    if party.name not in party.text:
        return party.text
    end = party.text.rfind(party.name) + len(party.name) if party.name else len(party.text)
    return f"{party.text[:end]})" if party.text[end:].lstrip().startswith(")") else party.text[:end]


def _date(date: Dating) -> etree._Element:
    return element("date", dict(date.attributes), date.text)
