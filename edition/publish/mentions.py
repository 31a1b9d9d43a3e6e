"""Whom and what a text mentions, whom it introduces, and what it points to.

TEI Guidelines, chapters 14 (Names, Dates, People, and Places) and 17 (Linking).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from edition.tei import TEI, XML_ID, local_name, text_of

POINTING = frozenset({"target", "ref", "corresp", "sameAs", "copyOf", "url", "who", "resp", "ana", "next", "prev"})
"""TEI attributes whose value is one or more pointers"""
_NAMING = ("persName", "orgName", "placeName", "name", "rs", "term", "gloss")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text that points to somebody or something."""

    pointer: str
    text: str


@dataclass(frozen=True, slots=True)
class Definition:
    """Somebody whom a file itself introduces, with an xml:id to point to."""

    id: str
    name: str
    note: str = ""


def named(tree: etree._Element) -> Iterator[Named]:
    """Every name with a pointer, in order."""
    for name in tree.iter(*(f"{TEI}{n}" for n in _NAMING)):
        for pointer in (name.get("ref") or name.get("corresp") or name.get("target") or "").split():
            yield Named(pointer, text_of(name, ("note", "pb")))


def definitions(tree: etree._Element) -> Iterator[Definition]:
    """A `person` with its `note`, or the line of a list in which a `persName` has an xml:id."""
    for name in tree.iter(f"{TEI}persName"):
        entry = next((a for a in name.iterancestors() if local_name(a) in ("item", "person")), None)
        holder = entry if entry is not None and entry.get(XML_ID) and local_name(entry) == "person" else name
        if holder.get(XML_ID):
            text = text_of(name).rstrip(" ,;:")
            yield Definition(holder.get(XML_ID, ""), text, _rest(entry, text_of(name)))


def _rest(entry: etree._Element | None, name: str) -> str:
    return "" if entry is None else text_of(entry).removeprefix(name).lstrip(" ,;:")


def pointers(tree: etree._Element) -> Iterator[str]:
    """Every pointer of a text, in order."""
    for node in tree.iter("*"):
        for name, value in node.items():
            if name in POINTING:
                yield from str(value).split()
