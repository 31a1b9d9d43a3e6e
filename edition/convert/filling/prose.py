"""Whether a sentence runs on over a line end, and whether an item begins behind one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import or_

_ENUMERATOR = re.compile(r"[“‘\"'(\[]{0,2}([0-9]{1,3}|[A-Za-z]|[ivxlIVXL]{2,5})([.)\]]{1,2})(?=\s|$)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_BULLETS = ("—", "–", "- ", "•", "* ", "·")
_STOPS = (".", "!", "?", ":", ";", "”", "’", '"', ")", "]")
_ABBREVIATED = re.compile(r"(?:^|[\s.(])(?:[A-Z]|[A-Z][a-z]{1,2})\.$")
_LABEL = re.compile(r"\[[Pp](?:age|\.|p\.) ?[0-9a-zA-Z]{1,6}\] ?")
_LONGEST_LABEL = 14
HYPHENS = ("-", "\u2010", "\u00ac", "\u00ad")
"""in which a line ends that cuts a word"""
_LONGEST_NAME, _MOST_NAMES = 60, 7
_SHORTEST_LINE = 35
"""characters: prose that is broken by hand has no shorter lines, lists have"""
_INNER = "a an and as at by for from if in into is of on or over that the their this to under was were which with"
_NEVER_LAST = frozenset(f"{_INNER} de der des die du el et la le les und von y zu".split())
"""small words that end no line which means something"""
_MARKS = "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹*†‡"


def is_label(line: str) -> bool:
    """Whether a line is a page label and nothing else: a sentence runs on over it."""
    bare_line = line.strip(" \t")
    is_bracketed = bare_line[:2].lower() == "[p" and bare_line.endswith("]") and len(bare_line) <= _LONGEST_LABEL
    return is_bracketed or bare_line.strip() == "" or (bare_line.strip("|").isdecimal() and bare_line[:1] == "|")


def without_labels(line: str) -> str:
    """`line` without the page labels in it, `[Page 12]` or `[p. 12]`."""
    return _LABEL.sub("", line.rstrip()).rstrip() if "[" in line else line.rstrip()


def bare(line: str) -> str:
    """`line` without a page label at its beginning and the note mark at its end."""
    text = line.strip()
    if text[:2].lower() == "[p":
        label, bracket, rest = text.partition("]")
        text = rest.lstrip() if bracket and len(label) < _LONGEST_LABEL else text
    unmarked = text.rstrip(_MARKS)
    return unmarked if unmarked and not unmarked[-1].isspace() else text


def goes_on(line: str, following: str) -> bool:
    """Whether a sentence runs on: no stop, and a small letter behind it or a small word before."""
    before, behind = bare(line), bare(following)
    if not before or not behind or before.endswith(_STOPS):
        return False
    return behind[0].islower() or before.rsplit(maxsplit=1)[-1] in _NEVER_LAST


def stops(line: str) -> bool:
    """Whether a line ends where a sentence, an item or a quotation can; `Mr.` and `Geo. M.` are no end of one."""
    text = bare(line)
    return text.endswith(_STOPS) and not _ABBREVIATED.search(text[-_LONGEST_LABEL:])


def is_prose(lines: Sequence[str], running: Sequence[bool]) -> bool:
    """Whether lines of any length are one text: long, and sentences run on over half of their ends at least.

    `running` says of each line end whether one runs on there. A short line is one of a list, unless one does.
    """
    if not any(running) or bare(lines[0])[:1].islower():
        return False
    long = [is_long(line) for line in lines[:-1]]
    holds = all(map(or_, long, running)) and sum(long) * 2 > len(long)
    return holds and sum(running) * 2 >= len(running)


def starts_with_name(line: str) -> bool:
    """Whether a line has the form of one of a list of persons: `Irena Solt, Legal Adviser`."""
    name, comma, _ = line.strip()[:_LONGEST_NAME].partition(",")
    words = name.split()
    return bool(comma) and 1 < len(words) < _MOST_NAMES and all(word[0].isupper() for word in words)


def is_long(line: str) -> bool:
    """Whether a line is too long for one of most lists."""
    return len(line.strip()) >= _SHORTEST_LINE


class Items:
    """The items of one block of lines, as far as it was read."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._numbers = {number for line in lines for number in _readings(line)}
        self._has_bullets = sum(line.lstrip().startswith(_BULLETS) for line in lines) > 1
        self._last = dict(_readings(lines[0])) if lines else {}

    def are_numbered(self) -> bool:
        """Whether one had a number."""
        return bool(self._last)

    def begins(self, line: str, following: str) -> bool:
        """Whether an item begins with `following`: its number is the next, or a first one with a second behind it."""
        if following.lstrip().startswith(_BULLETS):
            return self._has_bullets or stops(line)
        fitting = {kind: value for kind, value in _readings(following) if self._fits(kind, value, stops(line))}
        self._last.update(fitting)
        return bool(fitting)

    def _fits(self, kind: str, value: int, stopped: bool) -> bool:
        if kind in self._last:
            return value == self._last[kind] + 1 or stopped
        return value == 1 and (kind, 2) in self._numbers and (stopped or bool(self._last))


def _readings(line: str) -> Iterator[tuple[str, int]]:
    """What the number in front of a line can be, form and value: `i.` is the first Roman or the ninth letter."""
    found = _ENUMERATOR.match(line.lstrip())
    if found:
        sign, form = found.groups()
        small = sign.lower()
        case = "large" if sign != small else "small"
        if sign.isdecimal():
            yield f"figure{form}", int(sign)
        elif len(sign) == 1:
            yield f"{case} letter{form}", ord(small) - ord("a") + 1
        if small in _ROMAN:
            yield f"{case} Roman{form}", _ROMAN.index(small) + 1
