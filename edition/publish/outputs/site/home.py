"""The home page: what the edition is, and the way to every document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.publish.artifact import Artifact, Content
from edition.publish.division import Sort
from edition.publish.listing import Line, contents, line
from edition.publish.page import Frame, fill_page
from edition.publish.plan import Plan

PATH = "index.html"


@dataclass(frozen=True, slots=True)
class Volume:
    """A file of many documents, and its sections and chapters."""

    line: Line
    chapters: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page shows."""

    frame: Frame
    documents: tuple[Line, ...]
    """those that stand alone"""
    volumes: tuple[Volume, ...]
    totals: tuple[tuple[int, str, str], ...]
    """how many, of what, from where to where"""


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """The one page."""
    alone = plan.corpus.below("")
    documents = tuple(line(plan, e) for e in alone if e.sort is Sort.DOCUMENT)
    volumes = tuple(_volume(plan, line(plan, e)) for e in alone if e.sort is Sort.VOLUME)
    yield Artifact(PATH, make, Sheet(plan.frame, documents, volumes, _totals(plan)))


def _volume(plan: Plan, volume: Line) -> Volume:
    return Volume(volume, tuple(found for found in contents(plan, volume.href) if found.sort is not Sort.DOCUMENT))


def _totals(plan: Plan) -> tuple[tuple[int, str, str], ...]:
    documents = plan.corpus.documents
    years = sorted(e.about.date.when[:4] for e in documents if e.about.date.when)
    span = "" if not years else years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
    persons = len(plan.registers.of("person"))
    return ((len(documents), "document", span), (persons, "person", ""))


def make(sheet: Sheet) -> Content:
    """The page."""
    context = {"documents": sheet.documents, "volumes": sheet.volumes, "totals": sheet.totals}
    return Content(fill_page(sheet.frame, "home.html", PATH, sheet.frame.settings.title, context))
