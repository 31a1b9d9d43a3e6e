"""The first waist: a transcription before it is TEI.

A `Document` is blocks of text; what a stretch of text *is* stands beside it in `Span`s. A recogniser reads a
Document and yields a `Reading`; it never changes the text, so that every character is still there to be encoded.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from edition.findings import Finding, Location


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of a block's text stands in the source: from `offset` on, until the next Origin."""

    offset: int
    """into the block's text, in characters"""
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of running text: a heading, a paragraph, a whole list; lines inside it are apart by `\\n`."""

    key: int
    """its number in the document, body first, then notes: what spans and kinds refer to"""
    text: str
    """as the source has it; only white space at the ends and indentation are left out"""
    origins: tuple[Origin, ...]
    """at least one, by rising offset, the first at 0"""

    def place(self, offset: int = 0) -> tuple[int, int]:
        """Line and column in the source of the character at `offset`."""
        origin = self.origins[bisect_right(self.origins, offset, key=lambda o: o.offset) - 1]
        return origin.line, origin.column + offset - origin.offset

    def lines(self) -> Iterator[tuple[int, int]]:
        """Start and end of each line of the text."""
        start = 0
        for line in self.text.split("\n"):
            yield start, start + len(line)
            start += len(line) + 1


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it stands at the end of a transcription."""

    n: str
    """its number or sign as printed, without the full stop: `1`, `2a`, `*`"""
    blocks: tuple[Block, ...]
    """its text; at least one block, which may be empty"""
    line: int
    """where it starts in the source"""
    label: str = ""
    """what was printed in front of the text and is now `n`: `  1. `"""


@dataclass(frozen=True, slots=True)
class Document:
    """One transcription."""

    name: str
    """what it is called in the edition: `d140`; the stem of its file and the xml:id of its `div`"""
    file: str
    """where it comes from, for findings; `-` for standard input"""
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    given: Reading = field(default_factory=lambda: Reading())
    """what the source itself says of its text: a format with markup knows its headings, items and note marks"""
    columns: int = 0
    """how wide its lines were filled; 0 where each line end means something"""

    def texts(self) -> Iterator[Block]:
        """Every block, the body's first, then those of the notes."""
        yield from self.blocks
        for note in self.notes:
            yield from note.blocks

    def location(self, block: Block, offset: int = 0) -> Location:
        """Where in the source the character at `offset` of `block` stands."""
        return Location(self.file, *block.place(offset))


class BlockKind(enum.StrEnum):
    """What a block of the body is. The encoder has one row for each."""

    NUMBER = "number"
    """stands before the heading: a file number, a chapter's running title"""
    HEAD = "head"
    """the document's heading"""
    PARAGRAPH = "paragraph"
    DATELINE = "dateline"
    SALUTE = "salute"
    """in the opener before the text, in the closer behind it"""
    CLASSIFICATION = "classification"
    """a line of its own: `Confidential`"""
    ADDRESS = "address"
    """whom it is addressed to, line by line"""
    LIST = "list"
    """its lines are ITEM spans, a heading line a LABEL span"""
    TABLE = "table"
    """its lines are ROW spans, these hold CELL spans"""
    QUOTE = "quote"
    SUBHEAD = "subhead"
    """a heading inside a text; opens a division only where a dateline or salutation behind it begins a letter"""
    ATTACHMENT = "attachment"
    """the heading of an enclosure; opens a division of its own"""
    EDITORIAL = "editorial"
    """an editor's remark on a line of its own: `[Here follows a list of those present.]`, `* * *`"""
    SIGNED = "signed"
    VALEDICTION = "valediction"
    """`I am, sir, your obedient servant,`"""
    POSTSCRIPT = "postscript"
    PAGE = "page"
    """holds page labels only"""


class SpanKind(enum.StrEnum):
    """What a stretch of a block's text is."""

    MARK = "mark"
    """a note's mark; becomes the note. attributes: n; note (index into Document.notes), absent where there is none"""
    PAGE = "page"
    """a page label; becomes `pb`. attributes: n"""
    NUMBER = "number"
    """the document's number in front of its heading. attributes: n"""
    ITEM = "item"
    """attributes: level, how deep in lists of lists, from `2`; absent in the outermost"""
    LABEL = "label"
    """what stands in front of an item, or alone on its line above items. attributes: level, as of the item"""
    ROW = "row"
    """attributes: role, `label` where its cells head their columns; before, how many empty cells lead"""
    CELL = "cell"
    LINE = "line"
    """a line end that the encoding keeps (`lb`); the span is the `\\n`, or empty inside a word. attributes: break,
    there only: `no` where the hyphen before it is the line's, `maybe` where it may be the word's"""
    DESIGNATOR = "idno"
    """the number or sign of the transmission in front of a text; moves into the opener"""
    REFERENCE = "ref"
    """a cross-reference. attributes: target"""
    PERSON = "persName"
    """attributes: ref; type `from` or `to` in a heading"""
    ORGANISATION = "orgName"
    PLACE = "placeName"
    TERM = "term"
    DATE = "date"
    """attributes as in TEI: when, from, to, notBefore, notAfter, each also `-custom` with a datingMethod; cert"""
    QUOTATION = "quote"
    """a long quotation inside a paragraph"""
    PARAGRAPH = "p"
    """a paragraph of that quotation"""
    EMPHASIS = "hi"
    """attributes: rend"""
    REMARK = "remark"
    """an editor's words inside a text: `[text not declassified]`"""


