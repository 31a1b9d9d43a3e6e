"""The place of a dateline: what stands in front of its date and is neither an office nor a number.

    Legation of the United States,
    Port Ferrand, California, April 3, 1912
    ^^^^^^^^^^^^^^^^^^^^^^^^^

TEI Guidelines, chapter 4.2.2 (Openers and Closers).
"""

from __future__ import annotations

_OFFICES = """
    department ministry legation embassy consulate office headquarters delegation mission commission committee
    government house bureau agency company bank ministère ministerio ministero ministerium légation ambassade botschaft
    gesandtschaft konsulat legación embajada consulado palace ship steamer executive secretariat board court division
    section headquarters foreign on no nr number telegram room hotel street squadron admiralty
"""
"""words of which one is enough to say that a part names an office, a ship, an address or a number"""

_NO_PARTS = """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes
    martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica the le la el
    il den die am this dated undated not on
"""
"""lower case: what stands between a place and its date and is neither"""
_WORDS_OF_OFFICES = frozenset(_OFFICES.split())
_NO_PLACES = frozenset(_NO_PARTS.split())
_MOST_WORDS = 5
_AROUND = " \t\n,.;:[](){}—–-"


def place_before(text: str, date: int) -> tuple[int, int] | None:
    """Start and end of the place in front of the date that begins at `date`; None where there is none.

    It stands on the line of the date, or on the one before where the date has a line of its own.
    """
    line = text.rfind("\n", 0, max(date - 1, 0)) + 1
    if line and not text[line:date].strip(_AROUND):
        date = line - 1
        line = text.rfind("\n", 0, date) + 1
    found: tuple[int, int] | None = None
    for start, end in reversed(_parts(text, line, date)):
        if not _is_place(text[start:end]):
            break
        found = (start, found[1] if found else end)
    return found


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts between commas, without signs about them, numbers in front and what is no place."""
    parts, at = [], start
    for piece in text[start:end].split(","):
        left = _behind_number(text, at, at + len(piece))
        left += len(text[left : at + len(piece)]) - len(text[left : at + len(piece)].lstrip(_AROUND))
        right = _before_no_part(text, left, at + len(piece.rstrip(_AROUND)))
        if right > left:
            parts.append((left, right))
        at += len(piece) + 1
    return parts


def _before_no_part(text: str, start: int, end: int) -> int:
    """The end of a part without last words that are none: `Hallin [undated`, `Tuesday the`."""
    for word in reversed(text[start:end].split()[-_MOST_WORDS:]):
        if word.lower().strip(_AROUND) not in _NO_PLACES:
            break
        end = start + len(text[start : end - len(word)].rstrip(_AROUND))
    return end


def _behind_number(text: str, start: int, end: int) -> int:
    """Behind `No. 252` where a word follows it: `No. 252 Hallin`."""
    digits = [i for i in range(start, end) if "0" <= text[i] <= "9"]
    behind = digits[-1] + 1 if digits else start
    return behind if text[behind:end].strip(_AROUND)[:1].isupper() else start


def _is_place(part: str) -> bool:
    words = part.lower().replace(".", " ").split()
    return (
        part[:1].isupper()
        and len(words) <= _MOST_WORDS
        and not any("0" <= c <= "9" for c in part)
        and not _WORDS_OF_OFFICES.intersection(words)
        and "undated" not in words
        and "received" not in words
    )
