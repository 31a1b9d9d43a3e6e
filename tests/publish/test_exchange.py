"""Two folders change their names in one step, or nothing happens."""

from __future__ import annotations

from pathlib import Path

from edition.publish.exchange import exchange


def test_two_folders_exchange_their_names_or_stay_as_they_are(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    exchanged = exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "file").read_text() == ("other" if exchanged else "one")
    assert (tmp_path / "other" / "file").read_text() == ("one" if exchanged else "other")


def test_what_is_not_there_is_not_exchanged(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    assert not exchange(tmp_path / "one", tmp_path / "missing")
    assert (tmp_path / "one").is_dir()
