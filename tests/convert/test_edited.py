"""A TEI file that was edited by hand is its editor's: kept, and compared with what would be made now."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from edition.convert.batch import Outcome, convert_files
from edition.convert.difference import Difference, compare_files
from edition.errors import OutputError

LETTER = "1. Letter From Mr. Loring to Mr. Quill\n\nThere is nothing to report.\n\nThe goat is well.\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "d1.txt").write_text(LETTER, encoding="utf-8")
    convert(tmp_path / "texts")
    return tmp_path / "texts"


def convert(source: Path) -> Outcome:
    (outcome,) = convert_files([source], source.parent / "tei", engine="serial")
    return outcome


def compare(source: Path) -> Difference:
    (difference,) = compare_files([source], source.parent / "tei", engine="serial")
    return difference


def change(file: Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


def tei(source: Path) -> Path:
    return source.parent / "tei" / "d1.xml"


def test_where_nothing_was_touched_nothing_differs(source: Path) -> None:
    assert (convert(source).state, convert(source).findings) == ("unchanged", ())
    assert (compare(source).state, compare(source).lines, compare(source).matters) == ("same", (), False)


def test_an_edited_file_is_kept_and_said_to_be(source: Path) -> None:
    change(tei(source), "nothing", "little")
    outcome = convert(source)
    (finding,) = outcome.findings
    assert (outcome.state, finding.code, str(finding.severity)) == ("kept", "edited-tei-kept", "note")
    assert str(finding.location) == f"{tei(source)}:2"
    assert (compare(source).state, compare(source).matters) == ("edited", False)


def test_an_edited_file_whose_transcription_changed_is_behind(source: Path) -> None:
    change(tei(source), "nothing", "little")
    change(source / "d1.txt", "goat", "cow")
    (finding,) = convert(source).findings
    first = next(n for n, line in enumerate(tei(source).read_text().split("\n"), 1) if "little" in line)
    assert (finding.code, str(finding.severity)) == ("edited-tei-behind", "warning")
    assert (finding.location.file, finding.location.line) == (str(tei(source)), first)
    assert "--diff" in finding.advice
    difference = compare(source)
    assert (difference.state, difference.matters) == ("behind", True)
    assert [line.strip("+- ") for line in difference.lines if line.startswith(("+ ", "- "))] == [
        "<p>There is little to report.</p>",
        "<p>The goat is well.</p>",
        "<p>There is nothing to report.</p>",
        "<p>The cow is well.</p>",
    ]


def test_a_change_that_changes_nothing_in_the_tei_is_nothing_to_carry_over(source: Path) -> None:
    change(tei(source), "nothing", "little")
    change(source / "d1.txt", "\n\nThe goat", "\n\n\n\nThe goat")
    assert [f.code for f in convert(source).findings] == ["edited-tei-kept"]
    assert compare(source).state == "edited"


def test_without_the_stamp_the_file_is_its_editors_for_good(source: Path) -> None:
    stamp = next(line for line in tei(source).read_text().split("\n") if line.startswith("<?edition"))
    change(tei(source), f"{stamp}\n", "")
    change(source / "d1.txt", "goat", "cow")
    (finding,) = convert(source).findings
    assert (finding.code, finding.location.line) == ("edited-tei-kept", 1)
    assert "is not a file that edition convert wrote" in finding.message
    assert (compare(source).state, len(compare(source).lines) > 0) == ("edited", True)


def test_line_ends_of_another_system_are_no_edit(source: Path) -> None:
    tei(source).write_bytes(tei(source).read_bytes().replace(b"\n", b"\r\n"))
    assert compare(source).state == "same"
    assert convert(source).state == "written"


def test_comparing_writes_nothing_and_leaves_the_stamp_out(source: Path) -> None:
    before = tei(source).read_bytes(), os.stat(tei(source)).st_mtime_ns  # noqa: PTH116
    change(source / "d1.txt", "goat", "cow")
    difference = compare(source)
    assert (difference.state, difference.matters) == ("changed", True)
    assert not any("<?edition" in line for line in difference.lines if line.startswith(("+", "-")))
    assert (tei(source).read_bytes(), os.stat(tei(source)).st_mtime_ns) == before  # noqa: PTH116


def test_a_missing_file_and_an_unreadable_transcription_are_told(source: Path) -> None:
    tei(source).unlink()
    assert compare(source).state == "missing"
    (source / "d1.txt").write_bytes(b"\xff")
    assert (compare(source).state, str(compare(source).error).count("d1.txt:1")) == ("failed", 1)


def test_of_many_names_that_clash_a_few_are_shown_with_the_way_out(tmp_path: Path) -> None:
    for folder in ("a", "b", "c", "d", "e"):
        for number in range(9):
            (tmp_path / folder).mkdir(exist_ok=True)
            (tmp_path / folder / f"d{number}.txt").write_text(LETTER, encoding="utf-8")
    with pytest.raises(OutputError, match="and 2 more") as failure:
        convert_files(sorted(tmp_path.rglob("*.txt")), tmp_path / "tei")
    assert "and 6 more names" in str(failure.value)
    assert f"Convert the folder around them ({tmp_path})" in str(failure.value)
    assert str(failure.value).count(".txt") == 9


def test_two_names_that_are_one_in_a_folder_must_be_renamed(tmp_path: Path) -> None:
    for name in ("d 1.txt", "d-1.txt"):
        (tmp_path / name).write_text(LETTER, encoding="utf-8")
    with pytest.raises(OutputError, match="Rename one of each"):
        convert_files([tmp_path], tmp_path / "tei")
