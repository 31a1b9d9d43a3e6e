"""The two validators together: who decides, who explains, and what happens where one of them cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import tei
from edition.errors import ResourceError
from edition.findings import Finding, Severity
from edition.validate import schema, validate

TINY = Path(__file__).parents[1] / "cases" / "validate" / "tiny.xsd"


def text(body: str) -> bytes:
    return f'<TEI xmlns="{tei.NS}"><text>{body}</text></TEI>'.encode()


def found(content: bytes, xsd: Path = TINY) -> list[Finding]:
    return [f for f in validate(content, "d1.xml", xsd=xsd) if f.code.startswith("schema")]


def test_a_root_without_the_namespace_is_told_what_to_write() -> None:
    (finding,) = found(b"<TEI><text/></TEI>")
    assert (finding.code, finding.location.line) == ("schema-element", 1)
    assert finding.advice == f'Write <TEI xmlns="{tei.NS}">.'


def test_a_part_of_a_file_is_no_file() -> None:
    (finding,) = found(f'<list xmlns="{tei.NS}"><item>oil</item></list>'.encode())
    assert finding.message == "the file begins with <list>, not with <TEI>"


def test_libxml2_speaks_where_xmlschema_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_explained", lambda *_: None)
    (finding,) = found(text("<p>\n  <list><itme/></list></p>"))
    assert (finding.code, finding.location.line, finding.location.column) == ("schema-other", 2, 9)
    assert finding.message.startswith("Element 'itme': This element is not expected")


def test_elements_as_deep_as_a_file_may_have_them_are_checked() -> None:
    depth = tei.MAX_DEPTH // 2 - 3
    deep = "<list><item>" * depth + "<time/>" + "</item></list>" * depth
    assert [f.message for f in found(text(deep))] in (
        ["<time> lacks @when"],
        ["Element 'time': The attribute 'when' is required but missing"],
    )


def test_schemas_that_a_document_names_are_not_fetched() -> None:
    located = (
        f'<TEI xmlns="{tei.NS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="{tei.NS} http://localhost:9/x.xsd"><text><list/></text></TEI>'
    )
    assert [f.code for f in found(located.encode())] == ["schema-missing"]


def test_a_place_is_known_although_a_file_says_ascii_and_is_not() -> None:
    content = b'\xef\xbb\xbf<?xml version="1.0" encoding="ascii"?>\n' + text("\n<p>Ähre</p><list/>")
    (finding,) = found(content)
    assert (finding.code, finding.location.line, finding.location.column) == ("schema-missing", 3, 12)


def test_a_broken_schema_is_a_fault_of_the_installation(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xsd"
    broken.write_text("<schema/>", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"broken\.xsd"):
        found(text("<p/>"), broken)


@pytest.mark.parametrize(
    "content", [b"", b"<TEI", b"\x1f\x8b", b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', b"\xff\x00"]
)
def test_what_is_no_xml_is_one_fatal_finding(content: bytes) -> None:
    (finding,) = validate(content, "d1.xml")
    assert (finding.code, finding.severity, finding.location.file) == ("not-well-formed", Severity.FATAL, "d1.xml")
    assert not finding.message.endswith(".")
    assert finding.advice.endswith(".")


def test_a_day_that_no_calendar_has_is_told_once() -> None:
    (finding,) = validate(text('<time when="1911-02-29">the last of February</time>'), "d1.xml", xsd=TINY)
    assert finding.code == "date-impossible"


def test_an_id_given_twice_is_told_once_under_the_schema_of_the_edition() -> None:
    content = text('<body><p xml:id="oil">x</p><p xml:id="oil">x</p></body>')
    assert [f.code for f in validate(content, "d1.xml") if "oil" in f.message] == ["duplicate-id"]
