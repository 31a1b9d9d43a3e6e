"""A name that was found in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """The characters `start` to `end` of a text name one of these entries."""

    start: int
    end: int
    sort: str
    """of the entries: `person`, `org`, `place`, `term`"""
    ids: tuple[str, ...]
    """whom it can mean, in the order of the list; more than one is ambiguous"""
