"""Plain text: blocks apart by empty lines, notes at the end.

    3. Telegram From the Legation in Varonne to the Ministry1
                                                            ^ a mark, glued to what it follows
    We waited in vain till Monday,2 [Page 12] and left.

      1. Source: Legation Papers, Box 4.
      2. April 24.
         The second line of the same note.

What belongs here is where blocks and notes begin and end, and which place in the file each character has; what
they mean is the recognisers' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from edition.config import Config
from edition.convert.characters import legal
from edition.convert.filling import End, Filling, fill, in_doubt
from edition.convert.labels import reads_form_feeds
from edition.errors import InputError
from edition.findings import Finding, Location
from edition.model import Block, Document, Note, Origin, Reading, Span, SpanKind
from edition.storage import decode

_SIGN = "[*†‡§¶‖║ǁ#]{1,4}|[¹²³⁰⁴-⁹]{1,4}"
_LABEL = f"[0-9]{{1,4}}[a-z]?|[a-z]|{_SIGN}"
_INDENTED = r"(?:[ \t]+|(?=\[\^[^\]\s]{1,5}\]:))"
"""what a note starts with; `[^1]:` can be nothing else and needs no indentation"""
_NOTE = re.compile(rf"{_INDENTED}(?:({_LABEL})[.)]|({_SIGN})|\[\^?({_LABEL})\]:?|\(({_LABEL})\))(?:[ \t]+|$)")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its indentation and the white space at its end."""

    text: str
    number: int
    column: int
    label: re.Match[str] | None = None
    """the number of the note that starts here"""

    def indented(self) -> str:
        """The line with as much white space before it as its text stands from the margin."""
        return " " * (self.column - 1) + self.text


def read(content: bytes, name: str, file: str, config: Config) -> tuple[Document, tuple[Finding, ...]]:
    """The blocks and notes of a transcription.

    Raises InputError where `content` is not text, holds nothing, or holds characters that XML cannot (unless the
    configuration says that they are replaced; then each is a finding).
    """
    settings = config.convert
    form_feeds = reads_form_feeds(settings.page_labels)
    text, findings = legal(decode(content, file), file, settings.replace_illegal, form_feeds)
    groups = list(_groups(text))
    if not groups:
        raise InputError("is empty: there is no text to convert. Delete the file, or put the text in", Location(file))
    first_note = _first_note(groups)
    writer = _Writer(file, fill([[line for _, line in group] for group in groups]))
    blocks = tuple(writer.block(_bare_lines(group)) for group in groups[:first_note])
    notes = tuple(_notes(groups[first_note:], writer))
    document = Document(name, file, blocks, notes, Reading(spans=tuple(writer.spans)), writer.filling.width.columns)
    return document, (*findings, *writer.findings)


def _groups(text: str) -> Iterator[list[tuple[int, str]]]:
    """Runs of lines that are not empty, each line with its number."""
    group: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() or "\f" in line:
            group.append((number, line))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _first_note(groups: list[list[tuple[int, str]]]) -> int:
    """The index of the group with which the notes start: from there on all is indented, and a number leads.

    A transcription is not all notes, so the first group never is one.
    """
    first = len(groups)
    for index in range(len(groups) - 1, 0, -1):
        line = groups[index][0][1]
        if _NOTE.match(line):
            first = index
        elif not line[0].isspace():
            break
    return first


def _bare_lines(group: list[tuple[int, str]]) -> list[_Line]:
    keep_tabs = any("\t" in line.strip() for _, line in group)
    return [_bare(line, number, keep_tabs) for number, line in group]


def _bare(line: str, number: int, keep_tabs: bool = False) -> _Line:
    white = " " if keep_tabs else " \t"
    return _Line(line.strip(white), number, len(line) - len(line.lstrip(white)) + 1)


@dataclass(slots=True)
class _Writer:
    """Makes blocks of lines: a line end that means something stays, others become what they were put in for."""

    file: str
    filling: Filling
    spans: list[Span] = field(default_factory=list)
    """the line ends inside words"""
    findings: list[Finding] = field(default_factory=list)
    _keys: Iterator[int] = field(default_factory=count)

    def block(self, lines: list[_Line]) -> Block:
        """The block of these lines, with the next key."""
        key = next(self._keys)
        ends = self.filling.ends([line.indented() for line in lines])
        pieces, origins, offset = [], [], 0
        for line, end in zip(lines, [*ends, End.KEPT], strict=True):
            origins.append(Origin(offset, line.number, line.column))
            pieces += [line.text, _BETWEEN[end]]
            offset += len(line.text) + len(_BETWEEN[end])
            if end in _CUTS:
                self.spans.append(Span(key, offset, offset, SpanKind.LINE, (("break", _CUTS[end]),)))
            if end is End.DOUBT:
                self.findings.append(in_doubt(Location(self.file, line.number, line.column + len(line.text) - 1)))
        return Block(key, "".join(pieces[:-1]), tuple(origins))


_BETWEEN = {End.KEPT: "\n", End.SPACE: " ", End.NOTHING: "", End.WORD: "", End.DOUBT: ""}
_CUTS = {End.WORD: "no", End.DOUBT: "maybe"}
"""line ends inside a word: whether the hyphen before them is the line's"""


def _notes(groups: list[list[tuple[int, str]]], writer: _Writer) -> Iterator[Note]:
    label, blocks = None, list[list[_Line]]()
    deepest = _indentation(groups[0][0][1]) if groups else 0
    for group in groups:
        blocks.append([])
        for line in (_note_line(text, number, deepest) for number, text in group):
            if line.label and label:
                yield _note(label, blocks, writer)
                blocks = [[]]
            label = line if line.label else label
            blocks[-1].append(line)
    if label:
        yield _note(label, blocks, writer)


def _note_line(line: str, number: int, deepest: int) -> _Line:
    """A line of the notes. A note starts no deeper than the first: a `14.` further in goes on with a note."""
    label = _NOTE.match(line) if _indentation(line) <= deepest else None
    if not label:
        return _bare(line, number, keep_tabs="\t" in line.strip() and line[0] != "\t")
    return _Line(line[label.end() :].rstrip(" \t"), number, label.end() + 1, label)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _note(first: _Line, blocks: list[list[_Line]], writer: _Writer) -> Note:
    label = first.label
    sign = next(filter(None, label.groups())) if label else ""
    made = tuple(writer.block(lines) for lines in blocks if lines)
    return Note(sign.translate(_PLAIN_DIGITS), made, first.number, label.group() if label else "")
