"""A working edition to start from: the bundled sample, unfolded into a folder of the editor's.

What belongs here is the copying; what the sample holds is `edition/sample/`.
"""

from __future__ import annotations

from pathlib import Path

from edition.errors import OutputError
from edition.findings import Location
from edition.resources import folder
from edition.storage import read_bytes, walk, write_atomic

_SUFFIXES = (".toml", ".txt", ".xml", ".md")
"""what the sample is made of"""


def unfold(target: Path) -> tuple[Path, ...]:
    """Copy the sample edition into the folder `target`, which is made where it is missing; return the files written.

    Each file appears complete or not at all. Raises OutputError, and writes nothing, where any of the files exists
    already: the message names them all.
    """
    plan = {target / below: file for file, below in walk([folder("sample")], _SUFFIXES)}
    _refuse_to_overwrite(list(plan), target)
    for copy, original in plan.items():
        write_atomic(copy, read_bytes(original))
    return tuple(plan)


def _refuse_to_overwrite(files: list[Path], target: Path) -> None:
    there = [file.relative_to(target).as_posix() for file in files if file.exists() or file.is_symlink()]
    if there:
        message = f"holds {', '.join(there)} already, and a new edition overwrites nothing. Name another folder"
        raise OutputError(message, Location(str(target)))
