"""About the edition: who answers for it, under what it may be used, how it was encoded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition import tei
from edition.publish.artifact import Artifact, Content
from edition.publish.page import Frame, fill_page
from edition.publish.plan import Plan
from edition.render import plain
from edition.tei import TEI

PATH = "about.html"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page shows."""

    frame: Frame
    header: bytes
    """a teiHeader"""
    counts: tuple[int, int]
    """documents, TEI files"""


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """The one page."""
    corpus = plan.corpus
    yield Artifact(PATH, make, Sheet(plan.frame, corpus.header, (len(corpus.documents), len(corpus.files))))


def make(sheet: Sheet) -> Content:
    """The page."""
    said = sheet.frame.settings.description
    encoding = [text for text in _encoding(sheet.header) if text != said]
    context = {"encoding": encoding, "documents": sheet.counts[0], "files": sheet.counts[1]}
    return Content(fill_page(sheet.frame, "about.html", PATH, "About this edition", context))


def _encoding(header: bytes) -> list[str]:
    """What encodingDesc says in words: each paragraph."""
    if not header:
        return []
    described = tei.parse(header, "teiHeader").getroot().iter(f"{TEI}encodingDesc")
    paragraphs = [p for description in described for p in description.iter(f"{TEI}p")]
    return list(dict.fromkeys(filter(None, map(plain, paragraphs))))
