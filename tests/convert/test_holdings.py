"""What documents know of each other: pages and notes elsewhere, pictures on the disk; and when they are made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import config
from edition.convert.batch import Outcome, convert_files

CITING = "1. Letter\n\nThe oil is gone.1\n\n  1. See telegram 7, April 3, p. 12, and footnote 2, Document 2.\n"
CITED = "2. Telegram\n\nThe oil [Page 12] is here.1 It burns.2\n\n  1. A Thursday.\n  2. A Friday.\n"
PLAIN = "3. Letter\n\nThe goat is well.\n"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in {"d1": CITING, "d2": CITED, "d3": PLAIN}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def converted(texts: Path, settings: str = "") -> dict[str, Outcome]:
    root = texts.parent
    read = config.parse(settings, "edition.toml", root)
    outcomes = convert_files([texts], root / "tei", config=read, engine="serial", kept=root / "doubts.json")
    return {outcome.source.stem: outcome for outcome in outcomes}


def tei(texts: Path, name: str) -> str:
    return (texts.parent / "tei" / f"{name}.xml").read_text(encoding="utf-8")


def said(outcome: Outcome) -> list[str]:
    return [finding.code for finding in outcome.findings if finding.code.startswith("reference")]


def test_a_page_is_found_in_the_document_in_which_it_begins(texts: Path) -> None:
    assert not said(converted(texts)["d1"])
    assert 'target="d2.xml#pg_12"' in tei(texts, "d1")
    assert 'target="d2.xml#d2fn2"' in tei(texts, "d1")


def test_a_document_is_made_again_when_what_it_cites_has_moved(texts: Path) -> None:
    converted(texts)
    (texts / "d2.txt").write_text(CITED.replace("[Page 12]", "[Page 13]").replace("  2.", "  3."), encoding="utf-8")
    outcomes = converted(texts)
    assert [outcome.state for outcome in outcomes.values()] == ["written", "written", "unchanged"]
    assert said(outcomes["d1"]) == ["reference-to-no-note", "reference-to-no-page"]


def test_a_document_is_not_made_again_when_something_else_has_changed(texts: Path) -> None:
    converted(texts)
    before = tei(texts, "d1")
    (texts / "d2.txt").write_text(CITED.replace("burns", "smells"), encoding="utf-8")
    (texts / "d3.txt").write_text(PLAIN.replace("goat", "goat [Page 77]"), encoding="utf-8")
    assert converted(texts)["d1"].state == "unchanged"
    assert tei(texts, "d1") == before


def test_a_document_that_cannot_be_read_is_no_obstacle_to_the_others(texts: Path) -> None:
    (texts / "d3.txt").write_bytes(b"\xff\xff\xff")
    assert [outcome.state for outcome in converted(texts).values()] == ["written", "written", "failed"]


def test_pictures_are_looked_for_in_the_folder_of_the_settings(texts: Path) -> None:
    settings = '[convert]\nfacsimile = "images/{document}-{page:04}.jpg"\n'
    missing = converted(texts, settings)["d2"].findings
    assert [(f.code, f.location.line) for f in missing] == [("picture-missing", 3)]
    assert 'facs="../images/d2-0012.jpg"' in tei(texts, "d2")
    (texts.parent / "images").mkdir()
    (texts.parent / "images" / "d2-0012.jpg").write_bytes(b"")
    assert not converted(texts, settings)["d2"].findings


def test_pictures_on_the_web_are_not_looked_for(texts: Path) -> None:
    settings = '[convert]\nfacsimile = "https://example.org/{document}/{page}.jpg"\n'
    assert not converted(texts, settings)["d2"].findings
    assert 'facs="https://example.org/d2/12.jpg"' in tei(texts, "d2")
