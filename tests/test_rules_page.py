"""docs/rules.md says what the tables of findings say; EDITION_ACCEPT=1 writes it anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from edition.findings import Kind
from edition.kinds import KINDS

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
OPENING = """# What `edition` finds

Each finding has a code, which stands in brackets at its end. In `edition.toml` an edition says how much a code weighs
for it: `note`, `warning`, `error`, or `off`. An error stops a build before the site is touched.

    [findings]
    page-gap = "off"

*This page is written from the tables of the program; do not edit it.*
"""
TITLES = {
    "validate": "`edition validate`: rules and schema",
    "convert": "`edition convert`: doubts",
    "publish": "`edition publish`",
    "edition.toml": "`edition.toml`",
}


def page() -> Iterator[str]:
    yield OPENING
    for command, kinds in KINDS.items():
        yield f"## {TITLES[command]}\n\n| code | weight | what is found | what to do |\n|---|---|---|---|"
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
    kinds = [kind for section in KINDS.values() for kind in section]
    assert len({kind.code for kind in kinds}) == len(kinds)
    assert all(kind.what.endswith(".") and kind.advice.endswith(".") for kind in kinds)
