"""Which reader a file is for: what the user says, else the suffix of its name, else what its bytes begin with."""

from __future__ import annotations

import re
from pathlib import PurePath

from edition.convert.readers import READERS
from edition.errors import InputError
from edition.findings import Finding, Kind, Location, Severity

LOOKS_LIKE = Kind(
    "looks-like-markup",
    Severity.WARNING,
    "A file that was read as plain text looks like a web page or like Markdown.",
    "Give the file the suffix of its format, or convert it with --from.",
)
KINDS = (LOOKS_LIKE,)

SUFFIXES = tuple(suffix for reader in READERS.values() for suffix in reader.suffixes)
"""of the files that are converted with their folder"""

_LOOKED_AT = 4096
"""bytes at the beginning of a file"""
_BOMS = b"\xef\xbb\xbf\xff\xfe"
"""the bytes of byte order marks"""
_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0",
        b"",
        "is a Word file of the old kind, or has a password. Save it as .docx without one",
    ),
    (b"{\\rtf", b"", "is rich text (.rtf). Open it in a word processor and save it as .docx"),
    (b"%PDF-", b"", "is a PDF, which has no paragraphs and no notes. Copy its text into a .txt file, or transcribe it"),
    (b"PK", b"application/vnd.oasis.opendocument", "is an OpenDocument file. Save it as .docx"),
    (b"<?xml", b"<TEI", "is TEI already. Put it into the folder of the TEI files"),
    (b"<TEI", b"", "is TEI already. Put it into the folder of the TEI files"),
)
"""how a file begins, what else stands near its beginning, what to do with it"""
_FOOTNOTE = re.compile(rb"^\[\^[^\]\s]{1,60}\]:", re.MULTILINE)


def choose(content: bytes, file: str, reader: str = "auto") -> tuple[str, tuple[Finding, ...]]:
    """The key of the reader for a file, and a doubt where its name and its content disagree.

    `reader` is the one that the edition wants, `auto` where the file says it. Raises InputError where the file
    is of a format that nobody reads here.
    """
    if reader != "auto":
        return reader, ()
    head = content[:_LOOKED_AT].replace(b"\0", b"").lstrip(_BOMS).lstrip()
    refused = next((why for start, mark, why in _REFUSED if head.startswith(start) and mark in head), None)
    if refused:
        raise InputError(refused, Location(file))
    suffix = PurePath(file).suffix.lower()
    named = next((key for key, row in READERS.items() if suffix in row.suffixes), "")
    if named and named != "text":
        return named, ()
    looks = _looks_like(content, head)
    if not named or looks == "docx":
        return looks, ()
    return named, (_doubt(file, looks),) if looks != named else ()


def _looks_like(content: bytes, head: bytes) -> str:
    if content.startswith(b"PK\x03\x04"):
        return "docx"
    start = head.lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<") and b"<html" in start):
        return "html"
    is_markdown = head.startswith((b"# ", b"## ")) or (b"\n[^" in content and _FOOTNOTE.search(content))
    return "markdown" if is_markdown else "text"


def _doubt(file: str, looks: str) -> Finding:
    message = f"this was read as plain text, but it looks like {READERS[looks].title}"
    advice = (
        f"If it is {READERS[looks].title}, name it so ({READERS[looks].suffixes[0]}) or convert it with --from {looks}."
    )
    return LOOKS_LIKE.at(Location(file), message, advice)
