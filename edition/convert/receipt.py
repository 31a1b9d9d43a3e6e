"""The dates of receipt in a dateline: `[Received April 4—11:12 a.m.]`, `April 3, received April 4`."""

from __future__ import annotations

_WORDS = (
    "received", "rec’d", "rec'd", "recd", "reçu", "erhalten", "eingegangen", "empfangen", "recibid", "ricevut",
)  # fmt: skip
_FIGURES = frozenset("0123456789")
_LONGEST = 200
"""characters of a line in front of a date that are looked at"""


def is_receipt(text: str, start: int) -> bool:
    """Whether what begins at `start` of a dateline says when the document was received."""
    begin = max(0, start - _LONGEST)
    begin = max(begin, *(text.rfind(sign, begin, start) + 1 for sign in "\n[("))
    front = text[begin:start].lower()
    if front.strip(" [(").startswith(_WORDS):
        return True
    word = max(front.rfind(word) for word in _WORDS)
    return word > 0 and not _FIGURES.isdisjoint(front[:word]) and _FIGURES.isdisjoint(front[word:])
