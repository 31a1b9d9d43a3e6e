"""Rows of the module figures: TEI Guidelines, chapter 15 (Tables, Formulae, Graphics, and Notated Music)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, cell_of_table, inside, row, rows

ROWS: Final[tuple[Row, ...]] = (
    row("table", "table"),
    row("row", "row", inside("table")),
    row("cell", "cell", cell_of_table),
    *rows("block", "row cell"),
    row("figure", "figure"),
    row("figDesc", "block"),
    row("formula", "inline"),
    row("notatedMusic", "block"),
)
