"""The authority list of a run: read once in each process, and written as TEI where it is a table.

`@ref` leads into TEI, since neither an archive nor another program can follow a pointer into a table.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from edition.authority import Authority, as_tei, is_tei, read, tei_name
from edition.convert.stamp import Present, stamped
from edition.errors import OutputError
from edition.findings import Location
from edition.storage import read_bytes, write_atomic


@dataclass(frozen=True, slots=True)
class Listing:
    """An authority list by its file: what a task is given instead of fifty thousand names."""

    path: Path
    digest: str
    """SHA-256 of the file"""
    table: str = ""
    """what the TEI is called that is made of a table: `persons.xml`; empty for a list that is TEI"""

    @classmethod
    def of(cls, path: Path) -> Listing:
        """The list in `path`. Raises InputError where the file cannot be read."""
        content = read_bytes(path)
        table = "" if is_tei(content) else tei_name(path, content).name
        return cls(path, hashlib.sha256(content).hexdigest(), table)

    def authority(self) -> Authority:
        """What it holds: one object in each process. Raises InputError where it is no list."""
        return _read(self.path, self.digest)

    def place(self, out: Path) -> Path:
        """Where it stands as TEI: a table beside the TEI files that point to it."""
        return out / self.table if self.table else self.path

    def write(self, out: Path, targets: Iterable[Path]) -> None:
        """Write a table as TEI; any other list is TEI already.

        Raises OutputError where a file of that name is there that is not ours to write, or one of `targets`.
        """
        if not self.table:
            return
        place = self.place(out)
        if Present.at(place).edited or place in targets:
            message = "is in the way of the TEI that is made of the table of names. Rename the table, or move this file"
            raise OutputError(message, Location(str(place)))
        write_atomic(place, stamped(as_tei(read_bytes(self.path), str(self.path)), self.digest))


@lru_cache(maxsize=2)
def _read(path: Path, digest: str) -> Authority:
    """The list in `path`, which is read again where `digest` says that it has changed."""
    return read(read_bytes(path), str(path))
