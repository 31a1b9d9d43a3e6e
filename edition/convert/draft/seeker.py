"""Where in a source a piece of its text stands, for parsers that do not tell: by looking for it, from where it can be.

Pieces are asked for in the order of the source. What cannot be found there as it is, because entities or escapes
stand for its characters, has the place that was reached before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, chain

from edition.convert.draft.drafted import Place

_PLAIN = re.compile(r"[^\s&<>\\*_`\[\]]{1,40}")
_WINDOW = 2000
"""characters: how far ahead is looked"""


class Seeker:
    """A place in a source that moves forward."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = list(accumulate(chain([0], (len(line) + 1 for line in source.split("\n")[:-1]))))
        self._at = 0

    def pass_to(self, line: int) -> None:
        """What is looked for next stands in this line or behind it."""
        self._at = max(self._at, self._starts[min(line, len(self._starts)) - 1])

    def go_to(self, line: int) -> None:
        """What is looked for next stands in this line or behind it, though what came before may stand behind it too."""
        self._at = self._starts[min(max(line, 1), len(self._starts)) - 1]

    def place(self, text: str) -> Place:
        """Line and column of `text`, or of its first word, and on behind it."""
        word = _PLAIN.search(text)
        found = self._source.find(word.group(), self._at, self._at + _WINDOW) if word else -1
        if word and found >= 0:
            self._at = found + len(word.group())
            return self._place(max(0, found - word.start()))
        return self._place(self._at)

    def _place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
