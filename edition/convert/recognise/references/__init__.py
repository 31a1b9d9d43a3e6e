"""Cross-references between the documents of an edition and to notes: REFERENCE spans with their targets.

What points into another volume stays text: `vol. XIV, Document 335` is not a document of this edition. Serves the
chapter on simple links of the TEI Guidelines (3.7 Simple Links and Cross-References).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.convert.recognise.context import Context
from edition.convert.recognise.references.phrases import Phrase, may_hold_phrases, phrases, words
from edition.findings import Finding, Kind, Severity
from edition.model import Block, Document, Reading, Span, SpanKind

OUTSIDE = Kind(
    "reference-outside",
    Severity.WARNING,
    "A cross-reference leads to a document that is not in the edition.",
    "Correct the number, or add the document; until then the link leads nowhere.",
)
KINDS = (OUTSIDE,)

_ELSEWHERE = re.compile(r"\b(?:vols?\.|[Vv]olumes?\b|[Ii]bid\b|Documents,? [12][0-9]{3}\b)")
"""what another volume is called by"""
_REACH = 120
"""how far before a reference that is looked for, in characters"""
_BREAK = re.compile(r"[()\[\]]|; (?![A-Z])|\b[a-z]{4,20}\. |[0-9]\. |[”’] ")
_CITING = re.compile(r"\b(?!(?:and|part|pt|pp?|nos?|to|in|the|of|on|for|footnotes?|vols?|volumes?|ibid)\b)[a-z]+\b")
"""a word that does not belong to a citation: `vol. II, pp. 5 and 6, Document 9` has none"""
_BEHIND = re.compile(r",? ?(?:in |of )?(?:vols?\.|[Vv]olumes? [IVXLC0-9])")
_HERE = re.compile(r",? in this (?:volume|edition)\b")
_ON_PAGE = re.compile(r",? (?:on )?pp?\. ?[0-9]")
"""a note that is cited by the page it stands on: `footnote 1, p. 49`"""
_NAMED = re.compile(r"([A-Z][\w.]*|No\.) $")
_OPENING = frozenset(["See", "Cf.", "In", "As", "Also", "Compare", "From", "To", "For", "And", "Printed", "Both"])
_PARTS = "/–-"
"""behind the number of a paper of another numbering: `Document 46/3`"""


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    """A REFERENCE span for each cross-reference, and a finding for each that leads out of the edition."""
    hidden = reading.by_block(SpanKind.MARK, SpanKind.PAGE)
    notes = frozenset(note.n for note in document.notes)
    spans: list[Span] = []
    findings: list[Finding] = []
    for block in document.texts():
        for phrase in _ours(_without(block.text, hidden.get(block.key, []))):
            name = _name(phrase, document.name)
            if not name or (name == document.name and phrase.note and phrase.note not in notes):
                continue
            attributes = (("target", _target(name, phrase.note, document.name)),)
            spans.append(Span(block.key, phrase.start, phrase.end, SpanKind.REFERENCE, attributes))
            if context.siblings and name != document.name and name not in context.siblings:
                findings.append(_outside(document, block, phrase, name))
    return Reading(spans=tuple(spans), findings=tuple(findings))


def _target(name: str, note: str, own: str) -> str:
    """`d135.xml`, `d135.xml#d135fn2`; inside the document `own` only what stands behind the `#`."""
    fragment = f"#{name}fn{note}" if note else ""
    return (fragment or f"#{name}") if name == own else f"{name}.xml{fragment}"


def _without(text: str, hidden: list[Span]) -> str:
    """`text` with page labels blank, and a sign that ends every phrase for each mark; as long as before."""
    pieces, at = [], 0
    for span in hidden:
        if span.start >= at:
            pieces += [text[at : span.start], ("\0" if span.kind == SpanKind.MARK else " ") * (span.end - span.start)]
            at = span.end
    return "".join([*pieces, text[at:]])


def _ours(text: str) -> Iterator[Phrase]:
    """The references of a text that mean this edition."""
    for group in phrases(words(text)) if may_hold_phrases(text) else ():
        start, end = group[0].start, group[-1].end
        is_document = any(phrase.document for phrase in group)
        if not _ON_PAGE.match(text, end) and not (is_document and _is_elsewhere(text, start, end)):
            yield from group


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether another volume or a paper of another numbering is meant."""
    if _HERE.match(text, end):
        return False
    before = text[max(0, start - _REACH) : start]
    return _BEHIND.match(text, end) is not None or _is_paper(text, start, end, before) or _is_in_volume(before)


def _is_paper(text: str, start: int, end: int, before: str) -> bool:
    """`Board Document 46`, `Document 46/3`."""
    if text[end : end + 1] in _PARTS and text[end + 1 : end + 2].isalnum():
        return True
    named = _NAMED.search(before[-20:]) if text.startswith("Document", start) else None
    if not named or named.group(1) in _OPENING:
        return False
    return not before[: -len(named.group())].rstrip().endswith((".", ":"))


def _is_in_volume(before: str) -> bool:
    """Whether a citation of a volume leads up to the reference: `vol. XIV, pp. 5 and 6, `."""
    scope = before[max((m.end() for m in _BREAK.finditer(before)), default=0) :]
    mentions = list(_ELSEWHERE.finditer(scope))
    return bool(mentions) and not _CITING.search(scope, mentions[-1].end())


def _name(phrase: Phrase, own: str) -> str:
    """The name of the document that is meant; empty where it cannot be known."""
    if phrase.document:
        return f"d{phrase.document}"
    if not phrase.relative:
        return own
    number = own.removeprefix("d")
    if not (number.isdecimal() and number.isascii() and int(number) + phrase.relative > 0):
        return ""
    return f"d{int(number) + phrase.relative}"


def _outside(document: Document, block: Block, phrase: Phrase, name: str) -> Finding:
    quoted = " ".join(block.text[phrase.start : phrase.end].split())
    return OUTSIDE.at(document.location(block, phrase.start), f"“{quoted}” leads to {name}, which is not here")
