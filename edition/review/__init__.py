"""What an editor reads who has to settle the doubts of a document: one HTML page with everything side by side.

The transcription stands beside the TEI, row by row; each doubt stands above the row that it is about, and its places
are marked on both sides. The pages need no other file, no script and no network. Nothing here knows how the TEI
was made: a page is made of two texts and findings.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.errors import InputError
from edition.findings import Finding, Severity, sorted_findings
from edition.review.places import Places, doubts
from edition.review.rows import side_by_side
from edition.storage import decode
from edition.templating import fill

_DOCUMENT, _INDEX, _STYLE = "review/document.html", "review/index.html", "review/style.css"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One document to look through."""

    name: str
    source: str
    """the path of the transcription, as findings name it"""
    transcription: bytes
    target: str
    """the path of the TEI file, as findings name it"""
    tei: bytes
    findings: tuple[Finding, ...]
    edited: bool
    """whether the TEI was edited by hand"""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the index."""

    name: str
    href: str
    """the page, seen from the index"""
    doubts: int
    sorts: tuple[tuple[str, int], ...]
    """the codes of its findings and how often each occurs"""


def is_doubtful(findings: Iterable[Finding]) -> bool:
    """Whether somebody should look: a note alone does not need anybody to."""
    return any(finding.severity >= Severity.WARNING for finding in findings)


def page_of(target: Path) -> Path:
    """Where the page of a TEI file goes: beside it."""
    return target.with_suffix(".review.html")


def review(document: Reviewed, templates: tuple[str, ...]) -> bytes:
    """The page of one document; `templates` are the folders that they are looked for in.

    Raises InputError where the TEI cannot be decoded, ResourceError where a template is broken.
    """
    transcription, xml = _text(document), decode(document.tei, document.target)
    places = Places(transcription, xml, document.target)
    worst_first = sorted(sorted_findings(document.findings), key=lambda finding: -finding.severity)
    found = list(doubts(worst_first, places))
    header, *rows = side_by_side(places, found)
    return _page(templates, _DOCUMENT, {"document": document, "doubts": found, "header": header, "rows": rows})


def index(documents: Sequence[Listed], total: int, templates: tuple[str, ...]) -> bytes:
    """The page that lists the doubtful ones of `total` documents, the worst first."""
    worst_first = sorted(documents, key=lambda d: -d.doubts)
    return _page(templates, _INDEX, {"documents": worst_first, "total": total})


def _page(templates: tuple[str, ...], name: str, context: dict[str, object]) -> bytes:
    """A page may have its own style and nothing else: the policy in it names the style sheet by its checksum."""
    style = fill(templates, _STYLE, {}).strip()
    checksum = base64.b64encode(hashlib.sha256(style).digest()).decode()
    return fill(templates, name, context | {"style_checksum": f"sha256-{checksum}"})


def _text(document: Reviewed) -> str:
    """The transcription, nothing where it is no text file."""
    try:
        return decode(document.transcription, document.source)
    except InputError:
        return ""
