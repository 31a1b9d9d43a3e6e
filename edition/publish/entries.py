"""One TEI file as entries: what each of its pages is called, where it stands, what is in it and what it points to.

An Entry is small and picklable; it says all that other pages need to know of this one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from lxml import etree

from edition import tei
from edition.errors import EditionError
from edition.findings import Finding, Kind, Location, Severity
from edition.publish.description import NOTHING_KNOWN, Description, describe, heading
from edition.publish.division import Part, Sort, divide
from edition.render import plain
from edition.storage import read_bytes, slug
from edition.tei import TEI, XML_ID, XML_LANG, local_name, text_of

POINTING = frozenset({"target", "ref", "corresp", "sameAs", "copyOf", "url", "who", "resp", "ana", "next", "prev"})
"""TEI attributes whose value is one or more pointers"""

_PREVIEW = 180
"""characters that stand for a text in lists and descriptions"""
_SHORT = 25
"""a paragraph up to this long is a number, a stamp, a name"""
_NAMING = ("persName", "orgName", "placeName", "name", "rs", "term", "gloss")

UNREADABLE = Kind(
    "not-published",
    Severity.FATAL,
    "A TEI file could not be read; the edition is published without it.",
    "Mend the file and publish again.",
)


@dataclass(frozen=True, slots=True)
class TeiFile:
    """One file that is published."""

    path: Path
    """where it can be read"""
    name: str
    """its path below the TEI folder, with `/`: what pointers call it"""
    digest: str = ""
    """SHA-256 of its bytes"""

    @property
    def download(self) -> str:
        """Where in the site it can be had as it is."""
        return "tei/" + "/".join(slug(piece) for piece in PurePosixPath(self.name).parts)


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


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of a TEI file."""

    file: TeiFile
    at: int
    """its number among the parts of the file"""
    sort: Sort
    id: str
    """its xml:id, `` where it has none"""
    href: str
    """its address in the site: `d7.html`, `volume/d75.html`"""
    title: str
    preview: str = ""
    """its first words"""
    n: str = ""
    language: str = ""
    """`` where the file does not say"""
    up: str = ""
    """the address of the chapter or volume that it stands in"""
    about: Description = NOTHING_KNOWN
    pages: tuple[str, ...] = ()
    """of the original, as printed: those that begin in the text"""
    opens_a_page: bool = False
    """whether the first of them begins before any text does"""
    names: tuple[Named, ...] = ()
    """of persons, places, organisations and terms"""
    definitions: tuple[Definition, ...] = ()
    pointers: tuple[str, ...] = ()
    """every pointer in its text, each once"""
    anchors: tuple[str, ...] = ()
    """every xml:id in its text"""
    line: int = 0
    """where it starts in the file"""


@dataclass(frozen=True, slots=True)
class Gathered:
    """One file, read."""

    entries: tuple[Entry, ...] = ()
    header: bytes = b""
    """its teiHeader, where it may speak for the edition"""
    findings: tuple[Finding, ...] = ()


def read(task: tuple[TeiFile, str]) -> Gathered:
    """The pages of one file."""
    file, document_type = task
    try:
        content = read_bytes(file.path)
        root = tei.parse(content, str(file.path)).getroot()
    except EditionError as error:
        return Gathered(findings=(UNREADABLE.at(error.location or Location(str(file.path)), error.message),))
    file = replace(file, digest=hashlib.sha256(content).hexdigest())
    header = root.find(f"{TEI}teiHeader")
    parts = divide(root, document_type)
    hrefs = _hrefs(file.name, parts)
    entries = tuple(_entry(file, at, part, parts, hrefs, header) for at, part in enumerate(parts))
    return Gathered(entries, b"" if header is None else etree.tostring(header, with_tail=False))


def _hrefs(name: str, parts: list[Part]) -> list[str]:
    """`d7.html` for a file that is one page; else `volume.html` and `volume/d75.html`."""
    path = PurePosixPath(name)
    stem = "/".join(slug(piece) for piece in (*path.parent.parts, path.stem))
    if len(parts) == 1:
        return [f"{stem}.html"]
    names = [slug(p.node.get(XML_ID) or f"{p.sort}-{at}") for at, p in enumerate(parts)]
    return [f"{stem}.html" if p.sort is Sort.VOLUME else f"{stem}/{n}.html" for p, n in zip(parts, names, strict=True)]


