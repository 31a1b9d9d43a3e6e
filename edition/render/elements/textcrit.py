"""Rows of the module textcrit: TEI Guidelines, chapter 13 (Critical Apparatus)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, inside, row, rows

ROWS: Final[tuple[Row, ...]] = (
    row("app", "alternate"),
    *rows("inline", "lem rdg rdgGrp", about=("wit",)),
    *rows("inline", "wit witDetail"),
    row("listWit", "list"),
    row("witness", "listItem", inside("listWit")),
    row("witness", "block"),
    *rows("anchor", "lacunaStart lacunaEnd witStart witEnd"),
    row("listApp", "block"),
)
