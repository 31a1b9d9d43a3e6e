"""The one parser: what it refuses and what it says."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest
from lxml import etree

from edition import tei
from edition.errors import XmlError

P = b"<p xmlns='http://www.tei-c.org/ns/1.0'>%s</p>"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"   \n", "is empty"),
        (b"<p>", "not well-formed"),
        (b"<p>\xff</p>", "not well-formed"),
        (b"<p>\x01</p>", "not well-formed"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"<?xml version='1.0' encoding='utf-7'?><p/>", "encoding 'utf-7'"),
        (b"<p>\x00</p>", "UTF-32, or UTF-16 without"),
        ("<p/>".encode("utf-16-le"), "UTF-32, or UTF-16 without"),
        ("<p/>".encode("utf-16-be"), "UTF-32, or UTF-16 without"),
        ("<p/>".encode("utf-32"), "UTF-32, or UTF-16 without"),
        ("<p/>".encode("utf-32-be"), "UTF-32, or UTF-16 without"),
        (b"<!DOCTYPE p [<!ENTITY who 'me'>]><p>&who;</p>", "declares entities (who)"),
        (b"<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p>&x;</p>", "declares entities (x)"),
        (b"<p>&undeclared;</p>", "not well-formed"),
        (b"<!DOCTYPE p SYSTEM 'p.dtd'><p>one &elsewhere; two</p>", "&elsewhere;"),
        (b"<a>" * 240 + b"</a>" * 240, "200 deep"),
        (b"<a>" * 300 + b"</a>" * 300, "200 deep"),
    ],
)
def test_refuses(content: bytes, says: str) -> None:
    with pytest.raises(XmlError, match=r"edited\.xml") as caught:
        tei.parse(content, "edited.xml")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("around", "says"),
    [
        (b"<a>%s</a>", "of text in one piece. Divide it"),
        (b"<a><!--%s--></a>", "a comment of more than"),
        (b"<a b='%s'/>", "an attribute, or something else"),
    ],
)
def test_what_is_too_long_for_the_parser_is_said_in_words(around: bytes, says: str) -> None:
    with pytest.raises(XmlError, match=says) as caught:
        tei.parse(around % (b"x" * 10_000_001), "x.xml")
    assert "HUGE" not in str(caught.value)


def test_entities_that_multiply_are_refused_before_they_grow() -> None:
    levels = b"".join(b'<!ENTITY e%d "%s">' % (i, b"&e%d;" % (i - 1) * 10 if i else b"ha") for i in range(12))
    with pytest.raises(XmlError):
        tei.parse(b"<!DOCTYPE p [%s]><p title='&e11;'>&e11;</p>" % levels, "x.xml")


def test_an_error_has_its_line_and_column() -> None:
    with pytest.raises(XmlError) as caught:
        tei.parse(b"<p>\n  <b></c>\n</p>", "x.xml")
    assert caught.value.location
    assert caught.value.location.line == 2


@pytest.mark.parametrize("bom", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf16_with_a_mark_is_read(bom: bytes) -> None:
    text = "<p>Varonné</p>".encode("utf-16-le" if bom == codecs.BOM_UTF16_LE else "utf-16-be")
    assert tei.text_of(tei.parse(bom + text, "x.xml").getroot()) == "Varonné"


def test_a_plain_doctype_and_duplicate_ids_are_no_fault() -> None:
    tree = tei.parse(b"<!DOCTYPE p><p xml:id='a'><b xml:id='a'/></p>", "x.xml")
    assert tree.getroot().tag == "p"


def test_nothing_is_included_from_elsewhere(tmp_path: object) -> None:
    content = b"<p xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='pyproject.toml' parse='text'/></p>"
    assert tei.text_of(tei.parse(content, "x.xml").getroot()) == ""


def test_positions_are_those_of_the_tags() -> None:
    assert tei.positions(b"<a>\n <b/><c>\n<d/></c></a>") == [(1, 1), (2, 2), (2, 6), (3, 1)]


def test_positions_do_not_count_a_byte_order_mark() -> None:
    for content in (codecs.BOM_UTF8 + "<a>é<b/></a>".encode(), "<a>é<b/></a>".encode("utf-16")):
        assert tei.positions(content) == [(1, 1), (1, 5)]


def test_serialising_keeps_what_stands_in_front_of_the_root() -> None:
    content = b'<?xml version="1.0" encoding="UTF-8"?>\n<?edition key="1"?><!-- mine --><p/>\n'
    assert b'<?edition key="1"?>' in tei.serialise(tei.parse(content, "x.xml"))
    assert b"<!-- mine -->" in tei.serialise(tei.parse(content, "x.xml"))


def test_text_without_notes() -> None:
    root = tei.parse(P % b"one<note>two</note> three <!-- no -->four", "x.xml").getroot()
    assert tei.text_of(root) == "onetwo three four"
    assert tei.text_of(root, without=("note",)) == "one three four"


def test_an_element_of_many_pieces_is_made_in_linear_time(
    check_growth: Callable[[Callable[[int], object], int], None],
) -> None:
    def made(size: int) -> etree._Element:
        return tei.element("p", None, *(piece for _ in range(size) for piece in ("text", tei.element("lb"))))

    assert tei.text_of(made(3)) == "texttexttext"
    check_growth(made, 10_000)
