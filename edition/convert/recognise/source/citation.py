"""The place of a manuscript: `Archive, Record Group, Papers, Box 21, Folder`.

From the largest to the smallest, as archives are cited; a printed book is no archive and is left whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.convert.recognise.source.sentences import parts
from edition.convert.recognise.source.vocabulary import BOXES, CENTRAL, FOLDERS, GROUPS, PRINTED

_FILE_NUMBER = re.compile(
    r"[0-9]{2,4}[A-Z]{0,2}\.[^\s]{1,40}[/–-][0-9]{1,12}"
    r"|[A-Z]{2,8}(?: \([A-Z]{1,8}\))? [0-9]{1,3}(?:[–-][0-9]{1,3})?(?: [A-Z][A-Z /().–-]{0,40})?"
)
"""`611.93/8–155`, `POL 7 US/VAR`"""
_FILES = (" File", " Files")


@dataclass(frozen=True, slots=True)
class Place:
    """A citation taken apart; empty where it cites a book."""

    repository: str = ""
    collection: tuple[str, ...] = ()
    box: str = ""
    folder: str = ""
    number: str = ""
    """of the file, or its name"""


def read_citation(citation: str) -> Place:
    """The place that `citation`, without its final full stop, names."""
    said = parts(citation)
    if not said or any(part.lower().startswith(PRINTED) for part in said):
        return Place()
    repository, *rest = [*parts(said[0], ":"), *said[1:]]
    box = next((i for i, part in enumerate(rest) if part.lower().startswith(BOXES)), None)
    series, behind = (rest[:box], rest[box + 1 :]) if box is not None else (rest, [])
    collection, number = _file_number([piece for part in series for piece in parts(part, ":")])
    folder = next((i for i, part in enumerate(collection) if part.lower().startswith(FOLDERS)), None)
    if folder is not None:
        collection, behind = collection[:folder], [*collection[folder:], *behind]
    named = _without_word(rest[box], BOXES) if box is not None else ""
    if behind and not number and behind[-1].endswith(_FILES):
        *behind, number = behind
    return Place(repository, tuple(collection), named, _without_word(", ".join(behind), ("folder",)), number)


def _file_number(collection: list[str]) -> tuple[list[str], str]:
    """The file number at the end: behind a series that is ordered by them, or in the shape of one."""
    central = next((i for i, part in enumerate(collection) if part.lower().startswith(CENTRAL)), None)
    if central is not None:
        return collection[: central + 1], ", ".join(collection[central + 1 :])
    last = collection[-1] if len(collection) > 1 else ""
    if _FILE_NUMBER.fullmatch(last) and not last.lower().startswith(GROUPS):
        return collection[:-1], collection[-1]
    return collection, ""


def _without_word(part: str, words: tuple[str, ...]) -> str:
    """`21` of `Box 21`."""
    word = next((w for w in words if part.lower().startswith(w + " ")), "")
    return part[len(word) :].strip()
