"""Text to TEI: pick a reader, read, recognise, encode.

What belongs here is one document; files and folders are `convert.batch`'s.
"""

from __future__ import annotations

from dataclasses import dataclass

from edition.convert.encode import KINDS as OF_ENCODING
from edition.convert.encode import encode
from edition.convert.formats import KINDS as OF_FORMATS
from edition.convert.formats import choose
from edition.convert.readers import KINDS as OF_READING
from edition.convert.readers import READERS
from edition.convert.recognise import KINDS as OF_RECOGNISING
from edition.convert.recognise import Context, recognise
from edition.findings import Finding
from edition.tei import serialise

KINDS = (*OF_FORMATS, *OF_READING, *OF_RECOGNISING, *OF_ENCODING)


@dataclass(frozen=True, slots=True)
class Converted:
    """A transcription as TEI."""

    name: str
    tei: bytes
    """a whole TEI file"""
    findings: tuple[Finding, ...]
    reader: str = "text"
    """what it was read as: a key of READERS"""
    columns: int = 0
    """how wide its lines were filled; 0 where each line end was taken for one that means something"""


def convert(content: bytes, name: str, file: str = "-", context: Context | None = None) -> Converted:
    """The TEI of one transcription and what the converter has to say about it.

    `name` is what the document is called in the edition (`d140`), `file` where it comes from, for findings.
    Raises InputError where the bytes are no transcription.
    """
    context = context or Context()
    reader, remarks = choose(content, file, context.config.convert.reader)
    document, doubts = READERS[reader](content, name, file, context.config)
    reading = recognise(document, context)
    tree, doubts_of_encoding = encode(document, reading, context)
    findings = (*remarks, *doubts, *reading.findings, *doubts_of_encoding)
    return Converted(name, serialise(tree), findings, reader, document.columns)
