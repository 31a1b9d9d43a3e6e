"""Every folder in tests/cases/validate is a kind of finding: a file where it is found and one where nothing is.

fires.xml      a TEI file in which something is wrong
fires.txt      what is said about it
silent.xml     one like it in which nothing is wrong
*.xml          (optional) other files of the edition, for pointers
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from edition.validate import KINDS, explain, validate
from edition.validate.batch import gather_targets

CASES = Path(__file__).parents[1] / "cases" / "validate"
TINY = CASES / "tiny.xsd"
FOLDERS = sorted(p for p in CASES.iterdir() if p.is_dir())


def findings(folder: Path, name: str) -> str:
    """What is said about one file of a case; the files beside it are in the edition."""
    targets = gather_targets(sorted(folder.glob("*.xml")))
    path = folder / name
    found = validate(path.read_bytes(), str(path), targets, xsd=TINY)
    return "".join(f"{finding}\n" for finding in found).replace(str(path), name)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_the_rule_fires(folder: Path) -> None:
    expected, found = folder / "fires.txt", findings(folder, "fires.xml")
    if os.environ.get("EDITION_ACCEPT"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")
    assert f"[{folder.name}]" in found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_the_rule_is_silent_where_nothing_is_wrong(folder: Path) -> None:
    assert findings(folder, "silent.xml") == ""


def test_every_kind_has_a_case() -> None:
    without_case = {explain.OTHER.code}  # for what neither library tells in detail: test_schema.py
    assert {kind.code for kind in KINDS} - without_case == {folder.name for folder in FOLDERS}
