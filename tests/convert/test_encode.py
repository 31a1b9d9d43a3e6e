"""Spans to elements: what happens where they cross, and blocks to divisions."""

from __future__ import annotations

import pytest
from lxml import etree

from edition import tei
from edition.convert.encode import encode
from edition.convert.recognise import Context
from edition.findings import Finding
from edition.model import Block, BlockKind, Document, Note, Origin, Reading, Span, SpanKind


def document(*texts: str, notes: tuple[Note, ...] = ()) -> Document:
    blocks = tuple(Block(key, text, (Origin(0, key + 1, 1),)) for key, text in enumerate(texts))
    return Document("d1", "d1.txt", blocks, notes)


def encoded(doc: Document, reading: Reading) -> tuple[str, tuple[Finding, ...]]:
    """The document's `div` on one line, and the findings."""
    root, findings = encode(doc, reading, Context())
    (div,) = tei.documents(root)
    text = etree.tostring(div, encoding="unicode").replace(f' xmlns="{tei.NS}"', "")
    return "".join(line.strip() for line in text.splitlines()), findings


def span(start: int, end: int, kind: SpanKind, block: int = 0, **attributes: str) -> Span:
    return Span(block, start, end, kind, tuple(attributes.items()))


def test_of_two_spans_that_cross_the_later_is_dropped_and_reported() -> None:
    spans = (span(0, 7, SpanKind.PERSON), span(4, 10, SpanKind.PLACE))
    text, findings = encoded(document("Ada of Varonne"), Reading(spans=spans))
    assert "<p><persName>Ada of </persName>Varonne</p>" in text
    assert [str(f) for f in findings] == [
        "d1.txt:1:5: note: 'of Var' was not encoded as placeName, because it overlaps another element. "
        "Encode the other by hand if it is wanted. [crossing-spans]"
    ]


def test_a_mark_that_crosses_a_name_stays_and_the_name_goes() -> None:
    note = Note("1", (Block(9, "A note.", (Origin(0, 3, 1),)),), 3)
    spans = (span(0, 4, SpanKind.PERSON), span(3, 5, SpanKind.MARK, n="1", note="0"))
    text, findings = encoded(document("Ada1)"[:4] + "2x", notes=(note,)), Reading(spans=spans))
    assert '<note xml:id="d1fn1" n="1" place="foot">A note.</note>' in text
    assert "persName" not in text
    assert [f.code for f in findings] == ["crossing-spans"]


def test_a_page_label_between_two_spaces_keeps_one() -> None:
    text, _ = encoded(document("one [Page 2] two"), Reading(spans=(span(4, 12, SpanKind.PAGE, n="2"),)))
    assert '<p>one <pb n="2" xml:id="pg_2"/>two</p>' in text


def test_the_second_page_of_a_number_gets_an_id_of_its_own() -> None:
    spans = (span(1, 4, SpanKind.PAGE, n="2"), span(5, 8, SpanKind.PAGE, n="2"))
    text, _ = encoded(document("a[2]b[2]c"), Reading(spans=spans))
    assert 'a<pb n="2" xml:id="pg_2"/>b<pb n="2" xml:id="pg_2-2"/>c' in text


K = BlockKind


@pytest.mark.parametrize(
    ("kinds", "shape"),
    [
        ("HEAD DATELINE PARAGRAPH SIGNED", "head opener(dateline) p closer(signed)"),
        ("HEAD PARAGRAPH SIGNED ATTACHMENT PARAGRAPH", "head div(p closer(signed)) div(head p)"),
        ("HEAD PARAGRAPH SIGNED NUMBER ATTACHMENT PARAGRAPH", "head div(p closer(signed)) div(note head p)"),
        ("HEAD PARAGRAPH SUBHEAD PARAGRAPH", "head p ab p"),
        ("HEAD PARAGRAPH SUBHEAD DATELINE PARAGRAPH", "head p div(head opener(dateline) p)"),
        ("HEAD PARAGRAPH SUBHEAD EDITORIAL", "head p ab ab"),
        ("HEAD PARAGRAPH DATELINE PARAGRAPH SIGNED", "head p div(opener(dateline) p closer(signed))"),
        ("HEAD PARAGRAPH SIGNED PARAGRAPH", "head div(p closer(signed)) div(p)"),
        ("HEAD PARAGRAPH SIGNED POSTSCRIPT", "head p closer(signed) postscript(p)"),
        ("HEAD PARAGRAPH VALEDICTION SIGNED ADDRESS", "head p closer(salute signed address(addrLine))"),
        ("NUMBER HEAD EDITORIAL DATELINE PARAGRAPH", "note head note opener(dateline) p"),
        ("HEAD PARAGRAPH EDITORIAL PARAGRAPH", "head p ab p"),
        ("HEAD CLASSIFICATION DATELINE SALUTE PARAGRAPH", "head note opener(dateline salute) p"),
    ],
)
def test_blocks_find_their_place_in_divisions(kinds: str, shape: str) -> None:
    names = kinds.split()
    doc = document(*(name.lower() for name in names))
    reading = Reading(kinds={key: BlockKind[name] for key, name in enumerate(names)})
    root, _ = encode(doc, reading, Context())
    (div,) = tei.documents(root)
    assert drawn(div) == shape
    assert tei.text_of(div).split() == [name.lower() for name in names]


def drawn(node: etree._Element) -> str:
    return " ".join(
        tei.local_name(child) + (f"({inner})" if (inner := drawn(child)) else "") for child in node.iterchildren("*")
    )


PB = '<pb n="2" xml:id="pg_2"/>'


@pytest.mark.parametrize(
    ("text", "cells", "row"),
    [
        ("[2] a\tb", [(4, 5), (6, 7)], f"<cell>{PB}a</cell><cell>b</cell>"),
        ("a\t[2]\tb", [(0, 1), (6, 7)], f"<cell>a{PB}</cell><cell>b</cell>"),
        ("\t[2]", [(0, 0)], f"<cell>{PB}</cell>"),
        ("[2]", [], f"<cell>{PB}</cell>"),
    ],
)
def test_a_page_break_in_a_row_stands_in_a_cell(text: str, cells: list[tuple[int, int]], row: str) -> None:
    at = text.index("[2]")
    spans = [span(0, len(text), SpanKind.ROW), span(at, at + 3, SpanKind.PAGE, n="2")]
    spans += [span(start, end, SpanKind.CELL) for start, end in cells]
    found, _ = encoded(document(text), Reading(kinds={0: BlockKind.TABLE}, spans=tuple(spans)))
    assert f"<table><row>{row}</row></table>" in found
