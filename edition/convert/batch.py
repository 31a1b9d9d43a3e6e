"""Files and folders of transcriptions: which there are, where their TEI goes, and whether it may be written.

While the checksum in a file's stamp holds, nobody has touched it and it may be written again; while the key holds too,
there is nothing to do. Otherwise the file belongs to its editor: it is left as it is, with a finding.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from edition import authority as authorities
from edition.authority import Authority
from edition.config import Config
from edition.convert import convert, doubts
from edition.convert.doubts import Doubts, Said
from edition.convert.recognise import Context
from edition.convert.stamp import Present, stamped
from edition.engines import ENGINES
from edition.errors import InputError, OutputError
from edition.findings import Finding, Kind, Location, Severity, with_severities
from edition.progress import Progress, silent
from edition.resources import code_version
from edition.storage import read_bytes, slug, walk, write_atomic

UNREADABLE = Kind(
    "unreadable",
    Severity.FATAL,
    "A transcription could not be read, so it has no TEI.",
    "Mend the file and convert it again.",
)
EDITED = Kind(
    "edited-tei-kept",
    Severity.WARNING,
    "The TEI file was changed by hand since it was written, so it was not written again.",
    "Move the file away to have it written anew, or carry the change of the transcription over by hand.",
)
ORPHAN = Kind(
    "transcription-missing",
    Severity.WARNING,
    "A TEI file was made from a transcription that is not there any more; it is published all the same.",
    "Delete the TEI file if the document does not belong to the edition, or put the transcription back.",
)
KINDS = (UNREADABLE, EDITED, ORPHAN)

SUFFIXES = (".txt",)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Job:
    """One transcription to convert: what an engine's task is given."""

    source: Path
    target: Path
    context: Context
    key: str
    """all that the TEI depends on beside the transcription"""
    said: Said | None
    """what was said the last time, where the caller keeps that"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one transcription."""

    source: Path
    target: Path
    state: str
    """`written`, `unchanged`, `kept` (it was edited by hand) or `failed`"""
    findings: tuple[Finding, ...] = ()
    key: str = ""
    """of the conversion, with what it was made from; empty where it failed"""


def convert_files(
    sources: Sequence[Path],
    out: Path,
    *,
    config: Config | None = None,
    authority: Path | None = None,
    engine: str = "processes",
    kept: Path | None = None,
    progress: Progress = silent,
) -> Iterator[Outcome]:
    """Convert files and folders (recursively) to TEI files below `out`; outcomes in the order of the files.

    `a/text/d61.txt` inside a folder becomes `out/a/text/d61.xml`; where several sources are given, each folder keeps
    its own name too. Documents in one folder know each other as targets of references. With
    `kept`, a file in which findings are kept between runs, a transcription whose TEI is up to date is not converted
    again, and its findings are those of the last time.
    Raises InputError where a source does not exist or no transcription is found, OutputError where two sources would
    become the same file or `out` cannot be written.
    """
    config = config or Config()
    jobs = list(_jobs(_targets(sources, out), config, authority, doubts.read(kept) if kept else {}))
    outcomes = progress("Converting", ENGINES[engine](run, jobs), len(jobs))
    return (_weighed(outcome, config) for outcome in _keeping(outcomes, kept))


def _keeping(outcomes: Iterator[Outcome], kept: Path | None) -> Iterator[Outcome]:
    """The same outcomes; when the last is fetched, what they say is in the file `kept`."""
    said: dict[str, Said] = {}
    for outcome in outcomes:
        if outcome.key:
            said[str(outcome.source)] = Said(outcome.key, outcome.findings)
        yield outcome
    if kept:
        doubts.write(kept, said)


def is_transcription(file: Path) -> bool:
    """Whether a file in a folder is one that is converted with the folder."""
    return file.suffix.lower() in SUFFIXES and not file.name.startswith(".")


