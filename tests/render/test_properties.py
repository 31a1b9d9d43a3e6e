"""What must hold of every tree, however it nests: no text lost, nothing an HTML parser would take apart, no attack."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from edition.render import endnotes, render, serialise
from edition.render.elements import ROWS
from edition.render.reading import html_text, html_texts, tei_texts
from edition.tei import TEI, XML_ID, XML_LANG

NAMES = sorted(ROWS)
OFTEN = """
    div p head list item label table row cell note ref hi quote choice sic corr pb lb figure figDesc graphic lg l ruby
    rt persName date opener closer add del cit bibl ab seg gap title
"""
FREQUENT = [f"{TEI}{name}" for name in OFTEN.split()]
FOREIGN = ["{http://www.w3.org/1999/xhtml}script", "{http://www.w3.org/2000/svg}svg", "{urn:x}p", f"{TEI}nonsense"]
FITTING = {
    f"{TEI}{name}": [f"{TEI}{child}" for child in children.split()]
    for name, children in {
        "list": "item item item head label pb note",
        "table": "row row row head pb note table",
        "row": "cell cell pb note",
        "cell": "table p note ref",
        "item": "list p note pb",
        "ref": "ref note persName p hi",
        "p": "p list table quote note ref figure",
        "hi": "ref note p hi",
        "head": "head note p ref",
        "figure": "graphic head figDesc p",
        "note": "note p list ref",
    }.items()
}
"""children that these have often, or that HTML would not let them have"""
NASTY = ["javascript:alert(1)", "java\tscript:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x", "//host/x"]
POINTERS = ["#a", "#a", "d7.xml#b", "https://example.org/"]
VALUES = {
    "target": [*POINTERS, *NASTY],
    "ref": [*POINTERS, *NASTY],
    "url": [*POINTERS, *NASTY],
    "rend": ["inline", "italic", "bold center", "superscript", "blockquote", "x"],
    "type": ["source", "ordered", "x y", "pb"],
    "role": ["label", "x"],
    "n": ["2", "<b>"],
    "cols": ["2", "99999", "-1"],
    "when": ["1912-04-03", "yesterday"],
    "style": ["color: red"],
    "onclick": ["alert(1)"],
    XML_ID: ["a", "b", "p1", "fn1", "a-ref", "pg_2", "x y"],
    XML_LANG: ["ar", "fr", "x y"],
}
TEXT = st.sampled_from(["", " ", "word", "<b>", "&amp;", "\n  ", "‮é\u2028", "]]>", "--"])


@st.composite
def trees(draw: st.DrawFn, depth: int = 6, among: tuple[str, ...] = ()) -> etree._Element:
    """Any element in any other, as hand-edited TEI may have it before it is valid."""
    lists = [list(among) or FREQUENT, FREQUENT, [*NAMES, *FOREIGN]]
    tag = draw(st.sampled_from(lists[draw(st.sampled_from([0, 0, 0, 0, 1, 1, 2]))]))
    likely = [name for name in ("target", "ref", "rend", "n", XML_ID) if draw(st.booleans())]
    rare = draw(st.lists(st.sampled_from(sorted(VALUES)), max_size=1))
    node = etree.Element(tag, {name: draw(st.sampled_from(VALUES[name])) for name in [*likely, *rare]})
    node.text = draw(TEXT)
    for _ in range(draw(st.integers(0, 3)) if depth else 0):
        comment = draw(st.integers(0, 9)) == 0
        child = etree.Comment("x") if comment else draw(trees(depth - 1, tuple(FITTING.get(tag, ()))))
        child.tail = draw(TEXT)
        node.append(child)
    return node


class Trusting:
    """Links that lead wherever the document says: whether they may is for `render` to decide."""

    def resolve(self, target: str) -> str | None:
        return target


documents = trees().map(lambda tree: _within(tree))


def _within(tree: etree._Element) -> etree._Element:
    document = etree.Element(f"{TEI}div", type="document")
    document.append(tree)
    return document


def pages(document: etree._Element) -> list[etree._Element]:
    """All that a page shows of a document: its body and its notes."""
    rendered = render(document, Trusting())
    notes = endnotes(rendered.notes)
    return [rendered.body] if notes is None else [rendered.body, notes]


@settings(max_examples=100, deadline=None)
@given(documents)
def test_every_character_is_shown_once_and_in_order(document: etree._Element) -> None:
    before = etree.tostring(document)
    assert html_texts(render(document, Trusting())) == tei_texts(document)
    assert etree.tostring(document) == before


@settings(max_examples=100, deadline=None)
@given(documents)
def test_a_parser_sees_the_tree_that_was_made(document: etree._Element) -> None:
    for page in pages(document):
        check_nesting(page)
        again = html.fragment_fromstring(serialise(page))
        assert outline(again) == outline(page)
        assert html_text(again) == html_text(page)


def outline(root: etree._Element) -> list[tuple[str, int]]:
    """The tags in order, each with the number of its descendants: equal for equal nesting."""
    return [(str(node.tag), sum(1 for _ in node.iter()) - 1) for node in root.iter()]


CLOSES_P = re.compile(
    "address|article|aside|blockquote|center|details|dialog|dir|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|"
    "h[1-6]|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|ul|xmp"
)
"""start tags before which the HTML standard (13.2.6.4.7) closes a `p` that is open"""
PARENTS = {
    "li": {"ul", "ol"},
    "dt": {"dl"},
    "dd": {"dl"},
    "caption": {"table"},
    "thead": {"table"},
    "tbody": {"table"},
    "tr": {"thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
    "figcaption": {"figure"},
}
CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd"},
    "table": {"caption", "thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"td", "th"},
    "br": set[str](),
    "img": set[str](),
}
"""all that may stand in these; text other than white space may not"""


def check_nesting(root: etree._Element) -> None:
    """Fail where the HTML standard's tree construction would give another tree."""
    for node in root.iter():
        tag, around = str(node.tag), [str(a.tag) for a in node.iterancestors()]
        assert tag != "a" or "a" not in around
        assert not CLOSES_P.fullmatch(tag) or "p" not in around
        assert not re.fullmatch("h[1-6]", tag) or not re.fullmatch("h[1-6]", around[0])
        assert tag not in PARENTS or around[0] in PARENTS[tag]
        if tag in CHILDREN:
            assert {str(child.tag) for child in node} <= CHILDREN[tag]
            assert not "".join([node.text or "", *(child.tail or "" for child in node)]).strip(" \t\r\n")
        assert tag not in ("tr", "dl", "ul", "ol", "table") or len(node)


