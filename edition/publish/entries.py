"""One TEI file as entries: what each of its pages is called, where it stands, what is in it and what it points to.

An Entry is small and picklable; it says all that other pages need to know of this one.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from lxml import etree

from edition import tei
from edition.errors import EditionError, InputError
from edition.findings import Finding, Kind, Location, Severity
from edition.publish.artifact import digest
from edition.publish.description import NOTHING_KNOWN, Description, describe
from edition.publish.division import Part, Sort, divide
from edition.publish.glimpse import opens_a_page, pages, preview, title
from edition.publish.mentions import Definition, Named, definitions, named, pointers
from edition.storage import read_bytes, slug
from edition.tei import TEI, XML_ID, XML_LANG

UNREADABLE = Kind(
    "not-published",
    Severity.FATAL,
    "A TEI file could not be read; the edition is published without it.",
    "Mend the file and publish again.",
)

FOREIGN = Kind(
    "published-not-tei",
    Severity.WARNING,
    "A file is XML, but not TEI: it has a page, with little of its text or none.",
    "Take the file out of the folder, or give its elements the namespace http://www.tei-c.org/ns/1.0 if they are TEI.",
)


@dataclass(frozen=True, slots=True)
class TeiFile:
    """One file that is published."""

    path: Path
    """where it can be read"""
    name: str
    """its path seen from the TEI folder, with `/`: what pointers call it"""
    digest: str = ""
    """SHA-256 of its bytes"""

    def read(self) -> bytes:
        """Its bytes. Raises InputError where they are no longer those that `digest` is of."""
        content = read_bytes(self.path)
        if digest(content) != self.digest:
            raise InputError("was changed while the site was built. Build again", Location(str(self.path)))
        return content

    @property
    def download(self) -> str:
        """Where in the site it can be had as it is."""
        path = PurePosixPath(posixpath.normpath(f"tei/{self.name}"))
        return "/".join(slug(piece) for piece in path.parts)


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

    def alone(self) -> Entry:
        """The same without what only other pages ask for: what a page keeps of its own entry."""
        return replace(self, pointers=(), anchors=(), names=(), definitions=())


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
    file = replace(file, digest=digest(content))
    header = root.find(f"{TEI}teiHeader")
    parts = divide(root, document_type)
    hrefs = _hrefs(file.name, parts)
    entries = tuple(_entry(file, at, part, parts, hrefs, header) for at, part in enumerate(parts))
    shown = b"" if header is None else etree.tostring(header, with_tail=False)
    return Gathered(entries, shown, tuple(_foreign(root, str(file.path))))


def _foreign(root: etree._Element, path: str) -> Iterator[Finding]:
    if not str(root.tag).startswith(TEI):
        name = etree.QName(root)
        where = f"the namespace {name.namespace}" if name.namespace else "no namespace"
        yield FOREIGN.at(Location(path, root.sourceline or 0), f"is not TEI: its <{name.localname}> is in {where}")


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
        title=title(part, document, speaks),
        preview=preview(tree),
        n=document.get("n", ""),
        language=tree.get(XML_LANG, ""),
        up=hrefs[parts.index(part.up)] if part.up else "",
        about=describe(tree, speaks if part.sort is Sort.DOCUMENT else None),
        pages=pages(tree),
        opens_a_page=opens_a_page(tree),
        names=tuple(dict.fromkeys(named(tree))),
        definitions=tuple(definitions(tree)),
        pointers=tuple(dict.fromkeys(pointers(tree))),
        anchors=tuple(dict.fromkeys(n.get(XML_ID, "") for n in tree.iter("*") if n.get(XML_ID))),
        line=part.node.sourceline or 0,
    )


def _document_in(tree: etree._Element, part: Part) -> etree._Element:
    """What carries the document's own id and number: of a `text` its only division."""
    divisions = tree.findall(f"{TEI}body/{TEI}div") if part.sort is Sort.DOCUMENT else []
    return divisions[0] if len(divisions) == 1 and not tree.get(XML_ID) else tree
