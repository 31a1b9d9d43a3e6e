"""Reading and writing of files: bounded reading, decoding that names the byte, writing that is whole or not at all.

The pattern for writing is to write beside, flush and rename; a killed process leaves the old file or the new one.
"""

from __future__ import annotations

import codecs
import os
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from edition.errors import InputError, OutputError
from edition.findings import Location

MAX_BYTES = 200_000_000
"""the largest file that is read: a hundred times a large volume"""

_LOOKED_AT = 1000
"""bytes at the beginning of a file by which its encoding is told"""
_MOSTLY = 3
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of `path`. Raises InputError where it is missing, a folder, unreadable or larger than `limit`."""
    try:
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except FileNotFoundError:
        raise InputError("there is no such file. Check the name", Location(str(path))) from None
    except IsADirectoryError:
        raise InputError("this is a folder; name a file", Location(str(path))) from None
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", Location(str(path))) from error
    if len(content) > limit:
        raise InputError(f"is larger than {limit:,} bytes. Split it", Location(str(path)))
    return content


def decode(content: bytes, file: str) -> str:
    """`content` as text with `\\n` line ends, without a byte order mark.

    UTF-8 is taken without a mark, UTF-16 with one. Raises InputError with the line and the byte where the
    encoding breaks.
    """
    mark, encoding = next(((m, e) for m, e in _BOMS if content.startswith(m)), (b"", "utf-8"))
    if not mark and _is_utf16(content[:_LOOKED_AT]):
        raise InputError("is UTF-16 without a byte order mark. Save the file as UTF-8", Location(file, 1))
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + len(mark)
        line = content[:at].count(b"\n") + 1
        message = (
            f"is not {encoding.upper()}: byte {at + 1} is 0x{content[at]:02X} ({error.reason}). Save the file as UTF-8"
        )
        raise InputError(message, Location(file, line)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_utf16(start: bytes) -> bool:
    """Whether every other byte is NUL, or nearly: so Latin letters look in UTF-16."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    return max(even, odd) * _MOSTLY > len(start) and min(even, odd) * _MOSTLY < max(even, odd)


def write_atomic(path: Path, content: bytes) -> bool:
    """Write `content` under `path`, complete or not at all; False where the file held just that already.

    Raises OutputError where the folder cannot be made or written.
    """
    try:
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except (FileExistsError, NotADirectoryError) as error:
        message = "cannot be written: a file stands where its folder should be. Name another folder"
        raise OutputError(message, Location(str(path))) from error
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror or error}", Location(str(path))) from error
    return True


def _replace(path: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).chmod(0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def slug(name: str) -> str:
    """A file name for `name`: `[a-z0-9][a-z0-9._-]*`, at most 120 bytes, none that Windows reserves.

    Different names may give the same slug: whoever makes many checks for collisions before writing.
    """
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in ascii_only)
    short = kept.strip("._-")[:120].rstrip("._-") or "unnamed"
    return f"{short}-file" if short.split(".")[0] in _RESERVED else short


def safe_join(root: Path, relative: str) -> Path:
    """`relative` below `root`. Raises OutputError where it would leave it."""
    path = (root / relative).resolve()
    if not path.is_relative_to(root.resolve()):
        raise OutputError(f"{relative!r} leads out of {root}")
    return path


def walk(paths: Iterable[Path], suffixes: tuple[str, ...]) -> Iterator[tuple[Path, Path]]:
    """Every file that `paths` name, as (file, its path below the folder that was named), in a stable order.

    A file that is named itself comes whatever its suffix; folders are walked recursively, hidden names left out.
    Raises InputError where a path does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from ((file, file.relative_to(path)) for file in _files(path, suffixes))
        elif path.exists():
            yield path, Path(path.name)
        else:
            raise InputError("there is no such file or folder. Check the name", Location(str(path)))


def _files(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    found = (p for p in folder.rglob("*") if p.suffix.lower() in suffixes and p.is_file())
    return sorted(p for p in found if not any(part.startswith(".") for part in p.relative_to(folder).parts))
