"""Rows of the module gaiji: TEI Guidelines, chapter 5 (Characters, Glyphs, and Writing Modes)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, row, rows

ROWS: Final[tuple[Row, ...]] = (row("g", "glyph"), *rows("omit", "charDecl"))
