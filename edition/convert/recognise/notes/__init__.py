"""Where each note belongs: its mark in the text, by the best reading of the whole document.

Marks stand glued to what they follow, so that `0062` may be a number, or the number `006` with mark 2. No single
place decides that: `candidates` lists every place that could be a mark, `plausibility` weighs each by itself, and
`alignment` takes the chain of places, in the order of the notes, that is most plausible as a whole. Notes that
stay over are looked for out of order and in other notes (`anchors`); `doubts` says what an editor should look at,
`explanation` why each place was chosen.

Notes are taken in the order of the source, not by number, so that numbering may start again. Serves the chapter
on notes of the TEI Guidelines (3.9.1 Notes and Simple Annotation).
"""

from __future__ import annotations

from edition.convert.recognise.context import Context
from edition.convert.recognise.notes.anchors import anchors, given
from edition.convert.recognise.notes.doubts import KINDS, SURE, findings
from edition.convert.recognise.notes.explanation import ExplainedNote, ExplainedPlace, explained
from edition.convert.recognise.notes.plausibility import Reason
from edition.convert.recognise.notes.scene import scene
from edition.model import Document, Reading

__all__ = ["KINDS", "SURE", "ExplainedNote", "ExplainedPlace", "Reason", "explain", "recognise"]


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """A MARK span for each note's mark in the body or in another note, and what is doubtful about them.

    Where the source itself says where its marks are, these are all.
    """
    surroundings = scene(document, reading)
    stated = given(surroundings)
    found = stated or anchors(surroundings)
    spans = () if stated else sorted((a.span(document.notes) for a in found), key=lambda m: (m.block, m.start))
    return Reading(spans=tuple(spans), findings=findings(surroundings, found))


def explain(document: Document, reading: Reading) -> tuple[ExplainedNote, ...]:
    """Of each note where it was anchored, why, and where it could stand otherwise."""
    surroundings = scene(document, reading)
    return explained(surroundings, given(surroundings) or anchors(surroundings))
