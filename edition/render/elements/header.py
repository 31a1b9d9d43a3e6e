"""Rows of the module header: TEI Guidelines, chapter 2 (The TEI Header)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows("metadata", "teiHeader fileDesc encodingDesc profileDesc revisionDesc"),
    *rows("block", "titleStmt editionStmt publicationStmt seriesStmt notesStmt sourceDesc availability extent"),
    *rows("block", "projectDesc samplingDecl editorialDecl correction normalization quotation hyphenation punctuation"),
    *rows(
        "block", "segmentation stdVals interpretation tagsDecl tagUsage namespace refsDecl classDecl taxonomy category"
    ),
    *rows("block", "catDesc appInfo application abstract creation langUsage textClass keywords classCode calendarDesc"),
    *rows("block", "calendar correspDesc correspAction correspContext listChange change funder sponsor principal"),
    *rows("inline", "edition distributor authority language idno rendition"),
    row("licence", "link"),
    *rows("omit", "xenoData catRef schemaRef styleDefDecl geoDecl unitDecl"),
)
