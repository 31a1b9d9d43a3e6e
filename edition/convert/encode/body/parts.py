"""Which block stands in which division, and there in the top, the text or the bottom.

TEI lets a dateline, a salutation or an address stand before the text of a division (`opener`) and behind it
(`closer`), not in its midst. So the kinds are read in order; where something of the top comes after a text, or a text
after a signature, a new division begins:

    head  dateline  p  p  signed    dateline  p  signed    attachment  p
    └────────── document ──────┐
          └── message ───────┘      └── section ────┘      └─ attachment ─┘
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from edition.model import Block, BlockKind, Reading


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its kind."""

    block: Block
    kind: BlockKind
    continues: bool = False
    """whether it is part of the paragraph before it"""


@dataclass(slots=True)
class Part:
    """One division being arranged."""

    type: str
    head: Placed | None = None
    before: list[Placed] = field(default_factory=list)
    """in front of the heading: file numbers, page labels"""
    top: list[Placed] = field(default_factory=list)
    text: list[Placed] = field(default_factory=list)
    bottom: list[Placed] = field(default_factory=list)
    after: list[Placed] = field(default_factory=list)
    """postscripts"""
    children: list[Part] = field(default_factory=list)


_TEXT = {BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.TABLE, BlockKind.QUOTE, BlockKind.SUBHEAD}
EDGE = frozenset({BlockKind.DATELINE, BlockKind.SALUTE, BlockKind.ADDRESS, BlockKind.SIGNED, BlockKind.VALEDICTION})
"""what stands in an opener or a closer"""
_ANYWHERE = {BlockKind.PAGE, BlockKind.NUMBER, BlockKind.EDITORIAL, BlockKind.CLASSIFICATION}


def arrange(blocks: Sequence[Block], reading: Reading) -> Part:
    """The divisions of a document."""
    kind_of = reading.kinds.get
    placed = [Placed(b, kind_of(b.key, BlockKind.PARAGRAPH), b.key in reading.continued) for b in blocks]
    document = Part("document")
    rooms = {"document": document}
    current = document
    captions: list[Placed] = []
    opens = _open_next(placed)
    for index, item in enumerate(placed):
        if item.kind == BlockKind.NUMBER and opens[index]:
            captions.append(item)
        elif _opens(placed, index) or (item.kind == BlockKind.HEAD and _begun(current)):
            current = _open("attachment" if item.kind == BlockKind.ATTACHMENT else "section", item, rooms)
            current.before, captions = captions, []
        else:
            if _needs_new(current, placed, index):
                current = _open("section", None, rooms)
            _put(current, item)
    return document


def _behind(placed: Sequence[Placed], index: int) -> Iterator[Placed]:
    return (placed[position] for position in range(index + 1, len(placed)))


def _open_next(placed: Sequence[Placed]) -> list[bool]:
    """For each block whether a division begins behind it, with what stands above its heading: `Enclosure`."""
    found, opens = [], False
    for item in reversed(placed):
        found.append(opens)
        opens = item.kind == BlockKind.ATTACHMENT if item.kind not in _ANYWHERE else opens
    return found[::-1]


def _opens(placed: Sequence[Placed], index: int) -> bool:
    """Whether a division begins with this block: the heading of an attachment, or a heading above a dateline."""
    if placed[index].kind != BlockKind.SUBHEAD:
        return placed[index].kind == BlockKind.ATTACHMENT
    after = next((item.kind for item in _behind(placed, index) if item.kind not in _ANYWHERE), None)
    return after in (BlockKind.DATELINE, BlockKind.SALUTE) and _text_follows(placed, index)


def _begun(part: Part) -> bool:
    return bool(part.head or part.top or part.text or part.bottom)


def _open(kind: str, head: Placed | None, rooms: dict[str, Part]) -> Part:
    """A new division: an attachment inside the document, a section inside the attachment that is open."""
    parent = rooms["document"] if kind == "attachment" else rooms.get("attachment", rooms["document"])
    part = Part(kind, head)
    parent.children.append(part)
    rooms[kind] = part
    return part


def _needs_new(part: Part, placed: Sequence[Placed], index: int) -> bool:
    kind = placed[index].kind
    if kind in _TEXT:
        return bool(part.bottom or part.after)
    begins_a_letter = kind in (BlockKind.DATELINE, BlockKind.SALUTE) and bool(part.text)
    return begins_a_letter and _text_follows(placed, index)


def _text_follows(placed: Sequence[Placed], index: int) -> bool:
    """Whether a text comes before anything that ends a letter or begins a division of its own."""
    for item in _behind(placed, index):
        if item.kind in _TEXT:
            return True
        if item.kind not in _ANYWHERE and item.kind not in (BlockKind.DATELINE, BlockKind.SALUTE):
            return False
    return False


def _put(part: Part, item: Placed) -> None:
    if item.kind == BlockKind.HEAD:
        part.head = item
    elif item.kind == BlockKind.POSTSCRIPT:
        part.after.append(item)
    elif item.kind in _ANYWHERE:
        _latest(part).append(item)
    elif item.kind in _TEXT:
        part.text.append(item)
    elif part.after:
        part.after.append(item)
    else:
        (part.bottom if part.text else part.top).append(item)


def _latest(part: Part) -> list[Placed]:
    """The list that is being filled, so that what may stand anywhere keeps its place."""
    if not part.head and not (part.top or part.text):
        return part.before
    return next((filled for filled in (part.after, part.bottom, part.text) if filled), part.top)
