"""What is asked of a corpus stays cheap however many pages it has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from edition.publish.corpus import Corpus
from edition.publish.division import Sort
from edition.publish.entries import Entry, TeiFile

FILE = TeiFile(Path("v.xml"), "v.xml")


def chapters(number: int) -> Corpus:
    """A volume of so many chapters, with a document in each."""
    found = [Entry(FILE, 0, Sort.VOLUME, "", "v.html", "V")]
    for n in range(number):
        found.append(Entry(FILE, 2 * n + 1, Sort.CHAPTER, "", f"v/c{n}.html", "C", up="v.html"))
        found.append(Entry(FILE, 2 * n + 2, Sort.DOCUMENT, "", f"v/d{n}.html", "D", up=f"v/c{n}.html"))
    return Corpus(tuple(found), (FILE,))


def test_what_stands_below_a_page_is_in_reading_order() -> None:
    corpus = chapters(3)
    assert [e.href for e in corpus.below("")] == ["v.html"]
    assert [e.href for e in corpus.below("v.html")] == ["v/c0.html", "v/c1.html", "v/c2.html"]
    assert [e.href for e in corpus.below("v/c1.html")] == ["v/d1.html"]
    assert corpus.below("v/d1.html") == ()


def test_asking_for_what_stands_below_each_page_takes_linear_time(
    check_growth: Callable[[Callable[[int], object], int], None],
) -> None:
    def ask(number: int) -> None:
        corpus = chapters(number)
        for entry in corpus.entries:
            corpus.below(entry.href)

    check_growth(ask, 2000)
