"""One side of a correspondence taken apart: its parties, and of each the name, the office, the institution, the place.

    the Minister in Varonne (Loring) and President Vane, at Port Ferrand
        ^ role              ^ name       ^ title   ^ name   ^ place

What a heading as a whole says is `heading`'s matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.convert.recognise.parties.joints import PREPOSITIONS, article_of, each_party, is_group, trimmed
from edition.convert.recognise.parties.offices import (
    COURTESY,
    DEPARTMENTS,
    INSTITUTIONS,
    OFFICERS,
    OFFICES,
    RANKS,
    TITLES,
)
from edition.model import Party

_WORD = re.compile(r"[^\W_][^\s,()]*")
_BETWEEN_NAMES = re.compile(r", (?!Jr|Sr|II)(?:and )?| and ")
_PLACES = (", at ", ", in ", " at ", " in ")


@dataclass(frozen=True, slots=True)
class Side:
    """A party and where it stands in its heading."""

    party: Party
    start: int
    end: int
    names: tuple[tuple[int, int], ...] = ()
    """where its personal names stand: most often one"""


@dataclass(frozen=True, slots=True)
class _Parts:
    """A party's text taken apart."""

    name: tuple[int, int] | None = None
    """in characters of the party's text"""
    role: str = ""
    organisation: str = ""


def sides(text: str, start: int, end: int) -> list[Side]:
    """The parties between `start` and `end` of a heading."""
    return [_side(text, *trimmed(text, s, e)) for s, e in each_party(text, start, end)]


def follows_sign(text: str, start: int) -> bool:
    """Whether at `start` of a heading only a name can stand: behind a title, or in brackets behind an office."""
    before = text[:start].rstrip()
    return before.endswith("(") or before.rpartition(" ")[2].rstrip(".").lower() in RANKS


def read_party(text: str) -> Party:
    """One party, not a stretch of several: a line of a list, a signature, a salutation."""
    return _side(text, 0, len(text)).party


def _side(text: str, start: int, end: int) -> Side:
    whole = text[start:end]
    if is_group(whole):
        return Side(Party(_folded(whole), organisation=_folded(whole[article_of(whole) :])), start, end)
    body, place = _without_place(whole)
    parts = _bracketed(body) or _with_article(body) or _titled(body)
    name = _folded(body[slice(*parts.name)]) if parts.name else ""
    where = tuple((start + s, start + e) for s, e in _names(body, *parts.name)) if parts.name else ()
    return Side(Party(_folded(whole), name, parts.role, parts.organisation, place), start, end, where)


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each name of a bracket that holds several: `(Loring, Vane)`; `Vane, Jr.` is one."""
    begin = start
    for match in _BETWEEN_NAMES.finditer(text, start, end):
        yield begin, match.start()
        begin = match.end()
    yield begin, end


def _folded(text: str) -> str:
    return " ".join(text.split())


def _without_place(text: str) -> tuple[str, str]:
    """The party, and a place behind its name: `(Vane) in Port Ferrand`, `Mr. Vane, at Port Ferrand`."""
    closing = text.rfind(")")
    for sign in _PLACES:
        at = text.rfind(sign)
        behind_name = at == closing + 1 if closing >= 0 else sign.startswith(",")
        if at > 0 and behind_name and text[at + len(sign) :][:1].isupper():
            return text[:at], text[at + len(sign) :]
    return text, ""


def _bracketed(text: str) -> _Parts | None:
    """`the Minister in Varonne (Loring)`."""
    opened = text.rfind("(")
    closed = text.find(")", opened)
    if opened < 0 or closed < 0:
        return None
    start, end = trimmed(text, opened + 1, closed)
    if start >= end or not text[start].isupper():
        return None
    front = _titled(text[:opened].rstrip())
    if front.name and not article_of(text) and not OFFICES.isdisjoint(text[start:end].lower().split()):
        return _Parts(front.name, _folded(text[start:end]))
    return _Parts((start, end), _folded(text[article_of(text) : opened]))


def _with_article(text: str) -> _Parts | None:
    """`the Department of State`, `the Foreign Secretary`, `the Soviet Ambassador Vane`."""
    article = article_of(text)
    if not article:
        return None
    words = list(_WORD.finditer(text, article))
    plain = [w.group().lower().rstrip(".,") for w in words]
    stop = next((i for i, word in enumerate(plain) if word in PREPOSITIONS), len(words))
    last = max((i for i, word in enumerate(plain[:stop]) if word in OFFICERS), default=-1)
    if stop == len(words) and 0 <= last < stop - 1 and plain[stop - 1] not in INSTITUTIONS:
        name = (words[last + 1].start(), words[-1].end())
        return _Parts(name, _folded(text[article : words[last].end()]))
    what = _folded(text[article:])
    institution = stop > 0 and (
        plain[stop - 1] in INSTITUTIONS or (last < 0 and not INSTITUTIONS.isdisjoint(plain[:stop]))
    )
    return _Parts(organisation=what) if institution else _Parts(role=what)


def _titled(text: str) -> _Parts:
    """`President Vane`, `Secretary of State Vane`, `John Vane of the Planning Staff`, `Mr. Vane`."""
    words = list(_WORD.finditer(text))
    plain = [w.group().lower().rstrip(".,") for w in words]
    first = _after_titles(plain)
    last = first
    while last < len(words) and plain[last] not in PREPOSITIONS and (last == first or not _comma(text, words, last)):
        last += 1
    person = not RANKS.isdisjoint(plain[:first])
    if first == last or not (person or INSTITUTIONS.isdisjoint(plain[first:last])):
        institution = not INSTITUTIONS.isdisjoint(plain)
        return _Parts(organisation=_folded(text)) if institution else _Parts(role=_folded(text))
    behind = _folded(text[words[last - 1].end() :].strip(" ,"))
    organisation = behind.removeprefix("of ").removeprefix("the ") if behind.startswith("of ") else ""
    name = (words[first].start(), words[last - 1].end())
    role = "" if COURTESY.issuperset(plain[:first]) else _folded(text[: words[first].start()])
    return _Parts(name, role, organisation)


def _comma(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether a comma in front of a word ends a name; the comma of `Vane, Jr.` does not."""
    junior = words[at].group().rstrip(".") in {"Jr", "Sr", "II", "III"}
    return "," in text[words[at - 1].end() - 1 : words[at].start()] and not junior


def _after_titles(plain: list[str]) -> int:
    """How many words in front of the name: titles, and what stands in front of one (`Varonnese Ambassador Vane`)."""
    at = 0
    while at < len(plain) - 1 and (plain[at] in TITLES or _qualifies(plain, at)):
        at += 1
        if plain[at] == "of" and not DEPARTMENTS.isdisjoint(plain[at + 1 : at + 3]):
            return at + (3 if plain[at + 1] == "the" else 2)
    return at


def _qualifies(plain: list[str], at: int) -> bool:
    """Whether a word says of what country or matter the office behind it is; a name follows that office."""
    end = at + 1
    while end < len(plain) - 1 and plain[end] in TITLES:
        end += 1
    return end > at + 1 and plain[end - 1] in OFFICERS and plain[end] not in PREPOSITIONS
