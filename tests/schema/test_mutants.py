"""Whatever the XSD accepts, tei_all accepts: tried with documents that were edited at random, from a fixed seed.

`EDITION_MUTANTS=5000` in the environment tries that many.
"""

from __future__ import annotations

import copy
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from edition.tei import TEI, XML_ID, parse

SCHEMA = Path(__file__).parents[2] / "schema" / "edition.xsd"
BASES = sorted((Path(__file__).parents[1] / "cases" / "schema" / "valid").glob("*.xml"))
XS = "{http://www.w3.org/2001/XMLSchema}"
MUTANTS = int(os.environ.get("EDITION_MUTANTS", "400"))

XSD = etree.parse(str(SCHEMA))
NAMES = [made.get("name", "") for made in XSD.getroot().findall(f"{XS}complexType")]
ATTRIBUTES = [
    *sorted({a.get("name", "") for a in XSD.iter(f"{XS}attribute")} - {""}),
    *(f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("id", "lang", "space")),
]
VALUES = (
    *("", " ", "x", " document ", "a b", "é", "low", "preserve", "inline italic", "inline\u00a0italic", "en", "en_US"),
    *("0", "00", "-1", "1.5", "1e3", "+2", "101", "12cm", "12 cm", "1.0", "1.0.0.0.0", "v1", "4.12.0", "INF", "½"),
    *(
        "2026",
        "0000",
        "-0044",
        "12026",
        "1912-02-30",
        "1900-02-29",
        "1912-04Z",
        "1912-13",
        "1912-04-03+14:01",
        "1912-04-03-13:59",
    ),
    *(
        "24:00:00",
        "16:44:60",
        "16:44",
        "1912-04-03T24:00:00",
        "1912-04-03T16:44:00.5",
        "1912-04-03T16:44:00Z",
        "--04-03",
    ),
    *(
        "#",
        "#a#b",
        "a#b#c",
        "a:b",
        "1a:b",
        "http:",
        "http://[x",
        "http://x y",
        "%zz",
        "%20",
        "//x",
        "/x",
        "?x",
        "..",
        "^",
    ),
    *("d1", "d8fn2", "1d", "d:1", "d-1.x", "text/html", "persName", "sent", "both"),
)
"""for attributes: what is nearly right of each type"""
Edit = Callable[[random.Random, etree._Element], None]


def pick(chance: random.Random, root: etree._Element) -> etree._Element:
    return chance.choice([node for node in root.iter() if isinstance(node.tag, str) and node is not root])


def rename(chance: random.Random, root: etree._Element) -> None:
    pick(chance, root).tag = TEI + chance.choice(NAMES)


def drop(chance: random.Random, root: etree._Element) -> None:
    node = pick(chance, root)
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def repeat(chance: random.Random, root: etree._Element) -> None:
    node = pick(chance, root)
    again = copy.deepcopy(node)
    for inner in again.iter(f"{TEI}*"):
        inner.attrib.pop(XML_ID, None)
    node.addnext(again)


def move(chance: random.Random, root: etree._Element) -> None:
    node, goal = copy.deepcopy(pick(chance, root)), pick(chance, root)
    for inner in node.iter(f"{TEI}*"):
        inner.attrib.pop(XML_ID, None)
    goal.insert(chance.randint(0, len(goal)), node)


def add(chance: random.Random, root: etree._Element) -> None:
    goal = pick(chance, root)
    goal.insert(chance.randint(0, len(goal)), etree.Element(TEI + chance.choice(NAMES)))


def unwrap(chance: random.Random, root: etree._Element) -> None:
    node = pick(chance, root)
    for child in reversed(node):
        node.addnext(child)


def write(chance: random.Random, root: etree._Element) -> None:
    pick(chance, root).text = chance.choice(("words", "", "57.70 11.97", "  "))


def set_attribute(chance: random.Random, root: etree._Element) -> None:
    pick(chance, root).set(chance.choice(ATTRIBUTES), chance.choice(VALUES))


def change_value(chance: random.Random, root: etree._Element) -> None:
    node = pick(chance, root)
    if node.attrib:
        node.set(chance.choice(sorted(map(str, node.attrib))), chance.choice(VALUES))


def drop_attribute(chance: random.Random, root: etree._Element) -> None:
    node = pick(chance, root)
    if node.attrib:
        del node.attrib[chance.choice(sorted(map(str, node.attrib)))]


EDITS: tuple[Edit, ...] = (rename, drop, repeat, move, add, unwrap, write, set_attribute, change_value, drop_attribute)


def mutants(schema: etree.XMLSchema, number: int, seed: int) -> dict[str, bytes]:
    """Those of `number` edited documents that the XSD accepts, by the edits that made them."""
    chance, bases = random.Random(seed), [parse(path.read_bytes(), path.name) for path in BASES]
    accepted = {}
    for n in range(number):
        tree = copy.deepcopy(chance.choice(bases))
        edits = [chance.choice(EDITS) for _ in range(chance.choice((1, 1, 2)))]
        for edit in edits:
            edit(chance, tree.getroot())
        if schema.validate(tree):
            accepted[f"{n}-{'-'.join(edit.__name__ for edit in edits)}"] = etree.tostring(tree, encoding="utf-8")
    return accepted


def refused_by_jing(jing: str, grammar: Path, files: list[Path]) -> list[str]:
    checked = subprocess.run([jing, str(grammar), *map(str, files)], capture_output=True, text=True)
    return checked.stdout.splitlines()


def refused_by_libxml2(grammar: Path, files: list[Path]) -> list[str]:
    schema = etree.RelaxNG(file=str(grammar))
    return [f"{path}: {schema.error_log}" for path in files if not schema.validate(etree.parse(str(path)))]


def test_what_the_xsd_accepts_is_tei(shared: Path, tmp_path: Path) -> None:
    accepted = mutants(etree.XMLSchema(file=str(SCHEMA)), MUTANTS, seed=1911)
    files = []
    for name, content in accepted.items():
        files.append(tmp_path / f"{name}.xml")
        files[-1].write_bytes(content)
    assert len(files) > MUTANTS / 10
    jing, grammar = shutil.which("jing"), shared / "tei" / "tei_all.rng"
    assert (refused_by_jing(jing, grammar, files) if jing else refused_by_libxml2(grammar, files)) == []


def test_both_processors_agree(tmp_path: Path) -> None:
    xmlschema = pytest.importorskip("xmlschema")
    judge, interpreter = etree.XMLSchema(file=str(SCHEMA)), xmlschema.XMLSchema10(str(SCHEMA))
    chance = random.Random(8)
    for path in BASES * 8:
        tree = parse(path.read_bytes(), path.name)
        for _ in range(2):
            chance.choice(EDITS)(chance, tree.getroot())
        assert judge.validate(tree) == interpreter.is_valid(tree), etree.tostring(tree, encoding="unicode")
