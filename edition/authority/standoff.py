"""Authority lists as TEI: `standOff` with listPerson, listOrg, listPlace, and a list of terms.

TEI Guidelines, chapter 14 (Names, Dates, People, and Places).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from edition.authority.entry import Entry
from edition.errors import InputError
from edition.findings import Location
from edition.tei import TEI, XML_ID, element, parse, serialise, text_of

_ENTRIES = {
    "person": ("persName", "person"),
    "org": ("orgName", "org"),
    "place": ("placeName", "place"),
    "item": ("term", "term"),
}
"""element of an entry -> element of its names, sort of the entry"""
_LISTS = {"person": "listPerson", "place": "listPlace", "org": "listOrg", "term": "list"}
"""sort of an entry -> element of its list, in the order in which they are written"""


def read(content: bytes, file: str) -> tuple[Entry, ...]:
    """The entries with an xml:id and a name. Raises XmlError as `tei.parse` does, InputError where it is no TEI."""
    root = parse(content, file).getroot()
    if not str(root.tag).startswith(TEI):
        message = (
            "is XML, but not TEI, so it is no authority list. Give a TEI file with listPerson, listPlace, listOrg or a "
            "list of terms, or a CSV file"
        )
        raise InputError(message, Location(file))
    return tuple(_entries(root))


def _entries(root: etree._Element) -> Iterator[Entry]:
    for node in root.iter(*(f"{TEI}{name}" for name in _ENTRIES)):
        naming, sort = _ENTRIES[str(node.tag).removeprefix(TEI)]
        names = tuple(filter(None, (text_of(n) for n in node.findall(f"{TEI}{naming}"))))
        identifier = node.get(XML_ID)
        if identifier and names:
            yield Entry(identifier, sort, names, _note(node), tuple(_links(node)))


def _note(node: etree._Element) -> str:
    return " ".join(text_of(n) for n in node.findall(f"{TEI}note"))


def _links(node: etree._Element) -> Iterator[str]:
    yield from (node.get("sameAs") or "").split()
    yield from (text_of(n) for n in node.findall(f"{TEI}idno") if n.get("type") == "URI")


def written(entries: Iterable[Entry], name: str) -> bytes:
    """The entries as a TEI file made from the list called `name`."""
    listed = list(entries)
    title = element("titleStmt", None, element("title", None, "Persons, places, organisations and terms"))
    publication = element("publicationStmt", None, element("p", None, "Part of the edition whose files point here."))
    source = element("sourceDesc", None, element("p", None, f"Made from {name}."))
    header = element("teiHeader", None, element("fileDesc", None, title, publication, source))
    lists = [_list(sort, [e for e in listed if e.sort == sort]) for sort in _LISTS]
    tree = element("TEI", None, header, element("standOff", None, *(made for made in lists if len(made))))
    etree.indent(tree)
    return serialise(tree)


def _list(sort: str, entries: Iterable[Entry]) -> etree._Element:
    made = element(_LISTS[sort])
    made.extend(_entry(entry) for entry in entries)
    return made


def _entry(entry: Entry) -> etree._Element:
    tag, naming = next((tag, naming) for tag, (naming, sort) in _ENTRIES.items() if sort == entry.sort)
    names = (element(naming, None, name) for name in entry.names)
    note = [element("note", None, entry.note)] if entry.note else []
    links = (element("idno", {"type": "URI"}, link) for link in entry.links)
    return element(tag, {XML_ID: entry.id}, *names, *note, *links)
