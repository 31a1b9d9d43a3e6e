"""One file or folder per input format: bytes to a Document. A reader knows nothing of what the text means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edition.config import Config
from edition.convert import characters, draft, filling
from edition.convert.readers import docx, html, markdown, text
from edition.findings import Finding
from edition.model import Document

__all__ = ["KINDS", "READERS", "Read", "Reader"]

Read = Callable[[bytes, str, str, Config], tuple[Document, tuple[Finding, ...]]]
"""content, name, file, configuration -> the document and what is doubtful about reading it"""


@dataclass(frozen=True, slots=True)
class Reader:
    """A row of the table."""

    title: str
    """what users call the format"""
    suffixes: tuple[str, ...]
    """of the names of its files, lower case"""
    read: Read

    def __call__(self, content: bytes, name: str, file: str, config: Config) -> tuple[Document, tuple[Finding, ...]]:
        """The document `name` that `content` holds."""
        return self.read(content, name, file, config)


READERS: dict[str, Reader] = {
    "text": Reader("plain text", (".txt",), text.read),
    "docx": Reader("a Word document", (".docx",), docx.read),
    "html": Reader("a web page", (".html", ".htm", ".xhtml"), html.read),
    "markdown": Reader("Markdown", (".md", ".markdown"), markdown.read),
}

KINDS = (*characters.KINDS, *filling.KINDS, *draft.KINDS)
