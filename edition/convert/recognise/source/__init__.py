"""Where a document is kept and how it was handled: its source note, or the line in front of its heading, taken apart.

    Source: State Archive, Vane Papers, Box 21, Lighthouse. Secret; Eyes Only. Drafted by Loring. Received at 4 a.m.
            ^ repository   ^ collection ^ box   ^ folder    ^ classification   ^ drafted          ^ received

TEI Guidelines, chapter 11 (Manuscript Description). The note's own text stays where it is and as it is.
"""

from __future__ import annotations

from edition.convert.recognise.context import Context
from edition.convert.recognise.source.citation import read_citation
from edition.convert.recognise.source.sentences import parts, sentences
from edition.convert.recognise.source.vocabulary import CLASSIFICATIONS, COLLECTIONS, HANDLING, LABELS, PRECEDENCE
from edition.convert.unmarked import FOREIGN, all_unmarked, unmarked
from edition.model import BlockKind, Document, Reading, SourceDescription

_DRAFTED = ("drafted", "prepared by", "prepared in", "written by", "typed by")
_RECEIVED = ("received", "reçu")
_LONGEST_LABEL = max(map(len, LABELS))


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """The source of the document, where it says one. Nothing is reported."""
    note = _note(document, reading)
    line = _line(document, reading)
    source = _described(note) if note else None
    if line and source is None:
        source = _numbered(line)
    return Reading(source=source)


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
    bare = text.strip(" .[]").lower()
    return any("0" <= c <= "9" for c in text) or bare.endswith(COLLECTIONS)


def _described(text: str) -> SourceDescription:
    """A note: the citation, then its marks, then sentences."""
    cited, marked, rest = _divided(sentences(text))
    marks = [mark.rstrip(".").strip() for mark in parts(marked, ";")] if marked else []
    place = read_citation(cited.rstrip("."))
    return SourceDescription(
        text=text,
        repository=place.repository,
        collection=place.collection,
        box=place.box,
        folder=place.folder,
        number=place.number,
        classification=next((m for m in marks if m.lower() in CLASSIFICATIONS), ""),
        handling=tuple(m for m in marks if m.lower() not in CLASSIFICATIONS),
        drafted=next((s for s in rest if s.lower().startswith(_DRAFTED)), ""),
        received=next((s for s in rest if s.lower().startswith(_RECEIVED)), ""),
    )


def _divided(said: list[str]) -> tuple[str, str, list[str]]:
    """The citation, the sentence of marks (`Secret; Nodis.`), and what follows it."""
    marks = next((i for i, s in enumerate(said) if i and _is_marks(s)), None)
    if marks is None:
        return said[0] if said else "", "", said[1:]
    return " ".join(said[:marks]), said[marks], said[marks + 1 :]


def _is_marks(sentence: str) -> bool:
    first = parts(sentence.rstrip("."), ";")[:1]
    return bool(first) and first[0].lower() in {*CLASSIFICATIONS, *HANDLING, *PRECEDENCE}


def _numbered(line: str) -> SourceDescription:
    """`123.45/6: Telegram`; `Vane Papers`."""
    bare = line.strip(" []")
    number, _, _ = bare.partition(":")
    if any("0" <= c <= "9" for c in number):
        return SourceDescription(text=line, number=number.strip())
    return SourceDescription(text=line, collection=(bare.rstrip("."),))
