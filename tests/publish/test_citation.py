"""How a document is cited."""

from __future__ import annotations

from pathlib import Path

from edition.config import EditionSettings, Responsible
from edition.publish.citation import bibtex, sentence
from edition.publish.division import Sort
from edition.publish.entries import Entry, TeiFile

SETTINGS = EditionSettings(
    title="Lamps & Oil",
    place="Hallin",
    publisher="The Varonne Press",
    date="2026-05",
    url="https://example.org/lamp/",
    responsible=[Responsible(name="Ada Quill"), Responsible(name="B. Finch"), Responsible(name="C", role="encoder")],
)


def entry(title: str) -> Entry:
    return Entry(TeiFile(Path("v.xml"), "v.xml"), 0, Sort.DOCUMENT, "d1", "v/d1.html", title)


def test_a_sentence_says_what_is_known() -> None:
    assert sentence(SETTINGS, entry("Letter?")) == (
        "Letter? In: Lamps & Oil, edited by Ada Quill and B. Finch. Hallin: The Varonne Press, 2026-05. "
        "https://example.org/lamp/v/d1.html"
    )
    assert sentence(EditionSettings(title="Lamps"), entry("Letter")) == "Letter. In: Lamps."


def test_bibtex_says_the_same() -> None:
    assert bibtex(SETTINGS, entry("Letter")) == (
        "@incollection{v:d1,\n  title = {Letter},\n  booktitle = {Lamps \\& Oil},\n"
        "  editor = {Ada Quill and B. Finch},\n  publisher = {The Varonne Press},\n  address = {Hallin},\n"
        "  year = {2026},\n  url = {https://example.org/lamp/v/d1.html},\n}"
    )


def test_no_sign_of_a_title_breaks_bibtex() -> None:
    made = bibtex(EditionSettings(title="Lamps"), entry("a } b { c \\ d % e"))
    depth, depths = 0, []
    for character in made:
        depth += (character == "{") - (character == "}")
        depths.append(depth)
    assert min(depths[made.index("{") : -1]) == 1
    assert depth == 0
    assert "\\%" in made
