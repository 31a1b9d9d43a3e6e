"""A name that was found in a text."""

from __future__ import annotations

import enum
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


class Manner(enum.Enum):
    """How a person is named."""

    FULL = enum.auto()
    """with given names or initials of theirs"""
    TITLED = enum.auto()
    """`Miss Loring`"""
    ALONE = enum.auto()
    ORDINARY = enum.auto()
    """by a word that needs no person to be written so: `March`"""
    THING = enum.auto()
    """by what is called after somebody, or only looks so: `the Loring Library`, `the House`"""
    STRANGER = enum.auto()
    """by the surname, but with other given names: it is somebody else"""


@dataclass(frozen=True, slots=True)
class Mention:
    """A surname of the list in a text."""

    match: Match
    surname: str
    """as the list has it, folded, its words apart by a space"""
    manner: Manner
    title: str = ""
    """the word of a title that stands in front of it, in small letters"""
    office: str = ""
    """the whole of that title, where it is an office: `Secretary of State`"""
    opens: bool = False
    """whether a sentence begins with it, so that its capital says nothing"""
    where: bool = False
    """whether something is said to be in it, as in a place"""
