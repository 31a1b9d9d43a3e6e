"""What `convert` would do otherwise than the TEI that stands: compared, not written.

A file that was edited by hand differs from what was converted by its edits. So what matters about it is whether the
converter would make something else now than when it wrote the file: the stamp knows a checksum of that.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from edition.config import Config
from edition.convert import convert
from edition.convert.jobs import Job, document_name, plan
from edition.convert.stamp import Present
from edition.engines import ENGINES
from edition.errors import InputError
from edition.progress import Progress, silent
from edition.storage import read_bytes


class Compared(StrEnum):
    """How what stands and what would be written go together."""

    SAME = "same"
    MISSING = "missing"
    """there is no TEI file yet"""
    CHANGED = "changed"
    """the file would be written anew"""
    EDITED = "edited"
    """it was edited by hand, and nothing is new beside the edits"""
    BEHIND = "behind"
    """it was edited by hand, and would be written otherwise now: there is something to carry over"""
    FAILED = "failed"
    """the transcription, or the file that stands, cannot be read"""


_TO_BE_DONE = frozenset({Compared.MISSING, Compared.CHANGED, Compared.BEHIND, Compared.FAILED})


@dataclass(frozen=True, slots=True)
class Difference:
    """One transcription, and how its TEI would change."""

    source: Path
    target: Path
    state: Compared
    lines: tuple[str, ...] = ()
    """a unified diff from what stands to what would be written, without line ends; the stamp is left out of account"""
    error: InputError | None = None
    """why it failed"""

    @property
    def matters(self) -> bool:
        """Whether anything is to be done: a file to write, something to carry over, or something to mend."""
        return self.state in _TO_BE_DONE


def compare_files(
    sources: Sequence[Path],
    out: Path,
    *,
    config: Config | None = None,
    authority: Path | None = None,
    engine: str = "processes",
    progress: Progress = silent,
) -> Iterator[Difference]:
    """What `convert_files` with the same arguments would change, file by file; nothing is written."""
    jobs = plan(sources, out, config or Config(), authority)
    return progress("Comparing", ENGINES[engine](run, jobs), len(jobs))


def run(job: Job) -> Difference:
    """Compare one transcription with its TEI: an engine's task."""
    try:
        return _difference(job)
    except InputError as error:
        return Difference(job.source, job.target, Compared.FAILED, error=error)


def _difference(job: Job) -> Difference:
    content, there = read_bytes(job.source), Present.at(job.target)
    if there.key == job.key_of(content) and not there.edited:
        return Difference(job.source, job.target, Compared.SAME)
    tei = convert(content, document_name(job.source.stem), str(job.source), job.surroundings()).tei
    if there.content is None:
        return Difference(job.source, job.target, Compared.MISSING)
    lines = tuple(_unified(there.content, there.with_stamp(tei), job))
    return Difference(job.source, job.target, _state(there, tei, bool(lines)), lines)


def _state(there: Present, tei: bytes, differs: bool) -> Compared:
    if not differs:
        return Compared.SAME
    if not there.edited:
        return Compared.CHANGED
    return Compared.BEHIND if there.is_behind(tei) else Compared.EDITED


def _unified(stands: bytes, would_be: bytes, job: Job) -> Iterator[str]:
    names = str(job.target), f"{job.target} (from {job.source})"
    yield from difflib.unified_diff(_lines(stands), _lines(would_be), *names, lineterm="")


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")


def first_difference(there: Present, tei: bytes) -> int:
    """The first line of the file that stands in which it is not `tei`; the last where it is only shorter."""
    stands, would_be = _lines(there.content or b""), _lines(there.with_stamp(tei))
    pairs = enumerate(zip(stands, would_be, strict=False), 1)
    return next((number for number, (old, new) in pairs if old != new), len(stands))
