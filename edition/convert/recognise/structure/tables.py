"""The lines of a table: cells apart by tabs, or in columns with two spaces or more between them.

    What            Each year   Eleven years       label
    Oil and wick    46 crowns   506 crowns
    Wage           168 crowns   1,848 crowns

TEI Guidelines, chapter 15.1 (Tables).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from edition.convert.recognise.structure.forms import enumerator
from edition.model import Block, Span, SpanKind

_WIDEST, _FEWEST_LINES = 200, 3
_GUTTER = 2
_PRINTED = re.compile(r"\S+")
_FIGURE = re.compile(r"[0-9]")
_NOTHING = frozenset({"", "-", "–", "—", "…", "...", "do.", "do", "n.a.", "nil"})
_MOSTLY = 0.6

Place = tuple[int, int]
"""where a line or a cell starts and ends"""


def is_table(block: Block) -> bool:
    """Whether the lines of a block are rows."""
    return "\t" in block.text or bool(_gutters(block, list(block.lines())))


def rows(block: Block, lines: Iterable[Place]) -> Iterator[Span]:
    """The spans of a table; `lines` are the places of its lines."""
    held = list(lines)
    gutters = [] if "\t" in block.text else _gutters(block, list(block.lines()))
    cells = [list(_in_columns(block, line, gutters) if gutters else _by_tabs(block, line)) for line in held]
    headed = _is_headed([[block.text[start:end].strip() for start, end in row] for row in cells])
    for index, (start, end) in enumerate(held):
        role = (("role", "label"),) if headed and index == 0 else ()
        before = next((n for n, cell in enumerate(cells[index]) if cell != (start, start)), 0)
        yield Span(block.key, start, end, SpanKind.ROW, (*role, ("before", str(before))) if before else role)
        yield from (Span(block.key, *cell, SpanKind.CELL) for cell in cells[index][before:])


def _is_headed(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first row surely holds labels: words above columns of figures."""
    first, *others = cells or [()]
    if len(others) < _FEWEST_LINES - 1 or len(first) < 2 or not all(first[1:]) or _FIGURE.search("".join(first)):
        return False
    return all(
        len(row) == len(first) and all(_FIGURE.search(cell) or cell.lower() in _NOTHING for cell in row[1:])
        for row in others
    )


def _by_tabs(block: Block, line: Place) -> Iterator[Place]:
    at = line[0]
    for cell in block.text[slice(*line)].split("\t"):
        yield at, at + len(cell)
        at += len(cell) + 1


def _in_columns(block: Block, line: Place, gutters: Sequence[int]) -> Iterator[Place]:
    """The cells of a line; `gutters` are the columns behind which the next cell may start."""
    start, end = line
    left = block.place(start)[1]
    edges = [min(max(start + gutter - left, start), end) for gutter in gutters]
    for at, until in zip([start, *edges], [*edges, end], strict=True):
        text = block.text[at:until]
        before = len(text) - len(text.lstrip())
        yield (at + before, at + before + len(text.strip())) if text.strip() else (at, at)


def _gutters(block: Block, lines: Sequence[Place]) -> list[int]:
    """The columns, from 1, at which empty stripes end that run through all lines; none where it is no table."""
    if "  " not in block.text or len(lines) < _FEWEST_LINES:
        return []
    placed = [(block.place(start)[1], block.text[start:end]) for start, end in lines]
    width = max(left + len(text) for left, text in placed)
    if width > _WIDEST:
        return []
    printed = bytearray(width)
    for left, text in placed:
        for found in _PRINTED.finditer(text):
            printed[left + found.start() : left + found.end()] = b"x" * len(found.group())
    gutters = [at for at in _ends_of_gaps(printed) if _divides(placed, at)]
    return gutters if gutters and not _are_labels(placed, gutters[0]) else []


def _ends_of_gaps(printed: bytearray) -> Iterator[int]:
    gap = 0
    for at in range(printed.find(b"x"), len(printed)):
        if printed[at] and gap >= _GUTTER:
            yield at
        gap = 0 if printed[at] else gap + 1


def _divides(placed: Sequence[tuple[int, str]], column: int) -> bool:
    """Whether most lines have text on both sides of a column."""
    both = sum(
        bool(text[: max(0, column - left)].strip() and text[max(0, column - left) :].strip()) for left, text in placed
    )
    return both >= len(placed) * _MOSTLY


def _are_labels(placed: Sequence[tuple[int, str]], column: int) -> bool:
    """Whether nothing but numbers or dashes stand in the first column: a list that is set out."""
    firsts = [text[: max(0, column - left)].strip() for left, text in placed]
    return all(not first or not any(c.isalnum() for c in first) or enumerator(first) == len(first) for first in firsts)
