"""The settings of an edition: edition.toml, read and checked once, then frozen.

All mistakes of a file are reported together, each with its line. Paths are relative to the folder of the file.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr, ValidationError, model_validator

from edition import patterns
from edition.errors import ConfigError, InputError
from edition.findings import Finding, Kind, Location, Severity, sorted_findings
from edition.storage import decode, read_bytes
from edition.toml_lines import line_of

FILE_NAME = "edition.toml"

WRONG_SETTING = Kind(
    "config-setting",
    Severity.FATAL,
    "A setting in edition.toml is missing, unknown or has a value that cannot be used.",
    "Correct the setting; `edition new` writes a file that explains each.",
)

Level = Literal["note", "warning", "error", "off"]
Reader = Literal["auto", "text", "markdown", "html", "docx"]
"""what a transcription can be written in, and `auto` for what the name of its file says"""
READERS: tuple[str, ...] = get_args(Reader)
LanguageTag = Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
IsoDate = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s]+$")]
PageLabel = Annotated[str, AfterValidator(patterns.checked_label)]
Citation = Annotated[str, AfterValidator(patterns.checked_citation)]
Address = Annotated[str, AfterValidator(patterns.checked_address)]
Picture = Annotated[str, AfterValidator(patterns.checked_picture)]

PAGE_LABELS = ("[Page #]", "[p. #]", "[pp. #]", patterns.FORM_FEED)


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Responsible(_Settings):
    """Somebody who answers for the edition: TEI's respStmt."""

    name: str
    role: str = "editor"


class Licence(_Settings):
    """Under what the edition may be used: TEI's licence."""

    name: str = ""
    url: WebAddress | None = None


class EditionSettings(_Settings):
    """What the edition is: it stands in every teiHeader and on every page."""

    title: str = "Untitled edition"
    subtitle: str = ""
    description: str = ""
    """one or two sentences for the home page"""
    language: LanguageTag = "en"
    publisher: str = ""
    place: str = ""
    date: IsoDate | None = None
    """of publication: no clock is read, so that the same input gives the same bytes"""
    version: str = ""
    url: WebAddress | None = None
    """where the edition will stand, for citations and canonical links"""
    responsible: list[Responsible] = Field(default_factory=list)
    licence: Licence = Licence()


class SeriesSettings(_Settings):
    """How other volumes are cited, and where they stand."""

    cites: Citation
    """`Letters of Varonne, {years}, volume {volume}, Document {document}`"""
    target: Address
    """`https://example.org/{years:short}/v{volume:02}/d{document}`, of the same fields"""

    @model_validator(mode="after")
    def _has_what_the_target_needs(self) -> Self:
        missing = [name for name in patterns.fields(self.target) if name not in patterns.fields(self.cites)]
        if missing:
            raise ValueError(f"the target has {{{missing[0]}}}, and the citation has no such field")
        return self


class ConvertSettings(_Settings):
    """Where transcriptions come from and TEI goes to, and how they are written."""

    transcriptions: str = "transcriptions"
    tei: str = "tei"
    authority: str = ""
    """a list of persons, places, organisations and terms: a TEI file, or a table (CSV) with the columns id and name"""
    note_place: Literal["foot", "end", "margin"] = "foot"
    """the `@place` of notes: where the original prints them"""
    list_numbers: Literal["auto", "label", "item"] = "auto"
    """where the number in front of an item goes: into a `label` of its own, or it stays in the text of the `item`;
    `auto` goes by the year of each document"""
    announced_lists: Literal["auto", "within", "beside"] = "auto"
    """where a list goes that a paragraph announces: into the paragraph or behind it; `auto` goes by the year"""
    reader: Reader = "auto"
    replace_illegal: bool = False
    """put U+FFFD for control characters that XML cannot hold, instead of stopping"""
    page_labels: list[PageLabel] = Field(default_factory=lambda: list(PAGE_LABELS))
    """what a page label looks like, `#` in place of its number; `formfeed` for the character of that name"""
    facsimile: Picture = ""
    """where the picture of a page is: `images/{document}-{page:04}.jpg`"""
    series: list[SeriesSettings] = Field(default_factory=list)


class PublishSettings(_Settings):
    """How the site is made."""

    out: str = "build/site"
    document_type: str = "document"
    """a `div` with this `@type` is a page of its own"""


