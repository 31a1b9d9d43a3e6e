"""The pages: one file for each kind of page, and this table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from edition.publish.artifact import Artifact
from edition.publish.outputs.site import about, chronology, document, home, register, section
from edition.publish.plan import Plan

Kind = Callable[[Plan], Iterator[Artifact]]

PAGES: dict[str, Kind] = {
    "home": home.artifacts,
    "document": document.artifacts,
    "section": section.artifacts,
    "register": register.artifacts,
    "chronology": chronology.artifacts,
    "about": about.artifacts,
}


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """Every page."""
    for pages in PAGES.values():
        yield from pages(plan)
