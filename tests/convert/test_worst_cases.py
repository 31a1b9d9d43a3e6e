"""Time grows with the length of a text and no faster: every stage of conversion, fed its own worst case.

A stage that is linear needs four times as long for a text of four times the length, a quadratic one sixteen times. The
limit lies between. Only processor time is counted, and only as a ratio.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from edition.authority import Authority, Entry
from edition.config import Config
from edition.convert.encode import encode
from edition.convert.readers import READERS
from edition.convert.recognise import RECOGNISERS, Context
from edition.model import Reading
from edition.tei import serialise

SHORT, LONG = 250_000, 1_000_000
"""characters"""
LIMIT = 9.0
"""how many times as long the long text may take"""
NOTICEABLE = 1.0
"""seconds of processor time; a stage that needs less for the long text cannot be measured, and does no harm"""


def text(unit: str, size: int) -> str:
    """All of it in the body."""
    return f"1. Letter\n\n{unit * (size // len(unit))}\n"


def heading(unit: str, size: int) -> str:
    """All of it in the first block."""
    return f"{unit * (size // len(unit))}\n"


def notes(unit: str, size: int) -> str:
    """Half of it in the body, half in a note."""
    half = unit.replace("\n\n", "\n") * (size // 2 // len(unit))
    return f"1. Letter From Mr. Loring to Mr. Quill1\n\n{half}\n\n  1. {half.replace(chr(10), ' ')}\n"


WORST: dict[str, tuple[Callable[[str, int], str], str]] = {
    "reader: blocks": (text, "One word.\n\n"),
    "reader: broken words": (text, "discre-\ntion "),
    "pages: labels that do not end": (text, "[Page 1"),
    "structure: remarks that do not end": (heading, "[Here "),
    "structure: lines": (text, "a\n"),
    "structure: numbered lines": (text, "1. a\n"),
    "structure: columns": (text, "a  b\n"),
    "structure: capitals": (heading, "A B\n\n"),
    "structure: enclosures": (text, "Enclosure 1\n\n"),
    "notes: marks behind numbers": (notes, "12.1 "),
    "notes: marks in brackets": (notes, "a[1] "),
    "references: documents": (notes, "Document 1, "),
    "references: pages": (notes, "pp. 1–2, "),
    "references: ibid.": (notes, "ibid. "),
    "dates: days": (heading, "May 3/16, 1911, "),
    "dates: hours": (heading, "3 p.m. "),
    "source: boxes": (notes, "Box 1, "),
    "parties: offices": (heading, "the Minister in the "),
    "parties: from and to": (heading, " From the Minister to "),
    "names: in brackets": (heading, "(Loring) "),
    "names: joined": (text, "Loring-"),
    "encoder: page labels": (heading, "x[Page 12]x "),
}
"""by the stage that it is hard for: where it stands, and what is repeated"""


def known() -> Context:
    """A context in which names are looked for."""
    people = (Entry("loring", "person", ("Loring, Edith",)), Entry("quill", "person", ("Quill, Ada B.",)))
    return Context(Config(), Authority(people, "authority.xml"), frozenset({"d1", "d2"}))


def stages(text: str, context: Context) -> Iterator[tuple[str, float]]:
    """Each stage of conversion with its seconds of processor time."""
    start = time.process_time()
    document, _ = READERS["text"](text.encode(), "d1", "d1.txt", context.config)
    yield "reader", time.process_time() - start
    found: dict[str, Reading] = {}
    for row in RECOGNISERS:
        seen = sum((found[name] for name in row.after), document.given)
        start = time.process_time()
        found[row.name] = row.recognise(document, seen, context)
        yield row.name, time.process_time() - start
    start = time.process_time()
    tree, _ = encode(document, sum(found.values(), document.given), context)
    serialise(tree)
    yield "encoder", time.process_time() - start


@pytest.mark.parametrize("case", WORST)
def test_time_is_linear(case: str) -> None:
    make, unit = WORST[case]
    context = known()
    long = dict(stages(make(unit, LONG), context))
    if max(long.values()) < NOTICEABLE:
        return
    short = dict(stages(make(unit, SHORT), context))
    ratios = {stage: seconds / short[stage] for stage, seconds in long.items() if seconds >= NOTICEABLE}
    assert {stage: ratio for stage, ratio in ratios.items() if ratio > LIMIT} == {}