class Config(_Settings):
    """All settings of one edition."""

    edition: EditionSettings = EditionSettings()
    convert: ConvertSettings = ConvertSettings()
    publish: PublishSettings = PublishSettings()
    findings: dict[str, Level] = Field(default_factory=dict)
    """by code: how much a finding weighs in this edition"""
    _root: Path = PrivateAttr(default_factory=Path)

    @property
    def root(self) -> Path:
        """The folder of edition.toml."""
        return self._root

    def path(self, relative: str) -> Path:
        """A path of the configuration as one that can be opened."""
        return self.root / relative

    def replacing_illegal(self) -> Config:
        """The same, but control characters that XML cannot hold are replaced."""
        return self.model_copy(update={"convert": self.convert.model_copy(update={"replace_illegal": True})})

    def reading(self, reader: str) -> Config:
        """The same, but transcriptions are read as `reader` says. Raises ConfigError where there is none."""
        if reader not in READERS:
            raise ConfigError(f"there is no reader {reader!r}. Name one of {', '.join(READERS)}")
        return self.model_copy(update={"convert": self.convert.model_copy(update={"reader": reader})})

    def severities(self) -> dict[str, Severity | None]:
        """By code; None is silence."""
        return {c: None if v == "off" else Severity[v.upper()] for c, v in self.findings.items()}


def load(path: Path, codes: Collection[str] | None = None) -> Config:
    """The configuration in `path`, or in `path/edition.toml` where it is a folder.

    `codes` are those that [findings] may name, all where it is None. Raises ConfigError with every mistake of the
    file, each as a finding with its line.
    """
    file = path / FILE_NAME if path.is_dir() else path
    try:
        text = decode(read_bytes(file), str(file))
    except InputError as error:
        raise ConfigError(f"{error.message}", error.location or Location(str(file))) from None
    return parse(text, str(file), file.parent, codes)


def parse(text: str, file: str, root: Path, codes: Collection[str] | None = None) -> Config:
    """The configuration written in `text`. Raises ConfigError as `load` does."""
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line ([0-9]+), column ([0-9]+)\)", str(error))
        line, column = (int(place.group(1)), int(place.group(2))) if place else (0, 0)
        what = str(error).split(" (at ")[0]
        message = f"is not TOML: {what}. Correct this place"
        raise ConfigError(message, Location(file, line, column)) from None
    mistakes = list(_unknown_codes(written.get("findings"), codes, text, file))
    config = Config()
    try:
        config = Config.model_validate(written)
    except ValidationError as error:
        mistakes += (_mistake(dict(e), text, file) for e in error.errors())
    if mistakes:
        mistakes = sorted_findings(mistakes)
        message = f"cannot be used: {'; '.join(m.message for m in mistakes)}. {WRONG_SETTING.advice}"
        raise ConfigError(message, Location(file), mistakes)
    config._root = root
    return config


def _unknown_codes(written: object, codes: Collection[str] | None, text: str, file: str) -> Iterator[Finding]:
    for code in written if isinstance(written, dict) else ():
        if codes is not None and code not in codes:
            place = Location(file, line_of(("findings", code), text))
            yield WRONG_SETTING.at(place, f"there is no finding {code!r}{_nearest(code, codes)}")


def _mistake(error: dict[str, object], text: str, file: str) -> Finding:
    where = tuple(error["loc"]) if isinstance(error["loc"], tuple) else ()
    name = ".".join(str(part) for part in where)
    if error["type"] == "extra_forbidden":
        message = f"there is no setting {name!r}{_nearest(str(where[-1]), _names(where[:-1]))}"
    else:
        said = str(error["msg"]).removeprefix("Value error, ")
        wanted = _WANTED.get((str(error["type"]), str(where[-1])), _WANTED.get((str(error["type"]), ""), said))
        message = f"{name}: {wanted}, but it is {error['input']!r}"
    return WRONG_SETTING.at(Location(file, line_of(where, text)), message.rstrip("."))


_WANTED = {
    ("string_pattern_mismatch", "language"): "this should be a language tag such as en, de or pt-BR",
    ("string_pattern_mismatch", "date"): "this should be a date such as 2026, 2026-05 or 2026-05-01",
    ("string_pattern_mismatch", "url"): "this should be an address that starts with https:// or http://",
    ("string_type", ""): "this should be text in quotation marks",
    ("bool_type", ""): "this should be true or false",
    ("list_type", "responsible"): "this should be given as [[edition.responsible]] with name and role",
    ("list_type", "page_labels"): 'this should be a list such as ["[Page #]", "[p. #]"]',
    ("list_type", "series"): "this should be given as [[convert.series]] with cites and target",
    ("missing", ""): "this is missing",
}
"""sort of mistake and name of the setting: what an editor is told"""


def _nearest(name: str, names: Collection[str]) -> str:
    near = difflib.get_close_matches(name, names, 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _names(section: tuple[object, ...]) -> list[str]:
    settings: type[BaseModel] = Config
    for part in section:
        field = settings.model_fields.get(str(part))
        nested = field.annotation if field else None
        if not (isinstance(nested, type) and issubclass(nested, BaseModel)):
            return []
        settings = nested
    return list(settings.model_fields)
