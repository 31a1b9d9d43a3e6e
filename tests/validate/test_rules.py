"""Rules take any XML, never raise, and change nothing."""

from __future__ import annotations

import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from edition import tei
from edition.validate import rules
from edition.validate.rules import Context
from edition.validate.targets import Targets

NAMES = ("text", "div", "p", "note", "pb", "date", "ref", "head", "list", "item", "hi")
VALUES = st.one_of(
    st.sampled_from(
        ["1", "2", "99", "xi", "[3]", "document", "d1", "d1fn1", "pg_3", "1911-02-29", "1911", "٣", "²", "#d1"]
    ),
    st.sampled_from(
        ["d2.xml#d2", "http://[", "//x/y", "a b  c", "%00", "#", "..", "0000-00-00", "9" * 30, "x.xml#xpath(/)"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=8),
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["n", "type", "when", "from", "to", "target", "ref", tei.XML_ID]), VALUES, max_size=3
)
TEXTS = st.sampled_from(["", " ", "x", "April 4, 1911", "April May 4 5", "31st of", "—"])


@st.composite
def trees(draw: st.DrawFn) -> etree._Element:
    """A TEI element, and up to thirty more anywhere inside it."""
    root = etree.Element(f"{tei.TEI}TEI")
    nodes = [root]
    for _ in range(draw(st.integers(0, 30))):
        name = draw(st.sampled_from([*(f"{tei.TEI}{n}" for n in NAMES), "p", "{urn:x}y"]))
        node = etree.SubElement(draw(st.sampled_from(nodes)), name, draw(ATTRIBUTES))
        node.text, node.tail = draw(TEXTS), draw(TEXTS)
        if draw(st.integers(0, 9)) == 0:
            node.append(etree.Comment("x"))
            node.append(etree.ProcessingInstruction("x", "y"))
        nodes.append(node)
    return root


@settings(max_examples=150, deadline=None)
@given(trees())
def test_no_tree_makes_a_rule_raise_or_is_changed(root: etree._Element) -> None:
    before = etree.tostring(root)
    for kind, issue in rules.check(root, Context("d1.xml", Targets())):
        assert issue.message, kind.code
        assert not issue.message.endswith("."), issue.message
    assert etree.tostring(root) == before


@pytest.mark.parametrize(
    "letters, number", [("i", 1), ("iv", 4), ("xiv", 14), ("xcix", 99), ("mcmxi", 1911), ("x1", 0), ("", 0)]
)
def test_roman_numbers_are_read(letters: str, number: int) -> None:
    assert rules.pages._roman(letters) == number


@pytest.mark.parametrize("text", ["{}", "{}x", "April {}x", "x" + "{}st1"])
def test_a_text_of_digits_is_read_in_linear_time(
    check_growth: Callable[[Callable[[int], object], int], None], text: str
) -> None:
    check_growth(lambda n: rules.dates._read(text.format("1" * n)), 10_000)


def test_real_volumes_give_few_findings(shared: Path) -> None:
    """A rule that cries wolf is worse than none: pointers out of the volume apart, less than one a document."""
    for volume in sorted((shared / "gold" / "volumes").glob("*.xz"))[::4]:
        root = tei.parse(lzma.decompress(volume.read_bytes()), volume.name).getroot()
        found = [kind.code for kind, _ in rules.check(root, Context(volume.name, Targets()))]
        assert len([code for code in found if code != "pointer-outside"]) < len(tei.documents(root)), volume.name
