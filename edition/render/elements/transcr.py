"""Rows of the module transcr: TEI Guidelines, chapter 12 (Representation of Primary Sources)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, row, rows

ROWS: Final[tuple[Row, ...]] = (
    row("supplied", "inline", about=("reason", "resp", "cert")),
    row("damage", "inline", about=("agent", "degree", "extent")),
    row("space", "inline", label="[ ]", about=("reason", "quantity", "extent", "unit")),
    *rows("inline", "am ex fw secl subst surplus undo redo mod metamark"),
    row("restore", "inline", about=("hand",)),
    row("retrace", "inline", about=("hand",)),
    row("handShift", "break"),
    *rows("anchor", "addSpan delSpan damageSpan substJoin"),
    row("line", "block"),
    *rows("omit", "facsimile sourceDoc listTranspose"),
)
