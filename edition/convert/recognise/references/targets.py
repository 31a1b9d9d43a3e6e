"""Where references lead, as seen from one document, and what is said where they lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Set
from dataclasses import dataclass, field

from edition.convert.labels import page_id
from edition.convert.recognise.context import Context
from edition.convert.recognise.references.cited_pages import CitedPage
from edition.convert.recognise.references.phrases import Phrase
from edition.findings import Finding, Kind, Severity
from edition.model import Block, Document

OUTSIDE = Kind(
    "reference-outside",
    Severity.WARNING,
    "A cross-reference leads to a document that is not in the edition.",
    "Correct the number, or add the document; until then the link leads nowhere.",
)
NOTE_MISSING = Kind(
    "reference-to-no-note",
    Severity.WARNING,
    "A cross-reference leads to a note that its document does not have.",
    "Correct the number of the note or of the document.",
)
PAGE_MISSING = Kind(
    "reference-to-no-page",
    Severity.NOTE,
    "A cross-reference names a page that begins in no document of the edition, so it became no link.",
    "Put the page's label where the page begins, in front of a heading if need be; or correct the number.",
)
KINDS = (OUTSIDE, NOTE_MISSING, PAGE_MISSING)


@dataclass(slots=True)
class Targets:
    """What the references of one document can lead to. What leads nowhere is said once."""

    document: Document
    context: Context
    pages: Set[str]
    """the numbers of the pages that begin in this document"""
    findings: list[Finding] = field(default_factory=list)
    _said: set[str] = field(default_factory=set)
    _own_notes: Set[str] = frozenset()

    def __post_init__(self) -> None:
        self._own_notes = {note.n for note in self.document.notes}

    def of_phrase(self, block: Block, phrase: Phrase) -> str:
        """`d135.xml`, `d135.xml#d135fn2`; inside the document only what stands behind the `#`; empty for nowhere."""
        own = self.document.name
        name = _name(phrase, own)
        if not name or (phrase.relative and not phrase.note and self._is_missing(name)):
            return ""
        notes = self._notes(name) if phrase.note else None
        if notes is not None and phrase.note not in notes:
            if phrase.is_plain:
                holder = "this document" if name == own else name
                self._say(NOTE_MISSING, block, phrase, f"note {phrase.note}, which {holder} does not have")
            if name == own:
                return ""
        elif self._is_missing(name):
            self._say(OUTSIDE, block, phrase, f"{name}, which is not here")
        fragment = f"#{name}fn{phrase.note}" if phrase.note else ""
        return (fragment or f"#{name}") if name == own else f"{name}.xml{fragment}"

    def of_page(self, block: Block, page: CitedPage) -> str:
        """`d135.xml#pg_78`, `#pg_78`; empty where no page has the number, or pages of several documents have it."""
        if page.n in self.pages:
            return f"#{page_id(page.n)}"
        places = self.context.places
        holders = places.pages.get(page.n, ())
        if not holders and places.has_pages:
            self._say(PAGE_MISSING, block, page, f"page {page.n}, which begins in no document")
        return f"{holders[0]}.xml#{page_id(page.n)}" if len(holders) == 1 else ""

    def _notes(self, name: str) -> Collection[str] | None:
        if name == self.document.name:
            return self._own_notes
        return self.context.places.notes.get(name)

    def _is_missing(self, name: str) -> bool:
        siblings = self.context.siblings
        return bool(siblings) and name != self.document.name and name not in siblings

    def _say(self, kind: Kind, block: Block, cited: Phrase | CitedPage, where: str) -> None:
        if where not in self._said:
            self._said.add(where)
            quoted = " ".join(block.text[cited.start : cited.end].split())
            location = self.document.location(block, cited.start)
            self.findings.append(kind.at(location, f"“{quoted}” leads to {where}"))


def _name(phrase: Phrase, own: str) -> str:
    """The name of the document that is meant; empty where it cannot be known."""
    if phrase.document:
        return f"d{phrase.document}"
    if not phrase.relative:
        return own
    return neighbour(own, phrase.relative)


def neighbour(own: str, step: int) -> str:
    """The name of the document so many behind the one called `own`; empty where names do not say it."""
    number = own.removeprefix("d")
    if not (number.isdecimal() and number.isascii() and int(number) + step > 0):
        return ""
    return f"d{int(number) + step}"
