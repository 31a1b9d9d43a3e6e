"""What `edition convert --explain-notes` prints.

Every folder in tests/cases/explain is a transcription and what an editor is told of its notes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

import edition
from edition.cli import main
from edition.config import Config
from edition.convert.readers import READERS
from edition.convert.recognise import Context, recognise
from edition.model import SpanKind

CASES = Path(__file__).parent / "cases" / "explain"
EVERY = sorted([*CASES.iterdir(), *(CASES.parent / "notes").iterdir()])


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda p: p.name)
def test_the_reasoning_is_printed(
    case: Path, expect: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    result = CliRunner().invoke(main, ["convert", "--explain-notes", "input.txt"])
    assert result.exit_code == 0, result.stderr
    expect(case / "expected.txt", result.stdout.rstrip() + "\n")


def test_each_of_several_documents_has_a_heading_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CASES)
    result = CliRunner().invoke(main, ["convert", "--explain-notes", "numbers/input.txt", "per-page/input.txt"])
    headings = [line for line in result.stdout.split("\n") if line.startswith(("numbers", "per-page"))]
    assert headings == ["numbers/input.txt: 6 notes, 1 in doubt, 1 without a mark", "per-page/input.txt: 3 notes"]


@pytest.mark.parametrize("option", ["--diff", "--review", "--validate", "--out=tei"])
def test_nothing_is_written(option: str) -> None:
    result = CliRunner().invoke(main, ["convert", "--explain-notes", option, str(CASES)])
    assert result.exit_code == 2
    assert "--explain-notes writes nothing" in result.stderr


@pytest.mark.parametrize("case", EVERY, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_what_is_explained_is_what_is_converted(case: Path) -> None:
    (explained,) = edition.explain_notes(case / "input.txt")
    document, _ = READERS["text"]((case / "input.txt").read_bytes(), "input", "input.txt", Config())
    blocks = {block.key: block for block in document.texts()}
    marks = recognise(document, Context()).by_block(SpanKind.MARK)
    converted = {(*blocks[key].place(m.start), m.confidence) for key, spans in marks.items() for m in spans}
    said = [note for note in explained.notes if note.place]
    assert converted == {(n.place.location.line, n.place.location.column, n.confidence) for n in said if n.place}
    assert len(explained.notes) == len(document.notes)
