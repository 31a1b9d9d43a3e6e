"""A block as the rules of structure see it, and where it stands among the others.

Note marks are still in the text when structure is read, so a line ends where its last glued figure begins; page labels
are known already and left out.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edition.model import Block, BlockKind, Span

_MARK = re.compile(
    r"(?<=[^\s0-9.,:;\u2013\u2014/-])(?:[0-9]{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|[*\u2020\u2021]{1,3})$"
)
_BEHIND_STOP = re.compile(
    r"(?<=[^\s0-9][.,:;])(?:[0-9]{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|[*\u2020\u2021]{1,3})$"
)
_BRACKETED = re.compile(r"(?<=\S)\[[0-9]{1,3}\]$")
_LAST_SIGNS = tuple("0123456789¹²³⁰⁴⁵⁶⁷⁸⁹*†‡]")
"""in which a mark ends"""
_LONGEST_LINE = 600
"""characters: of a longer line only the beginning and the end are looked at"""


class Zone(enum.Enum):
    """Which part of a letter is being read."""

    FRONT = "before the heading"
    OPENING = "behind the heading, before the text"
    TEXT = "the text"
    CLOSING = "behind a valediction or a signature"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block without page labels and without the marks at the ends of its lines."""

    block: Block
    lines: tuple[str, ...]
    """those that hold something"""
    text: str
    """its lines as one"""

    @property
    def length(self) -> int:
        """In characters."""
        return sum(map(len, self.lines))


@dataclass(frozen=True, slots=True)
class Place:
    """A passage in its surroundings: what a rule looks at."""

    passages: Sequence[Passage]
    index: int
    zone: Zone
    previous: BlockKind | None = None
    """the kind of the passage before, None at the start"""

    @property
    def here(self) -> Passage:
        """The passage in question."""
        return self.passages[self.index]

    def ahead(self, steps: int = 1) -> Passage | None:
        """The passage that follows, None behind the last."""
        at = self.index + steps
        return self.passages[at] if at < len(self.passages) else None


def passage(block: Block, labels: Iterable[Span]) -> Passage:
    """`block` without `labels`, the spans of the page labels in it."""
    pieces, at = [], 0
    for span in labels:
        pieces.append(block.text[at : span.start])
        at = span.end
    text = "".join((*pieces, block.text[at:]))
    lines = tuple(without_mark(line.strip()) for line in text.split("\n") if line.strip())
    return Passage(block, lines, " ".join(lines))


def without_mark(line: str) -> str:
    """`line` without the note mark that is glued to its end, if there is one: `(Loring)1`, `Varonne.2`, `Tab A[3]`."""
    if not line.endswith(_LAST_SIGNS):
        return line
    tail = line[-_LONGEST_LINE:]
    for pattern in (_BRACKETED, _BEHIND_STOP, _MARK):
        found = pattern.search(tail)
        if found:
            return line[: len(line) - len(found.group())].rstrip()
    return line
