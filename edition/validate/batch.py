"""Files and folders: what their pointers can lead to is gathered first, then each file is checked, on many cores.

Only here does this room read files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from edition import storage, tei
from edition.authority import is_tei, read, tei_name
from edition.config import Config
from edition.engines import ENGINES
from edition.errors import InputError
from edition.findings import Finding, Kind, Location, Severity, sorted_findings, with_severities
from edition.progress import Progress, silent
from edition.validate import validate
from edition.validate.phrases import what_and_advice
from edition.validate.targets import Targets, ids_of, key, lead, pointers

UNREADABLE = Kind(
    "unreadable-tei",
    Severity.FATAL,
    "A TEI file could not be read from the disk.",
    "Look whether the file is there and may be read.",
)
KINDS = (UNREADABLE,)

SUFFIXES = (".xml",)


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was checked."""

    file: Path
    """as the user gave it, or below the folder that was given"""
    findings: tuple[Finding, ...]
    """by line and column, weighed as the edition's configuration says"""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the other files must know of one."""

    ids: frozenset[str]
    """the xml:ids in it"""
    leads: frozenset[str]
    """the keys of the files that it points to"""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to check: what an engine's task is given."""

    file: Path
    targets: Targets
    severities: dict[str, Severity | None] = field(default_factory=dict)


def validate_files(
    paths: Iterable[Path],
    *,
    config: Config | None = None,
    authority: Path | None = None,
    engine: str = "processes",
    progress: Progress = silent,
) -> Iterator[Checked]:
    """Each TEI file that `paths` name, folders walked, with its findings, in the order of the walk.

    `authority` is the list that pointers to persons, places and terms lead into, by default the configuration's.
    `engine` is a name in `engines.ENGINES`. A file that cannot be read or parsed gives a FATAL finding.
    Raises InputError where a path does not exist or a folder has no TEI file in it.
    """
    config, paths = config or Config(), list(paths)
    files = [file for path in paths for file in _files(path)]
    if authority is None and config.convert.authority:
        authority = config.path(config.convert.authority)
    targets = gather_targets(files, authority=authority, homes=_homes(paths, config), engine=engine)
    jobs = [Job(file, targets, config.severities()) for file in files]
    return progress("Validating", ENGINES[engine](run, jobs), len(jobs))


def _files(path: Path) -> list[Path]:
    found = [file for file, _ in storage.walk([path], SUFFIXES)]
    if not found:
        raise InputError("has no TEI files (.xml) in it. Name the folder that holds them", Location(str(path)))
    return found


def _homes(paths: Iterable[Path], config: Config) -> list[Path]:
    """The folders that belong to the edition, as far as they are known here: a list may lie beside the TEI folder."""
    return [*(Path(key(path)).parent for path in paths), config.path(config.convert.tei)]


def gather_targets(
    files: Iterable[Path], *, authority: Path | None = None, homes: Iterable[Path] = (), engine: str = "serial"
) -> Targets:
    """What pointers can lead to: the ids of `files`, of the authority list, and of files in `homes` they point to.

    The last are for a file that is checked alone: its neighbours count although nobody named them. Files outside of
    `homes` are not looked at, whatever a pointer says.
    """
    listed = [*files, *([authority] if authority else [])]
    known = dict(zip(map(key, listed), ENGINES[engine](gather, listed), strict=True))
    called = _called(authority) if authority else ""
    if authority:
        known.setdefault(key(called), known[key(authority)])
    roots = [Path(key(home)) for home in homes]
    leads = {Path(lead) for found in known.values() for lead in found.leads if lead not in known}
    beside = sorted(p for p in leads if p.suffix.lower() in SUFFIXES and any(p.is_relative_to(r) for r in roots))
    known |= {key(path): gather(path) for path in beside if os.path.isfile(path)}  # noqa: PTH113 - never raises
    return Targets({name: found.ids for name, found in known.items()}, called)


def _called(authority: Path) -> str:
    """The name of the TEI that pointers into the list lead to: a table's is made of it."""
    try:
        return str(tei_name(authority, storage.read_bytes(authority)))
    except InputError:
        return str(authority)


def gather(path: Path) -> Gathered:
    """The ids of a file and the files it points to, none where it cannot be parsed: an engine's task."""
    try:
        content = storage.read_bytes(path)
        if not is_tei(content):
            return Gathered(frozenset(entry.id for entry in read(content, str(path)).entries), frozenset())
        root = tei.parse(content, str(path)).getroot()
    except InputError:
        return Gathered(frozenset(), frozenset())
    return Gathered(ids_of(root), frozenset(lead(str(path), pointer) for pointer in pointers(root) if pointer.file))


def run(job: Job) -> Checked:
    """Check one file: an engine's task."""
    return Checked(job.file, tuple(with_severities(sorted_findings(_findings(job)), job.severities)))


def _findings(job: Job) -> Iterator[Finding]:
    try:
        content = storage.read_bytes(job.file)
    except InputError as error:
        what, advice = what_and_advice(error.message)
        yield UNREADABLE.at(error.location or Location(str(job.file)), what, advice)
        return
    yield from validate(content, str(job.file), job.targets)
