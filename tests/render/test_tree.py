"""What cases cannot show well: the tables as a whole, ids, addresses, trees that are deep or wide."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from edition import tei
from edition.render import InPage, html, plain, render
from edition.render.elements import ELEMENTS
from edition.render.links import is_allowed
from edition.render.plain import BEHAVIOURS as PLAIN
from edition.render.reading import html_texts, tei_texts

SCHEMA = Path(__file__).parents[2] / "schema"
NAMES = """
    alternate anchor block body break cell cit document figure glyph graphic heading index inline link list listItem
    metadata note omit paragraph row section table text title
"""
"""the model behaviours of the TEI Guidelines, 23.5.4.3"""


def parsed(text: str) -> etree._Element:
    return tei.parse(f'<div xmlns="{tei.NS}">{text}</div>'.encode(), "d1.xml").getroot()


def test_html_and_plain_text_have_all_behaviours_of_tei() -> None:
    assert set(html.BEHAVIOURS) == set(PLAIN) == set(NAMES.split())


def test_every_row_names_a_behaviour_and_the_last_of_an_element_has_no_condition() -> None:
    last = {row.element: row for rows in ELEMENTS.values() for row in rows}
    assert all(row.behaviour in html.BEHAVIOURS for rows in ELEMENTS.values() for row in rows)
    assert [row.element for row in last.values() if row.when is not None] == []


def test_every_element_of_our_schema_has_a_row() -> None:
    odd = tei.parse((SCHEMA / "edition.odd").read_bytes(), "edition.odd")
    names = {str(spec.get("ident")) for spec in odd.iter(f"{tei.TEI}elementSpec") if spec.get("mode") != "delete"}
    assert names
    assert names - {row.element for rows in ELEMENTS.values() for row in rows} == set()


def test_what_is_omitted_is_about_the_text() -> None:
    omitted = {row.element for rows in ELEMENTS.values() for row in rows if row.behaviour == "omit"}
    assert not omitted & {"p", "head", "note", "fw", "sic", "orig", "del", "rdg", "figDesc", "label", "idno"}
    assert {"index", "interp", "binaryObject"} < omitted


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript&colon;alert(1)",
        "&#x6A;avascript:alert(1)",
        "&amp;amp;amp;amp;#106;avascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/",
        "/\\example.org/",
        "\\\\example.org\\x",
        "wd:Q5",
    ],
)
def test_addresses_that_may_not_stand_in_a_page(address: str) -> None:
    assert not is_allowed(address)


@pytest.mark.parametrize(
    "address", ["https://example.org/a:b", "MAILTO:a@example.org", "d6.html#d6fn2", "#a", "a/b:c", "?q=a:b", ""]
)
def test_addresses_that_may(address: str) -> None:
    assert is_allowed(address)


def test_ids_are_kept_where_they_are_safe_and_given_once() -> None:
    node = parsed('<p xml:id="p2">a</p><p>b</p><p xml:id="p2">c</p><p xml:id="x y">d</p><p xml:id="örtlich">e</p>')
    ids = [p.get("id") for p in render(node).body.iter("p")]
    assert ids == ["p2", "p2-2", "p3", "p4", "örtlich"]


def test_pages_and_headings_are_listed() -> None:
    rendered = render(
        parsed(
            '<pb n="4"/><head>A <note>x</note>ship</head>'
            '<div><head>Below</head><ab type="heading">In it</ab><pb/></div>'
        )
    )
    assert [(page.n, page.id) for page in rendered.pages] == [("4", "pg_4"), ("", "pb2")]
    assert [(h.level, h.text) for h in rendered.headings] == [(1, "A ship"), (2, "Below"), (3, "In it")]


@pytest.mark.parametrize("name", ["hi", "list", "table", "note", "ref", "del", "choice", "div", "moon"])
def test_a_tree_as_deep_as_may_be_read(name: str) -> None:
    node = parsed(f'<{name} target="#a">' * 190 + "deep" + f"</{name}>" * 190)
    assert html_texts(render(node)) == tei_texts(node)
    assert "deep" in plain(node, notes=True)


@pytest.mark.parametrize(
    "many",
    [
        "<p>a</p>",
        "<head>a</head><p/>",
        '<pb n="1"/>',
        '<note xml:id="a">n</note>',
        "<list><item/>x<item/></list>",
        "<choice>" + "<sic>a</sic>" * 3 + "</choice>",
        "a<!-- -->",
    ],
)
def test_a_wide_tree_takes_no_recursion(many: str) -> None:
    for around in ("{}", "<list>{}<item/></list>", "<table>{}<row/></table>", "<p>{}</p>"):
        node = parsed(around.format(many * 2000))
        assert html_texts(render(node, InPage())) == tei_texts(node)
