"""gather(): what the edition consists of, one Entry a page, before anything is made.

No page looks at another page's output, only at what stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from edition.engines import Engine
from edition.findings import Finding
from edition.progress import Progress
from edition.publish.division import Sort
from edition.publish.entries import Entry, TeiFile, read


@dataclass(frozen=True)
class Corpus:
    """All pages that come from TEI, in reading order."""

    entries: tuple[Entry, ...]
    files: tuple[TeiFile, ...]
    header: bytes = b""
    """the teiHeader of the first file: how the edition was encoded"""
    findings: tuple[Finding, ...] = ()

    @cached_property
    def documents(self) -> tuple[Entry, ...]:
        """The entries that are documents."""
        return tuple(e for e in self.entries if e.sort is Sort.DOCUMENT)

    def at(self, href: str) -> Entry:
        """The entry with this address."""
        return self._by_href[href]

    def below(self, href: str) -> tuple[Entry, ...]:
        """The entries directly below a volume or chapter; for `` those that stand alone."""
        return tuple(self._by_place.get(href, ()))

    @cached_property
    def _by_href(self) -> dict[str, Entry]:
        return {e.href: e for e in self.entries}

    @cached_property
    def _by_place(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.up, []).append(entry)
        return found


def gather(files: Sequence[tuple[Path, Path]], document_type: str, engine: Engine, progress: Progress) -> Corpus:
    """Read every (file, its path below the TEI folder). A file that cannot be read becomes a finding."""
    tasks = [(TeiFile(path, relative.as_posix()), document_type) for path, relative in files]
    gathered = list(progress("Reading", engine(read, tasks), len(tasks)))
    entries = tuple(sorted((e for g in gathered for e in g.entries), key=_order))
    return Corpus(
        entries=entries,
        files=tuple({e.file.name: e.file for e in entries}.values()),
        header=next((g.header for g in gathered if g.header), b""),
        findings=tuple(f for g in gathered for f in g.findings),
    )


def _order(entry: Entry) -> tuple[object, ...]:
    """By folder, then by name with numbers as numbers (`d9` before `d10`), then as in the file."""
    return _natural(entry.file.name), entry.at


def _natural(name: str) -> tuple[tuple[int, int, str], ...]:
    runs: list[str] = []
    for character in name:
        if runs and _is_digit(runs[-1][-1]) == _is_digit(character):
            runs[-1] += character
        else:
            runs.append(character)
    return tuple((0, int(r), r) if _is_digit(r[0]) else (1, 0, r) for r in runs)


def _is_digit(character: str) -> bool:
    return character in "0123456789"
