"""Rules of certainty: a doubt that the converter wrote into the file ends when an editor has looked.

A note whose place was in doubt has `@cert`; where `@resp` stands beside it, the doubt is an editor's own statement, and
stays. TEI Guidelines, chapter 22 (Certainty, Precision, and Responsibility).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.findings import Kind, Severity
from edition.tei import TEI
from edition.validate.rules.context import Context, Issue

DOUBT = Kind(
    "note-in-doubt",
    Severity.WARNING,
    "A note was placed in doubt, and nobody has looked since: it has @cert.",
    "Look at the place in the original, and move the note if it stands in the wrong one; then delete @cert.",
)

_DOUBTS = ("low", "medium")


def check_notes(root: etree._Element, context: Context) -> Iterator[Issue]:
    """No note with `@cert="low"` or `"medium"` that is nobody's."""
    for note in root.iter(f"{TEI}note"):
        certainty = note.get("cert", "")
        if certainty in _DOUBTS and not note.get("resp"):
            number = f"note {note.get('n')}" if note.get("n") else "a note"
            yield Issue(note, f'{number} was placed in doubt (cert="{certainty}")')
