"""Text whose lines were merely full reads as it does unwrapped: the sample edition at several widths."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition import tei
from edition.config import Config
from edition.convert import convert
from edition.convert.filling import End, fill
from edition.convert.readers.text import read
from edition.render import plain
from edition.resources import folder

SAMPLE = sorted((folder("sample") / "transcriptions").glob("*.txt"))
LABEL = re.compile(r"\[Page ([0-9]+)\]")


def wrapped(text: str, width: int, cut: bool = False, hang: str = "") -> str:
    """Every block of one line on several, and every note, indented; tables and the lines of lists stay as they are."""
    return "\n\n".join(
        block
        if "\n" in block and not block.startswith("  ")
        else "\n".join(filled(line, width, cut, hang) for line in block.split("\n"))
        for block in text.split("\n\n")
    )


def filled(line: str, width: int, cut: bool, hang: str) -> str:
    indent = "     " if line.startswith("  ") else hang
    whole = LABEL.sub(r"[Page~\1]", line)
    if cut:
        lines = "\n".join(cut_to_fill(whole, width, indent))
    else:
        lines = textwrap.fill(whole, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return lines.replace("[Page~", "[Page ")


def cut_to_fill(line: str, width: int, indent: str) -> Iterator[str]:
    """The lines of a text that cuts words in the middle where they do not fit."""
    made = line[: len(line) - len(line.lstrip())]
    for word in line.split():
        middle = len(word) // 2
        if not made.strip() or len(made) + len(word) < width:
            made = f"{made} {word}" if made.strip() else made + word
        elif middle > 3 and word.isalpha() and word.islower() and len(made) + middle + 2 <= width:
            yield f"{made} {word[:middle]}-"
            made = indent + word[middle:]
        else:
            yield made
            made = indent + word
    yield made


def shape(text: str) -> list[tuple[str, str]]:
    """The blocks of a document, each with its text as it is read."""
    (div,) = tei.documents(tei.parse(convert(text.encode(), "d1").tei, "d1.xml").getroot())
    names = ("p", "item", "label", "head", "dateline", "salute", "signed", "note", "ab", "cell")
    return [(tei.local_name(e), plain(e, notes=True)) for e in div.iter(*(f"{tei.TEI}{name}" for name in names))]


@pytest.mark.parametrize("width", [60, 66, 72, 80])
@pytest.mark.parametrize("file", SAMPLE, ids=lambda p: p.stem)
def test_wrapped_text_reads_as_it_does_unwrapped(file: Path, width: int) -> None:
    text = file.read_text(encoding="utf-8")
    assert shape(wrapped(text, width)) == shape(text)


def test_words_that_a_line_end_cuts_are_read_whole() -> None:
    right = wrong = 0
    for text in (file.read_text(encoding="utf-8") for file in SAMPLE):
        cut = shape(wrapped(text, 66, cut=True))
        right += sum(one == other for one, other in zip(shape(text), cut, strict=True))
        wrong += sum(one != other for one, other in zip(shape(text), cut, strict=True))
    assert right > 20 * wrong, "a word in doubt keeps its hyphen, so a few blocks differ"


@given(st.lists(st.text("abc- .,1)[P\t", max_size=60), min_size=1, max_size=12))
def test_no_line_end_adds_or_loses_more_than_white_space(lines: list[str]) -> None:
    text = "x" + "\n".join(lines)
    document, _ = read(text.encode(), "d1", "d1.txt", Config())
    kept = "".join(block.text for block in document.blocks) + "".join(
        note.label + "".join(block.text for block in note.blocks) for note in document.notes
    )
    assert "".join(kept.split()) == "".join(text.split())


SHAPES: dict[str, Callable[[int], str]] = {
    "full lines": lambda n: "the boats came in and the goat looked on from the door of the house\n" * n,
    "page labels": lambda n: "[Page 1] [Page 2] and\n" * n,
    "numbers": lambda n: "".join(f"{i % 999}. a line of it\n" for i in range(n)),
    "hyphens": lambda n: "he was a prede-\ncessor of\n" * n,
    "marks": lambda n: "word" + "1" * n * 20 + "\nand\n",
}


@pytest.mark.parametrize("shape_of_text", SHAPES)
def test_twice_the_lines_take_about_twice_the_time(
    shape_of_text: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    def measure(n: int) -> list[End]:
        lines = SHAPES[shape_of_text](n).split("\n")
        return fill([lines]).ends(lines)

    check_growth(measure, 4000)
