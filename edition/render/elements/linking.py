"""Rows of the module linking: TEI Guidelines, chapter 17 (Linking, Segmentation, and Alignment)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, has, row, rows

ROWS: Final[tuple[Row, ...]] = (
    row("ab", "heading", has("type", "heading")),
    row("ab", "block", tag="p"),
    row("seg", "inline"),
    row("anchor", "anchor"),
    *rows("omit", "alt altGrp annotation join joinGrp link linkGrp listAnnotation standOff timeline when"),
)
