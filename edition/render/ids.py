"""The ids of a page: own ones where they are safe, names by number for all else that has to be pointed at.

An xml:id is kept as it is, so that pointers of other files go on to work; no id is given twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from lxml import etree

from edition.tei import XML_ID

MAX_LENGTH = 200


def is_safe(name: str) -> bool:
    """Whether an xml:id can be an id of a page: a letter or underscore, then letters, digits, `_`, `-`, `.`."""
    plain = name.replace("_", "a").replace("-", "0").replace(".", "0")
    return 0 < len(name) <= MAX_LENGTH and plain.isalnum() and plain[0].isalpha()


class Ids:
    """The ids that are given so far, by element and all together."""

    def __init__(self, nodes: Iterable[etree._Element]) -> None:
        """Take the own ids of `nodes`: of several that are alike the first."""
        self.of: dict[etree._Element, str] = {}
        self.marks: dict[etree._Element, str] = {}
        """of the marks of notes, by note"""
        self._taken: set[str] = set()
        for node in nodes:
            own = node.get(XML_ID, "")
            if is_safe(own) and own not in self._taken:
                self.of[node] = self.free(own)

    def free(self, wanted: str, number: int = 2) -> str:
        """`wanted`, or with a number behind it where that is taken; now it is taken."""
        names = (f"{wanted}-{n}" for n in count(number))
        name = wanted if wanted not in self._taken else next(n for n in names if n not in self._taken)
        self._taken.add(name)
        return name

    def name(self, nodes: Iterable[etree._Element], prefix: str) -> None:
        """Give those of `nodes` that have no id `prefix` and their number among `nodes`."""
        for number, node in enumerate(nodes, 1):
            if node not in self.of:
                self.of[node] = self.free(f"{prefix}{number}")

    def name_pages(self, pages: Iterable[etree._Element]) -> None:
        """Give page breaks that have no id `pg_` and their page, or their number where they name none."""
        for number, page in enumerate(pages, 1):
            if page not in self.of:
                label = f"pg_{page.get('n', '')}"
                self.of[page] = self.free(label if page.get("n") and is_safe(label) else f"pb{number}", number)

    def name_marks(self, notes: Iterable[etree._Element]) -> None:
        """Give the mark of each note, which has an id already, that id with `-ref` behind it."""
        for note in notes:
            self.marks[note] = self.free(f"{self.of[note]}-ref")
