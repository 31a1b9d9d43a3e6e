"""A whole message, fact by fact: a real one where it is at hand, and one of our own with the same difficulties."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from edition import tei
from edition.convert import Converted, convert
from edition.convert.recognise import Context
from edition.findings import Severity

OURS = Path(__file__).parents[1] / "cases" / "convert" / "whole-message" / "input.txt"


@dataclass(frozen=True)
class Facts:
    """What must come out of one message."""

    file: Path
    name: str
    n: str
    designator: str
    sender: tuple[str, str]
    """name and office"""
    recipient: tuple[str, str]
    anchors: tuple[str, ...]
    """what stands before each note"""
    pages: tuple[tuple[str, str, str], ...]
    """number, what stands before, what stands behind"""
    refs: tuple[tuple[str, str], ...]
    """target, text"""
    source: dict[str, list[str]]
    """by element or type of note in the msDesc"""


HERE = Facts(
    file=OURS,
    name="d1",
    n="1",
    designator="VTL 027",
    sender=("Loring", "Minister in Varonne"),
    recipient=("Pell", "Permanent Under-Secretary of Foreign Affairs"),
    anchors=("(Pell)", "My 024", "Thursday,", "draft minute", "Minister."),
    pages=(("545", "on every page. ", "I have been"), ("546", "let alone and ", "not be sent")),
    refs=(("d3.xml#d3fn2", "footnote 2, Document 3"), ("d2.xml", "Document 2"), ("d9.xml", "Document 9")),
    source={
        "repository": ["National Archives of Ostmere"],
        "box": ["5"],
        "classification": ["Top Secret"],
        "handling": ["Sensitive", "Eyes Only"],
    },
)
REAL = Facts(
    file=Path(__file__).parents[3] / "shared" / "samples" / "frus1969-76v14" / "d140.txt",
    name="d140",
    n="140",
    designator="WTE 008",
    sender=("Kissinger", "President’s Assistant for National Security Affairs"),
    recipient=("Haig", "President’s Deputy Assistant for National Security Affairs"),
    anchors=("(Haig)", "My 006", "Monday,", "draft statement", "President."),
    pages=(("545", "no doubt of that. ", "I have been"), ("546", "the string and ", "not be")),
    refs=(("d135.xml#d135fn2", "footnote 2, Document 135"), ("d134.xml", "Document 134"), ("d142.xml", "Document 142")),
    source={
        "repository": ["National Archives"],
        "box": ["21"],
        "classification": ["Top Secret"],
        "handling": ["Sensitive", "Eyes Only"],
    },
)


@pytest.fixture(params=[HERE, REAL], ids=["ours", "real"])
def facts(request: pytest.FixtureRequest) -> Facts:
    found: Facts = request.param
    if not found.file.is_file():
        pytest.skip("the real message is not here; ours has the same difficulties")
    return found


@pytest.fixture
def converted(facts: Facts) -> Converted:
    return convert(facts.file.read_bytes(), facts.name, str(facts.file), Context(siblings=frozenset({facts.name})))


@pytest.fixture
def root(converted: Converted) -> etree._Element:
    return tei.parse(converted.tei, "d.xml").getroot()


@pytest.fixture
def div(root: etree._Element) -> etree._Element:
    (found,) = tei.documents(root)
    return found


def all_of(node: etree._Element, name: str) -> list[etree._Element]:
    return list(node.iter(f"{tei.TEI}{name}"))


def text_before(node: etree._Element) -> str:
    """The running text in front of `node` inside its block, other notes left out."""
    parent = node.getparent()
    assert parent is not None
    text = parent.text or ""
    for sibling in parent:
        if sibling is node:
            return text
        text += ("" if tei.local_name(sibling) == "note" else "".join(sibling.itertext())) + (sibling.tail or "")
    raise AssertionError


def test_the_heading_keeps_its_number_and_names_both_sides(facts: Facts, div: etree._Element) -> None:
    assert div.get("n") == facts.n
    assert div.get(tei.XML_ID) == facts.name
    head = div.find(f"{tei.TEI}head")
    assert head is not None
    assert tei.text_of(head, without=("note",)).startswith(f"{facts.n}. Message From the ")
    named = {(p.get("type"), tei.text_of(p)) for p in all_of(head, "persName")}
    assert named == {("from", facts.sender[0]), ("to", facts.recipient[0])}


def test_the_designator_stands_in_the_opener(facts: Facts, div: etree._Element) -> None:
    (idno,) = all_of(div, "idno")
    assert idno.text == facts.designator
    assert tei.local_name(idno.getparent()) == "opener"  # type: ignore[arg-type]


def test_ten_paragraphs_and_three_items(div: etree._Element) -> None:
    paragraphs = [p for p in div if tei.local_name(p) == "p"]
    assert len(paragraphs) == 10
    assert tei.text_of(paragraphs[0]).startswith("1. I am")
    (items,) = all_of(div, "list")
    assert [tei.local_name(item) for item in items] == ["item"] * 3


def test_pages_begin_exactly_where_they_did(facts: Facts, div: etree._Element) -> None:
    pages = all_of(div, "pb")
    assert [(p.get("n"), p.get(tei.XML_ID)) for p in pages] == [(n, f"pg_{n}") for n, _, _ in facts.pages]
    for page, (_, before, behind) in zip(pages, facts.pages, strict=True):
        assert text_before(page).endswith(before)
        assert (page.tail or "").startswith(behind)


def test_every_note_stands_at_its_mark(facts: Facts, div: etree._Element) -> None:
    notes = all_of(div, "note")
    assert [note.get("n") for note in notes] == ["1", "2", "3", "4", "5"]
    assert [note.get(tei.XML_ID) for note in notes] == [f"{facts.name}fn{n}" for n in range(1, 6)]
    assert [note.get("place") for note in notes] == ["foot"] * 5
    assert [note.get("type") for note in notes] == ["source", None, None, None, None]
    for note, before in zip(notes, facts.anchors, strict=True):
        assert text_before(note).endswith(before)


def test_no_mark_is_doubtful_not_even_the_one_behind_a_number(converted: Converted) -> None:
    assert {f.code for f in converted.findings} == {"reference-outside"}


def test_references_lead_into_the_edition_and_are_reported_as_leading_outside(
    facts: Facts, div: etree._Element, converted: Converted
) -> None:
    assert [(r.get("target"), tei.text_of(r)) for r in all_of(div, "ref")] == list(facts.refs)
    outside = [f for f in converted.findings if f.code == "reference-outside"]
    assert len(outside) == len(facts.refs)
    assert all(f.severity == Severity.WARNING and f.location.line and f.location.column for f in outside)


def test_the_source_note_is_taken_apart(facts: Facts, root: etree._Element) -> None:
    (description,) = all_of(root, "msDesc")
    found: dict[str, list[str]] = {}
    for node in description.iter(f"{tei.TEI}repository", f"{tei.TEI}idno", f"{tei.TEI}note"):
        found.setdefault(node.get("type") or tei.local_name(node), []).append(tei.text_of(node))
    for name, values in facts.source.items():
        assert found[name] == values
    assert len(all_of(description, "collection")) >= 2


def test_sender_and_recipient_have_name_and_office(facts: Facts, root: etree._Element) -> None:
    actions = {a.get("type"): a for a in all_of(root, "correspAction")}
    for kind, (name, office) in (("sent", facts.sender), ("received", facts.recipient)):
        (person,) = all_of(actions[kind], "persName")
        assert name in tei.text_of(person)
        assert [tei.text_of(role) for role in all_of(person, "roleName")] == [office]


def test_an_archive_finds_what_it_asks_for(root: etree._Element) -> None:
    for name in ("title", "publicationStmt", "sourceDesc", "projectDesc", "application", "language", "change"):
        assert all_of(root, name), name
