"""One build at a time: a lock that the system itself releases when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from edition.errors import OutputError
from edition.findings import Location

if sys.platform == "win32":
    import msvcrt

    def _acquire(stream: IO[bytes]) -> None:
        stream.seek(1 << 20)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        stream.seek(0)
else:
    import fcntl

    def _acquire(stream: IO[bytes]) -> None:
        # POSIX record locks: a worker that outlives a killed build does not hold them
        fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock `path`, which says which process does.

    Raises OutputError with the number of that process where another one holds it.
    """
    with path.open("a+b") as stream:
        try:
            _acquire(stream)
        except OSError:
            stream.seek(0)
            holder = stream.read(20).decode("ascii", "replace").strip() or "unknown"
            message = f"is being built by another process ({holder}). Wait for it, or name another folder"
            raise OutputError(message, Location(str(path))) from None
        stream.truncate(0)
        stream.write(f"{os.getpid()}\n".encode())
        stream.flush()
        yield
