"""An authority list: the persons, organisations, places and terms that an edition knows, from a TEI file.

TEI Guidelines, chapter 13 (Names, Dates, People, and Places): listPerson, listOrg, listPlace, and a list of terms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from edition.tei import TEI, XML_ID, parse, text_of

_ENTRIES = {
    "person": ("persName", "person"),
    "org": ("orgName", "org"),
    "place": ("placeName", "place"),
    "item": ("term", "term"),
}
"""element of an entry -> element of its names, sort of the entry"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, organisation, place or term."""

    id: str
    """its xml:id in the authority file"""
    sort: str
    """`person`, `org`, `place` or `term`"""
    names: tuple[str, ...]
    """as the list prints them, the preferred one first: `Haig, Alexander M., Jr.`"""
    note: str = ""
    links: tuple[str, ...] = ()
    """addresses in other authority files (`idno[@type='URI']`, `@sameAs`)"""


@dataclass(frozen=True, slots=True)
class Authority:
    """All entries of an edition's list, in the order of the file."""

    entries: tuple[Entry, ...] = ()
    file: str = ""
    """where it stands, seen from the TEI files that point into it"""

    def of(self, sort: str) -> tuple[Entry, ...]:
        """The entries of one sort."""
        return tuple(e for e in self.entries if e.sort == sort)


def read(content: bytes, file: str) -> Authority:
    """The entries with an xml:id and a name in a TEI file. Raises XmlError as `tei.parse` does."""
    root = parse(content, file).getroot()
    return Authority(tuple(_entries(root)), file)


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
