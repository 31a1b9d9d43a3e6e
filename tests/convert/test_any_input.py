"""Readers take any input: what they cannot read they refuse with InputError, and no word of what they read is lost.

Texts are made of the format's own syntax in any order, with words between that occur once. Each is in the TEI, as text
or in an attribute, or in what is said to have been left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edition import tei
from edition.config import Config
from edition.convert import Converted, convert
from edition.convert.readers import READERS
from edition.convert.recognise import Context
from edition.errors import InputError

SYNTAX = Path(__file__).parents[1] / "cases" / "syntax"
"""pieces of each format"""
MARKDOWN = st.sampled_from(json.loads((SYNTAX / "markdown.json").read_text(encoding="utf-8")))
HTML = st.sampled_from(json.loads((SYNTAX / "html.json").read_text(encoding="utf-8")))
CHROME = st.sampled_from(json.loads((SYNTAX / "chrome.json").read_text(encoding="utf-8")))
PIECES = 25


def texts(syntax: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Pieces of syntax with words between, each of which occurs once."""

    def written(pieces: list[str]) -> str:
        numbers = count(1)
        return "".join(f"{piece}Q{chr(96 + next(numbers))}z" for piece in pieces)

    return st.lists(syntax, min_size=1, max_size=PIECES).map(written)


def read(content: bytes, reader: str) -> Converted | None:
    try:
        return convert(content, "d1", "d1", Context(Config().reading(reader)))
    except InputError:
        return None


def check(written: str, reader: str) -> None:
    """Every word is somewhere, and the TEI can be read again."""
    result = read(written.encode(), reader)
    if result is not None:
        check_words(written, result)


def check_words(written: str, result: Converted) -> None:
    tree = tei.parse(result.tei, "d1.xml")
    attributes = [value for node in tree.iter() for value in node.attrib.values()]
    said = " ".join([*tree.getroot().itertext(), *attributes, *(finding.message for finding in result.findings)])
    squeezed = "".join(said.split())
    for word in set(re.findall("Q[a-z]z", written)):
        assert word in squeezed, f"{word} of {written!r}"


@given(texts(MARKDOWN))
@settings(max_examples=300, deadline=None)
def test_no_word_of_markdown_is_lost(written: str) -> None:
    check(written, "markdown")


@given(texts(HTML))
@settings(max_examples=300, deadline=None)
def test_no_word_of_a_web_page_is_lost(written: str) -> None:
    check(written, "html")


@given(texts(st.one_of(HTML, CHROME)))
@settings(max_examples=150, deadline=None)
def test_any_web_page_is_read_or_refused(written: str) -> None:
    read(written.encode(), "html")


@pytest.mark.parametrize("reader", sorted(READERS))
@given(content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@example(content=b"PK\x05\x06" + b"\0" * 18)
@example(content=b"\xff\xfe<\0p\0>\0a\0")
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(reader: str, content: bytes) -> None:
    read(content, reader)


ELEMENTS = (
    "p",
    "r",
    "tbl",
    "tr",
    "tc",
    "ins",
    "del",
    "hyperlink",
    "sdt",
    "sdtContent",
    "txbxContent",
    "drawing",
    "fldSimple",
)
EMPTY = (
    *(
        "<w:br/>",
        "<w:tab/>",
        '<w:br w:type="page"/>',
        '<w:footnoteReference w:id="1"/>',
        '<w:fldChar w:fldCharType="begin"/>',
    ),
    *('<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>', '<w:endnoteReference w:id="9"/>'),
    *('<w:sym w:char="F0zz"/>', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "<w:rPr><w:i/></w:rPr>"),
    *('<w:pPr><w:pStyle w:val="H"/></w:pPr>', '<w:footnoteReference w:customMarkFollows="1" w:id="2"/>'),
)


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, parts: f"<w:{name}>{''.join(parts)}</w:{name}>",
        st.sampled_from(ELEMENTS),
        st.lists(inner, max_size=4),
    )


RUNS = st.recursive(st.one_of(st.sampled_from(EMPTY), st.just("<w:r><w:t>word</w:t></w:r>")), wrapped, max_leaves=20)
PARAGRAPHS = st.lists(RUNS.map(lambda run: f"<w:p>{run}</w:p>"), min_size=1, max_size=5).map("".join)
PARTS = {
    "footnotes": '<w:footnote w:id="1"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"/>',
    "numbering": '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
    "styles": '<w:style w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/></w:style>',
}


@given(body=PARAGRAPHS)
@settings(max_examples=150, deadline=None)
def test_any_parts_of_a_word_document_are_read_or_refused(
    word: Callable[[Mapping[str, str]], bytes], body: str
) -> None:
    read(word({**PARTS, "document": f"<w:body>{body}</w:body>"}), "docx")


@given(words=st.lists(st.tuples(st.sampled_from(["", "<w:i/>", "<w:b/>"]), st.booleans()), min_size=1, max_size=20))
@settings(max_examples=80, deadline=None)
def test_no_word_of_a_word_document_is_lost(
    word: Callable[[Mapping[str, str]], bytes], words: list[tuple[str, bool]]
) -> None:
    runs = [
        f"<w:r><w:rPr>{look}</w:rPr><w:t>Q{chr(97 + n)}z</w:t></w:r>" + ("</w:p><w:p>" if ends else "")
        for n, (look, ends) in enumerate(words)
    ]
    body = f"<w:body><w:p>{''.join(runs)}</w:p></w:body>"
    result = read(word({"document": body}), "docx")
    assert result is not None
    check_words(body, result)
