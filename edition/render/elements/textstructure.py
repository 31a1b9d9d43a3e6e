"""Rows of the module textstructure: TEI Guidelines, chapter 4 (Default Text Structure)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows("section", "div div1 div2 div3 div4 div5 div6 div7"),
    *rows("document", "TEI teiCorpus"),
    *rows("body", "text body front back group floatingText"),
    *rows("block", "opener closer dateline salute signed byline postscript trailer argument"),
    row("epigraph", "block", tag="blockquote"),
    *rows("block", "titlePage docTitle titlePart docImprint docEdition imprimatur"),
    *rows("inline", "docAuthor docDate"),
)