@dataclass(frozen=True, slots=True)
class Span:
    """What the characters `start` to `end` of one block are."""

    block: int
    """the block's key"""
    start: int
    end: int
    kind: SpanKind
    attributes: tuple[tuple[str, str], ...] = ()
    confidence: float = 1.0
    """0 to 1: how sure the recogniser is; becomes `@cert` where it is low"""

    def get(self, name: str, default: str = "") -> str:
        """The value of one attribute."""
        return dict(self.attributes).get(name, default)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date and what it says; empty where there is none."""

    text: str = ""
    """as printed"""
    attributes: tuple[tuple[str, str], ...] = ()
    """as TEI's att.datable names them: when, from, to, notBefore, notAfter, when-custom, datingMethod; cert"""


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a correspondence."""

    text: str
    """as printed in the heading, complete: `the Ambassador in Spain (Loring)`"""
    name: str = ""
    """the person's name alone, where one is given: `Loring`"""
    role: str = ""
    """the office: `Ambassador in Spain`"""
    organisation: str = ""
    """`Department of State`, `Embassy in Spain`"""
    place: str = ""
    ref: str = ""
    """the person in the authority list: an xml:id"""
    side: str = ""
    """of a conversation: the heading in the list of participants that the person stands under"""
    cert: str = ""
    """`medium` or `low` where it was concluded from a signature or a salutation"""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Who wrote to whom, when and where: the material of TEI's correspDesc."""

    sent: tuple[Party, ...] = ()
    received: tuple[Party, ...] = ()
    participants: tuple[Party, ...] = ()
    """of a conversation"""
    form: str = ""
    """`telegram`, `letter`, `message`, `memorandum`, `memorandum of conversation`"""
    date: Dating = Dating()
    place: str = ""
    received_date: Dating = Dating()


@dataclass(frozen=True, slots=True)
class SourceDescription:
    """A source note taken apart: the material of TEI's msDesc. The note's own text stays where it is."""

    text: str = ""
    """the whole note, as printed"""
    repository: str = ""
    collection: tuple[str, ...] = ()
    """from the largest to the smallest: record group, papers, series"""
    box: str = ""
    folder: str = ""
    number: str = ""
    """file or telegram number"""
    citation: str = ""
    """of what is printed: the work and its pages"""
    classification: str = ""
    """`Top Secret`"""
    handling: tuple[str, ...] = ()
    """`Sensitive`, `Eyes Only`"""
    precedence: tuple[str, ...] = ()
    """`Immediate`"""
    nature: str = ""
    """what the exemplar is: `Carbon copy`"""
    drafted: str = ""
    """this and what follows: the sentences, or clauses of one, that say so, as printed"""
    cleared: str = ""
    approved: str = ""
    sent: str = ""
    """how and what for"""
    received: str = ""
    received_date: Dating = Dating()
    """the date in that sentence"""
    repeated: tuple[str, ...] = ()
    """the posts that got a telegram as well"""
    copies: tuple[str, ...] = ()
    """the sentences that say who got one"""
    published: tuple[str, ...] = ()
    """the sentences that say where else it is printed"""


@dataclass(frozen=True, slots=True)
class Reading:
    """What recognisers made of a Document. Readings are added up in the order of the table of recognisers."""

    kinds: Mapping[int, BlockKind] = field(default_factory=lambda: MappingProxyType({}))
    """by the key of a block, of the body or of a note; a block without a kind is a paragraph"""
    spans: tuple[Span, ...] = ()
    correspondence: Correspondence | None = None
    source: SourceDescription | None = None
    findings: tuple[Finding, ...] = ()
    continued: frozenset[int] = frozenset()
    """the keys of the blocks that are part of the paragraph before them: a list that it announces"""
    has_late_lists: bool = False
    """whether the document is of the time when numbers of lists were printed as text of the items"""

    def __add__(self, other: Reading) -> Reading:
        """Both; where both say the same thing of a block or of the document, `other` has the last word."""
        return Reading(
            kinds=MappingProxyType({**self.kinds, **other.kinds}),
            spans=self.spans + other.spans,
            correspondence=other.correspondence or self.correspondence,
            source=other.source or self.source,
            findings=self.findings + other.findings,
            continued=self.continued | other.continued,
            has_late_lists=self.has_late_lists or other.has_late_lists,
        )

    def by_block(self, *kinds: SpanKind) -> dict[int, list[Span]]:
        """The spans, of these kinds or of all, by the key of their block; by start, the longer first."""
        found: dict[int, list[Span]] = {}
        for span in self.spans:
            if not kinds or span.kind in kinds:
                found.setdefault(span.block, []).append(span)
        for spans in found.values():
            spans.sort(key=_by_start)
        return dict(sorted(found.items()))


def _by_start(span: Span) -> tuple[int, int]:
    return span.start, -span.end
