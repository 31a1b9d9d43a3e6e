"""Files and folders of transcriptions: each is converted, and its TEI is written where that may be done.

While the checksum in a file's stamp holds, nobody has touched it and it may be written again; while the key holds too,
there is nothing to do. Otherwise the file belongs to its editor: it is left as it is, with a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from edition.config import Config
from edition.convert import convert, doubts
from edition.convert.difference import first_difference
from edition.convert.doubts import Said
from edition.convert.formats import choose
from edition.convert.jobs import Job, document_name, plan
from edition.convert.stamp import Present, stamped
from edition.engines import ENGINES
from edition.errors import InputError
from edition.findings import Finding, Kind, Location, Severity, with_severities
from edition.progress import Progress, silent
from edition.storage import read_bytes, write_atomic

UNREADABLE = Kind(
    "unreadable",
    Severity.FATAL,
    "A transcription could not be read, so it has no TEI.",
    "Mend the file and convert it again.",
)
EDITED = Kind(
    "edited-tei-kept",
    Severity.NOTE,
    "The TEI file was edited by hand; it stays as it is, and its doubts are those that it marks itself.",
    "Move the file away to have it written anew.",
)
BEHIND = Kind(
    "edited-tei-behind",
    Severity.WARNING,
    "The TEI file was edited by hand, and would be written otherwise now: the transcription, the settings or the "
    "converter have changed since.",
    "Look at the difference with edition convert --diff and carry over by hand what you want. If you want to hear no "
    "more of it, delete the line <?edition …?> of the file.",
)
ORPHAN = Kind(
    "transcription-missing",
    Severity.WARNING,
    "A TEI file was made from a transcription that is not there any more; it is published all the same.",
    "Delete the TEI file if the document does not belong to the edition, or put the transcription back.",
)
KINDS = (UNREADABLE, EDITED, BEHIND, ORPHAN)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one transcription."""

    source: Path
    target: Path
    state: str
    """`written`, `unchanged`, `kept` (it was edited by hand) or `failed`"""
    findings: tuple[Finding, ...] = ()
    key: str = ""
    """of the conversion, with what it was made from; empty where it failed and where the TEI was kept"""
    reader: str = ""
    """what the transcription was read as: a key of READERS; empty where that cannot be said"""
    columns: int = 0
    """how wide its lines were filled; 0 where they were not, or where it was not read"""


Then = Callable[[Outcome], Outcome]
"""what is done with each outcome by the process that made it: picklable"""


def as_it_is(outcome: Outcome) -> Outcome:
    """Does nothing."""
    return outcome


def convert_files(
    sources: Sequence[Path],
    out: Path,
    *,
    config: Config | None = None,
    authority: Path | None = None,
    engine: str = "processes",
    kept: Path | None = None,
    then: Then = as_it_is,
    progress: Progress = silent,
) -> Iterator[Outcome]:
    """Convert files and folders (recursively) to TEI files below `out`; outcomes in the order of the files.

    What becomes of which file is told by `jobs.plan`, and so is what is raised. With `kept`, a file in which findings
    are kept between runs, a transcription whose TEI is up to date is not converted again, and its findings are those of
    the last time. Raises OutputError, while the outcomes are fetched, where `out` cannot be written.
    """
    config = config or Config()
    jobs = plan(sources, out, config, authority, doubts.read(kept) if kept else {})
    if jobs[0].listing:
        jobs[0].listing.write(out, {job.target for job in jobs})
    outcomes = progress("Converting", ENGINES[engine](partial(run, then=then), jobs), len(jobs))
    return (_weighed(outcome, config) for outcome in _keeping(outcomes, kept))


def _keeping(outcomes: Iterator[Outcome], kept: Path | None) -> Iterator[Outcome]:
    """The same outcomes; when the last is fetched, what they say is in the file `kept`."""
    said: dict[str, Said] = {}
    for outcome in outcomes:
        if outcome.key and kept:
            said[str(outcome.source)] = Said(outcome.key, outcome.findings)
        yield outcome
    if kept:
        doubts.write(kept, said)


def without_transcription(files: Iterable[Path], outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    """A finding for each of the TEI `files` that was written by `convert`, but not from any of these transcriptions."""
    targets = {outcome.target for outcome in outcomes}
    for file in files:
        if file not in targets and (there := Present.at(file)).key:
            message = "the transcription that this file was made from is not there any more"
            yield ORPHAN.at(Location(str(file), there.line), message)


def run(job: Job, then: Then = as_it_is) -> Outcome:
    """Convert one transcription and write its TEI: an engine's task."""
    try:
        content = read_bytes(job.source)
        reader, _ = choose(content, str(job.source), job.context.config.convert.reader)
        return then(replace(_outcome(job, content), reader=reader))
    except InputError as error:
        return Outcome(job.source, job.target, "failed", (unreadable(job, error),))


def unreadable(job: Job, error: InputError) -> Finding:
    """What stopped the conversion of one transcription."""
    return UNREADABLE.at(error.location or Location(str(job.source)), *error.message.split(". ", 1))


def _outcome(job: Job, content: bytes) -> Outcome:
    key, there = job.key_of(content), Present.at(job.target)
    if there.edited and (there.key in ("", key)):
        return Outcome(job.source, job.target, "kept", (_kept(job, there),))
    if there.key == key and job.said and job.said.key == key:
        return Outcome(job.source, job.target, "unchanged", job.said.findings, key)
    converted = convert(content, document_name(job.source.stem), str(job.source), job.surroundings())
    if there.edited:
        found = _behind(job, there, converted.tei) if there.is_behind(converted.tei) else _kept(job, there)
        return Outcome(job.source, job.target, "kept", (found,))
    changed = write_atomic(job.target, stamped(converted.tei, key))
    state = "written" if changed else "unchanged"
    return Outcome(job.source, job.target, state, converted.findings, key, columns=converted.columns)


def _kept(job: Job, there: Present) -> Finding:
    message = "is kept as you edited it" if there.stamp else "is kept: it is not a file that edition convert wrote"
    return EDITED.at(Location(str(job.target), there.line), message)


def _behind(job: Job, there: Present, tei: bytes) -> Finding:
    message = f"is kept as you edited it, but from {job.source} another file would be made now"
    return BEHIND.at(Location(str(job.target), first_difference(there, tei)), message)


def _weighed(outcome: Outcome, config: Config) -> Outcome:
    return replace(outcome, findings=tuple(with_severities(outcome.findings, config.severities())))
