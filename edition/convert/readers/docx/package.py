"""The zip around the parts of a Word document: opened in memory, each part within bounds.

Names are looked up and never become paths; sizes are counted while unpacking, whatever the zip says of itself.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from edition.convert.readers.docx.nodes import attribute, children, name_of
from edition.errors import InputError
from edition.findings import Location
from edition.tei import parse

_MAIN = "word/document.xml"
_MOST_PARTS = 10_000
_LARGEST = 100_000_000
"""bytes of one part, unpacked"""
_SMALL = 10_000_000
_MOST_FOLD = 300
"""how many times larger than packed a part may be that is not small"""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""what zipfile raises for broken, encrypted or strangely packed files"""


class Package:
    """The parts of one file."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._names = {info.filename.lstrip("/"): info for info in self._zip.infolist()}
        except _BROKEN:
            raise self._refused("is no Word document, or a broken one. Save it as .docx in a word processor") from None
        if len(self._names) > _MOST_PARTS:
            raise self._refused(f"has more than {_MOST_PARTS:,} parts. Save it anew in a word processor")
        self.main = next(iter(self.related("", "officeDocument").values()), _MAIN)
        if self.main not in self._names:
            raise self._refused("is a zip file, but no Word document. Save it as .docx in a word processor")

    def root(self, part: str) -> etree._Element | None:
        """The root element of a part; None where there is no such part."""
        info = self._names.get(part)
        if info is None:
            return None
        try:
            with self._zip.open(info) as stream:
                content = stream.read(_LARGEST + 1)
        except _BROKEN:
            raise self._refused(f"is broken: its part {part} cannot be unpacked. Save it anew") from None
        if len(content) > _LARGEST or (len(content) > _SMALL and len(content) > _MOST_FOLD * info.compress_size):
            raise self._refused(f"is larger than a document can be: its part {part}. Split it")
        return parse(content, f"{self.file}/{part}").getroot()

    def related(self, part: str, kind: str) -> Mapping[str, str]:
        """The parts, or addresses, of one kind that `part` refers to, by the id of the reference."""
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, str] = {}
        for node in children(root) if root is not None else ():
            if name_of(node) == "Relationship" and attribute(node, "Type").endswith(f"/{kind}"):
                target = attribute(node, "Target")
                inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                is_outside = attribute(node, "TargetMode") == "External"
                found[attribute(node, "Id")] = target if is_outside else inside
        return found

    def _refused(self, why: str) -> InputError:
        return InputError(why, Location(self.file))
