"""Markdown: CommonMark with tables, strikethrough, superscript, footnotes and settings at the top.

    # 7. Telegram From the Legation in Varonne to the Ministry[^1]

    We waited *in vain* till Monday,^[April 24.] [Page 12] and left.

    [^1]: Source: Legation Papers, Box 4.

markdown-it-py reads the syntax; what is in `blocks` and `inline` says what becomes of its tokens. A line that is
indented is no code here: transcribers indent signatures.
"""

from __future__ import annotations

from markdown_it import MarkdownIt

from edition.config import Config
from edition.convert.characters import legal
from edition.convert.draft import Draft
from edition.convert.readers.markdown import syntax
from edition.convert.readers.markdown.blocks import Walk
from edition.convert.readers.markdown.settings import settings_and_text
from edition.errors import InputError
from edition.findings import Finding, Location
from edition.model import Document
from edition.storage import decode


def read(content: bytes, name: str, file: str, config: Config) -> tuple[Document, tuple[Finding, ...]]:
    """The blocks and notes of a Markdown file, with what its syntax says of them.

    Raises InputError as the reader of plain text does, and where quotations or lists are nested without end.
    """
    text, findings = legal(decode(content, file), file, config.convert.replace_illegal)
    draft = Draft(name, file)
    try:
        _write(draft, text)
    except RecursionError:
        raise InputError("holds notes in notes without end. Take them out of each other", Location(file)) from None
    return draft.document(), (*findings, *draft.findings)


def _write(draft: Draft, text: str) -> None:
    settings, body = settings_and_text(text)
    env: dict[str, object] = {}
    tokens = _PARSER.parse(body, env)
    deep = next((token for token in tokens if token.level >= syntax.DEEPEST), None)
    if deep:
        place = Location(draft.file, deep.map[0] + 1 if deep.map else 0)
        raise InputError("holds quotations or lists within each other without end. Flatten them", place)
    Walk(draft, body, tokens, env).run()
    settings.apply(draft)


_PARSER: MarkdownIt = syntax.parser()
