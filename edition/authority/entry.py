"""What an authority list holds, whatever file it stands in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, organisation, place or term."""

    id: str
    """its xml:id in the authority file"""
    sort: str
    """`person`, `org`, `place` or `term`"""
    names: tuple[str, ...]
    """as the list prints them, the preferred one first: `Loring, Edith M., Jr.`"""
    note: str = ""
    links: tuple[str, ...] = ()
    """addresses in other authority files (`idno[@type='URI']`, `@sameAs`)"""


@dataclass(frozen=True, slots=True)
class Authority:
    """All entries of an edition's list, in the order of the file."""

    entries: tuple[Entry, ...] = ()
    file: str = ""
    """where it stands as TEI, seen from the TEI files that point into it"""

    def of(self, sort: str) -> tuple[Entry, ...]:
        """The entries of one sort."""
        return tuple(e for e in self.entries if e.sort == sort)
