"""Pages of the edition that its editors cite: `ante, p. 45`, `footnote 2, p. 78`, `letter of April 3, pp. 80–97`.

Most pages that a text cites are those of other books. So a page is one of this edition only where the words in front
of it say so: `ante` and `post`, `see` alone, a footnote, or a document called by what it is and its day.

    See telegram 7, April 3, p. 45         See Harbours of the North, April 1903, p. 45
        └document┘  └day──┘                    └──────title──────┘
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from edition.convert.recognise.references.words import Reader, words

_PAGES = re.compile(r"\b(?:[Pp]ages?|pp?\.)\s{0,3}(?=[0-9ivxlcIVXLC])")
_ROMAN = re.compile(r"(?:[ivxlc]{1,10}|[IVXLC]{1,10})\b")
_REACH = 240
"""how far before a page that is looked for what it is of, in characters"""
_LIST = 80
"""how long a list of pages may be, in characters"""
_BREAK = re.compile(
    r"[()\[\]]|; |[a-z]{4,20}\. (?=[A-Z“])|[0-9]\. (?=[A-Z“])|[.”’][”’] (?=[A-Z])|“(?![^”]*”)|\b[Ss]ee(?: also)?\b(?=.)"
)
_MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]{0,7}"
_HOUR = r"(?:,? (?:[0-9]{1,2}(?::[0-9]{2})? ?[ap]\. ?m\.|noon|midnight))?"
_DAY = re.compile(rf"(?:{_MONTH} [0-9]{{1,2}}|[0-9]{{1,2}} {_MONTH})(?:,? [12][0-9]{{3}})?{_HOUR}$")
_YEAR = re.compile(r"\b[12][0-9]{3}$")
_NEAR = re.compile(r"(?:^|\s)(?:ante|post|supra|infra)$|^(?:Ante|Post)$")
_NEAR_BEHIND = re.compile(r",? ?(?:ante|post|supra|infra|above|below)\b")
_POINTING = re.compile(
    r"(?:\b[Ss]ee(?: also)?|\b(?:printed|published|found|appears?)(?: \w+)? on|\b[Rr]eference is to)$"
)
_NOTE = re.compile(r"\b[Ff]ootnotes? (?:[0-9a-z]{1,4}|[^\s,]{1,3})(?:(?:, | and )[0-9]{1,3})*$")
_REMARK = re.compile(r"\beditorial notes?$")
_DOCUMENT = re.compile(
    r"\b(?:[Tt]elegrams?|[Dd]espatch(?:es)?|[Dd]ispatch(?:es)?|[Ll]etters?|[Mm]emorand(?:um|a)|[Nn]otes?|[Ii]nstructions?"
    r"|[Aa]irgrams?|[Mm]essages?|[Cc]irculars?|[Mm]inutes|aide-mémoire|[Ss]ub-?enclosures?|[Ee]nclosures?|[Aa]ttachments?"
    r"|[Aa]nnex(?:es)?|[Ss]ection entitled|papers?|draft|documentation|correspondence)\b"
    rf"|\bNos?\. [0-9]{{1,5}}, {_MONTH}"
)
_OTHER = re.compile(
    r"\b(?:[Vv]ols?\.|[Oo]p\. ?[Cc]it|[Ee]ds?\.|Stat\.|Cong\.|(?:published|printed) in (?=[A-Z“])"
    r"|(?:[Vv]olumes?|[Ii]bid|Bulletin|Papers|Releases?|Series|Journal|Gazette|Records?|Yearbook|Treaties|Times|Review"
    r"|(?<=\w )Post|Hearings|Reports?|Statutes|Congress|Suppl?|Documents|Diary|Book|Archives|History|Relations|Doc)\b)"
    r"|[12][0-9]{3}\)"
)
"""what books and periodicals are called; the year of a book in brackets behind its place"""
_OF_ANOTHER = re.compile(r",? (?:of|in) (?!this (?:volume|edition)\b)|,? same\b")
_ANOTHER_ONE = re.compile(r"; [^;]{0,60}\bon")
"""`No. 7 is printed on p. 45; No. 8, on p. 47`"""
_BEFORE_DAY = frozenset(["", "dated", "of"])
"""what may stand before a day that alone calls a document"""


@dataclass(frozen=True, slots=True)
class CitedPage:
    """One page, where it is cited."""

    start: int
    end: int
    n: str


def cited_pages(text: str, is_editors: Callable[[int], bool]) -> Iterator[CitedPage]:
    """The pages of this edition that a text cites; where no editor speaks, only those that are `ante` or `post`."""
    behind, last = 0, 0
    for found in _PAGES.finditer(text):
        if found.start() < behind:
            continue
        pages = _numbers(text, found)
        behind = pages[-1].end if pages else behind
        goes_on = last and _ANOTHER_ONE.fullmatch(text[last : last + _LIST], 0, found.start() - last - 1)
        if pages and (goes_on or _is_here(text, found.start(), behind, is_editors)):
            last = behind
            yield from pages


def may_cite_pages(text: str) -> bool:
    """Whether a text names a page."""
    return may_hold_pages(text) and _PAGES.search(text) is not None


def may_hold_pages(text: str) -> bool:
    """Whether it is worth while to look for pages in a text; quicker than looking."""
    return "p." in text or "page" in text or "Page" in text


def _numbers(text: str, word: re.Match[str]) -> list[CitedPage]:
    """The pages behind the word `pp.`, the first together with it."""
    roman = _ROMAN.match(text, word.end())
    if roman:
        return [CitedPage(word.start(), roman.end(), roman[0])]
    reader = Reader(words(text[word.end() : word.end() + _LIST]))
    if not reader.is_number():
        return []
    found = [CitedPage(word.end() + n.start, word.end() + n.end, n.text) for n in reader.numbers()]
    return [CitedPage(word.start(), found[0].end, found[0].n), *found[1:]]


def _is_here(text: str, start: int, end: int, is_editors: Callable[[int], bool]) -> bool:
    """Whether what is said around pages makes them those of this edition."""
    before = text[max(0, start - _REACH) : start].rstrip()
    pointing = _POINTING.search(before) is not None
    scope = before[max((m.end() for m in _BREAK.finditer(before)), default=0) :].strip()
    if _OTHER.search(scope):
        return False
    if _NEAR.search(scope.rstrip(" ,")) or _NEAR_BEHIND.match(text, end):
        return True
    if not is_editors(start) or _OF_ANOTHER.match(text, end):
        return False
    return pointing or _calls_a_document(scope)


def _calls_a_document(scope: str) -> bool:
    """Whether the words in front of a page call a note, an editor's remark or a document."""
    called = scope.rstrip(" ,")
    if _NOTE.search(called) or _REMARK.search(called):
        return True
    day = _DAY.search(called)
    if not day and _YEAR.search(called):
        return False
    if day and called[: day.start()].strip(" ,").lower().split(" ")[-1] in _BEFORE_DAY:
        return True
    return scope.endswith((",", "”", " on", " and")) and _DOCUMENT.search(called) is not None
