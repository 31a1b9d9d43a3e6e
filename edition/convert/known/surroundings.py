"""What stands around a surname and tells whether it is one here."""

from __future__ import annotations

_CALLED_AFTER = """
    house library libraries papers files presidential plan doctrine act amendment street avenue university college
    airport center centre foundation institute island islands building memorial museum prize round file space square
    county city river lake bay park corporation company
"""
_NAMED_AFTER = frozenset(_CALLED_AFTER.split())
"""`the Loring Library`: what follows a name that is not the person's any more"""

_IN_FRONT = """
    mr mrs ms miss messrs dr sir dame lord lady earl count baron prince princess marquis viscount duke king queen
    emperor chancellor president premier minister ambassador secretary under general colonel lieutenant captain major
    commander admiral brigadier senator representative congressman congresswoman governor mayor judge justice chief
    professor reverend bishop cardinal pope chairman director consul chargé marshal m mme mlle herr frau señor monsieur
    counselor counsellor envoy commissioner speaker undersecretary sheikh sultan comrade dear officer attaché adviser
    advisor assistant deputy rep amb sec gen adm col gov sen pres dep emb fonmin primin pm and or but the for of in to
    state defense treasury
"""
_TITLES = frozenset(_IN_FRONT.split())
"""words with a capital that can stand in front of a surname without being part of the name"""


def is_named_after(word: str, following: str, gap: str) -> bool:
    """Whether `word` is part of something called after a person, or a title in front of another name."""
    if gap.strip(" \n") or not following[:1].isupper():
        return False
    return following.lower() in _NAMED_AFTER or (word.lower() in _TITLES and following.istitle())


def is_other_name(word: str, previous: str, gap: str, previous_starts: bool) -> bool:
    """Whether the word in front makes of `word` the surname of somebody else: `Marian Loring`."""
    if gap.strip(" \n") or not previous[:1].isupper() or previous.isupper() != word.isupper():
        return False
    return previous.lower() not in _TITLES and not previous_starts


def starts_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`: a capital there says nothing."""
    before = text[:start].rstrip(" “‘\"'(")
    return not before or before[-1] in ".?!:;\n—"
