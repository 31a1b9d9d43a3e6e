"""docs/rules.md says what the tables of findings say; EDITION_ACCEPT=1 writes it anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from edition.findings import Kind
from edition.validate import KINDS, batch

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
OPENING = """# What `edition validate` looks for

Each finding has a code. In `edition.toml` an edition says how much a code weighs for it: `note`, `warning`, `error`, or
`off`.

    [findings]
    page-gap = "off"

*This page is written from the tables of the program; do not edit it.*
"""


def rows() -> Iterator[str]:
    yield OPENING
    yield "| code | weight | what is found | what to do |\n|---|---|---|---|"
    yield from (f"| `{k.code}` | {k.severity} | {escaped(k.what)} | {escaped(k.advice)} |" for k in kinds())


def kinds() -> tuple[Kind, ...]:
    return (*batch.KINDS, *KINDS)


def escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace("|", "\\|")


def test_the_page_says_what_the_tables_say() -> None:
    text = "\n".join(rows()) + "\n"
    if os.environ.get("EDITION_ACCEPT"):
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    assert text == PAGE.read_text(encoding="utf-8")


def test_each_code_stands_for_one_kind() -> None:
    codes = [kind.code for kind in kinds()]
    assert len(codes) == len(set(codes))
    assert all(kind.what.endswith(".") and kind.advice.endswith(".") for kind in kinds())
