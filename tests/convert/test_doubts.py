"""A doubt does not go away because nothing changed: what was said is said again by a build that converts nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.convert import doubts
from edition.convert.batch import Outcome, convert_files
from edition.convert.doubts import Said
from edition.findings import Finding, Location, Severity

DOUBTFUL = "1. Letter From Mr. Loring to Mr. Quill\n\nNothing to report.\n\n  1. A note without a mark.\n"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "d1.txt").write_text(DOUBTFUL, encoding="utf-8")
    return folder


def converted(texts: Path) -> Outcome:
    (outcome,) = convert_files([texts], texts.parent / "tei", kept=texts.parent / ".doubts.json", engine="serial")
    return outcome


def test_what_was_said_is_said_again(texts: Path) -> None:
    first, second = converted(texts), converted(texts)
    assert [f.code for f in first.findings] == ["note-without-mark"]
    assert (first.state, second.state) == ("written", "unchanged")
    assert second.findings == first.findings


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"x": 1}', b'{"x": ["k", [["code"]]]}', b"\xff"])
def test_a_broken_memory_costs_only_time(texts: Path, content: bytes) -> None:
    first = converted(texts)
    (texts.parent / ".doubts.json").write_bytes(content)
    assert converted(texts).findings == first.findings


def test_a_doubt_that_was_settled_is_gone(texts: Path) -> None:
    converted(texts)
    (texts / "d1.txt").write_text(DOUBTFUL.replace("report.", "report.[1]"), encoding="utf-8")
    settled = converted(texts)
    assert (settled.state, settled.findings) == ("written", ())


def test_both_places_of_a_doubtful_note_are_kept(tmp_path: Path) -> None:
    finding = Finding("c", Severity.NOTE, "what", "Do.", Location("d1.txt", 3, 4), (Location("d1.txt", 5, 6),))
    doubts.write(tmp_path / "kept", {"d1.txt": Said("key", (finding,))})
    assert doubts.read(tmp_path / "kept") == {"d1.txt": Said("key", (finding,))}
