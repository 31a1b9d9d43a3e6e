"""Names as lists print them, taken apart: `Loring, Admiral Edith M., Jr. (also Lorring)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.convert.known.words import RUN, fold

_GROUP = re.compile(rf"{RUN.pattern}(?:[’'‘-]{RUN.pattern})*")
_ASIDE = re.compile(r"\(([^()]+)\)|“([^“”]+)”|\"([^\"]+)\"")
_TITLE = re.compile(r"\b(?:Amb|Brig|Capt|Cdr|Cmdr|Col|Comdr|Gov|Gen|Lieut|Lt|Maj|Min|Pres|Rep|Sec|Sen|Sgt)\.")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LINKING = """
    de da das do dos del della dell dall der des di du d la las le les l van von zu zum zur y e bin ibn ben al el ul ud
    den ter ten te af av
"""
_TITLES = """
    sir dame lord lady earl count countess baron baroness prince princess marquis viscount duke duchess grand king queen
    emperor general colonel lieutenant captain major commander admiral adm vice rear brigadier field marshal air
    commodore senator representative governor judge justice dr doctor prof professor rev reverend bishop archbishop
    cardinal pope mr mrs ms miss messrs m mme señor ambassador president minister chancellor congressman shaykh sheikh
    hon honorable honourable also or born nee of the third first second see formerly known as
"""
PARTICLES = frozenset(_LINKING.split())
"""what a surname can begin with, in small letters too"""
_NO_NAMES = frozenset(map(fold, _TITLES.split())) - {"m"}
"""what stands among the given names of a list and is none"""

Words = tuple[str, ...]
"""folded"""


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name."""

    surnames: tuple[Words, ...]
    """what can stand alone for it, word by word: `(vane, de, hallin)`, `(vane,)`"""
    given: frozenset[str]
    """given names, nicknames and initials; no titles"""


def read_name(printed: str) -> Name:
    """`printed` taken apart; a name without comma is in its own order."""
    said, _, behind = printed.partition(",")
    plain, asides = _without_brackets(said)
    surname = _groups(plain)
    given = frozenset(_named(_TITLE.sub(" ", behind))) - _SUFFIXES if behind else frozenset()
    others = [words for words in map(_named, asides) if len(words) == 1]
    if not given and len(surname) > 1:
        return Name(_callable(_joined(surname), *_ends_of(surname)), frozenset())
    return Name(_callable(_joined(surname), *_shorter(surname), *others), given)


def _groups(text: str) -> list[Words]:
    """The words of `text`; what a hyphen or an apostrophe joins is together."""
    return [tuple(fold(m.group()) for m in RUN.finditer(group)) for group in _GROUP.findall(text)]


def _joined(groups: Sequence[Words]) -> Words:
    return tuple(word for group in groups for word in group)


def _callable(*surnames: Words) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(s for s in surnames if len("".join(s)) > 1))


def _without_brackets(printed: str) -> tuple[str, list[str]]:
    """The name, and what stands in its brackets and quotation marks."""
    if not any(sign in printed for sign in '(“"'):
        return printed, []
    asides = [next(filter(None, m.groups())) for m in _ASIDE.finditer(printed)]
    return _ASIDE.sub(" ", printed), asides


def _named(text: str) -> Words:
    return tuple(word for word in map(fold, RUN.findall(text)) if word not in _NO_NAMES)


def _shorter(groups: Sequence[Words]) -> Iterator[Words]:
    """`vane` for `vane de hallin`, `hallin` for `de hallin`."""
    start = next((i for i, group in enumerate(groups) if group[0] not in PARTICLES), 0)
    if start:
        yield _joined(groups[start:])
    elif len(groups) > 1:
        yield groups[0]


def _ends_of(groups: Sequence[Words]) -> Iterator[Words]:
    """The first and the last part of a name in its own order: one of them is what it is called by."""
    for group in (groups[0], groups[-1]):
        bare = group[1:] if len(group) > 1 and group[0] in PARTICLES else group
        if bare[0] not in PARTICLES and bare[0] not in _SUFFIXES and len(bare[0]) > 1:
            yield bare
