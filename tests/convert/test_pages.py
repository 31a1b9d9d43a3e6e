"""Every folder in tests/cases/pages is a transcription and the pages in it.

input.txt        the transcription, called d1; its TEI goes to a folder below that of edition.toml
edition.toml     (optional) the forms of labels, the pictures; that of page 7 is missing
expected.xml     the `text` element
findings.txt     what is said, a line each
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from edition import config, tei
from edition.config import Config
from edition.convert import convert
from edition.convert.labels import label_finder
from edition.convert.recognise import Context
from edition.convert.recognise.context import Pictures

CASES = Path(__file__).parents[1] / "cases" / "pages"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda p: p.name)
def test_pages_begin_where_expected(case: Path, expect: Callable[[Path, str], None]) -> None:
    settings = config.load(case) if (case / "edition.toml").exists() else Config()
    context = Context(settings, pictures=Pictures("../", frozenset({"7"})))
    result = convert((case / "input.txt").read_bytes(), "d1", "input.txt", context)
    text = tei.parse(result.tei, "d1.xml").getroot().find(f"{tei.TEI}text")
    assert text is not None
    text.tail = None
    expect(case / "expected.xml", tei.serialise(text).decode())
    expect(case / "findings.txt", "".join(f"{finding}\n" for finding in result.findings))


@pytest.mark.parametrize("piece", ["[", "[Page ", "[Page 1", "|", "|4", "|4|", "|4| ", "\f", "\f1", "\f ", "i", "{1"])
def test_twice_the_text_takes_about_twice_the_time(
    piece: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    forms = ("[Page #]", "|#|", "{#}", "page #", "formfeed #")
    check_growth(lambda length: label_finder(forms)(piece * (length // len(piece))), 200_000)
