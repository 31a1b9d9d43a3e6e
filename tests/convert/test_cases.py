"""Every folder in tests/cases/convert is a transcription and the TEI that it becomes.

input.txt        the transcription, called d1
expected.xml     the `text` element
findings.txt     what the converter says, a line each
authority.xml    (optional) the authority list
edition.toml     (optional) the settings
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from edition import authority, config, tei
from edition.authority import Authority
from edition.convert import Converted, convert
from edition.convert.recognise import Context

CASES = Path(__file__).parents[1] / "cases" / "convert"
SIBLINGS = frozenset({"d1", "d2", "d3"})


def converted(case: Path) -> Converted:
    listed = case / "authority.xml"
    known = authority.read(listed.read_bytes(), listed.name) if listed.exists() else Authority()
    settings = config.load(case) if (case / config.FILE_NAME).exists() else config.Config()
    context = Context(settings, known, siblings=SIBLINGS)
    return convert((case / "input.txt").read_bytes(), "d1", "input.txt", context)


@pytest.mark.parametrize("case", sorted(p for p in CASES.iterdir() if p.is_dir()), ids=lambda p: p.name)
def test_transcription_becomes_the_expected_tei(case: Path, expect: Callable[[Path, str], None]) -> None:
    result = converted(case)
    text = tei.parse(result.tei, "d1.xml").getroot().find(f"{tei.TEI}text")
    assert text is not None
    text.tail = None
    expect(case / "expected.xml", tei.serialise(text).decode())
    expect(case / "findings.txt", "".join(f"{finding}\n" for finding in result.findings))
