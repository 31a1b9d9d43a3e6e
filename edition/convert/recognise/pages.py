"""Page labels: where a page of the original begins.

    [Page 545]   [Page XIV]   [p. 12]   [Page 12a]   a form feed

What belongs here is the label alone; what it interrupts (a word, a list, a note) goes on behind it. A block that
holds labels only is no text. TEI Guidelines, chapter 3.11.3 (Milestone Elements); the pictures of pages are chapter
12.1 (Digital Facsimiles).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from edition import patterns
from edition.convert.labels import Label, label_finder
from edition.convert.recognise.context import Context
from edition.findings import Finding, Kind, Severity
from edition.model import Block, BlockKind, Document, Reading, Span, SpanKind

NO_PICTURE = Kind(
    "picture-missing",
    Severity.WARNING,
    "There is no picture of a page where the setting `facsimile` looks for it.",
    "Put the picture there, or correct the setting in edition.toml.",
)
KINDS = (NO_PICTURE,)


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """A PAGE span for each label, with its number as `n` and its picture as `facs`, and a finding for each without one.

    PAGE is the kind of a block of the body that holds nothing else.
    """
    given = reading.by_block(SpanKind.PAGE)
    body = {block.key for block in document.blocks}
    spans: list[Span] = []
    kinds: dict[int, BlockKind] = {}
    findings: list[Finding] = []
    find = label_finder(context.config.convert.page_labels)
    for block in document.texts():
        found = find(block.text)
        if not found:
            continue
        new = [label for label in found if not _is_given(label, given.get(block.key, ()))]
        spans += (_span(block, label, document.name, context) for label in new)
        findings += _without_picture(document, block, new, context)
        if block.key in body and _hold_all(found, block.text):
            kinds[block.key] = BlockKind.PAGE
    return Reading(MappingProxyType(kinds), tuple(spans), findings=tuple(findings))


def _span(block: Block, label: Label, name: str, context: Context) -> Span:
    said = (("n", label.n), ("facs", _picture(label.n, name, context)))
    return Span(block.key, label.start, label.end, SpanKind.PAGE, tuple((k, v) for k, v in said if v))


def _picture(n: str, name: str, context: Context) -> str:
    """Where the picture of page `n` is, as seen from the TEI file; empty where there are no pictures."""
    template = context.config.convert.facsimile
    if not template or not n:
        return ""
    address = patterns.filled(template, {"document": name, "page": n})
    return address if patterns.is_web(address) else context.pictures.prefix + address


def _without_picture(document: Document, block: Block, found: Sequence[Label], context: Context) -> Iterator[Finding]:
    for label in found:
        picture = _picture(label.n, document.name, context)
        if picture and not patterns.is_web(picture) and label.n in context.pictures.missing:
            message = f"the picture of page {label.n}, {picture}, is not there"
            yield NO_PICTURE.at(document.location(block, label.start), message)


def _is_given(label: Label, spans: Sequence[Span]) -> bool:
    return any(span.start < label.end and label.start < span.end for span in spans)


def _hold_all(found: Sequence[Label], text: str) -> bool:
    """Whether a text has nothing beside its labels."""
    ends = [0, *(label.end for label in found)]
    starts = [*(label.start for label in found), len(text)]
    return not any(text[end:start].strip() for end, start in zip(ends, starts, strict=True))
