"""One page for each document: its text, who wrote to whom, where it is kept, what it is called when it is cited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.publish.artifact import Artifact, Content
from edition.publish.citation import bibtex, sentence
from edition.publish.description import Party
from edition.publish.division import Sort
from edition.publish.entries import Entry
from edition.publish.page import Frame, Link, fill_page
from edition.publish.plan import Plan
from edition.publish.pointers import PageLinks, page_links
from edition.publish.reading import reading
from edition.publish.registers import Registered


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page shows, its text apart."""

    frame: Frame
    entry: Entry
    links: PageLinks
    trail: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    sent: tuple[Link, ...]
    """`href` is empty for those who are not in the register"""
    received: tuple[Link, ...]
    persons: tuple[Link, ...]
    """named on this page, by name"""


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """A page for each document."""
    documents = plan.corpus.documents
    for before, entry, after in zip((None, *documents), documents, (*documents[1:], None), strict=False):
        sheet = Sheet(
            frame=plan.frame,
            entry=entry.alone(),
            links=page_links(entry, plan.places),
            trail=plan.trail(entry),
            previous=plan.link(before.href) if before else None,
            next=plan.link(after.href) if after else None,
            sent=tuple(_party(plan, entry, p) for p in entry.about.sent),
            received=tuple(_party(plan, entry, p) for p in entry.about.received),
            persons=_persons(plan, entry),
        )
        yield Artifact(entry.href, make, sheet, (entry.file.digest,), file=str(entry.file.path))


def _party(plan: Plan, entry: Entry, party: Party) -> Link:
    known = plan.registers.find(entry, party.pointer) if party.pointer else None
    return Link(known.href if known else "", party.text)


def _persons(plan: Plan, entry: Entry) -> tuple[Link, ...]:
    found = (plan.registers.find(entry, n.pointer) for n in entry.names)
    persons: dict[str, Registered] = {p.key: p for p in found if p and p.sort == "person"}
    in_order = sorted(persons.values(), key=lambda p: (p.name.casefold(), p.key))
    return tuple(Link(p.href, p.name) for p in in_order)


def make(sheet: Sheet) -> Content:
    """The page."""
    entry = sheet.entry
    text = reading(entry, sheet.frame.document_type, sheet.links)
    context = {
        "description": entry.preview or entry.title,
        "sheet": sheet,
        "document": entry,
        "about": entry.about,
        "text": text,
        "citation": sentence(sheet.frame.settings, entry),
        "bibtex": bibtex(sheet.frame.settings, entry),
        "is_document": entry.sort is Sort.DOCUMENT,
    }
    page = fill_page(sheet.frame, "document.html", entry.href, entry.title, context)
    return Content(page, text.findings)
