"""The whole way for an edition: convert what is new, validate, publish.

What belongs here is the order of the three verbs and where an edition keeps its files; each verb's work is its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edition.authority import is_tei, tei_name
from edition.config import FILE_NAME, Config, load
from edition.convert.batch import Outcome, convert_files, without_transcription
from edition.convert.jobs import transcriptions
from edition.errors import ConfigError, InputError
from edition.findings import Finding, Location, Severity, with_severities, worst
from edition.kinds import CODES
from edition.progress import Progress, silent
from edition.proofreading import not_told_before
from edition.publish import Published, publish
from edition.storage import read_bytes, walk
from edition.validate.batch import validate_files

_DOUBTS = "build/.doubts.json"
"""below the edition: what the converter said of transcriptions that have not changed since"""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    converted: tuple[Outcome, ...]
    validated: int
    """how many TEI files were checked"""
    published: Published | None
    """None where findings of severity error or fatal stopped the build before publishing"""
    findings: tuple[Finding, ...]
    """of all three, in that order"""


def build(
    folder: str | Path,
    out: str | Path | None = None,
    *,
    engine: str = "processes",
    progress: Progress = silent,
    strict: bool = False,
) -> Built:
    """Build the edition in `folder` into `out` (default: where its edition.toml says).

    Raises ConfigError where the folder holds no usable edition.toml, and what the three verbs raise.
    """
    config = load_edition(Path(folder))
    converted = _convert(config, engine, progress)
    paths = [file for file, _ in _tei_below(config)]
    checked = list(
        validate_files(paths, config=config, authority=authority_of(config), engine=engine, progress=progress)
    )
    findings = [f for outcome in converted for f in outcome.findings]
    if converted:
        findings += with_severities(without_transcription(paths, converted), config.severities())
    by_target = {outcome.target: outcome for outcome in converted}
    findings += [f for c in checked for f in not_told_before(c.findings, by_target.get(c.file))]
    published = None
    if (worst(findings) or Severity.NOTE) < (Severity.WARNING if strict else Severity.ERROR):
        published = publish_edition(config, Path(out) if out else None, engine=engine, progress=progress)
        findings += published.findings
    return Built(tuple(converted), len(checked), published, tuple(findings))


def publish_edition(
    config: Config,
    out: Path | None = None,
    *,
    authority: Path | None = None,
    engine: str = "processes",
    progress: Progress = silent,
) -> Published:
    """Publish the TEI of an edition as it is, without converting or validating.

    `out` and `authority` stand in for what its edition.toml says.
    """
    target = out or config.path(config.publish.out)
    known = authority or authority_of(config)
    return publish(config, tei_files(config), target, authority=known, engine=engine, progress=progress)


def load_edition(folder: Path) -> Config:
    """The configuration of the edition in `folder`. Raises ConfigError where there is none."""
    if not (folder / FILE_NAME).is_file():
        message = f"there is no {FILE_NAME} here. Name the folder of an edition, or make one with: edition new DIR"
        raise ConfigError(message, Location(str(folder)))
    return load(folder, CODES)


def edition_around(path: Path) -> Path | None:
    """The folder of the edition that `path` is, or lies in, two levels up at most; None where it is in none."""
    start = path if path.is_dir() else path.parent
    near = (start, start / "..", start / ".." / "..")
    return next((folder for folder in near if (folder / FILE_NAME).is_file()), None)


def tei_folder(config: Config) -> Path:
    """Where the TEI files of an edition are."""
    return config.path(config.convert.tei)


def authority_of(config: Config) -> Path | None:
    """The authority list that an edition names. Raises InputError where it is not there."""
    path = config.path(config.convert.authority) if config.convert.authority else None
    if path and not path.is_file():
        message = "the authority list that edition.toml names is not there. Correct its name, or put the file there"
        raise InputError(message, Location(str(path)))
    return path


def tei_files(config: Config) -> list[tuple[Path, Path]]:
    """The TEI files of an edition, each with its path below the TEI folder. Raises InputError where there are none."""
    found = _tei_below(config)
    if not found:
        folder = config.path(config.convert.tei)
        raise InputError("there are no TEI files here to publish. Convert transcriptions first", Location(str(folder)))
    return found


def _tei_below(config: Config) -> list[tuple[Path, Path]]:
    folder = config.path(config.convert.tei)
    found = list(walk([folder], (".xml",))) if folder.is_dir() else []
    made = _made_of_table(config)
    return [(file, name) for file, name in found if name != made]


def _made_of_table(config: Config) -> Path | None:
    """The file in the TEI folder that `convert` makes of an authority list that is a table: no document of its own."""
    listed = authority_of(config)
    content = read_bytes(listed) if listed else b""
    return None if listed is None or is_tei(content) else Path(tei_name(listed, content).name)


def _convert(config: Config, engine: str, progress: Progress) -> list[Outcome]:
    """What became of each transcription; nothing where the edition has none, and its TEI is written by hand."""
    sources = config.path(config.convert.transcriptions)
    if not sources.is_dir() or not transcriptions(sources):
        return []
    return list(
        convert_files(
            [sources],
            config.path(config.convert.tei),
            config=config,
            authority=authority_of(config),
            engine=engine,
            kept=config.path(_DOUBTS),
            progress=progress,
        )
    )
