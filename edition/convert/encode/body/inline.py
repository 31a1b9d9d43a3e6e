"""Spans to elements inside one block.

Spans lie beside each other or inside each other. Where two cross, the one of lower rank is dropped with a finding; a
note mark, a page label or a line of a list is never dropped.

    the Minister (Loring)1 [Page 12] in Varonne
    └──────orgName─────┘
                  └persName┘          crosses: dropped
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from edition.config import ConvertSettings
from edition.convert.labels import page_id
from edition.findings import Finding, Kind, Severity
from edition.model import Block, BlockKind, Document, Reading, Span, SpanKind
from edition.storage import slug
from edition.tei import XML_ID, element

CROSSING = Kind(
    "crossing-spans",
    Severity.NOTE,
    "Two things were recognised that overlap without one being inside the other; one was encoded.",
    "Encode the other by hand if it is wanted.",
)
KINDS = (CROSSING,)

Pieces = list[etree._Element | str]
"""text and elements in order"""

_STRUCTURE = frozenset({SpanKind.ITEM, SpanKind.LABEL, SpanKind.ROW, SpanKind.CELL})
_MARKS = frozenset({SpanKind.MARK, SpanKind.PAGE, SpanKind.LINE})
_SILENT = frozenset({SpanKind.NUMBER})
"""spans that say something of the document and make no element"""
_BLANKS = " \t\n\u00a0"
"""white space in which no page begins, as one does at a form feed"""
_LOW_CERTAINTY, _MEDIUM_CERTAINTY = 0.6, 0.96


@dataclass(slots=True)
class Weaver:
    """Makes the content of one document's blocks, and remembers which notes and ids it has used."""

    document: Document
    reading: Reading
    settings: ConvertSettings
    in_note: Callable[[Block, BlockKind, Weaver], Pieces]
    """what a block of a note becomes that is not alone in it, or more than a paragraph"""
    placed: set[int] = field(default_factory=set)
    """indexes of the notes that stand in the tree"""
    findings: list[Finding] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    """every id that is used, with the number of the last that wanted to be called so"""
    _named: list[tuple[etree._Element, dict[str, str]]] = field(default_factory=list)
    """elements that will have an xml:id, with all their attributes"""
    _spans: dict[int, list[Span]] = field(default_factory=dict)
    _source_note: int = -1
    """the index of the note that says where the document comes from, -1 where there is none"""

    def __post_init__(self) -> None:
        self._ids[self.document.name] = 1
        self._spans = self.reading.by_block()
        starts = (note.blocks[0].text for note in self.document.notes)
        self._source_note = next((i for i, text in enumerate(starts) if text.startswith("Source:")), -1)

    def numbers_are_text(self) -> bool:
        """Whether the number in front of an item stays in it."""
        wanted = self.settings.list_numbers
        return wanted == "item" or (wanted == "auto" and self.reading.has_late_lists)

    def whole(self, block: Block, *without: SpanKind) -> Pieces:
        """The content of a block; spans of the kinds `without` make no element."""
        inside = [s for s in self._inside(block, 0, len(block.text)) if s.kind not in without]
        return self._weave(block, 0, len(block.text), self._settled(block, inside))

    def between(self, block: Block, start: int, end: int) -> Pieces:
        """The content of a block from `start` to `end`; spans that do not lie inside are left out."""
        return self._weave(block, start, end, self._settled(block, self._inside(block, start, end)))

    def first(self, block: Block, kind: SpanKind) -> Span | None:
        """The first span of one kind in a block."""
        return next((s for s in self._spans.get(block.key, ()) if s.kind == kind), None)

    def rows(
        self, block: Block, *kinds: SpanKind, stretch: tuple[int, int] | None = None
    ) -> Iterator[tuple[Span | None, Pieces]]:
        """A block in pieces: each span of these kinds with its content, and what stands between them with None.

        Or a `stretch` of it, with all these spans inside.
        """
        at, last = stretch or (0, len(block.text))
        for span in [s for s in self._spans.get(block.key, ()) if s.kind in kinds]:
            if span.start >= at:
                yield from self._gap(block, at, span.start)
                yield span, self.between(block, span.start, span.end)
                at = span.end
        yield from self._gap(block, at, last)

    def held(self, block: Block, *kinds: SpanKind) -> tuple[int, int]:
        """Where in a block the first span of these kinds starts and the last ends; (0, 0) where there is none."""
        spans = [s for s in self._spans.get(block.key, ()) if s.kind in kinds]
        return (spans[0].start, max(s.end for s in spans)) if spans else (0, 0)

    def note(self, index: int, confidence: float) -> etree._Element:
        """The note of that index, with its text."""
        note = self.document.notes[index]
        self.placed.add(index)
        attributes = {
            XML_ID: self._new_id(f"{self.document.name}fn{_token(note.n, index)}"),
            "n": note.n,
            "place": self.settings.note_place,
            "type": "source" if index == self._source_note else "",
            "cert": _certainty(confidence),
        }
        kinds = [self.reading.kinds.get(block.key, BlockKind.PARAGRAPH) for block in note.blocks]
        if kinds == [BlockKind.PARAGRAPH]:
            return self._named_element("note", attributes, *self.whole(note.blocks[0]))
        blocks = zip(note.blocks, kinds, strict=True)
        return self._named_element(
            "note", attributes, *(piece for b, kind in blocks for piece in self.in_note(b, kind, self))
        )

    def name_elements(self) -> None:
        """Give the elements that have an xml:id their attributes: when the tree stands, since moving ids is slow."""
        for made, attributes in self._named:
            for name, value in attributes.items():
                if value:
                    made.set(name, value)

    def _named_element(self, name: str, attributes: dict[str, str], *content: str | etree._Element) -> etree._Element:
        made = element(name, None, *content)
        self._named.append((made, attributes))
        return made

    def _gap(self, block: Block, start: int, end: int) -> Iterator[tuple[None, Pieces]]:
        if block.text[start:end].strip(_BLANKS):
            yield None, self.between(block, start, end)

    def _inside(self, block: Block, start: int, end: int) -> list[Span]:
        spans = self._spans.get(block.key, [])
        first, last = bisect_left(spans, start, key=_start), bisect_right(spans, end, key=_start)
        held = [s for s in spans[first:last] if s.end <= end and s.kind not in _SILENT]
        return [s for s in held if (s.start, s.end) != (start, end) or s.kind not in _STRUCTURE]

    def _settled(self, block: Block, spans: Iterable[Span]) -> list[Span]:
        """`spans` without those that cross another one; of two, the one of higher rank stays."""
        kept: list[Span] = []
        stack: list[Span] = []
        dropped: set[int] = set()
        for span in sorted(spans, key=lambda s: (s.start, -s.end, _rank(s))):
            while stack and stack[-1].end <= span.start:
                stack.pop()
            while stack and span.end > stack[-1].end and _rank(span) < _rank(stack[-1]):
                dropped.add(id(stack[-1]))
                self._say_crossing(block, stack.pop())
            if stack and span.end > stack[-1].end:
                self._say_crossing(block, span)
                continue
            stack.append(span)
            kept.append(span)
        return [s for s in kept if id(s) not in dropped]

    def _say_crossing(self, block: Block, span: Span) -> None:
        message = (
            f"{block.text[span.start : span.end]!r} was not encoded as {span.kind}, because it overlaps another element"
        )
        self.findings.append(CROSSING.at(self.document.location(block, span.start), message))

    def _weave(self, block: Block, start: int, end: int, spans: list[Span]) -> Pieces:
        pieces: Pieces = []
        at, index = start, 0
        while index < len(spans):
            span = spans[index]
            inner = index + 1
            while (
                inner < len(spans)
                and spans[inner].start < max(span.end, span.start + 1)
                and spans[inner].end <= span.end
            ):
                inner += 1
            is_line = span.kind == SpanKind.LINE and span.end > span.start
            pieces.append(block.text[at : span.start] + ("\n" if is_line else ""))
            pieces.append(self._make(block, span, spans[index + 1 : inner]))
            at, index = self._behind(block, span, end), inner
        return [*pieces, block.text[at:end]]

    def _behind(self, block: Block, span: Span, end: int) -> int:
        """Where the text goes on: a page label between two spaces takes one of them with it."""
        is_page = span.kind == SpanKind.PAGE and span.start > 0 and block.text[span.start - 1].isspace()
        return span.end + (is_page and span.end < end and block.text[span.end] == " ")

    def _make(self, block: Block, span: Span, inner: list[Span]) -> etree._Element | str:
        if span.kind == SpanKind.MARK:
            index = int(span.get("note"))
            return block.text[span.start : span.end] if index in self.placed else self.note(index, span.confidence)
        if span.kind == SpanKind.PAGE:
            return self._page(span)
        if span.kind == SpanKind.LINE:
            return element("lb", {"break": "no" if span.get("break") == "no" else ""})
        content = self._weave(block, span.start, span.end, inner)
        return _NODES.get(span.kind, _plain)(span, content)

    def _page(self, span: Span) -> etree._Element:
        n = span.get("n")
        identifier = self._new_id(page_id(n)) if n else ""
        attributes = {"n": n, "facs": span.get("facs"), XML_ID: identifier}
        return self._named_element("pb", attributes) if identifier else element("pb", attributes)

    def _new_id(self, wanted: str) -> str:
        candidate = wanted
        while candidate in self._ids:
            self._ids[wanted] += 1
            candidate = f"{wanted}-{self._ids[wanted]}"
        self._ids[candidate] = 1
        return candidate


def _start(span: Span) -> int:
    return span.start


def _rank(span: Span) -> int:
    return 0 if span.kind in _STRUCTURE else 1 if span.kind in _MARKS else 2


def _token(n: str, index: int) -> str:
    """`n` as a part of an xml:id; a sign such as `*` has none and gives the note's place among the notes."""
    return slug(n) if n.isascii() and n.isalnum() else f"x{index + 1}"


def _certainty(confidence: float) -> str:
    return "low" if confidence < _LOW_CERTAINTY else "medium" if confidence < _MEDIUM_CERTAINTY else ""


def _plain(span: Span, content: Pieces) -> etree._Element:
    return element(span.kind.value, dict(span.attributes), *content)


def _remark(span: Span, content: Pieces) -> etree._Element:
    return element("seg", {"type": "remark", **dict(span.attributes)}, *content)


_NODES: dict[SpanKind, Callable[[Span, Pieces], etree._Element]] = {SpanKind.REMARK: _remark}
"""spans whose element is not called as the kind is"""
