"""Rows of the module verse: TEI Guidelines, chapter 6 (Verse)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, rows

ROWS: Final[tuple[Row, ...]] = (*rows("inline", "rhyme"), *rows("anchor", "caesura"))
