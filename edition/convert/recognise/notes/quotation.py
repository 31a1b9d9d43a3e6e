"""A place as an editor is shown it: a few words before it, the mark, a few words behind."""

from __future__ import annotations

from typing import NamedTuple

_WIDTH = 32
"""characters to either side"""
_ENOUGH = 12
"""characters before a mark on its own line, where there are so many; else the line before is quoted too"""


class Quotation(NamedTuple):
    """A place in a text with what is around it, on one line."""

    before: str
    mark: str
    """as the text has it: `2`, `[2]`, `²`"""
    after: str

    def with_brackets(self, n: str) -> str:
        """As it has to be written to leave no doubt: `… good oil there remain 3[2] casks …`."""
        return f"“{self.before}[{n}]{self.after}”"


def quote(text: str, start: int, end: int) -> Quotation:
    """The place from `start` to `end` of `text`."""
    return Quotation(_before(text, start), text[start:end], _after(text, end))


def _before(text: str, start: int) -> str:
    first = max(0, start - _WIDTH)
    line = text.rfind("\n", first, start - _ENOUGH) + 1 if start - first > _ENOUGH else 0
    words = text[line or first : start].replace("\n", " / ").replace("\t", " ")
    return f"… {words.partition(' ')[2] or words}" if first and not line else words


def _after(text: str, end: int) -> str:
    words = text[end : end + _WIDTH].partition("\n")[0].replace("\t", " ")
    if end + len(words) >= len(text) or len(words) < _WIDTH:
        return words
    return f"{words.rpartition(' ')[0] or words} …"
