"""What rendering gives back: the HTML of a document, with its notes, pages and headings apart."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from edition.findings import Finding


@dataclass(frozen=True, slots=True)
class RenderedNote:
    """A note that has left its place, where a mark now stands."""

    id: str
    """of the note in the list of notes: its xml:id, or `fn` and its number"""
    n: str
    """its mark as the document has it, or its number among the notes"""
    type: str
    """TEI's `@type`: `source`; `` where there is none"""
    mark: str
    """the id of the mark in the text"""
    body: etree._Element
    """a `div`; marks of notes inside this one are in it"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the original that begins in the document."""

    n: str
    """as printed; `` where the TEI does not say"""
    id: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, for a table of contents."""

    level: int
    """1 to 6"""
    id: str
    text: str
    """without notes, white space folded"""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document as HTML."""

    body: etree._Element
    """a `div` without namespace that holds the document"""
    notes: tuple[RenderedNote, ...]
    """in the order of their marks; a note inside a note follows it"""
    pages: tuple[Page, ...]
    headings: tuple[Heading, ...]
    findings: tuple[Finding, ...]

    @property
    def source_notes(self) -> tuple[RenderedNote, ...]:
        """The notes that say where the document was found."""
        return tuple(note for note in self.notes if note.type == "source")

    @property
    def numbered_notes(self) -> tuple[RenderedNote, ...]:
        """All other notes."""
        return tuple(note for note in self.notes if note.type != "source")
