"""The ODD and the XSD say the same: the same elements, for each the same attributes, values and content."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from edition.tei import TEI, parse

SCHEMA = Path(__file__).parents[2] / "schema"
XS = "{http://www.w3.org/2001/XMLSchema}"

ODD = parse((SCHEMA / "edition.odd").read_bytes(), "edition.odd").getroot()
XSD = parse((SCHEMA / "edition.xsd").read_bytes(), "edition.xsd").getroot()
SPECS = {spec.get("ident", ""): spec for spec in ODD.iter(f"{TEI}elementSpec")}
TYPES = {made.get("name", ""): made for made in XSD.findall(f"{XS}complexType")}
CLASSES = {spec.get("ident"): spec for spec in ODD.iter(f"{TEI}classSpec")}
GROUPS = {group.get("name"): group for group in XSD.findall(f"{XS}attributeGroup")}

Attributes = dict[str, tuple[bool, bool, tuple[str, ...]]]
"""name -> required, a list, the values it may have (none: any of its type)"""
Content = tuple[object, ...] | None
"""particle, minOccurs, maxOccurs, name or parts; None for nothing"""


def attributes_in_odd(spec: etree._Element) -> Attributes:
    """Its own and those of its classes."""
    found: Attributes = {}
    for member in spec.iter(f"{TEI}memberOf"):
        if member.get("key") in CLASSES:
            found |= attributes_in_odd(CLASSES[member.get("key")])
    for made in spec.iter(f"{TEI}attDef"):
        if made.get("mode") != "delete":
            values = tuple(item.get("ident", "") for item in made.iter(f"{TEI}valItem"))
            is_list = made.find(f"{TEI}datatype[@maxOccurs='unbounded']") is not None
            found[made.get("ident", "")] = (made.get("usage") == "req", is_list, values)
    return found


def attributes_in_xsd(made: etree._Element) -> Attributes:
    """Its own and those of its groups."""
    found: Attributes = {}
    for group in made.iter(f"{XS}attributeGroup"):
        if group.get("ref"):
            found |= attributes_in_xsd(GROUPS[group.get("ref")])
    for attribute in made.iter(f"{XS}attribute"):
        values = [item.get("value", "") for item in attribute.iter(f"{XS}enumeration")]
        name, kind = attribute.get("name") or attribute.get("ref", ""), attribute.get("type", "")
        is_list = kind.endswith("s") or attribute.find(f".//{XS}list") is not None
        if name == "xml:space":
            values = ["default", "preserve"]
        found[name] = (attribute.get("use") == "required", is_list, tuple(values))
    return found


def times(node: etree._Element) -> tuple[str, str]:
    return node.get("minOccurs", "1"), node.get("maxOccurs", "1")


def content_in_odd(spec: etree._Element) -> tuple[bool, Content]:
    """Whether there may be text, and the particle."""
    content = spec.find(f"{TEI}content")
    assert content is not None
    particle = content[0]
    if particle.tag in (f"{TEI}empty", f"{TEI}textNode"):
        return particle.tag == f"{TEI}textNode", None
    has_text = particle.tag == f"{TEI}macroRef" or particle.find(f"{TEI}textNode") is not None
    return has_text, particle_in_odd(particle)


def particle_in_odd(node: etree._Element) -> Content:
    name = str(node.tag).removeprefix(TEI)
    if name == "macroRef":
        return ("group", "0", "unbounded", node.get("key"))
    if name in ("elementRef", "classRef"):
        return ("element" if name == "elementRef" else "group", *times(node), node.get("key"))
    parts = tuple(particle_in_odd(part) for part in node if part.tag != f"{TEI}textNode")
    return ("choice" if name == "alternate" else name, *times(node), parts)


def content_in_xsd(made: etree._Element) -> tuple[bool, Content]:
    if made.find(f"{XS}simpleContent") is not None:
        return True, None
    particle = next((p for p in made if p.tag in (f"{XS}group", f"{XS}choice", f"{XS}sequence")), None)
    return made.get("mixed") == "true", None if particle is None else particle_in_xsd(particle)


def particle_in_xsd(node: etree._Element) -> Content:
    name = str(node.tag).removeprefix(XS)
    if name in ("element", "group"):
        assert name == "group" or node.get("type") == node.get("name")
        return (name, *times(node), node.get("name") or node.get("ref"))
    return (name, *times(node), tuple(particle_in_xsd(part) for part in node))


def test_both_have_the_same_elements() -> None:
    assert sorted(SPECS) == sorted(TYPES)


def test_no_type_is_out_of_reach() -> None:
    assert {e.get("name") for e in XSD.iter(f"{XS}element")} == set(TYPES)


@pytest.mark.parametrize("name", sorted(SPECS))
def test_both_have_the_same_attributes(name: str) -> None:
    assert attributes_in_odd(SPECS[name]) == attributes_in_xsd(TYPES[name])


@pytest.mark.parametrize("name", sorted(SPECS))
def test_both_have_the_same_content(name: str) -> None:
    assert content_in_odd(SPECS[name]) == content_in_xsd(TYPES[name])


def test_the_odd_includes_each_element_in_its_module() -> None:
    modules = [(module.get("key"), module.get("include", "").split()) for module in ODD.iter(f"{TEI}moduleRef")]
    included = {(name, module) for module, names in modules for name in names}
    assert included == {(name, spec.get("module")) for name, spec in SPECS.items()}
