"""One block that is written piece by piece, with what its source says of each piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edition.model import Block, BlockKind, Origin, Span, SpanKind

_BLANKS = " \t\n\r\f"
_RUN = re.compile("[ \t\r\f]+")

LABEL = "[Page #]"
"""how the beginning of a page is written into a text, with its number for #"""

Place = tuple[int, int]
"""line and column in the source"""


@dataclass(slots=True, eq=False)
class Stretch:
    """A Span that grows, in a block that has no key yet."""

    start: int
    end: int
    kind: SpanKind
    attributes: tuple[tuple[str, str], ...] = ()
    note: str = ""
    """of a mark: the key of its note"""


@dataclass(slots=True, eq=False)
class Drafted:
    """A block being written."""

    place: Place
    """where it begins: the place of all that is written without one"""
    kind: BlockKind | None = None
    """what the source says it is; None where it says nothing"""
    length: int = 0
    """in characters, so far"""
    _pieces: list[str] = field(default_factory=list)
    _origins: list[Origin] = field(default_factory=list)
    _stretches: list[Stretch] = field(default_factory=list)
    _open: list[Stretch] = field(default_factory=list)
    _begin: int = 0
    """where the item, the cell or the block began in which text is written"""
    _gap: str = ""
    """white space that is written when more text follows"""
    _gap_is_line: bool = True
    """whether it is the end of a line that is kept"""
    _emphasis: Stretch | None = None
    _reference: Stretch | None = None
    """what the last text belongs to, and the next if it looks the same and leads to the same place"""

    @property
    def text(self) -> str:
        """What is written so far."""
        return "".join(self._pieces)

    def write(self, text: str, place: Place | None = None, rend: str = "", target: str = "") -> None:
        """Add text; `rend` is how it looks, in the words of TEI's @rend, `target` where it leads."""
        for number, part in enumerate(text.split("\n")):
            bare = part.strip(_BLANKS)
            if number or part[:1] in _BLANKS:
                self._blank()
            if bare:
                inset = len(part) - len(part.lstrip(_BLANKS))
                column = inset + (place[1] if place and number == 0 else 1)
                self._write(_RUN.sub(" ", bare), (place[0] + number, column) if place else None, rend, target)
            if bare and part[-1] in _BLANKS:
                self._blank()

    def mark(self, note: str, n: str, place: Place | None = None) -> None:
        """Add the mark `n` of the note with the key `note`."""
        self._write(n, place)
        self._stretches.append(Stretch(self.length - len(n), self.length, SpanKind.MARK, (("n", n),), note))

    def page(self, n: str, place: Place | None = None) -> None:
        """Add the beginning of page `n` of the original, as a label."""
        label = LABEL.replace("#", n)
        self._write(label, place)
        start = self.length - len(label)
        self._stretches.append(Stretch(start, self.length, SpanKind.PAGE, (("n", n),)))

    def feed(self, place: Place | None = None) -> None:
        """Add the end of a page that has no number: a form feed."""
        self._write("\f", place)

    def end_line(self, is_kept: bool = True) -> None:
        """End a line, one that is kept or a row that was typed; nothing at the beginning of a block, item or cell."""
        if self.length > self._begin:
            self._gap, self._gap_is_line = "\n", is_kept

    def tab(self) -> None:
        """What stands between two columns that were typed with the tabulator."""
        if self.length > self._begin and self._gap != "\n":
            self._gap = f"{self._gap.strip(' ')}\t"

    def open(self, kind: SpanKind, apart: str = "\n", **attributes: str) -> None:
        """Begin an item, label, row or cell; `apart` stands between it and what is before it in the block."""
        self._append(apart if self._stretches or self.length else "")
        said = tuple((name, value) for name, value in attributes.items() if value)
        self._open.append(Stretch(self.length, self.length, kind, said))
        self._stretches.append(self._open[-1])
        self._break_off()

    def close(self) -> None:
        """End what was opened last."""
        self._open.pop().end = self.length
        self._break_off()

    def block(self, key: int) -> Block:
        """What was written."""
        first = [] if self._origins and not self._origins[0].offset else [Origin(0, *self.place)]
        return Block(key, self.text, (*first, *self._origins))

    def spans(self, key: int, notes: Mapping[str, tuple[int, str]]) -> Iterator[Span]:
        """What was said of it; `notes` has index and name of each note, by the reader's key."""
        for made in self._stretches:
            attributes = made.attributes
            if made.kind is SpanKind.MARK:
                if made.note not in notes:
                    continue
                index, n = notes[made.note]
                attributes = (("n", n), ("note", str(index)))
            yield Span(key, made.start, made.end, made.kind, attributes)

    def raised(self) -> Iterator[tuple[str, Stretch]]:
        """The stretches that are printed raised, with their text without brackets."""
        text = self.text
        for made in self._stretches:
            if made.attributes == (("rend", "superscript"),):
                yield text[made.start : made.end].strip("[]() "), made

    def is_marked(self) -> bool:
        """Whether a note's mark was written."""
        return any(made.kind is SpanKind.MARK for made in self._stretches)

    def _blank(self) -> None:
        if self.length > self._begin:
            self._gap = self._gap or " "

    def _write(self, text: str, place: Place | None, rend: str = "", target: str = "") -> None:
        end = self.length
        if self._gap == "\n" and self._gap_is_line:
            self._stretches.append(Stretch(end, end + 1, SpanKind.LINE))
        self._append(self._gap)
        self._gap = ""
        if place:
            self._locate(*place)
        start = self.length
        self._append(text)
        is_same_link = self._reference is not None and self._reference.attributes == (("target", target),)
        goes_on = is_same_link or not (self._reference or target)
        self._reference = self._grown(self._reference, end, start, SpanKind.REFERENCE, "target", target)
        before = self._emphasis if goes_on else None
        self._emphasis = self._grown(before, end, start, SpanKind.EMPHASIS, "rend", rend)

    def _grown(
        self, before: Stretch | None, end: int, start: int, kind: SpanKind, name: str, value: str
    ) -> Stretch | None:
        """The stretch `before`, which ended at `end`, with the new text where it says the same; else a new one."""
        if not value:
            return None
        if before and before.end == end and before.attributes == ((name, value),):
            before.end = self.length
            return before
        self._stretches.append(Stretch(start, self.length, kind, ((name, value),)))
        return self._stretches[-1]

    def _locate(self, line: int, column: int) -> None:
        last = self._origins[-1] if self._origins else None
        if not last or (last.line, last.column + self.length - last.offset) != (line, column):
            self._origins.append(Origin(self.length, line, column))

    def _append(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self.length += len(text)

    def _break_off(self) -> None:
        self._begin, self._gap, self._emphasis, self._reference = self.length, "", None, None
