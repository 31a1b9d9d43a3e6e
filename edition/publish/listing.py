"""A document as one line of a list: on the home page, in a volume's contents, in the chronology, in a register."""

from __future__ import annotations

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
    count: int = 0
    """documents below it"""


def line(plan: Plan, entry: Entry) -> Line:
    """The line of an entry."""
    about = entry.about
    return Line(
        href=entry.href,
        sort=entry.sort,
        n=entry.n,
        title=entry.title.removeprefix(f"{entry.n}.").strip() if entry.n else entry.title,
        language=entry.language,
        date=about.date,
        sender=names(about.sent),
        recipient=names(about.received),
        count=0 if entry.sort is Sort.DOCUMENT else _count(plan, entry.href),
    )


def names(parties: tuple[Party, ...]) -> str:
    """Those who wrote or were written to, as printed."""
    return ", ".join(dict.fromkeys(p.text for p in parties))


def _count(plan: Plan, href: str) -> int:
    below = plan.corpus.below(href)
    return sum(1 if e.sort is Sort.DOCUMENT else _count(plan, e.href) for e in below)
