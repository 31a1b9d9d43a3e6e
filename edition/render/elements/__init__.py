"""Which TEI element is shown how: one file per module of the TEI, rows only. Elements keep to their module.

`find_row` takes the first row whose condition holds. What has no row shows its text, with a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from edition.render.elements import (
    analysis,
    certainty,
    core,
    corpus,
    drama,
    figures,
    gaiji,
    header,
    linking,
    msdescription,
    namesdates,
    tagdocs,
    textcrit,
    textstructure,
    transcr,
    verse,
)
from edition.render.rows import Row
from edition.tei import TEI

ELEMENTS: Final[Mapping[str, tuple[Row, ...]]] = {
    "analysis": analysis.ROWS,
    "certainty": certainty.ROWS,
    "core": core.ROWS,
    "corpus": corpus.ROWS,
    "drama": drama.ROWS,
    "figures": figures.ROWS,
    "gaiji": gaiji.ROWS,
    "header": header.ROWS,
    "linking": linking.ROWS,
    "msdescription": msdescription.ROWS,
    "namesdates": namesdates.ROWS,
    "tagdocs": tagdocs.ROWS,
    "textcrit": textcrit.ROWS,
    "textstructure": textstructure.ROWS,
    "transcr": transcr.ROWS,
    "verse": verse.ROWS,
}
"""by TEI module"""


def _by_element() -> dict[str, tuple[Row, ...]]:
    found: dict[str, tuple[Row, ...]] = {}
    for module in ELEMENTS.values():
        for row in module:
            tag = f"{TEI}{row.element}"
            found[tag] = (*found.get(tag, ()), row)
    return found


ROWS: Final[Mapping[str, tuple[Row, ...]]] = _by_element()
"""by tag"""


def find_row(node: etree._Element) -> Row | None:
    """The row that says how `node` is shown, None where there is none."""
    for row in ROWS.get(str(node.tag), ()):
        if row.when is None or row.when(node):
            return row
    return None
