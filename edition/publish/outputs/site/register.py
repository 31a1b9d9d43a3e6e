"""The registers: persons, places, organisations, terms; who they are and where they occur."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.publish.artifact import Artifact, Content
from edition.publish.page import Frame, Link, fill_page
from edition.publish.plan import Plan
from edition.publish.registers import PAGES, TITLES, Registered


@dataclass(frozen=True, slots=True)
class Item:
    """Somebody or something, with links to where it occurs."""

    about: Registered
    sent: tuple[Link, ...]
    received: tuple[Link, ...]
    mentioned: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a register shows."""

    frame: Frame
    path: str
    title: str
    items: tuple[Item, ...]


def artifacts(plan: Plan) -> Iterator[Artifact]:
    """A page for each register that is not empty."""
    for sort, path in PAGES.items():
        items = tuple(_item(plan, registered) for registered in plan.registers.of(sort))
        if items:
            yield Artifact(path, make, Sheet(plan.frame, path, TITLES[sort], items))


def _item(plan: Plan, registered: Registered) -> Item:
    sides = (registered.sent, registered.received, registered.mentioned)
    sent, received, mentioned = (tuple(_short_link(plan, href) for href in hrefs) for hrefs in sides)
    return Item(registered, sent, received, mentioned)


def _short_link(plan: Plan, href: str) -> Link:
    """The number of a document where it has one: there are many on the page."""
    entry = plan.corpus.at(href)
    return Link(href, entry.n or entry.title)


def make(sheet: Sheet) -> Content:
    """The page."""
    context = {"items": sheet.items, "initials": _initials(sheet.items)}
    return Content(fill_page(sheet.frame, "register.html", sheet.path, sheet.title, context))


def _initials(items: tuple[Item, ...]) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """The items by the first letter of their names, in the order in which they come."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        first = item.about.name[:1].upper()
        groups.setdefault(first if first.isalpha() else "#", []).append(item)
    return tuple((initial, tuple(group)) for initial, group in groups.items())
