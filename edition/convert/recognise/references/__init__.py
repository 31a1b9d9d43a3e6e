"""Cross-references to documents of an edition, to their notes and pages, and to other volumes: REFERENCE spans.

What points into a volume that no setting knows stays text: `vol. XIV, Document 335` is not a document of this edition.
Serves the chapter on simple links of the TEI Guidelines (3.7 Simple Links and Cross-References).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from edition.convert.recognise.context import Context
from edition.convert.recognise.references.cited_pages import cited_pages, may_cite_pages, may_hold_pages
from edition.convert.recognise.references.elsewhere import is_elsewhere, is_on_page
from edition.convert.recognise.references.phrases import Phrase, may_hold_phrases, phrases
from edition.convert.recognise.references.series import cited
from edition.convert.recognise.references.targets import KINDS, Targets, neighbour
from edition.convert.recognise.references.words import words
from edition.model import Block, Document, Reading, Span, SpanKind

__all__ = ["KINDS", "asked", "recognise"]

_REMARK = 600
"""how far back the bracket may stand that opens an editor's words, in characters"""
_AUTHORS = re.compile(r"\[Footnote in the (?:original|source)")
"""how editors mark a note that the author wrote"""
_NEAR = 300
"""how far back a document may be named that `ibid.` means, in characters"""
_LEADING = frozenset(["", "see", "printed", "cf"])
"""what may stand in front of the reference of a note that is nothing else"""
_OF_PAGES = ("[", "ante", "post", "supra", "infra", "above", "below")
"""one of which a text has that cites a page of the edition and is no note"""
_RELATIVE = ("upra", "nfra")
_NUMBER = re.compile(r"\b(?:[0-9]{1,5}[a-z]?|[ivxlc]{1,10}|[IVXLC]{1,10})\b")


class _Link(NamedTuple):
    """A stretch of a text, and where it leads."""

    start: int
    end: int
    target: str


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """A REFERENCE span for each cross-reference, and a finding for each place to which none can lead."""
    hidden = reading.by_block(SpanKind.MARK, SpanKind.PAGE)
    labelled = {n for span in reading.spans if span.kind == SpanKind.PAGE and (n := span.get("n"))}
    targets = Targets(document, context, labelled)
    spans = []
    notes = {block.key: len(note.blocks) == 1 for note in document.notes for block in note.blocks}
    last = ""
    for block in document.texts():
        text = _without(block.text, hidden.get(block.key, []))
        is_editors = block.key in notes and not ("[Footnote" in text and _AUTHORS.search(text))
        links = _links(block, text, is_editors, targets)
        if notes.get(block.key):
            links += _ibid(text, last)
            last = _only_target(text, links)
        spans += [Span(block.key, a, z, SpanKind.REFERENCE, (("target", target),)) for a, z, target in links]
    return Reading(spans=tuple(spans), findings=tuple(targets.findings))


def asked(document: Document) -> frozenset[str]:
    """The numbers of the documents and pages to which a document may refer, and more: marks may be glued to them."""
    found: set[str] = set()
    for block in document.texts():
        if may_hold_phrases(block.text) or may_cite_pages(block.text):
            found.update(_NUMBER.findall(block.text))
    glued = {number[:length] for number in found for length in range(1, len(number))}
    is_relative = any(word in block.text for block in document.texts() for word in _RELATIVE)
    near = {neighbour(document.name, step).removeprefix("d") for step in (-1, 1)} if is_relative else set()
    return frozenset(found | glued | near)


def _links(block: Block, text: str, is_note: bool, targets: Targets) -> list[_Link]:
    """The references of one block, in order."""
    elsewhere = [_Link(c.start, c.end, c.target) for c in cited(text, targets.context.config.convert.series)]
    text = _without_links(text, elsewhere)
    found = [_Link(p.start, p.end, targets.of_phrase(block, p)) for p in _ours(text, is_note)]
    if may_hold_pages(text) and (is_note or any(sign in text for sign in _OF_PAGES)):
        pages = cited_pages(text, lambda at: is_note or _is_in_remark(text, at))
        found += [_Link(p.start, p.end, targets.of_page(block, p)) for p in pages]
    return sorted([*elsewhere, *(link for link in found if link.target)]) if found or elsewhere else []


def _without(text: str, hidden: Sequence[Span]) -> str:
    """`text` with page labels blank, and a sign that ends every phrase for each mark; as long as before."""
    if not hidden:
        return text
    pieces, at = [], 0
    for span in hidden:
        if span.start >= at:
            pieces += [text[at : span.start], ("\0" if span.kind == SpanKind.MARK else " ") * (span.end - span.start)]
            at = span.end
    return "".join([*pieces, text[at:]])


def _without_links(text: str, links: Sequence[_Link]) -> str:
    if not links:
        return text
    pieces, at = [], 0
    for link in links:
        pieces += [text[at : link.start], "\0" * (link.end - link.start)]
        at = link.end
    return "".join([*pieces, text[at:]])


def _ours(text: str, is_note: bool) -> Iterator[Phrase]:
    """The references of a text that mean documents of this edition and their notes."""
    outside: set[int] = set()
    for group in phrases(words(text)) if may_hold_phrases(text) else ():
        start, end = group[0].start, group[-1].end
        if group[0].back >= 0:
            between = text[group[0].back : start][: _NEAR + 1]
            is_out = group[0].back in outside or len(between) > _NEAR or "(" in between
        else:
            is_out = any(phrase.document for phrase in group) and is_elsewhere(text, start, end)
        if is_out:
            outside.add(end)
        elif group[0].document or not (group[0].note and is_on_page(text, start, end)):
            yield from (p for p in group if p.is_plain or is_note or _is_in_remark(text, p.start))


def _is_in_remark(text: str, at: int) -> bool:
    """Whether an editor speaks: in square brackets."""
    start = max(0, at - _REMARK)
    return text.rfind("[", start, at) > text.rfind("]", start, at)


def _ibid(text: str, last: str) -> list[_Link]:
    """A note that says nothing but `Ibid.`, and means what the note before it means and nothing else."""
    start = len(text) - len(text.lstrip())
    is_ibid = last and text.strip(" .\n").lower() == "ibid"
    return [_Link(start, start + len("ibid"), last)] if is_ibid else []


def _only_target(text: str, links: Sequence[_Link]) -> str:
    """The target of a note that is one reference: `See Document 3.`"""
    if len(links) != 1:
        return ""
    (link,) = links
    is_whole = text[: link.start].strip(" .,\n").lower() in _LEADING and not text[link.end :].strip(" .\n")
    return link.target if is_whole else ""
