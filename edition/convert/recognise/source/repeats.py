"""Telegrams that went to other posts as well, where that is said outside the source note.

Repeated as 12 to Varonne.                            a note
Sent to Hallin; repeated to Varonne and Tarn Haven.   the last lines of the text
"""

from __future__ import annotations

from itertools import chain

from edition.convert.recognise.source.statements import posts
from edition.convert.unmarked import all_unmarked
from edition.model import BlockKind, Document, Reading

_LAST = 4
"""blocks at the end of a text that are looked at"""
_FIRST = 3
"""notes that can be about the telegram as a whole"""
_LONGEST = 300
"""characters"""


def repeated(document: Document, reading: Reading) -> tuple[str, ...]:
    """The posts that the first notes and the last lines name, in order."""
    own = [b for b in document.blocks if reading.kinds.get(b.key, BlockKind.PARAGRAPH) is BlockKind.PARAGRAPH][-_LAST:]
    notes = [note.blocks[0] for note in document.notes[:_FIRST]]
    said = [b for b in chain(notes, own) if len(b.text) <= _LONGEST and "epeated" in b.text]
    texts = (" ".join(text.text.split()) for text in all_unmarked(said, reading)) if said else ()
    return tuple(post for text in texts if _is_of_sending(text) for post in posts(text.partition(". ")[0]))


def _is_of_sending(text: str) -> bool:
    """Whether the text begins with the sending, and tells nothing else."""
    said = text.lower()
    return said.startswith("repeated ") or (said.startswith("sent ") and ("; repeated" in said or ", repeated" in said))
