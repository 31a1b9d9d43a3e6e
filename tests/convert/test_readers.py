"""Every folder in tests/cases/readers/<format> is a file of that format and the TEI that it becomes.

input.*          the file, called d8; for docx the folder parts, with what stands in the root of each part
expected.xml     the `text` element
findings.txt     what the converter says, a line each
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from edition import tei
from edition.convert import convert
from edition.convert.readers import READERS
from edition.convert.recognise import Context

CASES = Path(__file__).parents[1] / "cases" / "readers"
SIBLINGS = frozenset({"d3", "d7", "d8"})


Word = Callable[[Mapping[str, str]], bytes]


def source(case: Path, word: Word) -> tuple[bytes, str]:
    if (case / "parts").is_dir():
        parts = {file.stem: file.read_text(encoding="utf-8") for file in sorted((case / "parts").iterdir())}
        return word(parts), "input.docx"
    file = next(case.glob("input.*"))
    return file.read_bytes(), file.name


@pytest.mark.parametrize("case", sorted(CASES.glob("*/*")), ids=lambda p: f"{p.parent.name}-{p.name}")
def test_a_file_becomes_the_expected_tei(case: Path, word: Word, expect: Callable[[Path, str], None]) -> None:
    content, file = source(case, word)
    result = convert(content, "d8", file, Context(siblings=SIBLINGS))
    text = tei.parse(result.tei, "d8.xml").getroot().find(f"{tei.TEI}text")
    assert text is not None
    text.tail = None
    assert result.reader == case.parent.name
    expect(case / "expected.xml", tei.serialise(text).decode())
    expect(case / "findings.txt", "".join(f"{finding}\n" for finding in result.findings))


def test_the_header_says_that_marks_were_given() -> None:
    given, found = (convert(text.encode(), "d1", file).tei for text, file in ((MARKED, "d1.md"), (PLAIN, "d1.txt")))
    assert b"the source itself says" in given
    assert b"from the sequence of all marks" in found


MARKED = "# 1. Letter[^1]\n\nSir: Nothing.\n\n[^1]: Source: Papers.\n"
PLAIN = "1. Letter1\n\nSir: Nothing.\n\n  1. Source: Papers.\n"


def test_every_reader_of_markup_has_cases() -> None:
    assert {case.name for case in CASES.iterdir()} == set(READERS) - {"text"}


@pytest.mark.parametrize("apart", ["", "</w:r><w:r>"])
def test_a_sign_that_is_too_long_for_a_mark_is_text(word: Word, apart: str) -> None:
    marked = f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="%d"/>{apart}<w:t>{"9" * 5000}</w:t></w:r>'
    text = f"<w:p><w:r><w:t>1. Letter</w:t></w:r>{marked % 2}</w:p><w:p><w:r><w:t>Sir</w:t></w:r>{marked % 3}</w:p>"
    note = '<w:footnote w:id="%d"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'
    content = word({"document": f"<w:body>{text}</w:body>", "footnotes": note % 2 + note % 3})
    tei = convert(content, "d1", "d1.docx").tei
    assert (tei.count(b"9" * 5000), tei.count(b"<note ")) == (2, 2)
