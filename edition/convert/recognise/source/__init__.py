"""Where a document is kept and how it was handled: its source note, or the line in front of its heading, taken apart.

    Source: State Archive, Vane Papers, Box 21, Lighthouse. Secret; Eyes Only. Drafted by Loring. Received at 4 a.m.
            ^ repository   ^ collection ^ box   ^ folder    ^ classification   ^ drafted          ^ received

TEI Guidelines, chapter 11 (Manuscript Description). The note's own text stays where it is and as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from edition.convert.dating import Found, Point, day_of, tokenise, with_receipt
from edition.convert.recognise.context import Context
from edition.convert.recognise.source.citation import read_citation
from edition.convert.recognise.source.repeats import repeated
from edition.convert.recognise.source.sentences import parts, sentences
from edition.convert.recognise.source.statements import clauses, posts, statement_of
from edition.convert.recognise.source.vocabulary import (
    CLASSIFICATIONS,
    COLLECTIONS,
    HANDLING,
    LABELS,
    NATURES,
    PRECEDENCE,
)
from edition.convert.unmarked import FOREIGN, all_unmarked, unmarked
from edition.model import BlockKind, Dating, Document, Reading, SourceDescription, SpanKind

_MARKS = frozenset((*CLASSIFICATIONS, *HANDLING, *PRECEDENCE))
_LONGEST_LABEL = max(map(len, LABELS))
_PAPERS = ("inclosure", "enclosure", "subinclosure", "annex", "appendix", "attachment", "tab ")
"""how the label of a paper begins that came with another"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """The source of the document, where it says one, and to whom it was repeated. Nothing is reported."""
    note = _note(document, reading)
    line = _line(document, reading)
    source = _described(note, _sent(document, reading)) if note else _numbered(line) if line else None
    elsewhere = repeated(document, reading)
    if elsewhere:
        source = source or SourceDescription()
        source = replace(source, repeated=tuple(dict.fromkeys((*source.repeated, *elsewhere))))
    return Reading(source=source)


def _sent(document: Document, reading: Reading) -> Point | None:
    """The day of the first dateline that says one."""
    lines = {b.key for b in document.blocks if reading.kinds.get(b.key) is BlockKind.DATELINE}
    said = (s.get("when") for s in reading.spans if s.kind is SpanKind.DATE and s.block in lines)
    return next((day for when in said if (day := day_of(Found(0, 0, {"when": when})))), None)


def _note(document: Document, reading: Reading) -> str:
    """The text of the first note that begins with `Source:` or the like, without that word."""
    foreign = reading.by_block(*FOREIGN)
    for note in document.notes:
        text = " ".join(" ".join(unmarked(b, foreign.get(b.key, ())).text for b in note.blocks).split())
        said = text[:_LONGEST_LABEL].lower()
        label = next((label for label in LABELS if said.startswith(label)), None)
        if label:
            return text[len(label) :].strip()
    return ""


def _line(document: Document, reading: Reading) -> str:
    """The file number or the collection in front of the heading."""
    blocks = [b for b in document.blocks if reading.kinds.get(b.key) is BlockKind.NUMBER]
    texts = [" ".join(t.text.split()) for t in all_unmarked(blocks, reading)]
    return next((t for t in texts if _is_shelf_mark(t)), "")


def _is_shelf_mark(text: str) -> bool:
    """Not `No. 5.`, the number of a letter, and not `[Inclosure 2 in No. 12.]`."""
    bare = text.strip(" .[]").lower()
    if bare.startswith(_PAPERS) or (bare.startswith("no. ") and bare[4:].isdigit()):
        return False
    return any("0" <= c <= "9" for c in text) or bare.endswith(COLLECTIONS)


def _described(text: str, sent: Point | None = None) -> SourceDescription:
    """A note: the citation, then its marks, then sentences."""
    cited, marked, rest = _divided(sentences(text))
    marks = [mark.rstrip(".").strip() for mark in parts(marked, ";")] if marked else []
    place = read_citation(cited.rstrip("."))
    told: dict[str, list[str]] = {}
    for sentence in rest:
        told.setdefault(statement_of(sentence), []).append(sentence)
    made = clauses(told["drafted"][0]) if "drafted" in told else {}
    first = {sort: said[0] for sort, said in told.items()}
    return SourceDescription(
        text=text,
        citation="" if place.repository else cited,
        repository=place.repository,
        collection=place.collection,
        box=place.box,
        folder=place.folder,
        number=place.number,
        **_marks(marks, rest),
        drafted=made.get("drafted", ""),
        cleared=made.get("cleared", first.get("cleared", "")),
        approved=made.get("approved", first.get("approved", "")),
        sent=first.get("sent", ""),
        received=first.get("received", ""),
        received_date=_received(first.get("received", ""), sent),
        repeated=tuple(post for sentence in told.get("repeated", ()) for post in posts(sentence)),
        copies=tuple(told.get("copies", ())),
        published=tuple(told.get("published", ())),
    )


class _Marks(TypedDict):
    classification: str
    handling: tuple[str, ...]
    precedence: tuple[str, ...]
    nature: str


def _marks(marks: list[str], rest: list[str]) -> _Marks:
    """The marks of a note by what they say; what is none of the known ones is about handling."""
    natures = [m for m in (*marks, *(s.rstrip(".") for s in rest)) if m.lower() in NATURES]
    others = [m for m in marks if m.lower() not in CLASSIFICATIONS and m not in natures]
    return {
        "classification": next((m for m in marks if m.lower() in CLASSIFICATIONS), ""),
        "handling": tuple(m for m in others if m.lower() not in PRECEDENCE),
        "precedence": tuple(m for m in others if m.lower() in PRECEDENCE),
        "nature": next(iter(natures), ""),
    }


def _received(sentence: str, sent: Point | None) -> Dating:
    """The date in `Received on April 4 at 4 a.m.`; what it leaves out, the day of sending says."""
    tokens = tokenise(sentence)
    found = next((f for f in with_receipt(sentence, tokens, sent) if f.attributes), None)
    return Dating(sentence[found.start : found.end], tuple(found.attributes.items())) if found else Dating()


def _divided(said: list[str]) -> tuple[str, str, list[str]]:
    """The citation, the sentence of marks (`Secret; Nodis.`), and what follows it."""
    marks = next((i for i, s in enumerate(said) if i and _is_marks(s)), None)
    if marks is None:
        return said[0] if said else "", "", said[1:]
    return " ".join(said[:marks]), said[marks], said[marks + 1 :]


def _is_marks(sentence: str) -> bool:
    first = parts(sentence.rstrip("."), ";")[:1]
    return bool(first) and first[0].lower() in _MARKS


def _numbered(line: str) -> SourceDescription:
    """`123.45/6: Telegram`; `Vane Papers`."""
    bare = line.strip(" []")
    number, _, _ = bare.partition(":")
    if any("0" <= c <= "9" for c in number):
        return SourceDescription(text=line, number=number.strip())
    return SourceDescription(text=line, collection=(bare.rstrip("."),))
