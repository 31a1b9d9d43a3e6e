"""The ground that every artifact stands on: the program and the templates, as one hash."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from edition.templating import files

_LIBRARIES = ("jinja2", "lxml", "markupsafe", "pydantic")


def ground(templates: tuple[str, ...]) -> str:
    """A hash of the code of the program, the versions of what it stands on, and all templates and static files."""
    story = hashlib.sha256("\0".join(_versions()).encode())
    for name, path in sorted({**_code(), **files(templates)}.items()):
        story.update(f"\0{name}\0".encode())
        story.update(hashlib.sha256(path.read_bytes()).digest())
    return story.hexdigest()


def _versions() -> Iterator[str]:
    yield sys.version
    for library in _LIBRARIES:
        yield f"{library} {version(library)}"


def _code() -> dict[str, Path]:
    root = Path(__file__).parents[1]
    return {p.relative_to(root).as_posix(): p for p in root.rglob("*.py")}
