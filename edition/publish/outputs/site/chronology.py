"""The documents by year and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from edition.publish.artifact import Artifact, Content
from edition.publish.dates import month_name
from edition.publish.listing import Line, line
from edition.publish.page import Frame, fill_page
from edition.publish.plan import Plan

PATH = "chronology.html"


@dataclass(frozen=True, slots=True)
class Month:
    """The documents of one month, by day; `name` is empty for those of which the year alone is known."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The months of one year."""

    name: str
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        """How many documents."""
        return sum(len(m.lines) for m in self.months)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page shows."""

    frame: Frame
    lines: tuple[Line, ...]


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """The one page; none where no document is dated."""
    lines = tuple(line(plan, entry) for entry in plan.corpus.documents)
    if any(found.date.when for found in lines):
        yield Artifact(PATH, make, Sheet(plan.frame, lines))


def make(sheet: Sheet) -> Content:
    """The page."""
    undated = [found for found in sheet.lines if not found.date.when]
    context = {"years": by_time(sheet.lines), "undated": undated}
    return Content(fill_page(sheet.frame, "chronology.html", PATH, "Chronology", context))


def by_time(lines: Iterable[Line]) -> tuple[Year, ...]:
    """The dated ones by year, month and day; those of one day as they come."""
    dated = sorted((e for e in lines if e.date.when), key=lambda e: e.date.when)
    years = groupby(dated, key=lambda e: e.date.when[:4])
    return tuple(Year(year, _months(list(found))) for year, found in years)


def _months(lines: list[Line]) -> tuple[Month, ...]:
    months = groupby(lines, key=lambda e: e.date.when[5:7])
    return tuple(Month(month_name(month), tuple(found)) for month, found in months)
