"""Two texts that say the same, and which place of one is which place of the other.

White space, tags and marks that became elements are what a transcription and its TEI differ in. So both are compared
without white space and tags, and a place is found again by what stands before or behind it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape

from edition.review.markup import is_empty, is_end, name_of, tokens

_WORDS = re.compile(r"\S+")
_WORDS_AND_ENTITIES = re.compile(r"&[^;&\s]{1,10};|&|[^\s&]+")
_WIDTHS = (40, 20, 10, 5)
"""so many characters before or behind a place are sought, the longest first"""


@dataclass(slots=True)
class Squeezed:
    """A text without white space, and where each character of it stands."""

    text: str
    offsets: array[int]
    body: int
    """so many characters are running text; those of notes, which stand elsewhere, come behind"""

    def index(self, offset: int) -> int:
        """The first character of the running text that stands at `offset` of the file or behind it."""
        return bisect_left(self.offsets, offset, 0, self.body)

    def offset(self, index: int) -> int:
        """Where a character stands; behind the last one, where that ends."""
        if index < len(self.offsets):
            return self.offsets[index]
        return self.offsets[-1] + 1 if self.offsets else 0


def squeeze(text: str) -> Squeezed:
    """A transcription."""
    words, offsets = [], array("q")
    for word in _WORDS.finditer(text):
        words.append(word.group())
        offsets.extend(range(word.start(), word.end()))
    return Squeezed("".join(words), offsets, len(offsets))


@dataclass(slots=True)
class _Stream:
    words: list[str] = field(default_factory=list)
    offsets: array[int] = field(default_factory=lambda: array("q"))

    def take(self, xml: str, start: int, end: int) -> None:
        for word in _WORDS_AND_ENTITIES.finditer(xml, start, end):
            if word.group()[0] == "&":
                shown = unescape(word.group())[:1]
                self.words.append(shown)
                self.offsets.extend([word.start()] * len(shown))
            else:
                self.words.append(word.group())
                self.offsets.extend(range(word.start(), word.end()))


def squeeze_tei(xml: str) -> Squeezed:
    """The text of a TEI file: first what runs, then each note that was put to its mark (those with @place)."""
    body, notes = _Stream(), _Stream()
    around: list[_Stream | None] = []
    for token in tokens(xml):
        stream = around[-1] if around else None
        if token.kind == "text" and stream:
            stream.take(xml, token.start, token.end)
        elif token.kind == "tag" and is_end(xml, token):
            del around[-1:]
        elif token.kind == "tag" and not is_empty(xml, token):
            name = name_of(xml, token)
            moved = name == "note" and " place=" in xml[token.start : token.end]
            around.append(body if name == "text" else notes if moved else stream)
    text = "".join(body.words)
    return Squeezed(text + "".join(notes.words), body.offsets + notes.offsets, len(text))


Stretch = tuple[int, int]


def counterpart(here: Squeezed, index: int, there: Squeezed, within: Iterable[Stretch], least: int = 5) -> int | None:
    """Where in `there` that stands which is at `index` of `here`; of the stretches `within`, the first counts most.

    `least` is how many characters must agree.
    """
    stretches = list(within)
    for width in (w for w in _WIDTHS if w >= least):
        before, behind = here.text[max(0, index - width) : index], here.text[index : index + width]
        for start, end in stretches:
            if len(before) == width and (found := there.text.find(before, max(0, start - width), end)) >= 0:
                return found + width
            if len(behind) == width and (found := there.text.find(behind, start, end)) >= 0:
                return found
    return None
