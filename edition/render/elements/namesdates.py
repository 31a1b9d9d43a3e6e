"""Rows of the module namesdates: TEI Guidelines, chapter 14 (Names, Dates, People, and Places).

A name leads to its entry in the register that `@ref` (or `@corresp`) points to.
"""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, inside, row, rows

ROWS: Final[tuple[Row, ...]] = (
    *rows(
        "link", "persName orgName placeName geogName eventName objectName country settlement", uri=("ref", "corresp")
    ),
    *rows("inline", "surname forename genName nameLink addName roleName bloc region district offset geogFeat"),
    *rows("inline", "age faith floruit gender geo location persPronouns population sex climate terrain"),
    *rows("inline", "affiliation birth death education langKnowledge langKnown nationality occupation residence"),
    *rows("inline", "socecStatus objectIdentifier"),
    *rows("block", "state trait"),
    *rows("list", "listPerson listOrg listPlace listEvent listObject listNym"),
    *rows("listItem", "person personGrp persona", inside("listPerson")),
    row("org", "listItem", inside("listOrg")),
    row("place", "listItem", inside("listPlace")),
    row("event", "listItem", inside("listEvent")),
    row("object", "listItem", inside("listObject")),
    row("nym", "listItem", inside("listNym")),
    *rows("block", "person personGrp persona org place event object nym"),
    *rows("block", "listRelation relation"),
)
