"""One file per input format: bytes to a Document. A reader knows nothing of what the text means."""

from __future__ import annotations

from collections.abc import Callable

from edition.config import Config
from edition.convert.characters import KINDS
from edition.convert.readers.text import read
from edition.findings import Finding
from edition.model import Document

__all__ = ["KINDS", "READERS", "Reader"]

Reader = Callable[[bytes, str, str, Config], tuple[Document, tuple[Finding, ...]]]
"""content, name, file, configuration -> the document and what is doubtful about reading it"""

READERS: dict[str, Reader] = {
    "text": read,
}
