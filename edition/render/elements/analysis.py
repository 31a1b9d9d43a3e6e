"""Rows of the module analysis: TEI Guidelines, chapter 18 (Simple Analytic Mechanisms)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows("inline", "s cl phr w m c pc"),
    *rows("omit", "interp interpGrp span spanGrp"),
)
