"""The TEI itself, to be downloaded: every file as it is, and the authority list where the files point to it."""

from __future__ import annotations

from collections.abc import Iterator

from edition.authority import as_tei
from edition.publish.artifact import Artifact, Content
from edition.publish.entries import TeiFile
from edition.publish.plan import Plan


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """One for each file."""
    lists = [plan.authority] if plan.authority else []
    for file in {f.name: f for f in (*plan.corpus.files, *lists)}.values():
        recipe = listed if file in lists else copy
        yield Artifact(file.download, recipe, file, (file.digest,), file=str(file.path))


def listed(file: TeiFile) -> Content:
    """An authority list as TEI, made of a table where it is one."""
    return Content(as_tei(file.read(), str(file.path)))


def copy(file: TeiFile) -> Content:
    """The bytes of a file."""
    return Content(file.read())
