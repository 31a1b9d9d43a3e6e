"""The ODD is TEI itself, explains every element, and shows each in an example that the XSD accepts."""

from __future__ import annotations

import copy
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from edition.tei import NS, TEI, parse, text_of

SCHEMA = Path(__file__).parents[2] / "schema"
XS = "{http://www.w3.org/2001/XMLSchema}"
EXAMPLES = "http://www.tei-c.org/ns/Examples"
ODD = parse((SCHEMA / "edition.odd").read_bytes(), "edition.odd").getroot()
SPECS = sorted(ODD.iter(f"{TEI}elementSpec"), key=lambda spec: spec.get("ident", ""))


def name_of(spec: etree._Element) -> str:
    return spec.get("ident", "")


@pytest.fixture(scope="session")
def any_root() -> etree.XMLSchema:
    """The XSD, but with every element as a possible root."""
    schema = etree.parse(str(SCHEMA / "edition.xsd"))
    for made in schema.getroot().findall(f"{XS}complexType"):
        if made.get("name") != "TEI":
            etree.SubElement(schema.getroot(), f"{XS}element", name=made.get("name", ""), type=made.get("name", ""))
    return etree.XMLSchema(etree.fromstring(etree.tostring(schema), base_url=str(SCHEMA / "edition.xsd")))


def examples(spec: etree._Element) -> list[etree._Element]:
    """The examples of an element, each in the namespace of TEI."""
    shown = [copy.deepcopy(example) for box in spec.iter(f"{{{EXAMPLES}}}egXML") for example in box]
    for node in (node for example in shown for node in example.iter()):
        node.tag = f"{{{NS}}}{etree.QName(node).localname}"
    return shown


@pytest.mark.parametrize("spec", SPECS, ids=name_of)
def test_an_element_is_explained(spec: etree._Element) -> None:
    described = [*spec.findall(f"{TEI}desc"), *(a for a in spec.findall(f"{TEI}attList/{TEI}attDef/{TEI}desc"))]
    attributes = spec.findall(f"{TEI}attList/{TEI}attDef[@usage]")
    assert spec.findtext(f"{TEI}gloss")
    assert len(described) == 1 + len(attributes)
    assert all(text_of(text) for text in described)


@pytest.mark.parametrize("spec", SPECS, ids=name_of)
def test_an_element_is_shown_in_a_valid_example(spec: etree._Element, any_root: etree.XMLSchema) -> None:
    shown = examples(spec)
    assert any(node.tag == f"{TEI}{spec.get('ident')}" for example in shown for node in example.iter())
    for example in shown:
        assert any_root.validate(example), any_root.error_log


def test_the_odd_is_tei(shared: Path) -> None:
    jing = shutil.which("jing")
    if not jing:
        pytest.skip("jing is not here")
    checked = subprocess.run(
        [jing, str(shared / "tei" / "tei_all.rng"), str(SCHEMA / "edition.odd")], capture_output=True, text=True
    )
    assert checked.stdout == ""