def without_transcription(files: Iterable[Path], outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    """A finding for each of the TEI `files` that was written by `convert`, but not from any of these transcriptions."""
    targets = {outcome.target for outcome in outcomes}
    for file in files:
        if file not in targets and Present.at(file).key:
            message = "the transcription that this file was made from is not there any more"
            yield ORPHAN.at(Location(str(file)), message)


def document_name(stem: str) -> str:
    """What a document is called: the stem of its file where that may be an xml:id, else one like it."""
    if _NAME.fullmatch(stem):
        return stem
    safe = slug(stem)
    return safe if _NAME.fullmatch(safe) else f"d{safe}"


def run(job: Job) -> Outcome:
    """Convert one transcription and write its TEI: an engine's task."""
    try:
        content = read_bytes(job.source)
        key = hashlib.sha256(job.key.encode() + content).hexdigest()
        there = Present.at(job.target)
        if there.key == key and job.said and job.said.key == key:
            return Outcome(job.source, job.target, "kept" if there.edited else "unchanged", job.said.findings, key)
        if there.key == key and there.edited:
            return Outcome(job.source, job.target, "kept")
        converted = convert(content, document_name(job.source.stem), str(job.source), job.context)
        if there.edited:
            return Outcome(job.source, job.target, "kept", (*converted.findings, _kept(job)))
        changed = write_atomic(job.target, stamped(converted.tei, key))
    except InputError as error:
        place = error.location or Location(str(job.source))
        finding = UNREADABLE.at(place, *error.message.split(". ", 1))
        return Outcome(job.source, job.target, "failed", (finding,))
    return Outcome(job.source, job.target, "written" if changed else "unchanged", converted.findings, key)


def _kept(job: Job) -> Finding:
    return EDITED.at(Location(str(job.source)), f"{job.target} was edited by hand and stays as it is")


def _weighed(outcome: Outcome, config: Config) -> Outcome:
    return replace(outcome, findings=tuple(with_severities(outcome.findings, config.severities())))


def _targets(sources: Sequence[Path], out: Path) -> list[tuple[Path, Path]]:
    """Every transcription with the TEI file that it becomes."""
    found = []
    for source in sources:
        folder = Path(source.resolve().name) if len(sources) > 1 and source.is_dir() else Path()
        for file, inside in walk([source], SUFFIXES):
            found.append((file, out / folder / inside.with_name(f"{document_name(inside.stem)}.xml")))
    if not found:
        places = ", ".join(map(str, sources))
        raise InputError(f"no transcriptions in {places}. They are files whose names end in {', '.join(SUFFIXES)}")
    _check_collisions(found)
    return found


def _check_collisions(targets: Iterable[tuple[Path, Path]]) -> None:
    by_name: dict[str, list[Path]] = defaultdict(list)
    for source, target in targets:
        by_name[str(target).casefold()].append(source)
    clashes = [" and ".join(map(str, clash)) for clash in by_name.values() if len(clash) > 1]
    if clashes:
        raise OutputError(f"two transcriptions would become one file: {'; '.join(clashes)}. Rename one of each")


def _jobs(targets: list[tuple[Path, Path]], config: Config, authority: Path | None, said: Doubts) -> Iterator[Job]:
    listed = read_bytes(authority) if authority else b""
    entries = authorities.read(listed, str(authority)) if authority else Authority()
    base = (code_version().encode(), repr(config).encode(), hashlib.sha256(listed).digest())
    names: dict[Path, set[str]] = defaultdict(set)
    for source_folder, target_folder in {(source.parent, target.parent) for source, target in targets}:
        names[target_folder] |= {document_name(file.stem) for file in source_folder.iterdir() if is_transcription(file)}
    for _, target in targets:
        names[target.parent].add(target.stem)
    contexts = {
        folder: Context(config, _seen_from(folder, entries), frozenset(siblings)) for folder, siblings in names.items()
    }
    keys = {folder: _key(base, context) for folder, context in contexts.items()}
    for source, target in targets:
        key = keys[target.parent] + target.name
        yield Job(source, target, contexts[target.parent], key, said.get(str(source)))


def _key(base: tuple[bytes, ...], context: Context) -> str:
    """One for all that the documents of a folder depend on alike."""
    shared = (*base, context.authority.file.encode(), *(name.encode() for name in sorted(context.siblings)))
    return hashlib.sha256(b"\0".join(shared)).hexdigest()


def _seen_from(folder: Path, authority: Authority) -> Authority:
    """The list with its file as a TEI file in `folder` points to it: `../authority.xml`."""
    if not authority.file:
        return authority
    try:
        relative = os.path.relpath(authority.file, folder)
    except ValueError:  # on another drive
        relative = Path(authority.file).name
    return replace(authority, file=quote(Path(relative).as_posix()))
