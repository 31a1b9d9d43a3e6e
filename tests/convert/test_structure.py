"""Every folder in tests/cases/structure is a transcription and what its blocks and stretches are.

input.txt        the transcription, called d1
expected.txt     each block: its kind and its text, then its spans; the blocks of notes are called `note`
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.config import Config
from edition.convert.readers.text import read
from edition.convert.recognise import Context, pages, structure
from edition.convert.recognise.structure.numbering import levels
from edition.convert.recognise.structure.passage import without_mark
from edition.model import Block, Document, Reading

CASES = Path(__file__).parents[1] / "cases" / "structure"


def recognised(content: bytes) -> tuple[Document, Reading]:
    document, _ = read(content, "d1", "input.txt", Config())
    labels = pages.recognise(document, Reading(), Context())
    return document, labels + structure.recognise(document, labels, Context())


def described(document: Document, reading: Reading) -> Iterator[str]:
    spans = reading.by_block()
    for block in document.texts():
        kind = reading.kinds[block.key] if block in document.blocks else "note"
        yield f"{kind}: {shown(block, 0, len(block.text))}"
        for span in spans.get(block.key, ()):
            given = "".join(f" {name}={value}" for name, value in span.attributes)
            yield f"    {span.kind}{given}: {shown(block, span.start, span.end)}"
    yield from map(str, reading.findings)


def shown(block: Block, start: int, end: int) -> str:
    return block.text[start:end].replace("\n", "⏎").replace("\t", "→")


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda p: p.name)
def test_blocks_are_what_is_expected(case: Path, expect: Callable[[Path, str], None]) -> None:
    found = "".join(f"{line}\n" for line in described(*recognised((case / "input.txt").read_bytes())))
    expect(case / "expected.txt", found)


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("the Keeper (Oriel)1", "the Keeper (Oriel)"),
        ("Quill12", "Quill"),
        ("Tab A³", "Tab A"),
        ("Tab A[3]", "Tab A"),
        ("Varonne.*", "Varonne."),
        ("March 4, 1911", "March 4, 1911"),
        ("NP 43/2", "NP 43/2"),
        ("at 7:42", "at 7:42"),
        ("1861–63", "1861–63"),
    ],
)
def test_a_mark_at_the_end_of_a_line_is_no_part_of_it(line: str, bare: str) -> None:
    assert without_mark(line) == bare


WORST: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n * 10,
    "labels": lambda n: "[Page 1]\n" * n,
    "capitals": lambda n: "A. " * n * 4,
    "digits": lambda n: "1" * n * 10,
    "short blocks": lambda n: "A.\n\n" * n,
    "names": lambda n: "Ada Oriel\n\n" * n,
    "tabs": lambda n: "\t1" * n * 5 + "\n" + "a\tb\n" * n,
    "months": lambda n: "May 1 " * n * 2,
}


@pytest.mark.parametrize("shape", WORST)
def test_twice_the_text_takes_about_twice_the_time(
    shape: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    check_growth(lambda n: recognised(f"1. Heading\n\n{WORST[shape](n)}\n".encode()), 4000)


@given(
    st.lists(st.sampled_from(["", "1.", "2.", "(1)", "a.", "b.", "i.", "ii.", "A.", "(c)", "9)", "IV."]), max_size=30)
)
def test_a_list_opens_one_level_at_a_time(labels: list[str]) -> None:
    lines = [f"{label} Oil{':' * (len(label) % 2)}" for label in labels]
    found = levels(lines, labels, [1] * len(lines))
    assert all(0 < level <= before + 1 for before, level in zip([0, *found], found, strict=False))
