"""The given names that stand beside a surname in a text, and whose they are.

Ambassador Edith M. Loring’s letter; Loring, E. M.
           ^^^^^^^^                           ^^^^
"""

from __future__ import annotations

from dataclasses import dataclass

from edition.convert.known.namesakes import Namesakes
from edition.convert.known.nicknames import ABBREVIATIONS
from edition.convert.known.surroundings import opens_sentence
from edition.convert.known.titles import TITLES
from edition.convert.known.words import Word, fold

_MOST = 4
"""given names and initials beside a surname"""
_SPACES = frozenset({" ", "\n", "\u00a0", "-", "  "})
_BEHIND_INITIALS = frozenset({".", ". ", ".\n", ".\u00a0", *_SPACES})


@dataclass(frozen=True, slots=True)
class Given:
    """Given names beside a surname."""

    words: int
    """how many words they are; 0 for none"""
    ids: tuple[str, ...]
    """who can be meant"""
    bare: bool = False
    """nothing but initials"""


def given_before(text: str, words: list[Word], at: int, start: int, namesakes: Namesakes) -> Given:
    """The given names in front of a surname that begins at `start`, `words[at]` being the first word behind them.

    Initials that the list does not have are passed over, where something that it has stands in front of them.
    """
    taken, alive, full = 0, frozenset(namesakes.ids), False
    behind = start
    for steps in range(1, min(at, _MOST) + 1):
        word = words[at - steps]
        said = fold(word.group())
        if not _joins(said, text[word.end() : behind]) or (said in TITLES and len(said) > 1):
            break
        having = namesakes.having(said) & alive
        if not having and not full and _looks_given(text, word):
            having = _beginning(said, alive, namesakes, taken == steps - 1 > 0)
        if having:
            taken, alive, full = steps, having, full or len(said) > 1
        elif len(said) > 1 and not namesakes.having(said[0]) & alive:
            break
        behind = word.start()
    return Given(taken, namesakes.ordered(alive) if taken else namesakes.ids, taken > 0 and not full)


def _looks_given(text: str, word: Word) -> bool:
    """Whether a word that the list does not have as a given name looks like one."""
    said = word.group()
    return len(said) > 2 and said.istitle() and not opens_sentence(text, word)


def _beginning(word: str, alive: frozenset[str], namesakes: Namesakes, behind_it: bool) -> frozenset[str]:
    """Those of `alive` whose initial `word` has, and no more is known or what stands `behind_it` is theirs already."""
    found = namesakes.beginning(word) & alive
    return found or (alive & namesakes.having(word[0]) if behind_it else found)


def _joins(word: str, gap: str) -> bool:
    return gap in (_BEHIND_INITIALS if len(word) == 1 or word in ABBREVIATIONS else _SPACES)


def given_after(text: str, words: list[Word], last: int, end: int, namesakes: Namesakes) -> Given:
    """The given names behind `Loring, `, which ends at `end` with `words[last]`; an initial alone is none."""
    taken, alive, full = 0, frozenset(namesakes.ids), False
    before = end
    for word in words[last + 1 : last + 1 + _MOST]:
        gap, said = text[before : word.start()], fold(word.group())
        expected = gap == ", " if taken == 0 else gap in _BEHIND_INITIALS
        having = namesakes.having(said) & alive if expected else None
        if not having:
            break
        taken, alive, full = taken + 1, having, full or len(said) > 1
        before = word.end()
    is_name = (full or taken > 1) and not text.startswith(f" {words[last].group()}", before)
    return Given(taken, namesakes.ordered(alive), not full) if is_name else Given(0, ())
