"""Authority lists as a table, which every spreadsheet saves: CSV with a heading.

    id;kind;name;other names;note;uri
    loring;person;Loring, Edith;Loring, E. M.|Vane, Edith;Minister in Varonne;https://example.org/1042

Commas, semicolons or tabs stand between the cells. `id` and `name` must be there, the other columns may be.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from edition.authority.entry import Entry
from edition.errors import InputError
from edition.findings import Location
from edition.storage import decode
from edition.tei import ILLEGAL

COLUMNS = ("id", "kind", "name", "other names", "note", "uri")
_NEEDED = frozenset({"id", "name"})
_DELIMITERS = (",", ";", "\t")
_KINDS = {
    "": "person",
    **dict.fromkeys(("person", "people", "persons"), "person"),
    **dict.fromkeys(("place", "places"), "place"),
    **dict.fromkeys(("org", "organisation", "organization", "organisations", "organizations"), "org"),
    **dict.fromkeys(("term", "terms", "abbreviation"), "term"),
}
"""what stands in the column `kind` -> the sort of the entry"""
_ID = re.compile(r"[^\W\d][\w.-]*")
_ILLEGAL = re.compile(f"[{ILLEGAL}]")
_BETWEEN_NAMES = "|"
_MOST_SHOWN = 10
"""mistakes that are told at once"""

Row = tuple[int, dict[str, str]]
"""its line, and its cells by column"""


def read(content: bytes, file: str) -> tuple[Entry, ...]:
    """The entries. Raises InputError with all mistakes, each with its line."""
    mistakes: list[tuple[int, str]] = []
    entries = tuple(_entries(_rows(decode(content, file), file, mistakes), mistakes))
    if mistakes:
        told = "; ".join(f"line {line}: {what}" for line, what in sorted(mistakes)[:_MOST_SHOWN])
        more = f"; and {len(mistakes) - _MOST_SHOWN} more" if len(mistakes) > _MOST_SHOWN else ""
        raise InputError(f"cannot be used as a list of names: {told}{more}. Correct these lines", _at(file, mistakes))
    return entries


def _at(file: str, mistakes: Sequence[tuple[int, str]]) -> Location:
    return Location(file, min(line for line, _ in mistakes))


def _rows(text: str, file: str, mistakes: list[tuple[int, str]]) -> Iterator[Row]:
    columns, delimiter = _heading(text, file)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    start = 1
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1
            if line == 1 or not any(cell.strip() for cell in cells):
                continue
            if any(cell.strip() for cell in cells[len(columns) :]):
                mistakes.append((line, 'there are more cells than columns; put "quotation marks" around a name'))
            if illegal := _ILLEGAL.search("".join(cells)):
                mistakes.append((line, f"the character U+{ord(illegal[0]):04X} cannot stand in XML; delete it"))
            yield line, {column: cell.strip() for column, cell in zip(columns, cells, strict=False)}
    except csv.Error as error:
        mistakes.append((start, f"the line cannot be read ({error})"))


def _heading(text: str, file: str) -> tuple[list[str], str]:
    """The columns, and what stands between two. Raises InputError where the first line names none."""
    first = text.partition("\n")[0]
    readings = [([c.strip(' "').lower().replace("_", " ") for c in first.split(d)], d) for d in _DELIMITERS]
    columns, delimiter = max(readings, key=lambda reading: len(set(reading[0]) & set(COLUMNS)))
    missing = sorted(_NEEDED - set(columns))
    if missing:
        what = " and ".join(f"{name!r}" for name in missing)
        message = (
            f"is neither TEI nor a table with a heading: its first line has no column {what}. "
            f"Name the columns there: {', '.join(COLUMNS)}"
        )
        raise InputError(message, Location(file, 1))
    return columns, delimiter


def _entries(rows: Iterable[Row], mistakes: list[tuple[int, str]]) -> Iterator[Entry]:
    lines: dict[str, int] = {}
    for line, cells in rows:
        identifier, kind = cells.get("id", ""), cells.get("kind", "").lower()
        wrong = [*_mistakes(identifier, kind, cells.get("name", ""))]
        if identifier in lines:
            wrong.append(f"the id {identifier!r} stands in line {lines[identifier]} too")
        mistakes += ((line, what) for what in wrong)
        lines.setdefault(identifier, line)
        if not wrong:
            others = filter(None, map(str.strip, cells.get("other names", "").split(_BETWEEN_NAMES)))
            links = tuple(cells.get("uri", "").replace(_BETWEEN_NAMES, " ").split())
            yield Entry(identifier, _KINDS[kind], (cells["name"], *others), cells.get("note", ""), links)


def _mistakes(identifier: str, kind: str, name: str) -> Iterator[str]:
    if not _ID.fullmatch(identifier):
        what = (
            f"the id {identifier!r} should be letters and figures, a letter first" if identifier else "there is no id"
        )
        yield what
    if kind not in _KINDS:
        yield f"the kind {kind!r} should be person, place, organisation or term"
    if not name:
        yield "there is no name"
