"""The check of links: every address in every page that stays in the site leads to a file, and to a place in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from edition.findings import Finding, Kind, Location, Severity
from edition.publish.manifest import Record
from edition.render.links import is_local

DEAD_LINK = Kind(
    "dead-link",
    Severity.WARNING,
    "A link on a page of the site leads to a page or a place that is not there.",
    "Look at the pointer in the TEI, or at the template if it is yours.",
)


def check_links(records: Mapping[str, Record], files: Mapping[str, str]) -> Iterator[Finding]:
    """A finding for each dead link; `files` says which TEI file a page shows."""
    places = {path: frozenset(record.ids) for path, record in records.items()}
    for page, record in sorted(records.items()):
        for href in record.links:
            wrong = _what_is_wrong(page, href, places)
            if wrong:
                yield DEAD_LINK.at(Location(files.get(page) or page), f"{page} links to {href!r}, but {wrong}")


def _what_is_wrong(page: str, href: str, places: Mapping[str, frozenset[str]]) -> str:
    if not is_local(href):
        return ""
    path, _, anchor = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path))) if path else page
    if target not in places:
        return "there is no such page"
    if anchor and target.endswith(".html") and unquote(anchor) not in places[target]:
        return "there is no such place on that page"
    return ""
