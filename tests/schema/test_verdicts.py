"""What the XSD accepts and refuses, by both processors.

tests/cases/schema/valid      documents that together have every element
tests/cases/schema/invalid    one fault each, on the line that says <!-- fault -->
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from edition.tei import TEI, parse
from edition.validate import validate

SCHEMA = Path(__file__).parents[2] / "schema" / "edition.xsd"
CASES = Path(__file__).parents[1] / "cases" / "schema"
VALID, INVALID = sorted((CASES / "valid").glob("*.xml")), sorted((CASES / "invalid").glob("*.xml"))
JUDGE = etree.XMLSchema(file=str(SCHEMA))


@pytest.fixture(scope="session")
def interpreter() -> Any:
    return pytest.importorskip("xmlschema").XMLSchema10(str(SCHEMA))


def read(path: Path) -> etree._ElementTree:
    return parse(path.read_bytes(), path.name)


def line_of_fault(path: Path) -> int:
    (line,) = (n for n, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "<!-- fault -->" in text)
    return line


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid(path: Path, interpreter: Any) -> None:
    assert JUDGE.validate(read(path)), JUDGE.error_log
    assert [str(error.reason) for error in interpreter.iter_errors(read(path))] == []


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_on_the_line_of_the_fault(path: Path, interpreter: Any) -> None:
    assert not JUDGE.validate(read(path))
    assert {entry.line for entry in JUDGE.error_log} == {line_of_fault(path)}
    assert not interpreter.is_valid(read(path))


def test_the_valid_documents_have_every_element() -> None:
    types = etree.parse(str(SCHEMA)).getroot().findall("{http://www.w3.org/2001/XMLSchema}complexType")
    written = {node.tag for path in VALID for node in read(path).iter(f"{TEI}*")}
    assert {TEI + made.get("name", "") for made in types} == written


def test_what_stands_before_the_root_and_comments_are_no_fault() -> None:
    text = VALID[0].read_text("utf-8").replace("<teiHeader>", "<!-- read --><?editor saw?><teiHeader>", 1)
    assert JUDGE.validate(parse(text.replace("<TEI", '<?edition key="0"?>\n<TEI', 1).encode(), "edited.xml"))


def test_an_element_out_of_place_is_not_called_unknown() -> None:
    path = CASES / "invalid" / "head-behind-text.xml"
    (finding,) = validate(path.read_bytes(), path.name)
    assert finding.message.startswith("<head> is not allowed inside <div> here")
