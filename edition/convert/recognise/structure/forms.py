"""What a line looks like: predicates on the form of short stretches of text, for all rules of structure.

No rule knows a name: what is looked at is length, capitals, punctuation and the few words that belong to the genre of
letters, telegrams and memoranda.
"""

from __future__ import annotations

import re

from edition.convert.dating import MONTHS
from edition.convert.recognise.structure.vocabulary import (
    HANDLING,
    NO_NAMES,
    PAPERS,
    PARTICLES,
    SECRECY,
    SMALL_WORDS,
)

_YEAR_OR_DAY = re.compile(r"[0-9]{1,2}(?![0-9])|1[0-9]{3}|20[0-9]{2}")
_IN_FIGURES = re.compile(r"\b[0-9]{1,2}([./])[0-9]{1,2}\1(?:1[0-9]|20)[0-9]{2}\b")
_UNDATED = re.compile(
    r"\b(?:undated|no date|not dated|n\. ?d\.|sans date|ohne datum|sin fecha|senza data)", re.IGNORECASE
)
_CAPITALS = re.compile(r"[^\W\d_]")
_SENTENCE_END = (".", "!", "?", ".”", "?”", ".)")
_ENUMERATOR = re.compile(
    r"[“‘\"'(\[]{0,2}(?:[0-9]{1,3}|[A-Za-z]|[ivxlIVXL]{1,5}|[0-9]{1,2}[a-z]{1,2})(?:[.)\]]{1,2}:?|(?=[—–]))(?=[\s“(\u2014]|$)"
)
_FILE_NUMBER = re.compile(r"(?:\bNo\. ?[0-9]{1,5}|/[0-9]{1,5}(?:[–-][0-9]{1,5})?[a-z]?)(?:: [A-Z][a-z]{3,12})?$")
_INNER_STOP = re.compile(r"[a-z0-9)]{2}[.:?!] ")
_ADDRESSEE = re.compile(
    r"\b(?:Esq|Hon|Messrs|Mons|Monsieur|Honorable|Honourable|(?:His|Her) (?:Excellency|Majesty)|To the|Rev)\b"
    r"|&c\.|, etc\., etc"
)
_MOSTLY = 0.75
MOST_NAMES = 8
"""words: a longer line is no signature and no classification"""
SHORT = 120
"""characters: longer lines are running text"""


def words(line: str) -> list[str]:
    """The words of `line`, punctuation still on them."""
    return line.split()


def bare_word(word: str) -> str:
    """`word` without the punctuation around it."""
    return word.strip("[](){}“”\"‘’'.,;:?!—–-*")


def is_capitals(line: str) -> bool:
    """Whether all its letters are capitals, and there are some."""
    return line.upper() == line and bool(_CAPITALS.search(line))


def starts_large(word: str) -> bool:
    """Whether a word starts with a capital or a figure."""
    return bool(word) and (word[0].isupper() or word[0].isdigit())


def ends_sentence(line: str) -> bool:
    """Whether a full stop, a question or exclamation mark ends it."""
    return line.endswith(_SENTENCE_END)


def is_bracketed(line: str) -> bool:
    """Whether one pair of brackets holds it whole."""
    inner = line[1:-1]
    return (line[:1], line[-1:]) in (("[", "]"), ("(", ")")) and not any(sign in inner for sign in line[:1] + line[-1:])


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, whole or cut short, in the languages of chanceries."""
    return bare_word(word).lower() in MONTHS


def is_dated(line: str) -> bool:
    """Whether `line` is nothing but place and date: `Department of State, Varonne, April 3, 1912—noon.`

    A month with a figure beside it, or a word for no date; every other word has a capital or is one of the small words
    of names.
    """
    if len(line) > SHORT * 2:
        return False
    parts = line.replace("—", " ").replace(",", " ").split()
    if not (_has_date(parts) or _UNDATED.search(line) or _IN_FIGURES.search(line)):
        return False
    loose = [w for w in map(bare_word, parts) if w and not starts_large(w) and w.lower() not in SMALL_WORDS]
    return len(loose) <= 1 + ("undated" in line)


def _has_date(parts: list[str]) -> bool:
    return any(
        is_month(word)
        and any(_YEAR_OR_DAY.match(bare_word(near)) for near in parts[max(0, i - 2) : i + 3] if near != word)
        for i, word in enumerate(parts)
    )


def is_name(line: str) -> bool:
    """Whether `line` can be a signature: a few words with capitals, no figure: `A. Loring`, `[Signed] Baron Vries.`"""
    if len(line) > SHORT:
        return False
    parts = [w for w in map(bare_word, words(line)) if w]
    if not 1 <= len(parts) <= MOST_NAMES or any(c.isdigit() for c in line) or line.endswith((":", "?", "!", ";", "—")):
        return False
    if all(w.lower() in NO_NAMES for w in parts):
        return False
    return starts_large(parts[0]) and all(w in PARTICLES or any(c.isupper() for c in w) for w in parts)


def is_classification(line: str) -> bool:
    """Whether `line` is a mark of secrecy, handling or precedence: `Confidential`, `TOP SECRET—EYES ONLY`."""
    if len(line) > SHORT:
        return False
    parts = [w for w in re.split(r"[\s/;,.\u2014\u2013-]+", line.strip("[]()").lower()) if w]
    if not 0 < len(parts) <= MOST_NAMES:
        return False
    return (all(w in HANDLING for w in parts) and any(w in SECRECY for w in parts)) or parts[-2:] == ["use", "only"]


def enumerator(line: str) -> int:
    """How long the number or letter in front of a line is: 2 for `1. Text`, 3 for `(a) Text`, 0 where there is none."""
    found = _ENUMERATOR.match(line)
    return found.end() if found else 0


def is_title(line: str, longest: int = SHORT) -> bool:
    """Whether `line` has the form of a heading: short, no sentence, most words with a capital."""
    rest = line[enumerator(line) :]
    if (
        len(line) > longest
        or line.endswith((",", ";", "—"))
        or (rest and ends_sentence(line))
        or _INNER_STOP.search(rest)
    ):
        return False
    parts = [w for w in map(bare_word, words(rest)) if w]
    if not any(c.isalpha() for c in rest):
        return bool(enumerator(line)) and not parts
    large = sum(starts_large(w) or w in SMALL_WORDS or w in PARTICLES for w in parts)
    return starts_large(parts[0]) and large >= len(parts) * _MOSTLY


def names_paper(line: str) -> bool:
    """Whether a line starts with what a paper is called: `Memorandum of Conversation`, `Draft Treaty`."""
    return bool(line) and bare_word(words(line)[0]).lower() in PAPERS


def is_addressee(line: str) -> bool:
    """Whether `line` has the titles and the `&c.` of an address."""
    return len(line) <= SHORT * 2 and bool(_ADDRESSEE.search(line))


def is_file_number(line: str) -> bool:
    """Whether `line` can be nothing but a file number: `123.45/6: Telegram`, `Legation Papers, No. 12`."""
    return len(line) <= SHORT / 2 and bool(_FILE_NUMBER.search(line))
