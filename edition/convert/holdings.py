"""What the transcriptions of a folder hold to which the others refer: where pages begin, and which notes there are.

Every transcription is read once for this, before any is converted, and next to nothing is kept of it. Each document
then gets only what it may refer to, so that it is converted again when, and only when, some of that has changed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition import patterns
from edition.config import Config
from edition.convert.formats import choose
from edition.convert.labels import label_finder
from edition.convert.readers import READERS
from edition.convert.recognise.context import Pictures, Places
from edition.convert.recognise.references import asked
from edition.errors import InputError
from edition.storage import read_bytes


@dataclass(frozen=True, slots=True)
class _Held:
    """What one transcription holds."""

    pages: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    """the numbers of what it may refer to"""


class Holdings:
    """Of all transcriptions of one folder, by the names of the documents."""

    def __init__(self, files: Mapping[str, Path], config: Config) -> None:
        self._config = config
        self._held = {name: held for name, file in files.items() if (held := _held(name, file, config))}
        self._pages: dict[str, list[str]] = {}
        for name, held in self._held.items():
            for n in held.pages:
                self._pages.setdefault(n, []).append(name)

    def seen_from(self, name: str, folder: Path) -> tuple[Places, Pictures]:
        """What the document may refer to, and the pictures of its pages, when its TEI is in `folder`."""
        own = self._held.get(name, _Held())
        pages = {n: tuple(self._pages[n]) for n in sorted(own.asked) if n in self._pages}
        named = sorted(f"d{n}" for n in own.asked)
        notes = {other: self._held[other].notes for other in named if other in self._held}
        return Places(pages, notes, bool(self._pages)), self._pictures(name, own, folder)

    def _pictures(self, name: str, held: _Held, folder: Path) -> Pictures:
        template = self._config.convert.facsimile
        if not template or patterns.is_web(template):
            return Pictures()
        root = self._config.root
        missing = [n for n in held.pages if not (root / patterns.filled(template, _values(name, n))).is_file()]
        return Pictures(f"{Path(os.path.relpath(root, folder)).as_posix()}/", tuple(missing))


def _held(name: str, file: Path, config: Config) -> _Held | None:
    """What a transcription holds; None for one that cannot be read, which is said when it is converted."""
    try:
        content = read_bytes(file)
        reader, _ = choose(content, str(file), config.convert.reader)
        document, _ = READERS[reader](content, name, str(file), config)
    except InputError:
        return None
    find = label_finder(config.convert.page_labels)
    pages = dict.fromkeys(label.n for block in document.texts() for label in find(block.text) if label.n)
    return _Held(tuple(pages), tuple(note.n for note in document.notes), asked(document))


def _values(name: str, n: str) -> dict[str, str]:
    return {"document": name, "page": n}
