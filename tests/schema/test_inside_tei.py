"""Every content model of the XSD lies inside TEI's, and every class holds what TEI's class holds of our elements.

The models are compared as the automata that they are, so nothing is left to chance; values of attributes are for
test_mutants.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from edition.tei import TEI, parse

SCHEMA = Path(__file__).parents[2] / "schema"
XS = "{http://www.w3.org/2001/XMLSchema}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEXT = "#text"
XSD = etree.parse(str(SCHEMA / "edition.xsd")).getroot()
TYPES = {made.get("name", ""): made for made in XSD.findall(f"{XS}complexType")}
GROUPS = {group.get("name", ""): group for group in XSD.findall(f"{XS}group")}
ATTRIBUTES = {group.get("name", ""): group for group in XSD.findall(f"{XS}attributeGroup")}
OCCURS = {
    ("1", "1"): "group",
    ("0", "1"): "optional",
    ("0", "unbounded"): "zeroOrMore",
    ("1", "unbounded"): "oneOrMore",
}

Define = dict[str, list[etree._Element]]


class Automaton:
    """States with steps to others: by the name of an element, by text, or by nothing."""

    def __init__(self, grammar: Define) -> None:
        self.grammar = grammar
        self.steps: list[list[tuple[str, int]]] = [[], []]
        self.start, self.end = 0, 1

    def state(self) -> int:
        self.steps.append([])
        return len(self.steps) - 1

    def chain(self, nodes: list[etree._Element], start: int, end: int) -> None:
        for node in nodes:
            following = self.state()
            self.build(node, start, following)
            start = following
        self.steps[start].append(("", end))

    def build(self, node: etree._Element, start: int, end: int) -> None:
        name = etree.QName(node).localname
        parts = [part for part in node if isinstance(part.tag, str)]
        if name == "ref":
            alternatives = self.grammar[node.get("name", "")]
            for define in alternatives:
                self.chain(list(define), start, end)
        elif name in ("choice", "zeroOrMore", "oneOrMore", "optional"):
            self.repeated(name, parts, start, end)
        elif name in ("text", "data", "value", "list"):
            self.steps[start] += [(TEXT, start), ("", end)]
        elif name == "element":
            self.steps[start].append((node.get("name", ""), end))
        elif name in ("group", "define"):
            self.chain(parts, start, end)
        elif name in ("empty", "attribute"):
            self.steps[start].append(("", end))
        else:
            assert name == "notAllowed", name

    def repeated(self, name: str, parts: list[etree._Element], start: int, end: int) -> None:
        if name == "choice":
            for part in parts:
                self.build(part, start, end)
            return
        first, last = self.state(), self.state()
        self.steps[start].append(("", first))
        self.chain(parts, first, last)
        self.steps[last].append(("", end))
        if name in ("zeroOrMore", "optional"):
            self.steps[start].append(("", end))
        if name in ("zeroOrMore", "oneOrMore"):
            self.steps[last].append(("", first))

    def reached(self, states: Iterator[int] | set[int]) -> frozenset[int]:
        found, waiting = set(states), list(states := set(states))
        while waiting:
            free = {goal for label, goal in self.steps[waiting.pop()] if not label} - found
            found |= free
            waiting += free
        return frozenset(found)

    def after(self, states: frozenset[int], label: str) -> frozenset[int]:
        return self.reached({goal for state in states for name, goal in self.steps[state] if name == label})

    def labels(self, states: frozenset[int]) -> set[str]:
        return {name for state in states for name, _ in self.steps[state] if name}


def as_rng(node: etree._Element) -> etree._Element:
    """A particle of the XSD as a pattern of RELAX NG."""
    name = etree.QName(node).localname
    made = etree.Element(RNG + OCCURS[node.get("minOccurs", "1"), node.get("maxOccurs", "1")])
    if name == "element":
        etree.SubElement(made, f"{RNG}element", name=node.get("name", ""))
    elif name == "group":
        made.extend(as_rng(part) for part in GROUPS[node.get("ref", "")])
    else:
        inner = etree.SubElement(made, RNG + {"choice": "choice", "sequence": "group"}[name])
        inner.extend(as_rng(part) for part in node)
    return made


def ours(name: str) -> tuple[Automaton, bool]:
    """The content that the XSD allows, and whether text may stand anywhere in it."""
    made, automaton = TYPES[name], Automaton({})
    particles = [part for part in made if part.tag in (f"{XS}group", f"{XS}choice", f"{XS}sequence")]
    automaton.chain([as_rng(part) for part in particles], automaton.start, automaton.end)
    return automaton, made.get("mixed") == "true" or made.find(f"{XS}simpleContent") is not None


def outside(inner: Automaton, has_text: bool, outer: Automaton) -> str:
    """A content that `inner` allows and `outer` does not; empty where there is none."""
    waiting = [(inner.reached({inner.start}), outer.reached({outer.start}), "")]
    seen = set()
    while waiting:
        here, there, path = waiting.pop()
        if inner.end in here and outer.end not in there:
            return f"{path} and no more"
        labels = inner.labels(here) | ({TEXT} if has_text else set())
        for label in labels:
            goal = outer.after(there, label)
            following = (here if label == TEXT else inner.after(here, label), goal)
            if not goal:
                return f"{path} {label}"
            if following not in seen:
                seen.add(following)
                waiting.append((*following, f"{path} {label}"))
    return ""


@pytest.fixture(scope="session")
def tei_all(shared: Path) -> Define:
    """The definitions of TEI's own grammar."""
    found: Define = {}
    for define in parse((shared / "tei" / "tei_all.rng").read_bytes(), "tei_all.rng").iter(f"{RNG}define"):
        found.setdefault(define.get("name", ""), []).append(define)
    return found


