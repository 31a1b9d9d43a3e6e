"""Each file of tests/cases/recognise is a table of short texts and what one recogniser makes of them.

    Port Ferrand, April 3, 1912          the text; its lines are the lines of the block
        date "April 3, 1912" when=1912-04-03
                                         an empty line ends the case

What is indented is compared, and written anew under EDITION_ACCEPT=1.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from edition import authority
from edition.authority import Authority
from edition.convert.recognise import dates, names, parties, source
from edition.convert.recognise.context import Context
from edition.model import Block, BlockKind, Dating, Document, Note, Origin, Party, Reading, Span, SpanKind

CASES = Path(__file__).parents[1] / "cases" / "recognise"


def block(key: int, text: str) -> Block:
    return Block(key, text, (Origin(0, 1, 1),))


def document(*texts: str, notes: tuple[str, ...] = ()) -> Document:
    said = tuple(Note(str(i), (block(99 + i, text),), 1) for i, text in enumerate(notes, 1))
    return Document("d1", "d1.txt", tuple(block(i, text) for i, text in enumerate(texts)), said)


def spans(reading: Reading, text: str) -> Iterator[str]:
    for span in sorted(reading.spans, key=lambda s: (s.start, -s.end)):
        yield f"{span.kind} {shown(text, span)}{doubt(span)}"
    yield from (f"{finding.code}: {finding.message}" for finding in reading.findings)


def shown(text: str, span: Span) -> str:
    said = text[span.start : span.end].replace("\n", "\\n")
    return " ".join([f'"{said}"', *(f"{k}={v}" for k, v in span.attributes)])


def doubt(span: Span) -> str:
    return "" if span.confidence == 1 else f" (confidence {span.confidence})"


def dateline(text: str) -> Iterator[str]:
    kinds = {0: BlockKind.DATELINE}
    return spans(dates.recognise(document(text), Reading(kinds=kinds), Context()), text)


def heading(text: str) -> Iterator[str]:
    found = parties.recognise(document(text), Reading(kinds={0: BlockKind.HEAD}), Context())
    yield from correspondence(found)
    yield from spans(found, text)


def correspondence(found: Reading) -> Iterator[str]:
    said = found.correspondence
    if said is None:
        yield "nothing"
        return
    if said.form:
        yield f"form: {said.form}"
    for kind in ("sent", "received", "participants"):
        yield from (f"{kind}: {party(p)}" for p in getattr(said, kind))


def letter(text: str) -> Iterator[str]:
    """Each line of the case is a block, its kind in front; ` / ` is a line end, `=` a label inside a list."""
    blocks = [line.partition(" ") for line in text.split("\n")]
    kinds = {i: BlockKind(kind) for i, (kind, _, _) in enumerate(blocks)}
    texts = [said.replace(" / ", "\n").replace("=", "") for _, _, said in blocks]
    labels = [
        Span(i, texts[i].index(word), texts[i].index(word) + len(word), SpanKind.LABEL)
        for i, (_, _, said) in enumerate(blocks)
        for word in (line.removeprefix("=") for line in said.split(" / ") if line.startswith("="))
    ]
    listed = authority.read((CASES / "authority.xml").read_bytes(), "authority.xml")
    reading = Reading(kinds=kinds, spans=tuple(labels))
    yield from correspondence(parties.recognise(document(*texts), reading, Context(authority=listed)))


def party(found: Party) -> str:
    said = ((f.name, getattr(found, f.name)) for f in fields(found))
    return "; ".join(f"{name} {value!r}" for name, value in said if value)


def source_note(text: str) -> Iterator[str]:
    sent = (Span(0, 0, 7, SpanKind.DATE, (("when", "1912-04-03"),)),)
    reading = Reading(kinds={0: BlockKind.DATELINE}, spans=sent)
    found = source.recognise(document("Heading", notes=(text,)), reading, Context()).source
    if found is None:
        yield "nothing"
        return
    for field in fields(found)[1:]:
        if getattr(found, field.name) not in ("", (), Dating()):
            yield f"{field.name}: {getattr(found, field.name)!r}"


def named(text: str) -> Iterator[str]:
    listed = CASES / "authority.xml"
    known: Authority = authority.read(listed.read_bytes(), listed.name)
    return spans(names.recognise(document(text), Reading(), Context(authority=known)), text)


TABLES: dict[str, Callable[[str], Iterator[str]]] = {
    "datelines.txt": dateline,
    "headings.txt": heading,
    "letters.txt": letter,
    "source-notes.txt": source_note,
    "names.txt": named,
}


def cases(table: str) -> list[tuple[str, list[str]]]:
    """The texts of a table, each with the lines expected of it."""
    blocks = (CASES / table).read_text(encoding="utf-8").strip("\n").split("\n\n")
    split = [b.split("\n") for b in blocks]
    indented = [[line.startswith("    ") for line in lines] for lines in split]
    texts = [
        "\n".join(t for t, i in zip(lines, ins, strict=True) if not i)
        for lines, ins in zip(split, indented, strict=True)
    ]
    expected = [
        [t.strip() for t, i in zip(lines, ins, strict=True) if i] for lines, ins in zip(split, indented, strict=True)
    ]
    return list(zip(texts, expected, strict=True))


@pytest.mark.parametrize("table", TABLES)
def test_text_is_recognised_as_the_table_says(table: str) -> None:
    found = [(text, list(TABLES[table](text))) for text, _ in cases(table)]
    if os.environ.get("EDITION_ACCEPT"):
        written = "\n".join("".join([f"{text}\n", *(f"    {line}\n" for line in lines)]) for text, lines in found)
        (CASES / table).write_text(written, encoding="utf-8", newline="\n")
    assert found == cases(table)


def test_every_table_is_run() -> None:
    assert {p.name for p in CASES.glob("*.txt")} == set(TABLES)
