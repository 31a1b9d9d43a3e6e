"""What stands around a surname and tells whether it is one here: a word, a country, a stranger can be called so too."""

from __future__ import annotations

from dataclasses import dataclass

from edition.convert.known.match import Manner
from edition.convert.known.titles import OFFICES, TITLES, bare_title
from edition.convert.known.words import Word

_CALLED_AFTER = """
    house library libraries plan street avenue university college airport center centre
    foundation institute island islands building memorial museum prize round space square county city river lake bay
    park corporation company
"""
_NAMED_AFTER = frozenset(_CALLED_AFTER.split())
"""`the Loring Library`: what follows a name that is not the person's any more"""

_BEGIN = """
    and or but the for of in to a an as at by if on so when while since although though that this then because after
    before with without from according yesterday today both neither either only even later thus here there what
    who did does has had is was will would can could should may might must not no yes unlike like until
"""
_OPENERS = frozenset(_BEGIN.split())
"""with what a sentence begins in front of a name"""
_ADVERBIAL = ("ly", "ing", "ed")
"""how other words end with which a sentence can begin: `Presumably Loring`, `Following Loring’s talk`"""

_WORDS = """
    april august bank bill bishop board chancellor church close congress consul count court general grant house judge
    july june king law laws lord major march may mayor page pope post press price prince royal senate state street
    union
"""
_ORDINARY = frozenset(_WORDS.split())
"""surnames that are also words often written with a capital: a title, or more of the name, has to stand somewhere"""

_ADJECTIVES = """
    black blue brown gray green grey red white high little long low new old sharp short small strong wise young north
    south east west
"""
_NEVER_BEFORE_CAPITALS = TITLES | frozenset(_ADJECTIVES.split())
"""surnames that in front of another word with a capital are none: `White Paper`, `General Staff`"""

_ARTICLES = ("the ", "The ", "a ", "A ", "this ", "our ", "both ", "White ", "upper ", "Upper ", "lower ", "Lower ")
"""in front of what is no person: `the House voted`"""
_IN_SOMEBODY = ("belief in ", "call in ", "called in ", "calling in ", "confidence in ", "faith in ", "trust in ")
"""where `in` says nothing of a place"""
_BREAKS = " \n\u00a0"
_INSIDE_OFFICES = frozenset({" ", " of ", " of the ", " for ", " for the ", " to ", " to the ", ", ", "-"})
"""what stands between the words of an office"""
_LONGEST_OFFICE = 6
"""words with a capital: `Deputy Assistant Secretary of State for Economic Affairs`"""


@dataclass(frozen=True, slots=True)
class Place:
    """A surname in a text, with the initials in front of it."""

    text: str
    words: list[Word]
    """of the text, with capitals"""
    first: int
    """the first of its words"""
    last: int
    start: int
    end: int

    @property
    def previous(self) -> Word | None:
        """The word with a capital in front, with nothing between."""
        word = self.words[self.first - 1] if self.first else None
        return word if word and _joined(self.text[word.end() : self.start]) else None

    @property
    def following(self) -> str:
        """The word with a capital behind, with nothing but spaces between; or nothing."""
        word = self.words[self.last + 1] if self.last + 1 < len(self.words) else None
        return word.group() if word and not self.text[self.end : word.start()].strip(_BREAKS) else ""

    @property
    def said(self) -> str:
        """The name as written."""
        return self.text[self.start : self.end]


def manner_of(place: Place, initials: bool) -> Manner:
    """How a surname is meant that has no given names beside it, or none but `initials`."""
    previous = place.previous
    if _is_named_after(place, place.said.lower()):
        return Manner.THING
    if previous is not None and title_before(place)[0]:
        return Manner.TITLED
    if previous is not None and _is_other_name(place, previous, initials):
        return Manner.STRANGER
    if place.said.lower() in _ORDINARY:
        return Manner.THING if place.text.endswith(_ARTICLES, 0, place.start) else Manner.ORDINARY
    return Manner.ALONE


def is_where(place: Place) -> bool:
    """Whether something happens `in` what is called so, as in a place."""
    before = place.text[max(0, place.start - 20) : place.start].replace("\n", " ")
    is_in = before.endswith((" in ", "In ")) and not before.endswith(_IN_SOMEBODY)
    return is_in and not place.text.startswith(("’", "'"), place.end)


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation begins at `start`."""
    bare = text[max(0, start - 8) : start].rstrip(" “‘\"'(")
    return not bare or bare[-1] in ".?!:;\n—"


def opens_sentence(text: str, word: Word) -> bool:
    """Whether `word` has its capital because a sentence begins with it: `When Loring came`, `Presumably Loring`."""
    said = word.group().lower()
    ordinary = said in _OPENERS or (len(said) > 5 and said.endswith(_ADVERBIAL))
    return ordinary and begins_sentence(text, word.start())


def title_before(place: Place) -> tuple[str, str]:
    """The title in front of a name and the office that it is: `state` and `Secretary of State`, `miss` and nothing."""
    title, office, behind, has_of = "", "", place.start, False
    for word in place.words[max(0, place.first - _LONGEST_OFFICE) : place.first][::-1]:
        gap, said = place.text[word.end() : behind].replace("\n", " "), bare_title(word.group())
        if (len(said) == 1 and said not in TITLES) or not (
            _joined(gap) if behind == place.start else gap in _INSIDE_OFFICES
        ):
            break
        has_of = has_of or gap.startswith(" of ")
        is_title = said in TITLES
        if is_title and (title or has_of or behind == place.start):
            title, office = title or said, place.text[word.start() : place.start].strip() if said in OFFICES else office
        elif is_title or (title and not has_of):
            break
        behind = word.start()
    return title, office


def _joined(gap: str) -> bool:
    return gap.strip(_BREAKS) in {"", "."}


def _is_named_after(place: Place, word: str) -> bool:
    following = place.following
    other = word in _NEVER_BEFORE_CAPITALS and following.istitle()
    return other or following.lower() in _NAMED_AFTER


def _is_other_name(place: Place, word: Word, initials: bool) -> bool:
    """Whether the word in front makes of the surname somebody else's: `Marian Loring`, `Q. Loring`."""
    previous, gap = word.group(), place.text[word.end() : place.start]
    if "." in gap:
        return len(previous) == 1 and not initials and not place.text.endswith(("U.", "U. "), 0, word.start())
    if "\n" in gap or (previous.isupper() and not place.said.isupper()):
        return False
    return not opens_sentence(place.text, word)
