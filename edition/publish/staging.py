"""Nothing half: a site is built beside the one that stands, and takes its place in one step at the end.

    build/site             what readers see: the last whole site
    build/.site.edition-new        what is being built
    build/.site.edition-old        what was replaced, for as long as it takes to remove it
    build/.site.edition-lock       held by the process that builds
    build/.site.edition-manifest   what is known of the files (manifest.py)

A folder that this program did not make is never replaced: see docs/decisions/0004-whole-or-not-at-all.md.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from edition.errors import OutputError
from edition.findings import Location
from edition.publish.exchange import exchange
from edition.publish.lock import locked
from edition.publish.ours import MARKER, check_ours, listed, marker, standing
from edition.storage import safe_join


@dataclass(frozen=True)
class Staging:
    """The site that stands and the one that is being built."""

    site: Path

    @property
    def manifest(self) -> Path:
        """Where the manifest is."""
        return self._beside("manifest")

    @property
    def new(self) -> Path:
        """The folder that is being built."""
        return self._beside("new")

    def _beside(self, what: str) -> Path:
        return self.site.with_name(f".{self.site.name}.edition-{what}")

    def put(self, path: str, content: bytes) -> None:
        """A file of the new site."""
        write(safe_join(self.new, path), content)

    def finish(self, fresh: Iterable[str], made: Iterable[str]) -> int:
        """The new site, of files that are fresh and files that were put, takes the place of the one that stands.

        Gives how many files have new bytes. Where there are none, and none too many, nothing is touched.
        """
        made, fresh = list(made), list(fresh)
        new = [path for path in made if not self._is_the_same(path)]
        if not new and standing(self.site) == {*made, *fresh} and listed(self.site) >= {*made, *fresh}:
            return 0
        for path in (*fresh, *(set(made) - set(new))):
            self._keep(path)
        self.put(MARKER, marker((*made, *fresh)))
        for path in (*new, MARKER):
            _flush(self.new / path)
        self._take_its_place()
        return len(new)

    def _is_the_same(self, path: str) -> bool:
        standing = self.site / path
        return standing.is_file() and filecmp.cmp(standing, self.new / path, shallow=False)

    def _keep(self, path: str) -> None:
        """Take a file over from the site that stands, with its time: the same file under two names where that goes."""
        target = safe_join(self.new, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        try:
            os.link(self.site / path, target)
        except OSError:
            shutil.copy2(self.site / path, target)

    def _take_its_place(self) -> None:
        old = self._beside("old")
        try:
            if not self.site.exists():
                self.new.rename(self.site)
            elif not exchange(self.new, self.site):
                _swap(self.new, self.site, old)
        except OSError as error:
            raise OutputError(f"cannot be replaced: {error.strerror or error}", Location(str(self.site))) from error
        shutil.rmtree(old, ignore_errors=True)

    def recover(self) -> None:
        """Put right what a killed build has left: the old site where none stands, no remains beside it."""
        old = self._beside("old")
        if old.is_dir() and not self.site.exists():
            old.rename(self.site)
        for remains in (old, self.new):
            if remains.is_dir():
                shutil.rmtree(remains)


def write(path: Path, content: bytes) -> None:
    """A file where nobody looks yet: it need not be whole at every moment, and the disk may take its time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _flush(path: Path) -> None:
    """See to it that a file is on the disk before its name is: all at the end, which is much faster than each alone."""
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def _swap(new: Path, site: Path, old: Path) -> None:
    """Two renames, where the system cannot do it in one; if the second fails the first is undone."""
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise


@contextmanager
def building(out: Path) -> Iterator[Staging]:
    """The staging of `out`, held by this process alone; what was not finished is removed at the end.

    Raises OutputError where another process is building there, where the folder is not ours, or cannot be written.
    """
    staging = Staging(out.resolve())
    try:
        staging.site.parent.mkdir(parents=True, exist_ok=True)
        with locked(staging._beside("lock")):
            staging.recover()
            check_ours(staging.site)
            try:
                yield staging
            finally:
                shutil.rmtree(staging.new, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror or error}", Location(str(out))) from error
