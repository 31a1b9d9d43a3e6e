"""From the plain transcription of a historical document to TEI P5, and from TEI to a static website.

Three verbs do what the three commands do:

>>> import edition, tempfile
>>> from pathlib import Path
>>> home = tempfile.TemporaryDirectory()     # any folder of yours
>>> folder = Path(home.name)
>>> files = edition.new(folder / "letters")  # a small fictional correspondence to start from
>>> outcomes = list(edition.convert(folder / "letters/transcriptions", folder / "tei"))
>>> {outcome.state for outcome in outcomes}
{'written'}
>>> checked = list(edition.validate(folder / "tei"))
>>> edition.worst(f for file in checked for f in file.findings) is edition.Severity.ERROR
False
>>> published = edition.publish(folder / "tei", out=folder / "site")
>>> (published.out / "index.html").is_file()
True

One transcription in memory:

>>> converted = edition.convert_text("1. Letter From Mr. Loring to Mr. Quill\\n\\nSir: Nothing.", name="d1")
>>> b'<head>' in converted.tei
True
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from edition import authority as _authority
from edition import config as _config
from edition.build import Built, authority_of, build, edition_around, load_edition, publish_edition, tei_folder
from edition.config import FILE_NAME, Config
from edition.convert import Converted
from edition.convert import convert as _convert_one
from edition.convert.batch import Outcome
from edition.convert.difference import Difference, compare_files
from edition.convert.explain import Explained, explain_files
from edition.convert.recognise import Context
from edition.errors import ConfigError, EditionError, EngineError, InputError, OutputError, ResourceError, XmlError
from edition.findings import Finding, Location, Severity, worst
from edition.kinds import CODES
from edition.progress import Progress, silent
from edition.proofreading import convert_files
from edition.publish import Published
from edition.publish import publish as _publish
from edition.resources import version
from edition.starter import unfold as new
from edition.storage import read_bytes, walk
from edition.validate.batch import Checked, validate_files

__all__ = [
    "Built",
    "Checked",
    "Config",
    "ConfigError",
    "Converted",
    "Difference",
    "EditionError",
    "EngineError",
    "Explained",
    "Finding",
    "InputError",
    "Location",
    "Outcome",
    "OutputError",
    "Published",
    "ResourceError",
    "Severity",
    "XmlError",
    "build",
    "compare",
    "convert",
    "convert_text",
    "explain_notes",
    "new",
    "publish",
    "validate",
    "worst",
]

__version__ = version()

_Paths = str | Path | Iterable[str | Path]


def convert(
    sources: _Paths,
    out: str | Path,
    *,
    config: Config | str | Path | None = None,
    authority: str | Path | None = None,
    reader: str = "auto",
    replace_illegal: bool = False,
    validate: bool = False,
    review: bool = False,
    engine: str = "processes",
    progress: Progress = silent,
) -> Iterator[Outcome]:
    """Convert transcriptions, files or folders, to TEI files below `out`, one after the other as they are asked for.

    **Nothing is converted before you ask**: loop over what comes back, or make a `list` of it. So the outcomes of a
    large edition need not be in memory at once.

    `config` is an edition.toml or what was read from one, `authority` a list of names (TEI or CSV). A TEI file that
    was edited is never written over. `reader` says what the transcriptions are, whatever they are called: `text`,
    `markdown`, `html` or `docx`. With `validate` each TEI file is checked at once, as far as that can be done without
    the others; with `review` a page is made beside each that is in doubt (`d8.review.html`), and a list of them.

    Raises InputError where a source does not exist or there is no transcription, OutputError where `out` cannot be
    written, ConfigError where the configuration is wrong; what is wrong with a single transcription is a finding of its
    outcome.
    """
    settings = _settings(config, replace_illegal, reader)
    known = _existing(authority) or authority_of(settings)
    wishes = {"validate": validate, "review": review}
    paths, folder = _paths(sources), Path(out)
    return convert_files(paths, folder, config=settings, authority=known, engine=engine, progress=progress, **wishes)


def compare(
    sources: _Paths,
    out: str | Path,
    *,
    config: Config | str | Path | None = None,
    authority: str | Path | None = None,
    reader: str = "auto",
    replace_illegal: bool = False,
    engine: str = "processes",
    progress: Progress = silent,
) -> Iterator[Difference]:
    """What `convert` with the same arguments would write otherwise than it stands in `out`; nothing is written.

    Like `convert` it does nothing before you loop over it, and raises the same; a transcription that cannot be read is
    a difference whose state is `failed`.
    """
    settings = _settings(config, replace_illegal, reader)
    known = _existing(authority) or authority_of(settings)
    return compare_files(_paths(sources), Path(out), config=settings, authority=known, engine=engine, progress=progress)


def explain_notes(
    sources: _Paths,
    *,
    config: Config | str | Path | None = None,
    reader: str = "auto",
    replace_illegal: bool = False,
) -> Iterator[Explained]:
    """Why `convert` anchors each note where it does: reasons with their weights, and the rival reading.

    One value for each transcription, as they are asked for; nothing is written. Raises InputError where a source does
    not exist or cannot be read, or there is no transcription.
    """
    return explain_files(_paths(sources), _settings(config, replace_illegal, reader))


def convert_text(
    content: str | bytes,
    *,
    name: str = "document",
    config: Config | str | Path | None = None,
    authority: str | Path | None = None,
    reader: str = "auto",
    replace_illegal: bool = False,
) -> Converted:
    """Convert one transcription in memory. `name` becomes the xml:id of the document, `reader` says what it is.

    Raises InputError where `content` is empty or no text.
    """
    settings = _settings(config, replace_illegal, reader)
    known = _existing(authority) or authority_of(settings)
    listed = _authority.read(read_bytes(known), known.as_posix()) if known else _authority.Authority()
    written = content.encode() if isinstance(content, str) else content
    return _convert_one(written, name, context=Context(settings, listed, frozenset({name})))


def validate(
    paths: _Paths,
    *,
    config: Config | str | Path | None = None,
    authority: str | Path | None = None,
    engine: str = "processes",
    progress: Progress = silent,
) -> Iterator[Checked]:
    """Check TEI files, or all in folders, against the schema and the editorial rules, one result a file.

    Without `config` the edition.toml in or above the first path counts, if there is one; the folder of an edition
    stands for its TEI. Raises InputError where a path does not exist or a folder holds no TEI.
    """
    named = _paths(paths)
    home = edition_around(named[0]) if config is None and named else None
    settings = load_edition(home) if home else _settings(config)
    known = _existing(authority) or authority_of(settings)
    files = [tei_folder(settings) if path == home else path for path in named]
    return validate_files(files, config=settings, authority=known, engine=engine, progress=progress)


def publish(
    source: _Paths = ".",
    *,
    out: str | Path | None = None,
    authority: str | Path | None = None,
    engine: str = "processes",
    progress: Progress = silent,
) -> Published:
    """Publish TEI as a static site: the edition in a folder with its settings, or TEI files with default ones.

    `out` is where the site goes: by default where edition.toml says, else `build/site` below the present folder.
    `authority` is a list of names (TEI or CSV), by default the one that edition.toml names.
    Raises InputError where there is no TEI, OutputError where `out` cannot be written or is not a site of ours.
    """
    paths = _paths(source)
    known = Path(authority) if authority else None
    if len(paths) == 1 and (paths[0] / FILE_NAME).is_file():
        config = load_edition(paths[0])
        target = Path(out) if out else None
        return publish_edition(config, target, authority=known, engine=engine, progress=progress)
    files = list(walk(paths, (".xml",)))
    if not files:
        raise InputError(f"no TEI files in {', '.join(map(str, paths))}. Name files or folders that hold some (.xml)")
    settings = Config()
    target = Path(out) if out else Path(settings.publish.out)
    return _publish(settings, files, target, authority=known, engine=engine, progress=progress)


def _existing(authority: str | Path | None) -> Path | None:
    """The authority list that was named. Raises InputError where it is not there."""
    if authority and not Path(authority).is_file():
        raise InputError("there is no such authority list. Check its name", Location(str(authority)))
    return Path(authority) if authority else None


def _paths(given: _Paths) -> tuple[Path, ...]:
    return (Path(given),) if isinstance(given, (str, Path)) else tuple(Path(path) for path in given)


def _settings(config: Config | str | Path | None, replace_illegal: bool = False, reader: str = "auto") -> Config:
    settings = config if isinstance(config, Config) else _config.load(Path(config), CODES) if config else Config()
    settings = settings.reading(reader) if reader != "auto" else settings
    return settings.replacing_illegal() if replace_illegal else settings
