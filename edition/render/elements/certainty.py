"""Rows of the module certainty: TEI Guidelines, chapter 22 (Certainty, Precision, and Responsibility)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, rows

ROWS: Final[tuple[Row, ...]] = rows("omit", "certainty precision respons")
