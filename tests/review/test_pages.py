"""What is laid before the editor: the pages themselves, and when they come and go."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from edition import new
from edition.config import Config, load
from edition.convert.batch import Outcome
from edition.errors import OutputError
from edition.findings import Finding, Location, Severity
from edition.proofreading import convert_files
from edition.review import Listed, Reviewed, index, review
from edition.templating import folders

SOURCE = "1. Letter\n\nOf oil there remain 32 casks & a <goat>.\n\n  2. Blotted.\n"
TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI>
  <teiHeader><title>Letter</title></teiHeader>
  <text>
    <head>1. Letter</head>
    <p>Of oil there remain 3<note n="2" place="foot" cert="low">Blotted.</note> casks &amp; a &lt;goat>.</p>
  </text>
</TEI>
"""
DOUBT = Finding(
    "doubtful-anchor",
    Severity.WARNING,
    "note 2 was anchored after “3”; <script>",
    "Look.",
    Location("d1.txt", 3, 22),
    (Location("d1.txt", 3, 24),),
)
TEMPLATES = folders(Config())


def page(*findings: Finding, source: bytes = SOURCE.encode(), edited: bool = False) -> html.HtmlElement:
    made = review(Reviewed("d1", "d1.txt", source, "d1.xml", TEI.encode(), findings, edited), TEMPLATES)
    return html.document_fromstring(made.decode())


def text_of(side: str, made: html.HtmlElement) -> str:
    lines = made.xpath(f"//*[@class='{side}']/div[@class='line']/span[@class='characters']")
    return "".join(f"{line.text_content()}\n" for line in lines)


def test_both_texts_stand_on_the_page_as_they_are() -> None:
    made = page(DOUBT)
    assert text_of("source", made) == SOURCE
    assert text_of("tei", made) == TEI
    numbers = made.xpath("//*[@class='tei']/div/span[@class='number']/text()")
    assert numbers == [str(n) for n in range(1, 9)]


def test_a_doubt_is_told_and_leads_to_all_its_places() -> None:
    made = page(DOUBT)
    card = made.get_element_by_id("doubt-1")
    assert DOUBT.message[1:] in card.text_content()
    assert "Look. [doubtful-anchor]" in card.text_content()
    marked = {link.get("id"): link.text_content() for link in made.xpath("//a[contains(@class, 'mark')][@id]")}
    assert marked == {
        "s1": "2",
        "s1-2": "casks",
        "x1": '<note n="2" place="foot" cert="low">',
        "x1-2": "casks",
    }
    assert made.get_element_by_id("s1").get("href") == "#x1"
    assert made.get_element_by_id("x1-2").get("href") == "#s1-2"
    links = made.xpath("//nav//a/@href")
    assert links == ["#doubt-1", "#s1", "#x1", "#s1-2", "#x1-2"]
    assert not [href for href in made.xpath("//@href") if not made.xpath(f"//*[@id='{href[1:]}']")]


def test_a_finding_in_the_tei_has_its_place_in_the_transcription() -> None:
    made = page(Finding("note-in-doubt", Severity.WARNING, "doubt", "Look.", Location("d1.xml", 6, 29)), edited=True)
    assert made.get_element_by_id("x1").text_content().startswith("<note n=")
    assert made.get_element_by_id("s1").text_content() == "2"
    assert "edited by hand" in made.xpath("string(//header)")


def test_two_findings_at_one_place_and_one_without_any_lose_nothing() -> None:
    nowhere = Finding("c", Severity.NOTE, "nowhere", "Look.", Location("d1.txt"))
    in_header = Finding("c", Severity.NOTE, "header", "Look.", Location("d1.xml", 3, 3))
    whole_line = Finding("c", Severity.NOTE, "line", "Look.", Location("d1.txt", 3))
    made = page(DOUBT, DOUBT, nowhere, in_header, whole_line)
    assert text_of("source", made) == SOURCE
    assert len(made.find_class("doubt")) == 5
    assert made.xpath("//details/@open")
    assert not [href for href in made.xpath("//@href") if not made.xpath(f"//*[@id='{href[1:]}']")]


