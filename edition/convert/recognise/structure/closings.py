"""Rules for what stands behind the text: valediction, signature, addressee, postscript.

    I have the honor to be, sir,          valediction
    Ada Loring                            signature
    The Honorable B. Quill, &c., &c.      address

TEI Guidelines, chapter 4.2.2 (Openers and Closers).
"""

from __future__ import annotations

import re

from edition.convert.recognise.structure.forms import (
    SHORT,
    bare_word,
    is_addressee,
    is_bracketed,
    is_classification,
    is_dated,
    is_name,
    is_title,
    words,
)
from edition.convert.recognise.structure.passage import Passage, Place, Zone
from edition.convert.recognise.structure.vocabulary import ENCLOSURES, PARTING
from edition.model import BlockKind

_PARTING_ENDS = (",", ".", "etc.", "]", ";", "—", ")")
_LONGEST_VALEDICTION = 260
_POLITE = re.compile(r"(?:Mr|Mrs|Dr|M|MM|Mme|Monsieur|Messrs|Señor|The|To)\b\.? ?\S")
_RANKED = re.compile(r"(?:Baron|Count|Lord|Sir|General|Captain|Admiral|Colonel|Commander)\b ?\S")
_AFTERWORD = re.compile(r"[“\[(]?(?:(?:P\. ?){1,3}S|Postscript|N\. ?B|Nota bene|Note\b|Post ?scriptum)", re.IGNORECASE)
_MOST_SIGNERS = 8


def valediction(place: Place) -> BlockKind | None:
    """`I am, sir, your obedient servant,`: short, a word of parting in it, and a signature or nothing behind it."""
    nothing_said = place.zone is Zone.OPENING and place.previous is not BlockKind.LIST
    if place.zone is Zone.FRONT or nothing_said or not is_valediction(place.here):
        return None
    after = place.ahead()
    return BlockKind.VALEDICTION if after is None or _can_sign(after) or is_bracketed(after.text) else None


def signature(place: Place) -> BlockKind | None:
    """Names behind a valediction, behind other names, or at the end of a text."""
    here = place.here
    if place.zone is Zone.FRONT or is_addressee(here.text) or is_classification(here.text):
        return None
    if place.previous in (BlockKind.VALEDICTION, BlockKind.SIGNED) and _can_sign(here):
        return BlockKind.SIGNED
    if place.previous is BlockKind.SIGNED and _stands_below(here) and _ends_here(place):
        return BlockKind.SIGNED
    if place.zone is Zone.TEXT and _parts_and_signs(here):
        return BlockKind.SIGNED
    is_one = _names_and_offices(here.lines) and not _is_repetition(place)
    if place.index and place.passages[place.index - 1].text.endswith(":"):
        return None  # what a text announces
    begun = place.zone is not Zone.OPENING or place.previous is BlockKind.LIST
    return BlockKind.SIGNED if is_one and begun and _ends_here(place) else None


def _parts_and_signs(passage: Passage) -> bool:
    """`Yours truly,` and a name in the line below it."""
    first, *below = passage.lines or ("",)
    return is_valediction(Passage(passage.block, (first,), first)) and _names_and_offices(tuple(below))


def _is_repetition(place: Place) -> bool:
    """`Repeated to Varonne.` above the name: a full stop here, none behind the name."""
    after = place.ahead()
    stops = place.here.text.endswith(".") and after is not None and not after.text.endswith((".", "]", ")"))
    return stops and after is not None and _can_sign(after)


def _names_and_offices(lines: tuple[str, ...]) -> bool:
    """Whether the first line is a name, and the others can stand below it."""
    if not 1 <= len(lines) <= _MOST_SIGNERS // 2 or not is_name(lines[0].strip("[]")):
        return False
    return all(is_title(line.rstrip(".,"), SHORT) for line in lines[1:])


def addressee(place: Place) -> BlockKind | None:
    """Whom a letter is addressed to, behind its signature."""
    here = place.here
    if place.previous not in (BlockKind.SIGNED, BlockKind.ADDRESS) or here.length > SHORT * 2:
        return None
    ranked = len(here.lines) > 1 and _RANKED.match(here.text)
    addressed = is_addressee(here.text) or _POLITE.match(here.text) or ranked
    return BlockKind.ADDRESS if addressed and not is_dated(here.text) else None


def postscript(place: Place) -> BlockKind | None:
    """`P. S.` behind a signature or an address."""
    behind = place.previous in (BlockKind.SIGNED, BlockKind.ADDRESS, BlockKind.POSTSCRIPT)
    return BlockKind.POSTSCRIPT if behind and _AFTERWORD.match(place.here.text) else None


def is_valediction(passage: Passage) -> bool:
    """Whether a passage is words of parting and nothing else."""
    text = passage.text
    if passage.length > _LONGEST_VALEDICTION or not text.endswith(_PARTING_ENDS):
        return False
    return any(bare_word(word).lower() in PARTING for word in words(text)) and ". " not in text.replace("etc. ", "")


def _can_sign(passage: Passage) -> bool:
    """Short lines that start with capitals, the first of them a name."""
    lines = passage.lines
    if not lines or len(lines) > _MOST_SIGNERS or any(len(line) > SHORT for line in lines):
        return False
    return is_name(lines[0]) or (is_bracketed(lines[0]) and is_name(lines[0][1:-1])) or _for_another(lines)


def _for_another(lines: tuple[str, ...]) -> bool:
    """`For the Minister:` above the name."""
    return len(lines) > 1 and lines[0].endswith(":") and is_name(lines[1])


def _ends_here(place: Place) -> bool:
    """Whether nothing follows but names and offices, or what follows them: an address, a new paper."""
    steps = 1
    while (after := place.ahead(steps)) is not None and steps < _MOST_SIGNERS and _stands_below(after):
        steps += 1
    return any(map(_is_boundary, place.passages[place.index + 1 : place.index + steps + 1])) or (
        after is None or _is_dated_paper(place, steps)
    )


def _stands_below(passage: Passage) -> bool:
    """An office or another name under a signature."""
    return all(is_title(line.rstrip(".,"), SHORT // 2) for line in passage.lines) and not is_classification(
        passage.text
    )


def _is_boundary(passage: Passage) -> bool:
    text = passage.text
    return is_addressee(text) or is_bracketed(text) or bool(_AFTERWORD.match(text)) or is_paper_label(passage)


def _is_dated_paper(place: Place, steps: int) -> bool:
    """Whether a dateline follows, perhaps behind a heading."""
    return any(p is not None and is_dated(p.text) for p in (place.ahead(steps), place.ahead(steps + 1)))


def is_paper_label(passage: Passage) -> bool:
    """Whether a passage announces the next paper: `Attachment`, `Tab B`."""
    return (
        len(passage.lines) == 1 and is_title(passage.text) and bare_word(words(passage.text)[0]).lower() in ENCLOSURES
    )
