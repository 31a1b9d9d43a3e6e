"""Rows of the module tagdocs: TEI Guidelines, chapter 23 (Documentation Elements), as far as they stand in text."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows("inline", "att code gi ident tag val", tag="code"),
    row("eg", "block"),
)
