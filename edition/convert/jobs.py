"""Which transcriptions there are, where the TEI of each goes, and all that it depends on.

Nothing is converted and nothing written here: a `Job` is what `batch` and `difference` give to an engine.
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

from edition.authority import Authority
from edition.config import Config
from edition.convert.doubts import Doubts, Said
from edition.convert.formats import SUFFIXES
from edition.convert.holdings import Holdings
from edition.convert.listing import Listing
from edition.convert.recognise import Context
from edition.errors import InputError, OutputError
from edition.resources import code_version
from edition.review.files import is_ours
from edition.storage import slug, walk

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_SHOWN = 3
"""of many clashes only so many are named"""


@dataclass(frozen=True, slots=True)
class Job:
    """One transcription to convert: what an engine's task is given."""

    source: Path
    target: Path
    context: Context
    key: str
    """all that the TEI depends on beside the transcription"""
    said: Said | None = None
    """what was said the last time, where the caller keeps that"""
    listing: Listing | None = None
    """the authority list; `context` has only its name"""

    def surroundings(self) -> Context:
        """The context with the names of the list. Raises InputError where that cannot be read any more."""
        if self.listing is None:
            return self.context
        authority = replace(self.listing.authority(), file=self.context.authority.file)
        return replace(self.context, authority=authority)

    def key_of(self, content: bytes) -> str:
        """One for all that the TEI depends on, when the transcription is `content`."""
        return hashlib.sha256(self.key.encode() + content).hexdigest()


def plan(
    sources: Sequence[Path], out: Path, config: Config, authority: Path | None = None, said: Doubts | None = None
) -> list[Job]:
    """A job for each transcription that `sources` name, in the order of the files.

    `a/text/d61.txt` inside a folder becomes `out/a/text/d61.xml`; where several sources are given, each folder keeps
    its own name too. Documents in one folder know each other as targets of references. Raises InputError where a source
    does not exist or there is no transcription, OutputError where two would become the same file.
    """
    listing = Listing.of(authority) if authority else None
    if listing:
        listing.authority()
    return list(_jobs(_targets(sources, out), out, config, listing, said or {}))


def is_transcription(file: Path) -> bool:
    """Whether a file in a folder is one that is converted with the folder.

    Hidden files are not, nor a README, Word's own marks for open files, what browsers keep beside a saved page, nor a
    page that was made for review.
    """
    is_other = file.name.startswith((".", "~$")) or file.stem.lower() == "readme" or file.parent.name.endswith("_files")
    return file.suffix.lower() in SUFFIXES and not is_other and not is_ours(file)


def transcriptions(source: Path) -> list[tuple[Path, Path]]:
    """A file that was named, or the transcriptions in a folder, each with its path below it.

    Raises InputError where `source` does not exist.
    """
    return [found for found in walk([source], SUFFIXES) if is_transcription(found[0]) or not source.is_dir()]


def no_transcriptions(sources: Sequence[Path]) -> InputError:
    """That `sources` hold nothing to convert."""
    places = ", ".join(map(str, sources))
    suffixes = ", ".join(SUFFIXES)
    return InputError(f"no transcriptions in {places}. Name files, or folders that hold some (names end in {suffixes})")


def document_name(stem: str) -> str:
    """What a document is called: the stem of its file where that may be an xml:id, else one like it."""
    if _NAME.fullmatch(stem):
        return stem
    safe = slug(stem)
    return safe if _NAME.fullmatch(safe) else f"d{safe}"


def _targets(sources: Sequence[Path], out: Path) -> list[tuple[Path, Path]]:
    """Every transcription with the TEI file that it becomes."""
    found = []
    for source in sources:
        folder = Path(source.resolve().name) if len(sources) > 1 and source.is_dir() else Path()
        for file, inside in transcriptions(source):
            found.append((file, out / folder / inside.with_name(f"{document_name(inside.stem)}.xml")))
    if not found:
        raise no_transcriptions(sources)
    _check_collisions(found)
    return found


def _check_collisions(targets: Iterable[tuple[Path, Path]]) -> None:
    by_name: dict[str, list[Path]] = defaultdict(list)
    for source, target in targets:
        by_name[str(target).casefold()].append(source)
    clashes = [clash for clash in by_name.values() if len(clash) > 1]
    if clashes:
        shown = "; ".join(_some(clash, " and ") for clash in clashes[:_SHOWN])
        more = f"; and {len(clashes) - _SHOWN:,} more names" if len(clashes) > _SHOWN else ""
        raise OutputError(f"two transcriptions would become one file: {shown}{more}. {_way_out(clashes)}")


def _some(files: Sequence[Path], joint: str) -> str:
    more = f"{joint}{len(files) - _SHOWN:,} more" if len(files) > _SHOWN else ""
    return joint.join(map(str, files[:_SHOWN])) + more


def _way_out(clashes: list[list[Path]]) -> str:
    """Files of several folders keep apart where the folder around them is converted; else one has to be renamed."""
    folders = {file.resolve().parent for clash in clashes for file in clash}
    if all(len({file.resolve().parent for file in clash}) == len(clash) for clash in clashes):
        around = os.path.commonpath(folders)
        return f"Convert the folder around them ({around}), so that each keeps the folder it is in"
    return "Rename one of each"


def _jobs(
    targets: list[tuple[Path, Path]], out: Path, config: Config, listing: Listing | None, said: Doubts
) -> Iterator[Job]:
    listed = str(listing.place(out)) if listing else ""
    base = (code_version().encode(), repr(config).encode(), listing.digest.encode() if listing else b"")
    folders = _folders(targets)
    contexts = {f: Context(config, _seen_from(f, listed), frozenset(siblings)) for f, siblings in folders.items()}
    keys = {folder: _key(base, context) for folder, context in contexts.items()}
    holdings = {folder: Holdings(siblings, config) for folder, siblings in folders.items()}
    for source, target in targets:
        places, pictures = holdings[target.parent].seen_from(target.stem, target.parent)
        key = f"{keys[target.parent]}{target.name}{places!r}{pictures!r}"
        context = replace(contexts[target.parent], places=places, pictures=pictures)
        yield Job(source, target, context, key, said.get(str(source)), listing)


def _folders(targets: list[tuple[Path, Path]]) -> dict[Path, dict[str, Path]]:
    """By the folder of TEI: the transcriptions that go there, and those beside them, by the names of the documents."""
    found: dict[Path, dict[str, Path]] = defaultdict(dict)
    for source_folder, target_folder in sorted({(source.parent, target.parent) for source, target in targets}):
        for file in sorted(source_folder.iterdir()):
            if is_transcription(file):
                found[target_folder].setdefault(document_name(file.stem), file)
    for source, target in targets:
        found[target.parent][target.stem] = source
    return found


def _key(base: tuple[bytes, ...], context: Context) -> str:
    """One for all that the documents of a folder depend on alike."""
    shared = (*base, context.authority.file.encode(), *(name.encode() for name in sorted(context.siblings)))
    return hashlib.sha256(b"\0".join(shared)).hexdigest()


def _seen_from(folder: Path, listed: str) -> Authority:
    """The list in the file `listed`, without its names, as a TEI file in `folder` points to it: `../authority.xml`."""
    if not listed:
        return Authority()
    try:
        relative = os.path.relpath(listed, folder)
    except ValueError:  # on another drive
        relative = Path(listed).name
    return Authority(file=quote(Path(relative).as_posix()))
