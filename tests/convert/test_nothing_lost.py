"""Nothing lost, nothing invented: the characters of the TEI, marks undone, are the characters of the source.

Generated transcriptions try every shape the format has; real ones are tried where they are at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from edition import tei
from edition.config import Config
from edition.convert import convert
from edition.convert.readers import READERS
from edition.convert.recognise import Context, recognise
from edition.model import Block, Document, Span, SpanKind
from edition.resources import folder

SAMPLE = folder("sample") / "transcriptions"

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=9,
)
PHRASES = st.sampled_from(
    [
        "7. Telegram From the Legation in Varonne to the Ministry1",
        "The Minister in Varonne (Loring) to the Consul (Quill)",
        "Port Sorrel, April 3, 1912.",
        "[Page 12]",
        "[Page XIV] [Page 3]",
        "VTL 014. 1. We wait.2",
        "My 0062 stands; my 006 too.",
        "[Enclosure]",
        "Sir:",
        "[Here follows a list.]",
        "* * *",
        "PARTICIPANTS",
        "I am, Sir, your obedient servant,",
        "Edith Loring3",
        "one\ttwo4\tthree",
        "See footnote 2, Document 3, and Documents 4–6.",
        "He came on December 304 because of “it.”5",
        "¹ ² [3] (4) [^5] * †",
        "P.S. One more thing.",
        "Confidential",
        "\fThe light\fhouse, and \f 12 \f",
        "\f",
    ]
)
LINES = st.one_of(PHRASES, st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
BLOCKS = st.lists(LINES, min_size=1, max_size=4).map("\n".join)
LABELS = st.one_of(st.integers(0, 12).map(str), st.sampled_from(["*", "†", "2a", "b"]))
INSIDE = st.sampled_from(
    [
        "It reads:\n     (a) One\n         and half.\n     (b) Two.2\n  No more.",
        "1. One.\n     2. Two.\n\n     And that is all.",
        "The bill:\n     Kind\tCasks\n     Salad\t12\n     Paid.",
        "— One\n     — [Page 3]\n     — Two",
    ]
)
NOTES = st.lists(st.tuples(LABELS, st.one_of(LINES, INSIDE)), max_size=6)


@st.composite
def transcriptions(draw: st.DrawFn) -> str:
    blocks = draw(st.lists(BLOCKS, min_size=1, max_size=8))
    notes = "\n".join(f"  {label}. {text}" for label, text in draw(NOTES))
    return "\n\n".join([*blocks, notes])


@given(transcription=transcriptions())
@settings(max_examples=200, deadline=None)
def test_every_character_arrives_once(transcription: str) -> None:
    if transcription.strip():
        check(transcription.encode())


def test_every_character_of_real_messages_arrives_once(shared: Path) -> None:
    for sample in sorted((shared / "samples").rglob("*.txt")):
        check(sample.read_bytes())


@pytest.mark.parametrize("transcription", sorted(SAMPLE.glob("*.txt")), ids=lambda p: p.stem)
def test_every_character_of_the_sample_edition_arrives_once(transcription: Path) -> None:
    check(transcription.read_bytes())


def test_every_character_of_notes_within_notes_within_notes_arrives_once() -> None:
    notes = "\n".join(f"  {n}. And that leads on.{n + 1}" for n in range(1, 300))
    check(f"1. Heading\n\nIt begins here.1\n\n{notes}\n".encode())


def check(content: bytes) -> None:
    """Source and TEI hold the same characters in the same order, notes apart; each mark taken out was a mark."""
    document, _ = READERS["text"](content, "d1", "-", Config())
    reading = recognise(document, Context())
    assert characters(content.decode()) == characters("".join(printed(document)))
    marks = reading.by_block(SpanKind.MARK, SpanKind.PAGE)
    for span in reading.spans:
        assert is_mark(document, span)
    text = tei.parse(convert(content, "d1", "d1.txt").tei, "d1.xml").getroot().find(f"{tei.TEI}text")
    assert text is not None
    notes = [note for note in text.iter(f"{tei.TEI}note") if note.get("rend") != "inline"]
    assert sorted(characters(own_text(note)) for note in notes) == sorted(
        characters("".join(without(block, marks) for block in note.blocks)) for note in document.notes
    )
    assert characters(own_text(text)) == characters("".join(without(block, marks) for block in document.blocks))


def printed(document: Document) -> Iterator[str]:
    """The whole source as the Document has it."""
    yield from (block.text for block in document.blocks)
    for note in document.notes:
        yield note.label
        yield from (block.text for block in note.blocks)


def without(block: Block, marks: Mapping[int, list[Span]]) -> str:
    """A block's text, marks and page labels taken out."""
    kept, at = "", 0
    for span in marks.get(block.key, ()):
        kept, at = kept + block.text[at : span.start], span.end
    return kept + block.text[at:]


def is_mark(document: Document, span: Span) -> bool:
    """Whether what a mark or a page label takes out of the text says nothing that its element does not say."""
    text = next(b.text for b in document.texts() if b.key == span.block)[span.start : span.end]
    if span.kind == SpanKind.MARK:
        n = document.notes[int(span.get("note"))].n
        return text.translate(PLAIN).strip("[]()^") == n == span.get("n")
    if span.kind == SpanKind.PAGE:
        return text.strip("[]| ").removeprefix("Page").removeprefix("p.").strip() == span.get("n")
    return True


PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def own_text(node: etree._Element) -> str:
    """The text of `node` without the notes inside it."""
    pieces = [node.text or ""]
    for child in node:
        is_note = child.tag == f"{tei.TEI}note" and child.get("rend") != "inline"
        pieces += ["" if is_note else own_text(child), child.tail or ""]
    return "".join(pieces)


def characters(text: str) -> str:
    """All but white space."""
    return "".join(text.split())
