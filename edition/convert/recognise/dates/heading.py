"""The date at the end of a heading: `Memorandum of a Conversation, Hallin, April 3, 1912, 4 p.m.`"""

from __future__ import annotations

from edition.convert.dating import Found, read_dates, tokenise

_LONGEST = 600
"""characters of a heading whose end is looked at"""
_FRONT = (",", "—", "[", "(", "dated", "submitted", "issued", "signed", "delivered", "undated")
"""what stands in front of the date of a document; `the Conference of April 3` is of something else"""


def date_of_heading(text: str) -> Found | None:
    """The last date of a heading, where nothing follows it and it is the document's own."""
    if len(text) > _LONGEST:
        return None
    found = next(reversed(read_dates(tokenise(text))), None)
    if found is None or not found.attributes or text[found.end :].strip(" .])\n"):
        return None
    return found if text[: found.start].rstrip().lower().endswith(_FRONT) else None
