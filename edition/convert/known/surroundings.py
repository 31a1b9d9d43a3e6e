"""What stands around a surname and tells whether it is one here: a word, a country, a stranger can be called so too."""

from __future__ import annotations

from dataclasses import dataclass

_CALLED_AFTER = """
    house library libraries plan doctrine act amendment street avenue university college airport center centre
    foundation institute island islands building memorial museum prize round space square county city river lake bay
    park corporation company
"""
_NAMED_AFTER = frozenset(_CALLED_AFTER.split())
"""`the Loring Library`: what follows a name that is not the person's any more"""

_IN_FRONT = """
    mr mrs ms miss messrs dr sir dame lord lady earl count baron prince princess marquis viscount duke king queen
    emperor chancellor president premier minister ambassador secretary under general colonel lieutenant captain major
    commander admiral brigadier senator representative congressman congresswoman governor mayor judge justice chief
    professor reverend bishop cardinal pope chairman director consul chargé marshal m mme mlle herr frau señor monsieur
    counselor counsellor envoy commissioner speaker undersecretary sheikh sultan comrade dear officer attaché adviser
    advisor assistant deputy rep amb sec gen adm col gov sen pres dep emb fonmin primin pm state defense treasury
    war navy affairs commerce finance economics security staff council general-secretary father designate elect group
    agency department commission committee board
"""
_TITLES = frozenset(_IN_FRONT.split())
"""words with a capital that can stand in front of a surname without being part of the name"""

_BEGIN = """
    and or but the for of in to a an as at by if on so when while since although though that this then because after
    before with without from according yesterday today both neither either only even later thus here there what
    who did does has had is was will would can could should may might must not no yes unlike like until
"""
_OPENERS = frozenset(_BEGIN.split())
"""with what a sentence begins in front of a name"""

_WORDS = """
    bill close house judge king law laws lord major post press pope royal state union
"""
_ORDINARY = frozenset(_WORDS.split())
"""words that are also surnames: without given names they are names only behind a title"""

_ADJECTIVES = """
    black blue brown gray green grey red white high little long low new old sharp short small strong wise young north
    south east west
"""
_NEVER_BEFORE_CAPITALS = _TITLES | frozenset(_ADJECTIVES.split())
"""surnames that in front of another word with a capital are none: `White Paper`, `General Staff`"""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A surname without given names, and its neighbours."""

    word: str
    previous: str
    """the word in front, or nothing"""
    gap_before: str
    following: str
    """the word behind, or nothing"""
    gap_after: str
    before_previous: str
    """a few characters in front of the word in front"""


def stands_alone(around: Surroundings) -> bool:
    """Whether the surname means a person of that name, and not something or somebody else."""
    titled = _joined(around.gap_before) and _bare(around.previous) in _TITLES
    if around.word.lower() in _ORDINARY and not titled:
        return False
    return not (_is_named_after(around) or _is_other_name(around))


def _joined(gap: str) -> bool:
    return gap.strip(" \n") in {"", "."}


def _bare(word: str) -> str:
    """A title without its plural and its first part: `Secretaries`, `Vice-President`."""
    low = word.lower().rpartition("-")[2]
    if low in _TITLES:
        return low
    return low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")


def _is_named_after(around: Surroundings) -> bool:
    if around.gap_after.strip(" \n") or not around.following[:1].isupper():
        return False
    other = around.word.lower() in _NEVER_BEFORE_CAPITALS and around.following.istitle()
    return other or around.following.lower() in _NAMED_AFTER


def _is_other_name(around: Surroundings) -> bool:
    """Whether the word in front makes of the surname somebody else's: `Marian Loring`, `Q. Loring`."""
    previous = around.previous
    if not previous[:1].isupper() or not _joined(around.gap_before):
        return False
    if "." in around.gap_before:
        return len(previous) == 1 and _bare(previous) not in _TITLES
    if "\n" in around.gap_before or _bare(previous) in _TITLES or (previous.isupper() and not around.word.isupper()):
        return False
    return not (_begins_sentence(around.before_previous) and previous.lower() in _OPENERS)


def _begins_sentence(before: str) -> bool:
    bare = before.rstrip(" “‘\"'(")
    return not bare or bare[-1] in ".?!:;\n—"
