"""The dates of receipt in a dateline: `[Received April 4—11:12 a.m.]`."""

from __future__ import annotations

_WORDS = ("received", "rec’d", "rec'd", "recd", "reçu", "erhalten", "recibido", "ricevuto")


def is_receipt(text: str, start: int) -> bool:
    """Whether what begins at `start` of a dateline says when the document was received."""
    begin = max(text.rfind(sign, 0, start) for sign in "\n[(") + 1
    return text[begin:start].strip(" [(").lower().startswith(_WORDS)
