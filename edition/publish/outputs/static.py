"""Style sheet and script: the files of `templates/static/` as they are; an edition's own go before ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from edition.publish.artifact import Artifact, Content
from edition.publish.plan import Plan
from edition.storage import read_bytes
from edition.templating import STATIC, files


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """One for each file."""
    for name, path in sorted(files(plan.frame.templates).items()):
        if name.startswith(f"{STATIC}/"):
            yield Artifact(name, copy, str(path))


def copy(path: str) -> Content:
    """The bytes of a file."""
    return Content(read_bytes(Path(path)))
