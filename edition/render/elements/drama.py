"""Rows of the module drama: TEI Guidelines, chapter 7 (Performance Texts)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows("block", "castList castGroup castItem performance prologue epilogue set spGrp caption view"),
    *rows("inline", "role roleDesc actor move camera sound tech"),
)
