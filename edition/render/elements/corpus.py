"""Rows of the module corpus: TEI Guidelines, chapter 16 (Language Corpora)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows("block", "particDesc settingDesc setting textDesc"),
    *rows(
        "inline", "activity locale channel constitution derivation domain factuality interaction preparedness purpose"
    ),
)
