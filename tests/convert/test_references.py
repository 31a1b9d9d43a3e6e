"""Which references are found and where they lead.

Every folder in tests/cases/references is a transcription and its reading: `input.txt`, and in `expected.txt` its
blocks with each reference as {text|target}, and the findings. The documents d1, d2 and d3 are there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from edition.config import Config
from edition.convert.readers import READERS
from edition.convert.recognise import Context, recognise, references
from edition.model import Block, Document, Origin, Reading, Span, SpanKind

CASES = Path(__file__).parents[1] / "cases" / "references"
CODES = {kind.code for kind in references.KINDS}


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda p: p.name)
def test_references_lead_where_expected(case: Path, expect: Callable[[Path, str], None]) -> None:
    document, _ = READERS["text"]((case / "input.txt").read_bytes(), "d1", "input.txt", Config())
    reading = recognise(document, Context(siblings=frozenset({"d1", "d2", "d3"})))
    found = reading.by_block(SpanKind.REFERENCE)
    blocks = "\n\n".join(linked(block, found.get(block.key, [])) for block in document.texts())
    findings = "".join(f"{f}\n" for f in reading.findings if f.code in CODES)
    expect(case / "expected.txt", f"{blocks}\n\n{findings}".rstrip() + "\n")


def linked(block: Block, references: list[Span]) -> str:
    text = block.text
    for span in reversed(references):
        text = f"{text[: span.start]}{{{text[span.start : span.end]}|{span.get('target')}}}{text[span.end :]}"
    return text


def test_without_neighbours_nothing_is_outside() -> None:
    reading = references.recognise(written("See Document 9."), Reading(), Context())
    assert [span.get("target") for span in reading.spans] == ["d9.xml"]
    assert not reading.findings


def written(text: str) -> Document:
    return Document("d1", "-", (Block(0, text, (Origin(0, 1, 1),)),))


@pytest.mark.parametrize(
    "piece",
    ["1", "(", "A ", "” ", "–", "vol. ", "Document 1, ", "Documents 1 ", "1, ", "footnote 1 and ", "footnotes 1, "],
)
def test_twice_the_text_takes_about_twice_the_time(
    piece: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    def work(length: int) -> Reading:
        document = written("Documents " + piece * (length // len(piece)))
        return references.recognise(document, Reading(), Context())

    check_growth(work, 50_000)
