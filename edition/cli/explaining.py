"""How `convert --explain-notes` is printed: each note with its place, the reasons, and the rival reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.cli.ending import number
from edition.cli.screen import Screen
from edition.convert.explain import Explained
from edition.convert.recognise.notes import SURE, ExplainedNote, ExplainedPlace

_SUREST = 99.9
"""per cent: nobody is surer"""


def show_explanations(screen: Screen, explained: Iterable[Explained]) -> None:
    """All notes of all documents; a heading line for each document."""
    for document in explained:
        screen.result("\n".join(_document(document)))


def _document(explained: Explained) -> Iterator[str]:
    notes = explained.notes
    doubtful = sum(note.place is not None and note.confidence < SURE for note in notes)
    missing = sum(note.place is None for note in notes)
    counts = [
        number(len(notes), "note"),
        f"{doubtful} in doubt" * bool(doubtful),
        f"{missing} without a mark" * bool(missing),
    ]
    yield f"{explained.source}: {', '.join(filter(None, counts))}"
    for note in notes:
        yield ""
        yield from _note(note)
    yield ""


def _note(note: ExplainedNote) -> Iterator[str]:
    if note.place is None:
        yield f"note {note.n}: no mark was found"
    else:
        doubt = ", in doubt" if note.confidence < SURE else ""
        yield f"note {note.n}: {_where(note.place)}, {_per_cent(note.confidence)}{doubt}, {note.manner}"
    yield f"  “{note.beginning}”"
    if note.place:
        yield from _place(note.place)
    if note.rival:
        yield f"  {'or' if note.place else 'the likeliest place would be'} {_where(note.rival)}"
        yield from _place(note.rival)


def _where(place: ExplainedPlace) -> str:
    return f"line {place.location.line}, column {place.location.column}"


def _place(place: ExplainedPlace) -> Iterator[str]:
    before, mark, after = place.quotation
    yield f"      {before}{mark}{after}"
    yield f"      {' ' * len(before)}{'^' * len(mark)}"
    for reason in place.reasons:
        yield f"      {_signed(reason.weight)}  {reason.why}"
    if len(place.reasons) > 1:
        yield f"      {_signed(place.weight)}  together"


def _signed(weight: float) -> str:
    return f"{weight:+6.1f}".replace("-", "−")


def _per_cent(confidence: float) -> str:
    return f"{min(int(confidence * 1000) / 10, _SUREST):g} %"
