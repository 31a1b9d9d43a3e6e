"""Those who took part in a conversation: the lines under `PARTICIPANTS`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.convert.unmarked import Unmarked
from edition.model import Party

_LABELS = frozenset({"participants", "present", "those present", "in attendance", "attendees", "teilnehmer"})
_ENDS = ("subject", "subjects", "place", "date", "time", "copies to", "re:", "ref", "distribution")


def participants(blocks: Sequence[Unmarked], limit: int = 200) -> tuple[Party, ...]:
    """The people listed under a label that says so, one a line, in the order of the text; at most `limit`."""
    for i, block in enumerate(blocks):
        label, *lines = block.text.split("\n")
        if label.strip(" :.").lower() in _LABELS:
            if not lines and i + 1 < len(blocks):
                lines = blocks[i + 1].text.split("\n")
            return tuple(Party(line) for line in _people(lines))[:limit]
    return ()


def _people(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        said = " ".join(line.split())
        if said.lower().startswith(_ENDS) or len(said) > 200:
            return
        if said:
            yield said
