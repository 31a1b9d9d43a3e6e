"""Word documents for tests: parts that can be read in the repository, zipped as Word does it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = ("styles", "numbering", "footnotes", "endnotes", "comments", "settings", "header", "footer")


@pytest.fixture(scope="session")
def word() -> Callable[[Mapping[str, str]], bytes]:
    """Makes a Word document of its parts."""
    return zipped


def zipped(parts: Mapping[str, str]) -> bytes:
    """A file with these parts; the keys are names in `word/` without `.xml`, the values what stands in their root.

    `links` holds addresses, a line each: the first is `rId100`.
    """
    with io.BytesIO() as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("_rels/.rels", _relationships([f'{_kind("officeDocument")} Target="word/document.xml"']))
            present = [f'{_kind(kind)} Target="{kind}.xml"' for kind in _KINDS if kind in parts]
            links = [
                f'Id="rId{100 + n}" Type="{_R}/hyperlink" TargetMode="External" Target="{address}"'
                for n, address in enumerate(parts.get("links", "").split())
            ]
            archive.writestr("word/_rels/document.xml.rels", _relationships([*present, *links]))
            for name, content in parts.items():
                if name != "links":
                    archive.writestr(f"word/{name}.xml", _part(name, content))
        return stream.getvalue()


def _part(name: str, content: str) -> str:
    root = {"header": "hdr", "footer": "ftr"}.get(name, name)
    spaces = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {spaces}>{content}</w:{root}>'


def _kind(kind: str) -> str:
    return f'Id="{kind}" Type="{_R}/{kind}"'


def _relationships(entries: list[str]) -> str:
    inside = "".join(f"<Relationship {entry}/>" for entry in entries)
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'
