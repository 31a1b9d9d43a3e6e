"""Whether a reference means something outside the edition: another volume, or a paper of another numbering."""

from __future__ import annotations

import re

_ELSEWHERE = re.compile(
    r"\b(?:vols?\.|[Vv]olumes?\b|[Ii]bid\b|Documents,? [12][0-9]{3}\b|[12][0-9]{3}[–-][0-9]{2,4}, (?=[A-Z]))"
)
"""what another volume is called by: `vol. XIV`, `1945–1950, The Building of the Mole`"""
_REACH = 120
"""how far before a reference that is looked for, in characters"""
_BREAK = re.compile(r"[()\[\]]|; (?![A-Z])|\b[a-z]{4,20}\. |[0-9]\. |[”’] ")
_CITING = re.compile(r"\b(?!(?:and|as|part|pt|pp?|nos?|to|in|the|of|on|for|footnotes?|vols?|volumes?|ibid)\b)[a-z]+\b")
"""a word that does not belong to a citation: `vol. II, pp. 5 and 6, Document 9` has none"""
_BEHIND = re.compile(r",? ?(?:in |of )?(?:vols?\.|[Vv]olumes? [IVXLC0-9])")
_HERE = re.compile(r",? in this (?:volume|edition)\b")
_ON_PAGE = re.compile(r",? (?:on )?pp?\. ?[0-9]")
"""a note that is cited by the page it stands on: `footnote 1, p. 49`"""
_BEHIND_PAGE = re.compile(r"\b(?:pp?\.|pages?) ?[0-9]{1,5},? (?:and )?$")
"""the same: `p. 49, and footnote 1`"""
_NAMED = re.compile(r"([A-Z][\w.]*|No\.) $")
_OPENING = frozenset(["See", "Cf.", "In", "As", "Also", "Compare", "From", "To", "For", "And", "Printed", "Both"])
_PARTS = "/–-"
"""behind the number of a paper of another numbering: `Document 46/3`"""


def is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether the documents that are named from `start` to `end` are not those of this edition."""
    if _HERE.match(text, end):
        return False
    before = text[max(0, start - _REACH) : start]
    return _BEHIND.match(text, end) is not None or _is_paper(text, start, end, before) or _is_in_volume(before)


def is_on_page(text: str, start: int, end: int) -> bool:
    """Whether a note is cited by the page that it stands on."""
    return _ON_PAGE.match(text, end) is not None or _BEHIND_PAGE.search(text[max(0, start - 20) : start]) is not None


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
