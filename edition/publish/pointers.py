"""What a TEI pointer means in the site: which page, and where on it.

    #d7fn2            a place in the same file (in a volume perhaps on another page)
    d6.xml#d6fn2      a place in another file; `d6.xml` alone is the start of that file
    volume#d75        the same, the way volumes point to each other
    authority.xml#x   somebody in the authority list

TEI Guidelines, chapter 17. The whole corpus is asked once; a page is given only what its own text points to, so that
it is made again when, and only when, one of those places has moved.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from edition.publish.corpus import Corpus
from edition.publish.entries import Entry
from edition.render.links import is_local, scheme_of


@dataclass(frozen=True)
class Pointers:
    """The places of a corpus, by file and xml:id."""

    anchors: dict[str, dict[str, str]]
    """file name -> xml:id -> address of the page"""
    starts: dict[str, str]
    """file name -> address of its first page"""
    registers: dict[str, str] = field(default_factory=dict)
    """xml:id in the authority list -> its place in the registers: `persons.html#loring`"""
    authority: str = ""
    """the name of the authority file, without folders"""

    def resolve(self, entry: Entry, pointer: str) -> str | None:
        """The address from the root of the site that `pointer` means in the text of `entry`."""
        path, _, anchor = pointer.partition("#")
        if not is_local(pointer):
            return None
        if not path:
            return self._place(entry.file.name, anchor) or self.registers.get(anchor)
        name = posixpath.normpath(posixpath.join(posixpath.dirname(entry.file.name), unquote(path)))
        for known in (name, f"{name}.xml"):
            if known in self.starts:
                return self._place(known, anchor) if anchor else self.starts[known]
        return self.registers.get(anchor) if PurePosixPath(path).name == self.authority else None

    def _place(self, file: str, anchor: str) -> str | None:
        page = self.anchors.get(file, {}).get(anchor)
        return page and f"{page}#{quote(anchor)}"


def pointers(corpus: Corpus, registers: dict[str, str], authority: str) -> Pointers:
    """The places of all entries; where an xml:id stands twice in a file, the first counts."""
    anchors: dict[str, dict[str, str]] = {}
    starts: dict[str, str] = {}
    for entry in corpus.entries:
        starts.setdefault(entry.file.name, entry.href)
        places = anchors.setdefault(entry.file.name, {})
        for anchor in entry.anchors:
            places.setdefault(anchor, entry.href)
    return Pointers(anchors, starts, registers, authority)


def relative(href: str, page: str) -> str:
    """`href`, an address from the root of the site, as one relative to `page`."""
    path, mark, anchor = href.partition("#")
    if path == page and mark:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The links of one page: what `render` asks. Small and picklable."""

    targets: dict[str, str]
    """pointer -> address relative to the page"""

    def resolve(self, target: str) -> str | None:
        """The address that a pointer of this page's text means; addresses of the web are themselves."""
        return self.targets.get(target) or (target if scheme_of(target) in ("http", "https", "mailto") else None)


def page_links(entry: Entry, places: Pointers) -> PageLinks:
    """The links of the page of `entry`."""
    found = ((p, places.resolve(entry, p)) for p in entry.pointers)
    return PageLinks({p: relative(href, entry.href) for p, href in sorted(found, key=lambda f: f[0]) if href})
