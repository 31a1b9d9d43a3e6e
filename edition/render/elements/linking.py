"""Rows of the module linking: TEI Guidelines, chapter 17 (Linking, Segmentation, and Alignment)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, row, rows

ROWS: Final[tuple[Row, ...]] = (
    row("ab", "block", tag="p"),
    row("seg", "inline"),
    row("anchor", "anchor"),
    *rows("omit", "alt altGrp annotation join joinGrp link linkGrp listAnnotation standOff timeline when"),
)
