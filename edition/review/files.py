"""The files of this room: known by their first line, so that nothing else is ever written over or removed."""

from __future__ import annotations

from pathlib import Path

from edition.errors import OutputError
from edition.findings import Location
from edition.storage import write_atomic

ENDING = "review.html"
_FIRST_LINE = b"<!-- Made by edition; written anew and removed by it. -->\n"


def is_ours(file: Path) -> bool:
    """Whether a file is a page of this room."""
    if not file.name.endswith(ENDING) or not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(len(_FIRST_LINE)) == _FIRST_LINE


def put(file: Path, page: bytes) -> None:
    """Write a page. Raises OutputError where the place is taken by a file that is not ours, or cannot be written."""
    if file.exists() and not is_ours(file):
        message = "is not a page that edition made, so it is not written over. Move the file away"
        raise OutputError(message, Location(str(file)))
    write_atomic(file, _FIRST_LINE + page)


def remove(file: Path) -> None:
    """Remove a page that is not wanted any more; another file that stands there stays."""
    try:
        if is_ours(file):
            file.unlink()
    except OSError as error:
        raise OutputError(f"cannot be removed: {error.strerror or error}", Location(str(file))) from error
