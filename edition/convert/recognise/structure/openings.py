"""Rules for what stands before the text: file number, heading, dateline, classification, salutation.

TEI Guidelines, chapter 4.2.2 (Openers and Closers).
"""

from __future__ import annotations

import re

from edition.convert.recognise.structure.forms import (
    SHORT,
    bare_word,
    ends_sentence,
    enumerator,
    is_bracketed,
    is_capitals,
    is_classification,
    is_dated,
    is_file_number,
    is_title,
    names_paper,
    starts_large,
    words,
)
from edition.convert.recognise.structure.passage import Passage, Place, Zone
from edition.convert.recognise.structure.vocabulary import GREETED
from edition.model import BlockKind

_NUMBERED = re.compile(r"[0-9]{1,4}[a-z]?\.\s+\S")
_COLLECTION = re.compile(r"\b(?:lot|Box|[Ff]iles?|[Pp]apers|Conf\.|series|F\.O\.)(?:\W|$)")
_MEDIUM = re.compile(r": (?:Telegram|Circular [Tt]elegram|Airgram|Letter|Despatch|Instruction|Memorandum)$")
_COLON = re.compile(r":(?! ?[0-9])")
_LONGEST_NUMBER = 30
_LONGEST_HEADING = 400
_LONGEST_SALUTE = 70


def number_before_heading(place: Place) -> BlockKind | None:
    """A file number or a running title in front of the heading: `123.45/6: Telegram`."""
    here, after, then = place.here, place.ahead(), place.ahead(2)
    if place.zone is not Zone.FRONT or place.index or after is None or not here.lines:
        return None
    if here.length > SHORT or _NUMBERED.match(here.text):
        return None
    if is_file_number(here.text) and not (_is_dateline(after) and not (then is not None and _is_dateline(then))):
        return BlockKind.NUMBER
    known = bool(_COLLECTION.search(here.text) or _MEDIUM.search(here.text))
    leads = known or (then is not None and _is_dateline(then))
    return BlockKind.NUMBER if leads and _is_heading(after) else None


def heading(place: Place) -> BlockKind | None:
    """The first block that is no dateline and no running text; behind a dateline only with a number of its own."""
    here = place.here
    if place.zone is not Zone.FRONT:
        return None
    if place.previous is BlockKind.NUMBER:
        return BlockKind.HEAD if not _is_running_text(here) else None
    if place.previous is BlockKind.DATELINE and not _NUMBERED.match(here.text):
        return None
    return BlockKind.HEAD if _is_heading(here) else None


def dateline(place: Place) -> BlockKind | None:
    """Place and date; inside a text only where the form leaves no doubt."""
    if place.zone is Zone.TEXT:
        return BlockKind.DATELINE if _begins_a_letter(place) else None
    return BlockKind.DATELINE if _is_dateline(place.here) else None


def classification(place: Place) -> BlockKind | None:
    """`Confidential` on a line of its own; another line under it is a number of the paper."""
    here = place.here
    if place.zone in (Zone.FRONT, Zone.CLOSING) or not here.lines or len(here.lines) > 3:
        return None
    is_one = is_classification(here.lines[0]) and all(len(line) < SHORT / 2 for line in here.lines)
    return BlockKind.CLASSIFICATION if is_one else None


def letter_number(place: Place) -> BlockKind | None:
    """The letter's own number between dateline and text: `No. 12.]`, `NP 43/2`."""
    stands_there = place.zone is Zone.OPENING and len(place.here.lines) == 1 and place.ahead() is not None
    return BlockKind.NUMBER if stands_there and _is_letter_number(place.here.text) else None


def salutation(place: Place) -> BlockKind | None:
    """`Dear Mr. Loring:` on a line of its own."""
    return BlockKind.SALUTE if place.zone is Zone.OPENING and is_salute(place.here) else None


def is_salute(passage: Passage) -> bool:
    """Whether a passage is a form of address and nothing else."""
    text = passage.text
    if len(text) > _LONGEST_SALUTE or not text.endswith((":", ",", ":—", ",—", "!", ".")) or len(passage.lines) > 1:
        return False
    if ": " in text:
        return False  # the text has begun
    parts = [bare_word(w).lower() for w in words(text)]
    return any(word in GREETED for word in parts) and not (text.endswith(".") and len(parts) > 4)


def _is_letter_number(text: str) -> bool:
    parts = words(text)
    if len(text) > _LONGEST_NUMBER or not 0 < len(parts) <= 5 or _NUMBERED.match(text):
        return False
    return all(starts_large(bare_word(w)) for w in parts) and any(c.isdigit() for c in parts[-1]) and not is_dated(text)


def _is_running_text(passage: Passage) -> bool:
    return passage.length > _LONGEST_HEADING or (passage.length > SHORT and ends_sentence(passage.text))


def _is_heading(passage: Passage) -> bool:
    numbered = bool(_NUMBERED.match(passage.text)) and passage.length <= _LONGEST_HEADING
    return numbered or not (_is_running_text(passage) or _is_opening(passage))


def _is_opening(passage: Passage) -> bool:
    """Whether it can only stand behind a heading."""
    return is_bracketed(passage.text) or is_salute(passage) or _is_dateline(passage) or is_classification(passage.text)


def _is_dateline(passage: Passage) -> bool:
    lines = passage.lines
    if not lines or len(lines) > 6 or passage.length > SHORT * 2 or _NUMBERED.match(lines[0]):
        return False
    return is_dated(passage.text) and any(is_dated(line) for line in lines) and all(_fits_dateline(li) for li in lines)


def _fits_dateline(line: str) -> bool:
    if (enumerator(line) and line[0].isdigit()) or names_paper(line) or _COLON.search(line):
        return False
    return len(line) <= SHORT + 30 and starts_large(line.lstrip("[(“‘\"' ")) and not line.endswith((":", ";", "?"))


def _begins_a_letter(place: Place) -> bool:
    """A dateline in the midst of a text: what stands before or behind it belongs to the top of a letter too."""
    after = place.ahead()
    if after is None or not _is_dateline(place.here) or is_capitals(place.here.text):
        return False
    opens = is_salute(after) or _is_letter_number(after.text) or is_classification(after.text)
    return opens or len(place.here.lines) > 1 or (is_title(place.here.text.rstrip(".")) and _starts_with_salute(after))


def _starts_with_salute(passage: Passage) -> bool:
    head, colon, _ = passage.text[:_LONGEST_SALUTE].partition(":")
    return bool(colon) and any(bare_word(w).lower() in GREETED for w in words(head))
