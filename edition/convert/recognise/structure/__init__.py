"""What each block is, what its lines are, and which stretches of it are numbers, designators or remarks.

The blocks are read in order; for each, the first rule of the table that knows an answer gives it. A block that no
rule knows is a paragraph. TEI Guidelines, chapter 4 (Default Text Structure).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from edition.convert.recognise.context import Context
from edition.convert.recognise.structure import (
    closings,
    customs,
    divisions,
    doubts,
    lines,
    openings,
    quotations,
    remarks,
    stretches,
    within_notes,
)
from edition.convert.recognise.structure.doubts import KINDS
from edition.convert.recognise.structure.passage import Passage, Place, Zone, passage
from edition.model import Block, BlockKind, Document, Reading, Span, SpanKind

__all__ = ["KINDS", "recognise"]

Rule = Callable[[Place], BlockKind | None]

RULES: tuple[Rule, ...] = (
    lines.table,
    openings.number_before_heading,
    openings.heading,
    divisions.enclosure,
    divisions.heading_of_enclosure,
    lines.headed_list,
    openings.dateline,
    openings.classification,
    openings.letter_number,
    openings.salutation,
    closings.valediction,
    closings.addressee,
    closings.signature,
    divisions.remark,
    closings.postscript,
    lines.wrapped,
    lines.one_sentence,
    lines.several_lines,
    divisions.subhead,
)
"""in the order in which they are asked"""

_OF_MARKUP = tuple(rule for rule in RULES if rule is not lines.several_lines)
"""where the source says itself where its lines end: it would say so of a list too"""
_HEADINGS: tuple[Rule, ...] = (divisions.enclosure, divisions.heading_of_enclosure)
"""what a heading can be that is given"""

_ZONES = {
    BlockKind.HEAD: Zone.OPENING,
    BlockKind.ATTACHMENT: Zone.OPENING,
    BlockKind.VALEDICTION: Zone.CLOSING,
    BlockKind.SIGNED: Zone.CLOSING,
    BlockKind.PARAGRAPH: Zone.TEXT,
    BlockKind.TABLE: Zone.TEXT,
}
"""the zone that begins behind a block of this kind; behind all others the zone stays"""
_OF_LINES = frozenset({BlockKind.LIST, BlockKind.TABLE})
"""kinds whose lines are more than line ends"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """The kinds of all blocks, the spans of their lines and stretches, and a finding where there is no heading."""
    labels = reading.by_block(SpanKind.PAGE)
    texts = [b for b in document.blocks if reading.kinds.get(b.key) is not BlockKind.PAGE]
    given, kept = document.given.kinds, _with_lines(document.given)
    passages = [passage(block, labels.get(block.key, ())) for block in texts]
    kinds = dict(_kinds(passages, given, kept))
    kinds |= dict.fromkeys(quotations.quoted(passages, kinds), BlockKind.QUOTE)
    is_late = customs.has_late_lists(passages, kinds)
    lists = context.config.convert.announced_lists
    within = lists == "within" or (lists == "auto" and not is_late)
    continued = frozenset(customs.continued(passages, kinds) if within else ())
    spans = (
        *(
            s
            for b in document.blocks
            for s in _spans(b, kinds.get(b.key, BlockKind.PARAGRAPH), labels.get(b.key, []), given, kept)
        ),
        *(s for b in texts if kinds[b.key] is BlockKind.PARAGRAPH and not is_late for s in quotations.stretches(b)),
        *(s for note in document.notes for b in note.blocks for s in remarks.remarks(b)),
    )
    findings = tuple(doubts.find(document, passages, kinds, given))
    of_notes = [b for note in document.notes for b in note.blocks if b.key not in given and b.key not in kept]
    in_notes, spans_in_notes = within_notes.read(of_notes, labels)
    kinds |= in_notes
    return Reading(
        MappingProxyType(kinds),
        (*spans, *spans_in_notes),
        findings=findings,
        continued=continued,
        has_late_lists=is_late,
    )


def _with_lines(given: Reading) -> frozenset[int]:
    """The keys of the blocks whose line ends are given."""
    return frozenset(span.block for span in given.spans if span.kind is SpanKind.LINE and span.end > span.start)


def _kinds(
    passages: Sequence[Passage], given: Mapping[int, BlockKind], kept: frozenset[int]
) -> Iterator[tuple[int, BlockKind]]:
    zone, previous = Zone.FRONT, None
    for index, here in enumerate(passages):
        place, kind = Place(passages, index, zone, previous), given.get(here.block.key)
        if kind is BlockKind.SUBHEAD:
            kind = _kind(place, _HEADINGS, kind)
        elif kind is None:
            kind = _kind(place, _OF_MARKUP if here.block.key in kept else RULES)
        zone, previous = _zone_behind(kind, zone), kind
        yield here.block.key, kind


def _zone_behind(kind: BlockKind, zone: Zone) -> Zone:
    """A dateline in the midst of a text begins another letter."""
    return Zone.OPENING if (kind, zone) == (BlockKind.DATELINE, Zone.TEXT) else _ZONES.get(kind, zone)


def _kind(place: Place, rules: Sequence[Rule], otherwise: BlockKind = BlockKind.PARAGRAPH) -> BlockKind:
    return next((kind for rule in rules if (kind := rule(place)) is not None), otherwise)


def _spans(
    block: Block, kind: BlockKind, labels: list[Span], given: Mapping[int, BlockKind], kept: frozenset[int]
) -> Iterator[Span]:
    if kind is BlockKind.HEAD:
        yield from stretches.number(block, labels)
    if kind is BlockKind.PARAGRAPH:
        yield from stretches.designator(block, labels)
    if block.key not in given and (block.key not in kept or kind in _OF_LINES):
        yield from lines.spans(block, kind, labels)
    yield from remarks.remarks(block)
