"""What all outputs are planned from: the settings, the corpus, the registers, the places that pointers mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edition import authority
from edition.authority import Authority
from edition.config import Config, EditionSettings
from edition.publish.artifact import digest
from edition.publish.corpus import Corpus
from edition.publish.entries import Entry, TeiFile
from edition.publish.page import Frame, Link
from edition.publish.pointers import Pointers, pointers
from edition.publish.registers import PAGES, TITLES, Registers, registers
from edition.storage import read_bytes
from edition.templating import folders


@dataclass(frozen=True)
class Plan:
    """An edition, gathered."""

    frame: Frame
    corpus: Corpus
    registers: Registers
    places: Pointers
    authority: TeiFile | None
    """the authority file"""

    def link(self, href: str) -> Link:
        """A page that comes from TEI, by its title."""
        return Link(href, self.corpus.at(href).title)

    def trail(self, entry: Entry) -> tuple[Link, ...]:
        """The volume and the chapters that `entry` stands in, the outermost first."""
        if not entry.up:
            return ()
        above = self.corpus.at(entry.up)
        return (*self.trail(above), Link(above.href, above.title))


def plan(config: Config, corpus: Corpus, list_: Path | None) -> Plan:
    """Everything that the outputs want to know. Raises InputError where the authority list is none."""
    file, listed = _authority(list_, config.path(config.convert.tei))
    name = Path(file.name).name if file else ""
    known = registers(corpus, listed, name)
    frame = Frame(
        _settings(config.edition, corpus), folders(config), _navigation(corpus, known), config.publish.document_type
    )
    return Plan(frame, corpus, known, pointers(corpus, known.places(), name), file)


def _settings(written: EditionSettings, corpus: Corpus) -> EditionSettings:
    """A file that is published without settings gives its own title to the edition."""
    is_named = "title" in written.model_fields_set
    return (
        written if is_named or len(corpus.files) != 1 else written.model_copy(update={"title": corpus.entries[0].title})
    )


def _authority(path: Path | None, tei_folder: Path) -> tuple[TeiFile | None, Authority]:
    """The list, and its place seen from the TEI: beside that folder where it stands there, else in it."""
    if path is None:
        return None, Authority()
    content = read_bytes(path)
    is_beside = path.resolve().parent == tei_folder.resolve().parent and authority.is_tei(content)
    called = authority.tei_name(path, content).name
    name = f"../{called}" if is_beside else called
    file = TeiFile(path, name, digest(content))
    return file, authority.read(content, str(path))


def _navigation(corpus: Corpus, known: Registers) -> tuple[Link, ...]:
    dated = any(e.about.date.when for e in corpus.documents)
    filled = [Link(page, TITLES[sort]) for sort, page in PAGES.items() if known.of(sort)]
    chronology = [Link("chronology.html", "Chronology")] if dated else []
    return (Link("index.html", "Documents"), *chronology, *filled, Link("about.html", "About"))
