"""Web pages, as saved from an edition's site.

    <p>We waited in vain till Monday,<sup><a href="#fn2">2</a></sup> [Page 12] and left.</p>
    …
    <ol class="footnotes"><li id="fn2">April 24. <a href="#fnref2">↩</a></li></ol>

`scope` finds the element that holds the text and what in it belongs to the site, `notes` the notes and the links that
are their marks, `walk` writes what is left.
"""

from __future__ import annotations

from edition.config import Config
from edition.convert.characters import legal
from edition.convert.draft import Draft
from edition.convert.draft.drafted import LABEL
from edition.convert.readers.html.encoding import decoded
from edition.convert.readers.html.notes import notes_of
from edition.convert.readers.html.scope import scope_of
from edition.convert.readers.html.walk import Walk
from edition.findings import Finding
from edition.model import Document
from edition.tei import parse_html


def read(content: bytes, name: str, file: str, config: Config) -> tuple[Document, tuple[Finding, ...]]:
    """The blocks and notes of a web page, with what its elements say of them.

    Raises InputError as the reader of plain text does, and where the page declares an encoding that is not known.
    """
    text, findings = legal(decoded(content, file), file, config.convert.replace_illegal)
    root = parse_html(text, file)
    draft = Draft(name, file, finds_pages=LABEL in config.convert.page_labels)
    notes = notes_of(root)
    Walk(draft, text, scope_of(root, notes), notes).run()
    return draft.document(), (*findings, *draft.findings)
