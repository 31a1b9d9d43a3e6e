"""Rules for what divides a text: enclosed papers, headings inside it, an editor's remarks on lines of their own.

    [Enclosure 1]                                    a number before the heading
    The Consul in Varonne to the Minister            the heading of the enclosed paper
    [Translation]                                    an editor's remark

TEI Guidelines, chapter 4.1 (Divisions of the Body).
"""

from __future__ import annotations

import re

from edition.convert.recognise.structure.forms import (
    SHORT,
    ends_sentence,
    enumerator,
    is_addressee,
    is_bracketed,
    is_classification,
    is_dated,
    is_name,
    is_title,
    names_paper,
)
from edition.convert.recognise.structure.passage import Passage, Place, Zone
from edition.convert.recognise.structure.vocabulary import CHOICES, ENCLOSURES
from edition.model import BlockKind

_INNER_STOP = re.compile(r"[a-z0-9)]{2}[.:?!] ")
_FIRST_WORD = re.compile(r"(?:Sub-)?[^\W\d_]+")
_PAPER_NUMBER = re.compile(
    r"[\s.,:;—–-]*(?:(?:to|in|with|No|Nos|of)\b\.?\s?)*[“‘\"]?[0-9A-Za-z]{0,4}[”’\"]?(?:[\s.,:;—–-]|$)"
)
_FROM_TO = re.compile(r" to (?:the |[A-Z])")
_LONGEST_LABEL = 80
_LONGEST_TITLE = 250
_ORNAMENTS = frozenset("*.·•_-–—~#⁂…")


def enclosure(place: Place) -> BlockKind | None:
    """The label of an enclosed paper: before a heading of its own it is its number, else it is the heading."""
    if place.zone is Zone.FRONT or not _is_label(place.here):
        return None
    steps = 2 if (after := place.ahead()) is not None and is_bracketed(after.text) else 1
    return BlockKind.NUMBER if _is_titled(place, steps) else BlockKind.ATTACHMENT


def heading_of_enclosure(place: Place) -> BlockKind | None:
    """The heading behind the label of an enclosed paper, or behind a signature where another paper begins."""
    before = place.passages[place.index - 1] if place.index else None
    if before is not None and is_bracketed(before.text) and not _is_label(before) and place.index > 1:
        before = place.passages[place.index - 2]
    labelled = before is not None and _is_label(before) and _is_titled(place, 0)
    return BlockKind.ATTACHMENT if labelled or _begins_a_paper(place) else None


def remark(place: Place) -> BlockKind | None:
    """`[Here follows a list.]`, `* * *`: brackets or ornaments and nothing else."""
    text = place.here.text
    is_one = is_bracketed(text) or (text != "" and set(text) <= _ORNAMENTS | {" "})
    return BlockKind.EDITORIAL if is_one and place.zone is not Zone.FRONT else None


def subhead(place: Place) -> BlockKind | None:
    """A line in the form of a heading with text behind it."""
    here, after = place.here, place.ahead()
    if place.zone in (Zone.FRONT, Zone.CLOSING) or len(here.lines) != 1 or after is None:
        return None
    listed = here.text.startswith(("—", "•", "-")) or here.text.strip(".").lower() in CHOICES
    announces = here.text.endswith(":") and bool(enumerator(here.text))
    return BlockKind.SUBHEAD if is_title(here.text) and not listed and not announces else None


def _is_label(passage: Passage) -> bool:
    """`[Enclosure 1]`, `Tab B`, `[Inclosure in No. 12.—Translation.]`"""
    if len(passage.lines) != 1 or passage.length > _LONGEST_LABEL:
        return False
    text = passage.text.strip("[]()")
    first = _FIRST_WORD.match(text)
    return first is not None and first.group().lower() in ENCLOSURES and bool(_PAPER_NUMBER.match(text[first.end() :]))


def _is_titled(place: Place, steps: int) -> bool:
    """Whether a heading stands so many steps ahead: in the form of one, or in another with a text behind it."""
    title, after = place.ahead(steps), place.ahead(steps + 1)
    if title is None or not _is_heading_of_paper(title):
        return False
    return is_title(title.text.rstrip("."), _LONGEST_TITLE) or (after is not None and not _is_label(after))


def _is_heading_of_paper(passage: Passage) -> bool:
    """Behind a label: one line that is neither dated nor running text."""
    text = passage.text
    if len(passage.lines) != 1 or passage.length > _LONGEST_TITLE or text.endswith((":", ",", ";")):
        return False
    if ends_sentence(text) and passage.length > SHORT and not names_paper(text):
        return False
    other = is_dated(text) or is_classification(text) or is_bracketed(text) or enumerator(text)
    return not other and not _INNER_STOP.search(text) and text[:1].isupper()


def _begins_a_paper(place: Place) -> bool:
    """Without a label: a title or a letter alone on its line behind a signature, or `X to Y` above a dateline."""
    here, after = place.here, place.ahead()
    title = here.text.rstrip(".")
    if after is None or len(here.lines) != 1 or not is_title(title, _LONGEST_TITLE) or is_addressee(title):
        return False
    between = bool(_FROM_TO.search(title))
    if place.zone is Zone.CLOSING and place.previous is not BlockKind.VALEDICTION:
        lettered = is_dated(after.text) and (len(title) == 1 or not is_name(title))
        return lettered or between or names_paper(title)
    return place.zone is Zone.TEXT and (between or len(title) == 1) and is_dated(after.text)
