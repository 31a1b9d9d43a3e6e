"""The TEI itself, to be downloaded: every file as it is, and the authority list where the files point to it."""

from __future__ import annotations

from collections.abc import Iterator

from edition.publish.artifact import Artifact, Content
from edition.publish.entries import TeiFile
from edition.publish.plan import Plan


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """One for each file."""
    for file in {f.name: f for f in (*plan.corpus.files, *([plan.authority] if plan.authority else []))}.values():
        yield Artifact(file.download, copy, file, (file.digest,), file=str(file.path))


def copy(file: TeiFile) -> Content:
    """The bytes of a file."""
    return Content(file.read())
