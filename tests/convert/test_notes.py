"""Where notes are anchored, and what is said about it.

Every folder in tests/cases/notes is a transcription and its reading: `input.txt`, and in `expected.txt` its blocks
with each mark as {number}, {number|low} where the confidence is low, and the findings.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.config import Config
from edition.convert.readers import READERS
from edition.convert.recognise import Context, notes, recognise
from edition.convert.recognise.notes.alignment import Step, align
from edition.model import Block, Document, Note, Origin, Reading, Span, SpanKind

CASES = Path(__file__).parents[1] / "cases" / "notes"
CODES = {kind.code for kind in notes.KINDS}


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda p: p.name)
def test_notes_are_anchored_as_expected(case: Path, expect: Callable[[Path, str], None]) -> None:
    document, _ = READERS["text"]((case / "input.txt").read_bytes(), "d1", "input.txt", Config())
    reading = recognise(document, Context())
    marks = reading.by_block(SpanKind.MARK)
    blocks = "\n\n".join(marked(block, marks.get(block.key, [])) for block in document.texts())
    findings = "".join(f"{f}\n" for f in reading.findings if f.code in CODES)
    expect(case / "expected.txt", f"{blocks}\n\n{findings}".rstrip() + "\n")


def marked(block: Block, marks: list[Span]) -> str:
    text = block.text
    for mark in reversed(marks):
        low = "|low" if mark.confidence < 0.9 else ""
        text = f"{text[: mark.start]}{{{mark.get('n')}{low}}}{text[mark.end :]}"
    return text


def test_every_finding_of_notes_has_a_case() -> None:
    shown = "".join(case.read_text(encoding="utf-8") for case in CASES.glob("*/expected.txt"))
    assert {code for code in CODES if f"[{code}]" not in shown} == set()


def test_the_sample_message_has_its_five_notes(shared: Path) -> None:
    sample = shared / "samples" / "frus1969-76v14" / "d140.txt"
    document, _ = READERS["text"](sample.read_bytes(), "d140", "-", Config())
    reading = notes.recognise(document, Reading(), Context())
    blocks = {block.key: block for block in document.blocks}
    anchored = [(mark.get("n"), *blocks[mark.block].place(mark.start)) for mark in reading.spans]
    assert anchored == [("1", 1, 159), ("2", 5, 39), ("3", 17, 34), ("4", 17, 158), ("5", 25, 183)]
    assert not reading.findings


def written(blocks: list[str], labels: list[str]) -> Document:
    """A document of these blocks, with a note `text` for each label."""
    body = [Block(i, text, (Origin(0, i + 1, 1),)) for i, text in enumerate(blocks)]
    behind = [Block(len(body) + i, "text", (Origin(0, len(body) + i + 1, 1),)) for i in range(len(labels))]
    made = tuple(Note(n, (b,), b.key + 1) for n, b in zip(labels, behind, strict=True))
    return Document("d1", "-", tuple(body), made)


def test_per_page_numbering_of_a_long_document_is_followed() -> None:
    numbers = [str(i % 3 + 1) for i in range(600)]
    blocks = [f"Line 1 of 2 says word{n} and 3 more." for n in numbers]
    reading = notes.recognise(written(blocks, numbers), Reading(), Context())
    assert [(mark.block, mark.get("note")) for mark in reading.spans] == [(i, str(i)) for i in range(600)]


def test_numbers_that_could_be_marks_do_not_carry_notes_away() -> None:
    numbers = [str(i % 3 + 1) for i in range(1200)]
    blocks = [f"It says word{n}." for n in numbers[:600]]
    blocks += [f"It says word{n}. Box 1500 is box 1500{n}." for n in numbers[600:]]
    reading = notes.recognise(written(blocks, numbers), Reading(), Context())
    assert [(mark.block, mark.get("note")) for mark in reading.spans] == [(i, str(i)) for i in range(1200)]


LONG: dict[str, Callable[[int], Document]] = {
    "rising numbers": lambda n: written(
        [f"Line {i} of 2 says word{i // 4 if i % 4 == 0 else ''} and 1{i % 90}." for i in range(n)],
        [str(i) for i in range(n // 4)],
    ),
    "numbers per page": lambda n: written(["Two words1 and A2 or word2."] * n, ["1", "2"] * (n // 2)),
    "one long number": lambda n: written(["1" * n * 40], ["1"] * 20 + ["11"] * 3),
    "brackets": lambda n: written(["[" * n * 40], ["1"]),
    "raised figures": lambda n: written(["²" * n * 40], ["2"]),
    "signs": lambda n: written(["word* " * n], ["*"] * (n // 4)),
    "no marks": lambda n: written(["word"], [str(i) for i in range(n)]),
}


@pytest.mark.parametrize("shape", LONG)
def test_twice_the_text_takes_about_twice_the_time(
    shape: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    check_growth(lambda n: notes.recognise(LONG[shape](n), Reading(), Context()), 500)


STEPS = st.lists(
    st.builds(
        lambda note, pair, start, length, weight: Step(note, note + pair, start, start + length, weight),
        st.integers(0, 5),
        st.integers(0, 1),
        st.integers(0, 8),
        st.integers(1, 2),
        st.integers(1, 9).map(float),
    ),
    max_size=9,
)


@given(steps=STEPS)
def test_the_chain_is_the_heaviest(steps: list[Step]) -> None:
    chosen = [steps[choice.step] for choice in align(steps)]
    assert all(a.last < b.note and a.end <= b.start for a, b in pairwise(chosen))
    assert sum(step.weight for step in chosen) == heaviest(sorted(steps, key=lambda s: s.note), -1, 0)


def heaviest(steps: list[Step], note: int, place: int) -> float:
    """The weight of the best chain behind a note and a place, by trying all."""
    fitting = [(s, steps[i + 1 :]) for i, s in enumerate(steps) if s.note > note and s.start >= place]
    return max((s.weight + heaviest(rest, s.last, s.end) for s, rest in fitting), default=0.0)


@pytest.mark.parametrize("places", range(1, 12))
def test_of_equal_chains_the_one_that_ends_first_is_chosen(places: int) -> None:
    steps = [Step(0, 0, at, at + 1, 5.0) for at in range(places)] + [Step(1, 1, 20, 21, 5.0)]
    assert [choice.step for choice in align(steps)] == [0, places]
