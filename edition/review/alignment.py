"""A transcription beside its TEI: which place of one is which place of the other.

The text runs through both in the same order, so block after block is found a little behind the last. What stands at the
end of the transcription as a note is in the TEI where its mark was, and is looked for there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from edition.review.squeezed import Squeezed, Stretch, counterpart, squeeze, squeeze_tei

_SLACK = 400
"""so many characters the TEI may have more than the transcription, from one block to the next"""
_SURE = 10
"""so many characters must agree where a block begins"""


@dataclass(slots=True)
class Alignment:
    """The places of two texts that say the same."""

    transcription: str
    xml: str
    source: Squeezed = field(init=False)
    tei: Squeezed = field(init=False)
    steps: list[tuple[int, int]] = field(init=False)
    """where blocks begin in both, rising: indices of squeezed characters"""

    def __post_init__(self) -> None:
        self.source, self.tei = squeeze(self.transcription), squeeze_tei(self.xml)
        self.steps = list(self._steps())

    def in_tei(self, offset: int) -> int | None:
        """The index of the character of the TEI that stands where the transcription has `offset`."""
        index = self.source.index(offset)
        at, to = self.steps[bisect_right(self.steps, index, key=lambda step: step[0]) - 1] if self.steps else (0, 0)
        near = self._near(at, to, index) if at <= index else (0, 0)
        notes, anywhere = (self.tei.body, len(self.tei.text)), (0, self.tei.body)
        return counterpart(self.source, index, self.tei, (near, notes, anywhere))

    def in_transcription(self, offset: int) -> int | None:
        """The place in the transcription of what stands at `offset` of the TEI; None for the header."""
        index = self.tei.index(offset)
        if not self.tei.body or offset < self.tei.offset(0):
            return None
        at, to = self.steps[bisect_right(self.steps, index, key=lambda step: step[1]) - 1] if self.steps else (0, 0)
        near = (at, at + max(0, index - to) + _SLACK)
        found = counterpart(self.tei, index, self.source, (near, (0, len(self.source.text))))
        return None if found is None else self.source.offset(found)

    def _steps(self) -> Iterator[tuple[int, int]]:
        at = to = 0
        for offset in _blocks(self.transcription):
            index = self.source.index(offset)
            found = counterpart(self.source, index, self.tei, (self._near(at, to, index),), _SURE)
            if found is not None and found >= to:
                at, to = index, found
                yield at, to

    def _near(self, at: int, to: int, index: int) -> Stretch:
        return to, min(to + index - at + _SLACK, self.tei.body)


def _blocks(text: str) -> Iterator[int]:
    """Where each block begins: behind an empty line."""
    at, empty = 0, True
    for line in text.split("\n"):
        if line.strip() and empty:
            yield at
        empty = not line.strip()
        at += len(line) + 1
