"""Nothing hidden: every sort of finding that the program knows is shown by a case or a test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "edition"


def codes() -> Iterator[str]:
    """The code of every `Kind` in the program."""
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Kind":
                code = node.args[0]
                assert isinstance(code, ast.Constant), f"{module}: a code is written out"
                yield str(code.value)


CODES = sorted(codes())


def test_codes_are_unique_well_formed_and_documented() -> None:
    assert len(CODES) == len(set(CODES))
    page = (TESTS.parent / "docs" / "rules.md").read_text(encoding="utf-8")
    assert [code for code in CODES if f"`{code}`" not in page] == []
    assert all(code.replace("-", "").isalnum() and code == code.lower() for code in CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_shown(code: str) -> None:
    shown = (f"[{code}]", f'"{code}"', f"{code}/")
    for file in TESTS.rglob("*"):
        if file.suffix in {".py", ".txt", ".json"} and file != Path(__file__):
            text = f"{file.parent.relative_to(TESTS).as_posix()}/{file.read_text(encoding='utf-8', errors='replace')}"
            if any(mark in text for mark in shown):
                return
    pytest.fail(f"no case and no test shows a finding {code!r}")