def element_of(tei_all: Define, name: str) -> etree._Element:
    (define,) = tei_all[name]
    (element,) = define.findall(f"{RNG}element")
    return element


@pytest.mark.parametrize("name", sorted(TYPES))
def test_content_lies_inside_that_of_tei(name: str, tei_all: Define) -> None:
    automaton = Automaton(tei_all)
    automaton.chain(
        [p for p in element_of(tei_all, name) if str(p.tag).startswith(RNG)], automaton.start, automaton.end
    )
    inner, has_text = ours(name)
    assert outside(inner, has_text, automaton) == ""


def attributes_in_tei(tei_all: Define, node: etree._Element, required: bool = True) -> Iterator[tuple[str, bool]]:
    for part in node:
        name = etree.QName(part).localname if isinstance(part.tag, str) else ""
        if name == "attribute":
            yield part.get("name", ""), required
        elif name == "ref" and ".att" in f".{part.get('name')}":
            for define in tei_all[part.get("name", "")]:
                yield from attributes_in_tei(tei_all, define, required)
        elif name in ("optional", "choice", "group", "zeroOrMore", "oneOrMore"):
            yield from attributes_in_tei(tei_all, part, required and name in ("group", "oneOrMore"))


def attributes_in_xsd(made: etree._Element) -> Iterator[tuple[str, bool]]:
    for attribute in made.iter(f"{XS}attribute"):
        yield attribute.get("name") or attribute.get("ref", ""), attribute.get("use") == "required"
    for group in made.iter(f"{XS}attributeGroup"):
        if group.get("ref"):
            yield from attributes_in_xsd(ATTRIBUTES[group.get("ref", "")])


@pytest.mark.parametrize("name", sorted(TYPES))
def test_attributes_are_those_of_tei(name: str, tei_all: Define) -> None:
    allowed, written = dict(attributes_in_tei(tei_all, element_of(tei_all, name))), dict(attributes_in_xsd(TYPES[name]))
    assert written.keys() <= allowed.keys()
    assert {key for key, required in allowed.items() if required} <= {key for key, needed in written.items() if needed}


def members_in_xsd(group: str) -> Iterator[str]:
    for node in GROUPS[group].iter(f"{XS}element", f"{XS}group"):
        if node.tag == f"{XS}element":
            yield node.get("name", "")
        elif node.get("ref"):
            yield from members_in_xsd(node.get("ref", ""))


def members_in_tei(tei_all: Define, kept: dict[str, set[str]], group: str, seen: set[str]) -> Iterator[str]:
    """The members of a class or macro of TEI that the ODD leaves in it; `kept` has the classes of each element."""
    seen.add(group)
    for reference in (ref for define in tei_all[group] for ref in define.iter(f"{RNG}ref")):
        name = reference.get("name", "")
        if name in kept and (group in kept[name] or group.startswith("macro.")):
            yield name
        elif name.startswith(("model.", "macro.")) and name not in seen:
            yield from members_in_tei(tei_all, kept, name, seen)


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_a_class_holds_what_the_odd_leaves_in_it(group: str, tei_all: Define) -> None:
    odd = parse((SCHEMA / "edition.odd").read_bytes(), "edition.odd").getroot()
    kept = {
        spec.get("ident", ""): {str(member.get("key")) for member in spec.iter(f"{TEI}memberOf")}
        for spec in odd.iter(f"{TEI}elementSpec")
    }
    assert set(members_in_xsd(group)) == set(members_in_tei(tei_all, kept, group, set()))
