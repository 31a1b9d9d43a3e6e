"""A document twice as long takes about twice the time, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from edition.authority import Authority, Entry
from edition.config import Config
from edition.convert import Converted, convert
from edition.convert.recognise import Context

HEADING = "1. Letter From the Minister in Varonne (Loring) to the Consul\n\nVaronne, April 3, 1912.\n\n"
LISTED = Authority(tuple(Entry(f"p{i}", "person", (f"Loring, {given}",)) for i, given in enumerate(("Ada", "Edith"))))
SETTINGS = Config.model_validate({"convert": {"replace_illegal": True}})


def notes(count: int, text: str = "A note.") -> str:
    return "\n\n" + "".join(f"  {i}. {text}\n" for i in range(1, count + 1))


SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs and notes": lambda n: "".join(f"Loring came.{i}\n\n" for i in range(1, n + 1)) + notes(n),
    "notes without marks": lambda n: "One word." + notes(n),
    "notes of one number": lambda n: "A word1 of it.\n\n" * n + "  1. A note.\n" * n,
    "notes within notes": lambda n: "A word1 of it." + "".join(f"\n  {i}. On.{i + 1}" for i in range(1, n)),
    "a paragraph of notes and names": lambda n: "".join(f"Ada Loring{i} and " for i in range(1, n + 1)) + notes(n),
    "lines of a list": lambda n: "".join(f"{i}. Loring, Edith\n" for i in range(n * 4)),
    "lists in lists": lambda n: "1. Oil:\n" * n * 4,
    "brackets in brackets": lambda n: "[" * n * 20 + "garble" + "]" * n * 20,
    "columns": lambda n: "Oil    12    1.10\n" * n * 2,
    "headings": lambda n: "The Council and the Treaty\n\nText goes on.\n\n" * n,
    "letters": lambda n: "Varonne, April 3, 1912.\n\nSir:\n\nText goes on.\n\nAda Loring\n\n" * n,
    "page labels": lambda n: "Loring [Page 1] " * n * 4,
    "illegal characters": lambda n: "\x01" * n * 40,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_about_twice_the_time(
    shape: str, check_growth: Callable[[Callable[[int], object], int], None]
) -> None:
    def work(size: int) -> Converted:
        return convert(f"{HEADING}{SHAPES[shape](size)}\n".encode(), "d1", "-", Context(SETTINGS, LISTED))

    check_growth(work, 800)
