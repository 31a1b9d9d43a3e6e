"""What a page's panel and the registers say about a document: from its header, else from its heading and dateline.

The header speaks for a document only where a file holds that one document; a volume's header describes the volume.
TEI Guidelines, chapters 2.4.6 (correspDesc) and 11 (msDesc).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from edition.tei import TEI, local_name, text_of

_NAMES = ("persName", "orgName", "name", "placeName")
_UNPRINTED = ("note", "pb", "fw")
_DATES = ("when", "notBefore", "from", "notAfter", "to")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who wrote or was written to."""

    text: str
    """as printed"""
    pointer: str = ""
    """`authority.xml#loring`"""


@dataclass(frozen=True, slots=True)
class Date:
    """A date; both fields may be empty."""

    when: str = ""
    """`1912-04-03`, `1912-04`, `1912`, perhaps with a time: the earliest day that the encoding gives"""
    text: str = ""
    """as printed"""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the original is kept and what was stamped on it. What is not known is empty."""

    repository: str = ""
    collections: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    """(`box`, `21`), (`folder`, `Apr 72`), …"""
    classification: str = ""
    handling: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """What is known about a document beside its text."""

    sent: tuple[Party, ...] = ()
    received: tuple[Party, ...] = ()
    place: str = ""
    date: Date = Date()
    form: str = ""
    """`telegram`, `letter`, …"""
    source: Source = Source()


NOTHING_KNOWN = Description()


def describe(tree: etree._Element, header: etree._Element | None) -> Description:
    """The description of the document in `tree`; `header` is None where it speaks for more than this document."""
    written = _first(header, "correspDesc")
    return Description(
        sent=_parties(_action(written, "sent")) or _named_in_head(tree, "from"),
        received=_parties(_action(written, "received")) or _named_in_head(tree, "to"),
        place=_place(_action(written, "sent")) or _place(_first(tree, "dateline")),
        date=_date(_action(written, "sent")) or _date(_first(tree, "dateline")) or _stated_date(tree),
        form=next((text_of(t) for t in _all(header, "term") if t.get("type") == "form"), ""),
        source=_source(header),
    )


def heading(tree: etree._Element) -> str:
    """The text of the first heading that belongs to the whole of `tree`, notes left out."""
    heads = (h for h in tree.iter(f"{TEI}head", f"{TEI}titlePart") if text_of(h, _UNPRINTED))
    return next((text_of(h, _UNPRINTED) for h in heads), "")


def _all(node: etree._Element | None, name: str) -> Iterator[etree._Element]:
    if node is not None:
        yield from node.iter(f"{TEI}{name}")


def _first(node: etree._Element | None, name: str) -> etree._Element | None:
    return next(_all(node, name), None)


def _action(written: etree._Element | None, sort: str) -> etree._Element | None:
    return next((a for a in _all(written, "correspAction") if a.get("type") == sort), None)


def _parties(action: etree._Element | None) -> tuple[Party, ...]:
    if action is None:
        return ()
    named = [n for n in action if local_name(n) in ("persName", "orgName", "name")]
    return tuple(_party(n) for n in named if text_of(n, _UNPRINTED))


def _party(name: etree._Element) -> Party:
    return Party(text_of(name, _UNPRINTED), name.get("ref") or name.get("corresp") or "")


def _named_in_head(tree: etree._Element, role: str) -> tuple[Party, ...]:
    head = _first(tree, "head")
    named = [n for name in _NAMES for n in _all(head, name) if n.get("type") == role]
    outer = set(named)
    return tuple(_party(n) for n in named if outer.isdisjoint(n.iterancestors()))


def _place(node: etree._Element | None) -> str:
    return next((text_of(p, _UNPRINTED) for p in _all(node, "placeName")), "")


def _date(node: etree._Element | None) -> Date | None:
    for date in _all(node, "date"):
        when = next((date.get(name, "") for name in _DATES if date.get(name)), "")
        if when:
            return Date(when, text_of(date, _UNPRINTED))
    return None


def _stated_date(tree: etree._Element) -> Date:
    """Some volumes date a document on its `div`, in attributes of their own namespace: `doc-dateTime-min`."""
    stated = [str(v) for k, v in sorted(tree.items()) if str(k).endswith("}doc-dateTime-min")]
    return Date(stated[0][:10]) if stated else Date()


def _source(header: etree._Element | None) -> Source:
    kept = _first(header, "msIdentifier")
    notes = [(n.get("type"), text_of(n)) for n in _all(_first(header, "msContents"), "note")]
    return Source(
        repository=" ".join(text_of(r) for r in _all(kept, "repository")),
        collections=tuple(text_of(c) for c in _all(kept, "collection")),
        numbers=tuple((i.get("type", ""), text_of(i)) for i in _all(kept, "idno")),
        classification=", ".join(text for sort, text in notes if sort == "classification"),
        handling=tuple(text for sort, text in notes if sort == "handling"),
    )
