"""A document as one line of a list: on the home page, in a volume's contents, in the chronology, in a register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.publish.description import Date, Party
from edition.publish.division import Sort
from edition.publish.entries import Entry
from edition.publish.plan import Plan


@dataclass(frozen=True, slots=True)
class Line:
    """What a list says of a page."""

    href: str
    sort: Sort
    n: str
    title: str
    """without the number in front, where it is in `n`"""
    language: str
    date: Date
    sender: str
    recipient: str
    """both `` where the title names them"""
    preview: str
    count: int = 0
    """documents below it"""
    level: int = 0
    """how deep it stands in what is listed"""


def line(plan: Plan, entry: Entry, level: int = 0) -> Line:
    """The line of an entry."""
    about = entry.about
    said = about.sent and all(p.text in entry.title for p in (*about.sent, *about.received))
    return Line(
        href=entry.href,
        sort=entry.sort,
        n=entry.n,
        title=entry.title.removeprefix(f"{entry.n}.").strip() if entry.n else entry.title,
        language=entry.language,
        date=about.date,
        sender="" if said else names(about.sent),
        recipient="" if said else names(about.received),
        preview=entry.preview,
        count=0 if entry.sort is Sort.DOCUMENT else _count(plan, entry.href),
        level=level,
    )


def contents(plan: Plan, href: str, level: int = 0) -> Iterator[Line]:
    """What stands in a volume or chapter: chapters with all below them, but documents only directly below it."""
    for entry in plan.corpus.below(href):
        if entry.sort is not Sort.DOCUMENT or not level:
            yield line(plan, entry, level)
            yield from contents(plan, entry.href, level + 1)


def names(parties: tuple[Party, ...]) -> str:
    """Those who wrote or were written to, as printed."""
    return ", ".join(dict.fromkeys(p.text for p in parties))


def _count(plan: Plan, href: str) -> int:
    below = plan.corpus.below(href)
    return sum(1 if e.sort is Sort.DOCUMENT else _count(plan, e.href) for e in below)
