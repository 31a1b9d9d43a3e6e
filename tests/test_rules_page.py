"""docs/rules.md says what the tables of findings say; EDITION_ACCEPT=1 writes it anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from edition import config
from edition.convert import KINDS as OF_CONVERTING
from edition.convert.batch import KINDS as OF_TRANSCRIPTIONS
from edition.findings import Kind
from edition.publish import KINDS as OF_PUBLISHING
from edition.render import KINDS as OF_RENDERING
from edition.validate import KINDS as OF_VALIDATING
from edition.validate.batch import KINDS as OF_TEI_FILES

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
OPENING = """# What `edition` finds

Each finding has a code, which stands in brackets at its end. In `edition.toml` an edition says how much a code weighs
for it: `note`, `warning`, `error`, or `off`. An error stops a build before the site is touched.

    [findings]
    page-gap = "off"

*This page is written from the tables of the program; do not edit it.*
"""
SECTIONS = {
    "`edition validate`: rules and schema": (*OF_TEI_FILES, *OF_VALIDATING),
    "`edition convert`: doubts": (*OF_TRANSCRIPTIONS, *OF_CONVERTING),
    "`edition publish`": (*OF_PUBLISHING, *OF_RENDERING),
    "`edition.toml`": (config.WRONG_SETTING,),
}


def page() -> Iterator[str]:
    yield OPENING
    for title, kinds in SECTIONS.items():
        yield f"## {title}\n\n| code | weight | what is found | what to do |\n|---|---|---|---|"
        yield from (row(kind) for kind in kinds)
        yield ""


def row(kind: Kind) -> str:
    return f"| `{kind.code}` | {kind.severity} | {escaped(kind.what)} | {escaped(kind.advice)} |"


def escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace("|", "\\|")


def test_the_page_says_what_the_tables_say() -> None:
    text = "\n".join(page())
    if os.environ.get("EDITION_ACCEPT"):
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    assert text == PAGE.read_text(encoding="utf-8")


def test_every_kind_is_in_a_table_and_speaks_in_sentences() -> None:
    kinds = [kind for section in SECTIONS.values() for kind in section]
    assert len({kind.code for kind in kinds}) == len(kinds)
    assert all(kind.what.endswith(".") and kind.advice.endswith(".") for kind in kinds)
