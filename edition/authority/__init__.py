"""An authority list: the persons, organisations, places and terms that an edition knows.

It is a TEI file or a table (CSV). Files of the edition point into TEI only: `convert` and `publish` write a table as
a TEI file, and `@ref` leads there.
"""

from __future__ import annotations

from pathlib import Path

from edition.authority import standoff, table
from edition.authority.entry import Authority, Entry

__all__ = ["Authority", "Entry", "as_tei", "is_tei", "read", "tei_name"]

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def read(content: bytes, file: str) -> Authority:
    """The entries of a list, called as its TEI is.

    Raises XmlError as `tei.parse` does, InputError where it is neither TEI nor a table, or a table with mistakes.
    """
    if is_tei(content):
        return Authority(standoff.read(content, file), file)
    return Authority(table.read(content, file), tei_name(Path(file), content).as_posix())


def is_tei(content: bytes) -> bool:
    """Whether a list is XML, and not a table."""
    for mark in _BOMS:
        content = content.removeprefix(mark)
    return content[:100].replace(b"\0", b"").lstrip().startswith(b"<")


def tei_name(path: Path, content: bytes) -> Path:
    """How the list in `path` is called as TEI: `persons.xml` for a table `persons.csv`."""
    return path if is_tei(content) else path.with_suffix(".xml")


def as_tei(content: bytes, file: str) -> bytes:
    """A list as TEI: as it is, or made of a table. Raises as `read` does."""
    return content if is_tei(content) else standoff.written(table.read(content, file), Path(file).name)