SCHEMES = re.compile(r"(https?|mailto):|[^:/\\]*$|[^:]*[/?#]")


@settings(max_examples=100, deadline=None)
@given(documents)
def test_nothing_of_a_document_can_act(document: etree._Element) -> None:
    allowed = {"id", "class", "lang", "dir", "role", "title", "href", "src", "alt", "loading", "hidden", "datetime"}
    allowed |= {"colspan", "value", "rowspan", "scope", "width", "height"}
    for page in pages(document):
        for node in page.iter():
            assert node.tag not in ("script", "svg", "style", "iframe", "object", "embed")
            assert all(name in allowed or name.startswith(("aria-", "data-")) for name in node.attrib)
            address = node.get("href", node.get("src", ""))
            assert SCHEMES.match(address) and "script" not in address and not address.startswith(("//", "data"))


@settings(max_examples=100, deadline=None)
@given(documents)
def test_no_id_is_given_twice_and_every_mark_has_its_note(document: etree._Element) -> None:
    nodes = [node for page in pages(document) for node in page.iter()]
    ids = [node.get("id", "") for node in nodes if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in nodes:
        if node.get("role") in ("doc-noteref", "doc-backlink") or node.get("class") == "permalink apparatus":
            assert node.get("href", "").removeprefix("#") in ids
