"""The pages of a volume that are no documents: title page, chapters with their contents, preface, lists, index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.publish.artifact import Artifact, Content
from edition.publish.division import Sort
from edition.publish.entries import Entry
from edition.publish.listing import Line, contents
from edition.publish.page import Frame, Link, fill_page
from edition.publish.plan import Plan
from edition.publish.pointers import PageLinks, page_links
from edition.publish.reading import reading


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page shows, its text apart."""

    frame: Frame
    entry: Entry
    links: PageLinks
    trail: tuple[Link, ...]
    contents: tuple[Line, ...]


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """A page for each."""
    for entry in plan.corpus.entries:
        if entry.sort is not Sort.DOCUMENT:
            below = tuple(contents(plan, entry.href))
            sheet = Sheet(plan.frame, entry.alone(), page_links(entry, plan.places), plan.trail(entry), below)
            yield Artifact(entry.href, make, sheet, (entry.file.digest,), file=str(entry.file.path))


def make(sheet: Sheet) -> Content:
    """The page."""
    text = reading(sheet.entry, sheet.frame.document_type, sheet.links)
    context = {
        "description": sheet.entry.preview or sheet.entry.title,
        "sheet": sheet,
        "document": sheet.entry,
        "text": text,
    }
    page = fill_page(sheet.frame, "section.html", sheet.entry.href, sheet.entry.title, context)
    return Content(page, text.findings)
