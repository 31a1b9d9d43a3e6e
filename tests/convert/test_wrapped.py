"""Text whose lines were merely full reads as it does unwrapped: the sample edition at several widths."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from edition import tei
from edition.convert import convert
from edition.resources import folder

SAMPLE = sorted((folder("sample") / "transcriptions").glob("*.txt"))


def wrapped(text: str, width: int) -> str:
    """Every block of one line on several, and every note, indented; lists and tables stay as they are."""
    return "\n\n".join(
        block
        if "\n" in block and not block.startswith("  ")
        else "\n".join(filled(line, width) for line in block.split("\n"))
        for block in text.split("\n\n")
    )


def filled(line: str, width: int) -> str:
    indent = "     " if line.startswith("  ") else ""
    whole = line.replace("[Page ", "[Page~")
    broken = textwrap.fill(whole, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return broken.replace("[Page~", "[Page ")


def shape(text: str) -> list[tuple[str, str]]:
    """The blocks of a document, each with its text."""
    (div,) = tei.documents(tei.parse(convert(text.encode(), "d1").tei, "d1.xml").getroot())
    names = ("p", "item", "label", "head", "dateline", "salute", "signed", "note", "ab", "cell")
    return [(tei.local_name(e), tei.text_of(e)) for e in div.iter(*(f"{tei.TEI}{name}" for name in names))]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("file", SAMPLE, ids=lambda p: p.stem)
def test_wrapped_text_reads_as_it_does_unwrapped(file: Path, width: int) -> None:
    text = file.read_text(encoding="utf-8")
    assert shape(wrapped(text, width)) == shape(text)
