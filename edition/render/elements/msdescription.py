"""Rows of the module msdescription: TEI Guidelines, chapter 11 (Manuscript Description)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows("metadata", "msDesc msPart msFrag"),
    *rows("block", "msIdentifier altIdentifier msContents msItem msItemStruct summary physDesc objectDesc supportDesc"),
    *rows(
        "block",
        "support collation foliation condition layoutDesc layout handDesc handNote handNotes scriptDesc scriptNote",
    ),
    *rows("block", "typeDesc typeNote musicNotation decoDesc decoNote additions bindingDesc binding sealDesc seal"),
    *rows("block", "accMat history origin provenance acquisition additional adminInfo recordHist source custodialHist"),
    *rows("block", "custEvent surrogates colophon explicit incipit finalRubric rubric filiation"),
    *rows("inline", "institution repository collection msName catchwords depth dim dimensions heraldry height width"),
    *rows("inline", "locus locusGrp material objectType origDate origPlace secFol signatures stamp watermark"),
)
