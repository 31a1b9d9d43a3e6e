"""Those who took part in a conversation: the lines under `PARTICIPANTS`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from edition.convert.unmarked import Unmarked
from edition.model import Party

_LABELS = frozenset({"participants", "present", "those present", "in attendance", "attendees", "teilnehmer"})
_MOST = 200
"""people of one list"""
_LONGEST = 200
"""characters of a line that names one"""
_ENDS = ("subject", "subjects", "place", "date", "time", "copies to", "re:", "ref", "distribution")


def participants(blocks: Sequence[Unmarked]) -> tuple[Party, ...]:
    """The people listed under a label that says so, one a line, in the order of the text; not without end."""
    for i, block in enumerate(blocks):
        label, end, listed = block.text.partition("\n")
        if label.strip(" :.").lower() in _LABELS:
            if not end and i + 1 < len(blocks):
                listed = blocks[i + 1].text
            return tuple(Party(line) for line in islice(_people(listed.split("\n")), _MOST))
    return ()


def _people(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        said = " ".join(line.split())
        if said.lower().startswith(_ENDS) or len(said) > _LONGEST:
            return
        if said:
            yield said
