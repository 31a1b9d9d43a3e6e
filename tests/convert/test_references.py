"""Which references are found and where they lead.

Every folder in tests/cases/references is a transcription and its reading: `input.txt`, and in `expected.txt` its
blocks with each reference as {text|target}, and the findings. The documents d1, d2 and d3 are there; d2 has notes 1 to
9 and pages 12 and 14, d3 has notes 1 to 7 and another page 14. An `edition.toml` may set how other volumes are cited.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from edition import config
from edition.config import Config
from edition.convert.readers import READERS
from edition.convert.recognise import Context, recognise, references
from edition.convert.recognise.context import Places
from edition.model import Block, Document, Origin, Reading, Span, SpanKind

CASES = Path(__file__).parents[1] / "cases" / "references"
CODES = {kind.code for kind in references.KINDS}
PLACES = Places({"12": ("d2",), "14": ("d2", "d3")}, {"d2": tuple("123456789"), "d3": tuple("1234567")}, has_pages=True)


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda p: p.name)
def test_references_lead_where_expected(case: Path, expect: Callable[[Path, str], None]) -> None:
    settings = config.load(case) if (case / "edition.toml").exists() else Config()
    document, _ = READERS["text"]((case / "input.txt").read_bytes(), "d1", "input.txt", settings)
    reading = recognise(document, Context(settings, siblings=frozenset({"d1", "d2", "d3"}), places=PLACES))
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
    [
        *(
            "1",
            "(",
            "[",
            "A ",
            "” ",
            "“ ",
            "–",
            "vol. ",
            "Document 1, ",
            "Documents 1 ",
            "1, ",
            "see ",
            "supra. ",
            "ibid. ",
        ),
        *("footnote 1 and ", "footnotes 1, ", "footnote 1 thereto ", "p. ", "pp. 1, ", "p. 1; on ", "April 3, p. 4"),
    ],
)
def test_twice_the_text_takes_about_twice_the_time(
    piece: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    def work(length: int) -> Reading:
        document = written("Documents " + piece * (length // len(piece)))
        return references.recognise(document, Reading(), Context())

    check_growth(work, 50_000)
