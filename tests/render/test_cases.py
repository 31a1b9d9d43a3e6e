"""Every folder in tests/cases/render is a piece of TEI and the HTML that it becomes.

input.xml        a div
expected.html    the body, then the list of notes
plain.txt        its text, the notes at their places
findings.txt     what rendering says, a line each
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from edition import tei
from edition.render import KINDS, endnotes, plain, render, serialise

CASES = Path(__file__).parents[1] / "cases" / "render"
FOLDERS = sorted(p for p in CASES.iterdir() if p.is_dir())


class Neighbours:
    """Links of a page whose edition has all files but those called missing."""

    def resolve(self, target: str) -> str | None:
        return None if target.startswith("missing") else target.replace(".xml", ".html")


@pytest.mark.parametrize("case", FOLDERS, ids=lambda p: p.name)
def test_tei_becomes_the_expected_html(case: Path) -> None:
    node = tei.parse((case / "input.xml").read_bytes(), "input.xml").getroot()
    rendered = render(node, Neighbours(), "input.xml")
    notes = [endnotes(rendered.source_notes), endnotes(rendered.numbered_notes)]
    parts = [serialise(rendered.body), *(serialise(n) for n in notes if n is not None)]
    expect(case / "expected.html", "\n".join(parts).replace("<li", "\n<li") + "\n")
    expect(case / "plain.txt", plain(node, notes=True) + "\n")
    expect(case / "findings.txt", "".join(f"{finding}\n" for finding in rendered.findings))


def expect(file: Path, found: str) -> None:
    """Compare with what is expected, or under EDITION_ACCEPT=1 write it down for the reviewer of the diff."""
    if os.environ.get("EDITION_ACCEPT"):
        file.write_text(found, encoding="utf-8", newline="\n")
    assert found == file.read_text(encoding="utf-8")


def test_each_kind_of_finding_has_a_case() -> None:
    said = "".join((case / "findings.txt").read_text(encoding="utf-8") for case in FOLDERS)
    assert all(f"[{kind.code}]" in said for kind in KINDS)
