"""correspDesc and particDesc: who wrote to whom, who got a copy, who took part.

TEI Guidelines, chapters 2.4.6 (Correspondence Description) and 16.2 (Contextual Information). Posts to which a telegram
was repeated have received it: they are a correspAction of their own, told apart by @subtype, so that whoever harvests
the first one has the addressee.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.convert.known import Known
from edition.model import Correspondence, Dating, Party, SourceDescription
from edition.tei import append, element


def correspondence(said: Correspondence, source: SourceDescription, index: Known) -> Iterator[etree._Element]:
    """The `correspDesc`, where somebody sent or received, and the `particDesc`, where somebody took part."""
    if said.sent or said.received:
        yield element("correspDesc", None, *_actions(said, source, index))
    if said.participants:
        people = (_participant(party, index) for party in said.participants)
        yield element("particDesc", None, element("listPerson", None, *people))


def _actions(said: Correspondence, source: SourceDescription, index: Known) -> Iterator[etree._Element]:
    yield from _action("sent", said.sent, said.place, said.date, index)
    receipt = said.received_date if said.received_date.text else source.received_date
    yield from _action("received", said.received, "", receipt, index)
    if source.repeated:
        posts = (_post(name, index) for name in source.repeated)
        yield element("correspAction", {"type": "received", "subtype": "repeated"}, *posts)
    if source.copies:
        notes = (element("note", None, sentence) for sentence in source.copies)
        yield element("correspAction", {"type": "received", "subtype": "copy"}, *notes)


def _post(name: str, index: Known) -> etree._Element:
    """A place that the authority list knows, else an institution: `USMIS` and `the Ministry` are no places."""
    place = index.other("place", name)
    if place:
        return element("placeName", {"ref": index.reference(place)}, name)
    return element("orgName", {"ref": index.reference(index.other("org", name))}, name)


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