def _entry(
    file: TeiFile, at: int, part: Part, parts: list[Part], hrefs: list[str], header: etree._Element | None
) -> Entry:
    tree = part.tree()
    speaks = header if len(parts) == 1 or part.sort is Sort.VOLUME else None
    document = _document_in(tree, part)
    return Entry(
        file=file,
        at=at,
        sort=part.sort,
        id=document.get(XML_ID, ""),
        href=hrefs[at],
        title=_title(part, document, speaks),
        preview=_preview(tree),
        n=document.get("n", ""),
        language=tree.get(XML_LANG, ""),
        up=hrefs[parts.index(part.up)] if part.up else "",
        about=describe(tree, speaks if part.sort is Sort.DOCUMENT else None),
        pages=_pages(tree),
        opens_a_page=_opens_a_page(tree),
        names=tuple(dict.fromkeys(_named(tree))),
        definitions=tuple(_definitions(tree)),
        pointers=tuple(dict.fromkeys(_pointers(tree))),
        anchors=tuple(dict.fromkeys(n.get(XML_ID, "") for n in tree.iter("*") if n.get(XML_ID))),
        line=part.node.sourceline or 0,
    )


def _document_in(tree: etree._Element, part: Part) -> etree._Element:
    """What carries the document's own id and number: of a `text` its only division."""
    divisions = tree.findall(f"{TEI}body/{TEI}div") if part.sort is Sort.DOCUMENT else []
    return divisions[0] if len(divisions) == 1 and not tree.get(XML_ID) else tree


def _title(part: Part, tree: etree._Element, header: etree._Element | None) -> str:
    stated = _stated_title(header)
    if part.sort is Sort.VOLUME:
        return stated or heading(tree) or "Contents"
    return heading(tree) or stated or tree.get("n", "") or str(tree.get("type") or tree.get(XML_ID) or "Untitled")


def _stated_title(header: etree._Element | None) -> str:
    titles = [] if header is None else header.findall(f".//{TEI}titleStmt/{TEI}title")
    preferred = [t for t in titles if t.get("type") in ("complete", "main")]
    return next((text_of(t) for t in preferred + titles), "")


def _pages(tree: etree._Element) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.get("n", "").strip("[]") for p in tree.iter(f"{TEI}pb") if p.get("n")))


def _opens_a_page(tree: etree._Element) -> bool:
    for node in tree.iter():
        if local_name(node) == "pb":
            return True
        if isinstance(node.tag, str) and (node.text or "").strip():
            return False
    return False


def _preview(tree: etree._Element) -> str:
    paragraphs = (plain(p) for p in tree.iter(f"{TEI}p") if not _is_aside(p))
    text = next((p for p in paragraphs if len(p) > _SHORT), "")
    return text if len(text) <= _PREVIEW else text[:_PREVIEW].rsplit(" ", 1)[0] + " …"


def _is_aside(node: etree._Element) -> bool:
    return any(local_name(a) in ("note", "figure") for a in node.iterancestors())


def _named(tree: etree._Element) -> Iterator[Named]:
    for name in tree.iter(*(f"{TEI}{n}" for n in _NAMING)):
        for pointer in (name.get("ref") or name.get("corresp") or name.get("target") or "").split():
            yield Named(pointer, text_of(name, ("note", "pb")))


def _definitions(tree: etree._Element) -> Iterator[Definition]:
    """A `person` with its `note`, or the line of a list in which a `persName` has an xml:id."""
    for name in tree.iter(f"{TEI}persName"):
        entry = next((a for a in name.iterancestors() if local_name(a) in ("item", "person")), None)
        holder = entry if entry is not None and entry.get(XML_ID) and local_name(entry) == "person" else name
        if holder.get(XML_ID):
            text = text_of(name).rstrip(" ,;:")
            yield Definition(holder.get(XML_ID, ""), text, _rest(entry, text_of(name)))


def _rest(entry: etree._Element | None, name: str) -> str:
    return "" if entry is None else text_of(entry).removeprefix(name).lstrip(" ,;:")


def _pointers(tree: etree._Element) -> Iterator[str]:
    for node in tree.iter("*"):
        for name, value in node.items():
            if name in POINTING:
                yield from str(value).split()
