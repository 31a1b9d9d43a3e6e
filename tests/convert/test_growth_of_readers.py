"""A file twice as long takes about twice the time to read, however it is marked up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from edition.config import Config
from edition.convert.readers import READERS

Word = Callable[[Mapping[str, str]], bytes]

NUMBERED = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>oil</w:t></w:r></w:p>'
STYLED = '<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr><w:r><w:t>It rained.</w:t></w:r></w:p>'
OVERRIDE = '<w:lvlOverride w:ilvl="8"/>'

MARKDOWN: dict[str, Callable[[int], str]] = {
    "looks without an end": lambda n: "<b>oil " * n,
}
HTML: dict[str, Callable[[int], str]] = {
    "pages in pages": lambda n: "<span class=pb>" * (n // 10) + "<i>oil</i> " * n,
}
DOCX: dict[str, Callable[[int], dict[str, str]]] = {
    "a style of many parts": lambda n: {
        "document": body(STYLED * n),
        "styles": f'<w:style w:styleId="own">{"<w:next/>" * n}</w:style>',
    },
    "a list of many overrides": lambda n: {
        "document": body(NUMBERED * n),
        "numbering": f'<w:num w:numId="1">{OVERRIDE * n}</w:num>',
    },
    "long words around the number of an item": lambda n: {
        "document": body(NUMBERED * n),
        "numbering": f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="{"%1 " * n}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    },
}


def body(paragraphs: str) -> str:
    return f"<w:body><w:p><w:r><w:t>1. Letter</w:t></w:r></w:p>{paragraphs}</w:body>"


@pytest.mark.parametrize(
    ("reader", "shape"), [*(("markdown", shape) for shape in MARKDOWN), *(("html", shape) for shape in HTML)]
)
def test_markup(reader: str, shape: str, check_growth: Callable[[Callable[[int], object], int], None]) -> None:
    made = (MARKDOWN | HTML)[shape]

    def work(size: int) -> object:
        return READERS[reader](f"1. Letter\n\n{made(size)}\n".encode(), "d1", "-", Config())

    check_growth(work, 4000)


@pytest.mark.parametrize("shape", DOCX)
def test_word(shape: str, word: Word, check_growth: Callable[[Callable[[int], object], int], None]) -> None:
    def work(size: int) -> object:
        return READERS["docx"](word(DOCX[shape](size)), "d1", "-", Config())

    check_growth(work, 1000)
