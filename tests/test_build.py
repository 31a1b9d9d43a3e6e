"""A build in one go: what it says where there is little to convert, or nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition import InputError, build, convert, new, publish

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>All is well.</p></body></text></TEI>'


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """An edition with nothing in it."""
    (tmp_path / "transcriptions").mkdir()
    (tmp_path / "edition.toml").write_text("", encoding="utf-8")
    return tmp_path


def test_where_no_transcription_can_be_read_the_build_says_why(letters: Path) -> None:
    (letters / "transcriptions" / "d1.txt").write_bytes(b"\xff")
    built = build(letters, engine="serial")
    assert built.published is None
    assert [f.code for f in built.findings] == ["unreadable"]


def test_tei_that_is_written_by_hand_needs_no_transcriptions(letters: Path) -> None:
    (letters / "edition.toml").write_text('[findings]\nschema-element = "off"\n', encoding="utf-8")
    (letters / "tei").mkdir()
    (letters / "tei" / "d1.xml").write_text(TEI, encoding="utf-8")
    built = build(letters, engine="serial")
    assert built.published
    assert built.published.documents == 1


def test_an_edition_with_nothing_in_it_is_told_what_to_do(letters: Path) -> None:
    with pytest.raises(InputError, match="Convert transcriptions first"):
        build(letters, engine="serial")


def test_an_authority_list_that_is_named_goes_before_the_one_of_the_settings(tmp_path: Path) -> None:
    new(tmp_path)
    list(convert(tmp_path / "transcriptions", tmp_path / "tei", engine="serial"))
    other = tmp_path / "nobody.xml"
    other.write_text(TEI, encoding="utf-8")
    publish(tmp_path, out=tmp_path / "own", engine="serial")
    publish(tmp_path, out=tmp_path / "other", authority=other, engine="serial")
    assert (tmp_path / "own" / "persons.html").exists()
    assert not (tmp_path / "other" / "persons.html").exists()


def test_an_authority_list_that_is_not_there_is_named(letters: Path) -> None:
    (letters / "edition.toml").write_text('[convert]\nauthority = "people.xml"\n', encoding="utf-8")
    (letters / "transcriptions" / "d1.txt").write_text("1. Letter\n\nSir: Nothing.", encoding="utf-8")
    with pytest.raises(InputError, match=r"people\.xml: .* Correct its name"):
        build(letters, engine="serial")


def test_a_doubt_is_told_once_and_ends_when_it_is_deleted_from_the_tei(tmp_path: Path) -> None:
    new(tmp_path)
    doubts = lambda: [f.code for f in build(tmp_path, engine="serial").findings]
    assert doubts() == ["doubtful-anchor"]
    assert doubts() == ["doubtful-anchor"]
    doubtful = tmp_path / "tei" / "d12.xml"
    text = doubtful.read_text(encoding="utf-8")
    doubtful.write_text(text.replace("</body>", "<!-- looked at --></body>", 1), encoding="utf-8", newline="\n")
    assert doubts() == ["edited-tei-kept", "note-in-doubt"]
    certain = re.sub(r' cert="[a-z]+"', "", text)
    doubtful.write_text(certain, encoding="utf-8", newline="\n")
    assert doubts() == ["edited-tei-kept"]


def test_a_doubt_that_was_silenced_stays_silent(tmp_path: Path) -> None:
    new(tmp_path)
    settings = tmp_path / "edition.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + '\ndoubtful-anchor = "off"\n', encoding="utf-8")
    assert build(tmp_path, engine="serial").findings == ()
