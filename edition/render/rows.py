"""What a row of the tables in `elements/` is: which element is shown by which behaviour, when, with what.

TEI Guidelines, chapter 23.5.4 (Processing Models): a row is a `model` with `@behaviour`, `@predicate`, `param`.
Conditions look at the element, its parent and its children only, so that rendering stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from lxml import etree

from edition.render.attributes import renditions
from edition.tei import local_name

_MOMENT = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?")

Condition = Callable[[etree._Element], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """One way to show one element."""

    element: str
    """its TEI name"""
    behaviour: str
    """a name of TEI's processing model: the key of a behaviour in html.py and plain.py"""
    when: Condition | None = None
    """None: always. Of several rows for an element the first counts whose condition holds"""
    parameters: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """what the behaviour of html.py is given beside the element: `tag`, `uri`, `type`, …"""


def row(element: str, behaviour: str, when: Condition | None = None, **parameters: object) -> Row:
    """A row, with its parameters as keywords."""
    return Row(element, behaviour, when, MappingProxyType(parameters))


def rows(behaviour: str, elements: str, when: Condition | None = None, **parameters: object) -> tuple[Row, ...]:
    """A row for each of `elements` (names apart by white space) that are shown alike."""
    return tuple(row(element, behaviour, when, **parameters) for element in elements.split())


def inside(parents: str) -> Condition:
    """The parent is one of these (names apart by white space)."""
    names = frozenset(parents.split())
    return lambda node: _parent_name(node) in names


def cell_of_table(node: etree._Element) -> bool:
    """The parent is a row, and its parent a table."""
    parent = node.getparent()
    return parent is not None and local_name(parent) == "row" and _parent_name(parent) == "table"


def holds(children: str) -> Condition:
    """One of the children is one of these (names apart by white space)."""
    names = frozenset(children.split())
    return lambda node: any(local_name(child) in names for child in node)


def has(attribute: str, *values: str) -> Condition:
    """One of the words in `attribute` is one of these; any word at all where none is given."""
    return lambda node: any(not values or word.lstrip("#") in values for word in node.get(attribute, "").split())


def renders(rendition: str) -> Condition:
    """`@rend` or `@rendition` says that it looks so: a class of the table of renditions."""
    return lambda node: rendition in renditions(node)


def is_dated(node: etree._Element) -> bool:
    """`@when` is a date that HTML's `time` can hold: to the year, month, day, or day and time."""
    return _MOMENT.fullmatch(node.get("when", "")) is not None


def either(*conditions: Condition) -> Condition:
    """One of the conditions holds."""
    return lambda node: any(condition(node) for condition in conditions)


def both(*conditions: Condition) -> Condition:
    """All conditions hold."""
    return lambda node: all(condition(node) for condition in conditions)


def _parent_name(node: etree._Element) -> str:
    parent = node.getparent()
    return "" if parent is None else local_name(parent)