def test_a_transcription_that_is_no_text_leaves_its_side_empty() -> None:
    made = page(DOUBT, source=b"PK\xff\x00")
    assert text_of("source", made) == ""
    assert text_of("tei", made) == TEI
    assert len(made.find_class("doubt")) == 1


def test_nothing_is_asked_from_elsewhere_and_only_the_own_style_is_allowed() -> None:
    made = page(DOUBT)
    policy = made.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    style = made.xpath("string(//style)")
    checksum = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{checksum}'; base-uri 'none'; form-action 'none'"
    assert not made.xpath("//script | //link | //img | //@style")
    assert not re.search(r"url\(|@import", style)


def test_the_list_names_the_worst_first() -> None:
    listed = [Listed("d1", "d1.review.html", 1, (("x", 1),)), Listed("d2", "d2.review.html", 3, (("y", 2), ("z", 1)))]
    made = html.document_fromstring(index(listed, 5, TEMPLATES).decode())
    assert made.xpath("//tbody//a/@href") == ["d2.review.html", "d1.review.html"]
    assert "2 of 5 documents" in made.xpath("string(//header)")
    assert "y (2), z" in made.xpath("string(//tbody/tr[1])")


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    new(tmp_path)
    return tmp_path


def converted(folder: Path, *, validate: bool = False, engine: str = "serial") -> list[Outcome]:
    texts, tei = folder / "transcriptions", folder / "tei"
    return list(convert_files([texts], tei, config=load(folder), engine=engine, review=True, validate=validate))


def pages(folder: Path) -> Iterator[str]:
    return (path.name for path in sorted(folder.rglob("*.html")))


def test_pages_come_and_go_with_the_doubts(letters: Path) -> None:
    converted(letters)
    assert list(pages(letters)) == ["d12.review.html", "review.html"]
    doubtful = letters / "transcriptions" / "d12.txt"
    doubtful.write_text(doubtful.read_text(encoding="utf-8").replace("32 casks", "3[2] casks"), encoding="utf-8")
    converted(letters)
    assert list(pages(letters)) == []


def test_every_engine_writes_the_same_pages(letters: Path) -> None:
    converted(letters)
    serial = {path.name: path.read_bytes() for path in letters.rglob("*.html")}
    converted(letters, engine="processes")
    assert {path.name: path.read_bytes() for path in letters.rglob("*.html")} == serial


def test_what_the_editor_has_under_that_name_is_neither_removed_nor_written_over(letters: Path) -> None:
    (letters / "tei").mkdir()
    mine = letters / "tei" / "d1.review.html"
    mine.write_text("mine")
    converted(letters)
    assert mine.read_text() == "mine"
    (letters / "tei" / "d12.review.html").write_text("mine")
    with pytest.raises(OutputError, match="not a page that edition made"):
        converted(letters)


def test_the_page_of_an_edited_file_lasts_as_long_as_its_own_doubts(letters: Path) -> None:
    converted(letters)
    tei = letters / "tei" / "d12.xml"
    text = tei.read_text(encoding="utf-8")
    tei.write_text(text.replace("oil", "OIL", 1), encoding="utf-8")
    (edited,) = [outcome for outcome in converted(letters) if outcome.state == "kept"]
    assert [f.code for f in edited.findings] == ["edited-tei-kept", "note-in-doubt"]
    assert "note-in-doubt" in (letters / "tei" / "d12.review.html").read_text(encoding="utf-8")
    tei.write_text(re.sub(' cert="[a-z]+"', "", text), encoding="utf-8")
    converted(letters)
    assert list(pages(letters)) == []


def test_validation_in_the_same_run_adds_what_the_rules_say_and_no_doubt_twice(letters: Path) -> None:
    assert [f.code for o in converted(letters, validate=True) for f in o.findings] == ["doubtful-anchor"]
    tei = letters / "tei" / "d3.xml"
    tei.write_text(tei.read_text(encoding="utf-8").replace("<p>", '<p rend="odd" when="x">', 1), encoding="utf-8")
    found = {f.code: f.location.file for o in converted(letters, validate=True) for f in o.findings}
    assert found["schema-attribute"] == str(tei)
    assert "d3.review.html" in pages(letters)
