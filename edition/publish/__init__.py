"""publish(): a folder of TEI becomes a site.

First everything is gathered, then everything is made. Here: what happens in which order. Not here: what a page shows
(`outputs/`), how TEI becomes HTML (`render`), how the finished site takes its place (`staging.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.authority import is_tei, tei_name
from edition.config import Config
from edition.engines import ENGINES
from edition.errors import InputError
from edition.findings import Finding, Kind, Severity, sorted_findings, with_severities
from edition.progress import Progress, silent
from edition.publish import manifest
from edition.publish.artifact import check_paths, make
from edition.publish.corpus import Corpus, gather
from edition.publish.entries import FOREIGN, UNREADABLE
from edition.publish.ground import ground
from edition.publish.links import DEAD_LINK, check_links
from edition.publish.outputs import artifacts
from edition.publish.plan import plan
from edition.publish.staging import building
from edition.storage import read_bytes

KINDS: tuple[Kind, ...] = (UNREADABLE, FOREIGN, DEAD_LINK)


@dataclass(frozen=True, slots=True)
class Published:
    """A site that was built."""

    out: Path
    documents: int
    pages: int
    """HTML files"""
    written: int
    """files whose bytes are new"""
    fresh: int
    """files that stayed as they were"""
    findings: tuple[Finding, ...]
    """weighed as the edition's configuration says"""


def publish(
    config: Config,
    files: Sequence[tuple[Path, Path]],
    out: Path,
    *,
    authority: Path | None = None,
    engine: str = "processes",
    progress: Progress = silent,
) -> Published:
    """Build the site of an edition in the folder `out`.

    `files` are TEI files, each with its path below the TEI folder. A file that cannot be read is a finding, and the
    site is built without it; where `out` holds a site already, that one stays and InputError is raised, so that no page
    is lost for a slip in a file. Where nothing has changed nothing is written. Raises OutputError where `out` is not
    ours, is being built, cannot be written, or two pages want one address; ResourceError where a template is broken.
    """
    run = ENGINES[engine]
    with building(out) as staging:
        corpus = gather(_without(files, authority), config.publish.document_type, run, progress)
        _check_readable(corpus, out)
        edition = plan(config, corpus, authority)
        wanted = artifacts(edition)
        check_paths(wanted)

        floor = ground(edition.frame.templates)
        known = manifest.read(staging.manifest)
        fresh = {a.path for a in wanted if manifest.is_fresh(a, floor, known, staging.site)}
        stale = [a for a in wanted if a.path not in fresh]
        records = {path: known[path] for path in fresh}
        for artifact, made in zip(stale, progress("Making", run(make, stale), len(stale)), strict=True):
            records[made.path] = manifest.record(artifact, floor, made)
            staging.put(made.path, made.content)

        written = staging.finish(fresh, [a.path for a in stale])
        manifest.write(staging.manifest, records.values())
    found = [*corpus.findings, *check_links(records, {a.path: a.file for a in wanted})]
    found += [finding for record in records.values() for finding in record.findings]
    return Published(
        out=out,
        documents=len(corpus.documents),
        pages=sum(path.endswith(".html") for path in records),
        written=written,
        fresh=len(wanted) - written,
        findings=tuple(with_severities(sorted_findings(found), config.severities())),
    )


def _check_readable(corpus: Corpus, out: Path) -> None:
    unreadable = [finding for finding in corpus.findings if finding.severity == Severity.FATAL]
    if unreadable and (out / "index.html").is_file():
        first, more = unreadable[0], len(unreadable) - 1
        message = f"{first.message}. {first.advice} The last site in {out} stays as it was"
        raise InputError(message + (f"; {more} more files cannot be read" if more else ""), first.location)


def _without(files: Sequence[tuple[Path, Path]], authority: Path | None) -> list[tuple[Path, Path]]:
    """The authority list may stand among the documents; it is none."""
    if authority is None:
        return list(files)
    content = read_bytes(authority)
    made = None if is_tei(content) else Path(tei_name(authority, content).name)
    return [(file, name) for file, name in files if file.resolve() != authority.resolve() and name != made]
