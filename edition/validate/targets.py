"""What pointers can lead to: the files of an edition and the xml:ids in them.

TEI Guidelines, chapter 17 (Linking, Segmentation, and Alignment). Reading the files is the work of `batch.py`; whether
a pointer that leads nowhere matters is for `rules/identifiers.py` to say.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

POINTERS = ("ana", "copyOf", "corresp", "next", "prev", "ref", "resp", "sameAs", "source", "target", "who")
"""the attributes that hold pointers apart by white space and are followed; pictures (`facs`, `url`) are not"""
_POINTING = etree.XPath(f"descendant-or-self::*[{' or '.join(f'@{name}' for name in POINTERS)}]")
"""the elements with such attributes, in order: most have none"""
_IDS = etree.XPath("descendant-or-self::*/@xml:id", smart_strings=False)


@dataclass(frozen=True, slots=True)
class Pointer:
    """One pointer of an attribute, taken apart."""

    node: etree._Element
    attribute: str
    written: str
    """as it stands: `d6.xml#d6fn2`"""
    file: str
    """`d6.xml`; empty for a pointer within its own file"""
    id: str
    """`d6fn2`; empty for a whole file"""


@dataclass(frozen=True, slots=True)
class Targets:
    """The files that are checked together, with their ids, and the edition's authority list. Picklable."""

    files: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """by `key` of the file: the xml:ids in it"""
    authority: str = ""
    """the path of the authority list, whose `key` is in `files`; its base name alone is enough for a pointer"""
    complete: bool = True
    """whether these are all files of the edition; if not, nothing is said of pointers into others"""

    def ids(self, file: str, pointer: Pointer) -> frozenset[str] | None:
        """The ids of the file that a pointer in `file` leads to; None where that file is not in the edition."""
        if self.authority and Path(pointer.file).name == Path(self.authority).name:
            return self.files.get(key(self.authority))
        return self.files.get(lead(file, pointer))


def key(file: str | Path) -> str:
    """The one name of a file, however it was written: absolute, without `..`, letter case as the system counts it."""
    return os.path.normcase(os.path.abspath(file))  # noqa: PTH100 - resolve() asks the disk, and follows links


def lead(file: str, pointer: Pointer) -> str:
    """The key of the file that a pointer in `file` leads to, relative to the folder of `file`."""
    return key(Path(file).parent / pointer.file) if pointer.file else key(file)


def ids_of(root: etree._Element) -> frozenset[str]:
    """Every xml:id in a tree."""
    return frozenset(str(identifier) for identifier in _IDS(root) if identifier)


def pointers(root: etree._Element) -> Iterator[Pointer]:
    """The pointers of a tree that lead to an element or file of an edition; addresses of the web are left out."""
    for node in _POINTING(root):
        for attribute in POINTERS:
            for written in node.get(attribute, "").split():
                yield from _pointer(node, attribute, written)


def _pointer(node: etree._Element, attribute: str, written: str) -> Iterator[Pointer]:
    try:
        parts = urlsplit(written)
    except ValueError:
        return
    elsewhere = parts.scheme or parts.netloc or parts.query or parts.path.startswith("/") or "(" in parts.fragment
    if not elsewhere and "\0" not in unquote(parts.path):
        yield Pointer(node, attribute, written, unquote(parts.path), unquote(parts.fragment))
