"""Word documents (.docx): a zip of XML parts, read from the bytes; nothing is unpacked to the disk.

    word/document.xml   paragraphs and tables        word/styles.xml      which of them are headings
    word/footnotes.xml  the notes                    word/numbering.xml   the numbers that Word prints

A place in such a file is a paragraph and a character in it; that of a note is the paragraph of its mark. ECMA-376, part
1, chapter 17 (WordprocessingML).
"""

from __future__ import annotations

from edition.config import Config
from edition.convert.draft import Draft
from edition.convert.labels import reads_form_feeds
from edition.convert.readers.docx.package import Package
from edition.convert.readers.docx.walk import Walk
from edition.findings import Finding
from edition.model import Document


def read(content: bytes, name: str, file: str, config: Config) -> tuple[Document, tuple[Finding, ...]]:
    """The blocks and notes of a Word document, with what its styles say of them.

    Raises InputError where `content` is no such document, is encrypted, or is larger unpacked than a document can be.
    """
    draft = Draft(name, file)
    Walk(draft, Package(content, file), reads_form_feeds(config.convert.page_labels)).run()
    return draft.document(), tuple(draft.findings)
