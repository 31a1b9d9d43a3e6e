"""Which place of a transcription is which place of its TEI, and that both are shown as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.review.alignment import Alignment
from edition.review.lines import Lines, Mark, shown
from edition.review.markup import colours, tokens
from edition.review.squeezed import squeeze_tei

TEXT = """1. Letter From the Keeper (Sorby) to Mr. Quill1

[Page 4] The lamp was lit & the goat fed. Of oil there remain 32 casks.

Nothing else is known of the night.

  1. Source: Harbour Board.
  2. Blotted by the goat.
"""
XML = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><title>Letter From the Keeper (Sorby) to Mr. Quill</title></teiHeader>
  <text>
    <body>
      <head>1. Letter From the Keeper (<persName>Sorby</persName>) to Mr. Quill<note n="1"
        place="foot">Source: Harbour Board.</note></head>
      <p><pb n="4"/>The lamp was lit &amp; the goat fed. Of oil there remain 3<note n="2"
        place="foot">Blotted by the goat.</note> casks.</p>
      <p><!-- sic --><![CDATA[Nothing]]> else is known of the night.</p>
    </body>
  </text>
</TEI>
"""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1. Letter", "1. Letter"),
        ("Quill1", "Quill<note"),
        ("lamp", "lamp"),
        ("goat fed", "goat fed"),
        ("2 casks", " casks"),
        ("Nothing", "Nothing"),
        ("Source:", "Source:"),
        ("Blotted", "Blotted"),
    ],
)
def test_a_place_is_found_on_the_other_side(words: str, found: str) -> None:
    both = Alignment(TEXT, XML)
    index = both.in_tei(TEXT.index(words))
    assert index is not None
    rest = XML[both.tei.offset(index) :]
    assert rest.startswith(found.strip())


def test_the_place_of_a_tag_is_found_in_the_transcription() -> None:
    offset = Alignment(TEXT, XML).in_transcription(XML.index('<note n="2"'))
    assert offset is not None
    assert TEXT[offset:].startswith("2 casks")
    assert Alignment(TEXT, XML).in_transcription(XML.index("<title>")) is None


def test_the_text_that_runs_is_apart_from_that_of_notes() -> None:
    text = squeeze_tei(XML)
    assert text.text[: text.body].endswith("thereremain3casks.Nothingelseisknownofthenight.")
    assert text.text[text.body :] == "Source:HarbourBoard.Blottedbythegoat."


anything = st.text(st.sampled_from("<>/!-?[]&;\"' =ab\n"), max_size=60)


@settings(max_examples=200, deadline=None)
@given(anything, anything, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=5))
def test_every_character_is_shown_once_and_nothing_raises(text: str, xml: str, places: list[tuple[int, int]]) -> None:
    assert "".join(xml[t.start : t.end] for t in tokens(xml)) == xml
    alignment = Alignment(text, xml)
    for start, _ in places:
        alignment.in_tei(start)
        alignment.in_transcription(start)
    marks = [Mark(min(s, len(xml)), min(s + n, len(xml)), f"x{i}", "#s", i) for i, (s, n) in enumerate(places)]
    lines = shown(xml, colours(xml), marks)
    written = "\n".join("".join(piece.text for run in line.runs for piece in run.pieces) for line in lines)
    assert written in (xml, xml[:-1])
    ids = [name for line in lines for name in [*line.ids, *(run.id for run in line.runs if run.id)]]
    assert len(ids) == len(set(ids))
    assert len(ids) == len(marks) or xml[-1:] in ("", "\n")


def test_a_mark_of_a_line_end_can_be_led_to() -> None:
    first, second = shown("oil\n;", (), [Mark(3, 4, "x1", "#s1", 1)])
    assert (first.ids, second.ids) == (["x1"], [])


@given(st.text(st.sampled_from("ab\n"), max_size=30), st.integers(0, 30))
def test_line_and_place_agree(text: str, offset: int) -> None:
    lines, offset = Lines(text), min(offset, len(text))
    number = lines.number(offset)
    assert text[:offset].count("\n") + 1 == number
    assert lines.offset(number, offset - lines.offset(number) + 1) == offset


@pytest.mark.parametrize("piece", ["<", "<a b='", "<!--", "&", "[", "<p>ab</p>", "ab cd\n\n"])
def test_any_text_is_shown_in_linear_time(
    check_growth: Callable[[Callable[[int], object], int], None], piece: str
) -> None:
    check_growth(lambda n: Alignment(piece * n, f"<text>{piece * n}"), 4_000)
    check_growth(lambda n: shown(piece * n, colours(piece * n), ()), 4_000)
