"""`unfold` copies the sample edition and never overwrites."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import config
from edition.errors import OutputError
from edition.resources import folder
from edition.starter import unfold


def _contents(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_the_copy_is_the_sample(tmp_path: Path) -> None:
    written = unfold(tmp_path / "deep" / "mine")
    assert _contents(tmp_path / "deep" / "mine") == _contents(folder("sample"))
    assert sorted(written) == sorted(p for p in (tmp_path / "deep" / "mine").rglob("*") if p.is_file())


def test_what_is_there_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "transcriptions").mkdir()
    (tmp_path / "edition.toml").write_text("mine", encoding="utf-8")
    (tmp_path / "transcriptions" / "d2.txt").write_text("mine too", encoding="utf-8")
    before = _contents(tmp_path)
    with pytest.raises(OutputError, match=r"holds edition\.toml, transcriptions/d2\.txt already"):
        unfold(tmp_path)
    assert _contents(tmp_path) == before


def test_other_files_in_the_folder_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    unfold(tmp_path)
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_target_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("a file", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        unfold(tmp_path / "mine")


def test_the_settings_of_the_sample_are_all_that_there_are(tmp_path: Path) -> None:
    """`edition new` promises a file with every setting."""
    unfold(tmp_path)
    sample = config.load(tmp_path)
    for section in (sample, sample.edition, sample.convert, sample.publish, sample.edition.licence):
        assert section.model_fields_set == set(type(section).model_fields)
