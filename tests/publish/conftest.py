"""Small editions to publish: three letters, and a volume."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from edition import config
from edition.publish import Published, publish
from edition.storage import walk

CASES = Path(__file__).parents[1] / "cases" / "publish"

Build = Callable[..., Published]


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """The folder of an edition of three letters; its site goes to build/site."""
    return Path(shutil.copytree(CASES / "letters", tmp_path / "letters"))


@pytest.fixture
def volume(tmp_path: Path) -> Path:
    """A TEI file with front matter, chapters, documents and an index."""
    return Path(shutil.copy(CASES / "volume" / "lamps.xml", tmp_path))


@pytest.fixture
def build() -> Build:
    """Publishes the edition in a folder."""

    def build(folder: Path, out: Path | None = None, engine: str = "serial") -> Published:
        files = list(walk([folder / "tei"], (".xml",)))
        target = out or folder / "build" / "site"
        return publish(config.load(folder), files, target, authority=folder / "authority.xml", engine=engine)

    return build


@pytest.fixture
def bytes_of() -> Callable[[Path], dict[str, bytes]]:
    """Gives every file of a site by its path."""
    return lambda site: {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
