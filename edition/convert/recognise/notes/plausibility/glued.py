"""What stands before a mark and behind it: glued to a word or its punctuation, nothing behind that goes on."""

from __future__ import annotations

import re

from edition.convert.recognise.notes.plausibility.amounts import is_measured, is_money
from edition.convert.recognise.notes.plausibility.reason import Reason

_NUMBERED = frozenset(["no", "nos", "nr", "p", "pp", "vol", "vols", "art", "sec", "par", "ch", "fig", "fn", "doc"])
"""abbreviations that a number follows: `No.3`"""
_HALF_OF_DAY = re.compile(r" [ap]\. ?m\.")
_ENDS_LONG_NUMBER = re.compile(r"[0-9]{4}\.")

_BEFORE = {
    ")": 4.5, "]": 4.0, "”": 6.0, '"': 4.0, "’": 5.0, "'": 4.0, ",": 5.5, ";": 6.0, ":": 5.0, "?": 6.0, "!": 6.0,
    "…": 5.5, ".": 5.5, "%": 2.0, "_": 1.0, "*": 2.0, "†": 2.0,
    "(": -5.0, "[": -6.0, "“": -6.0, "‘": -6.0, "$": -9.0, "£": -9.0, "€": -9.0, "#": -8.0, "/": -6.0, "+": -6.0,
    "-": -6.0, "–": -6.0, "—": -4.0, "=": -6.0, "&": -5.0, "°": -3.0,
}  # fmt: skip
"""by the character before figures"""
_BEHIND = {
    ",": -3.0, ".": -1.5, ";": -1.5, ":": -2.5, "-": -5.0, "–": -4.0, "/": -5.0, "%": -6.0,
    "’": -4.0, "'": -4.0, "”": -3.0, '"': -2.0, "°": -6.0, "(": -2.0, "½": -6.0, "$": -4.0, "]": -1.0,
}  # fmt: skip
"""by the character after a mark"""


_QUOTED = "a closing quotation mark"
_NAMES = {
    ")": "a closing parenthesis", "]": "a closing bracket", "”": _QUOTED, "’": _QUOTED, '"': "a quotation mark",
    "'": "an apostrophe", ",": "a comma", ";": "a semicolon", ":": "a colon", ".": "a full stop", "…": "an ellipsis",
    "?": "a question mark", "!": "an exclamation mark", "(": "an opening parenthesis", "[": "an opening bracket",
    "“": "an opening quotation mark", "‘": "an opening quotation mark", "-": "a hyphen", "–": "a dash", "—": "a dash",
}  # fmt: skip


def _glued_to(character: str, weight: float) -> Reason:
    name = _NAMES.get(character, f"the sign {character}")
    return Reason(weight, f"it is glued to {name}" if weight > 0 else f"a figure behind {name} is seldom a mark")


_ENDS = frozenset(["", " ", "\n", "\t", "—"])
"""what says nothing against a mark before it"""
_AFTER = {character: _glued_to(character, weight) for character, weight in _BEFORE.items()}
_AHEAD = {c: Reason(w, f"behind a mark {_NAMES.get(c, f'the sign {c}')} is not expected") for c, w in _BEHIND.items()}
_AFTER_SIGN = Reason(-1.0, "it is glued to an unusual sign")
_AHEAD_OF_SIGN = Reason(-1.0, "behind a mark such a sign is not expected")

FREE_STANDING = Reason(-9.0, "a number with a space before it is a number")
_WORD_GOES_ON = Reason(-7.0, "a letter or figure follows without a space")
HOUR = Reason(-4.0, "it looks like an hour: a. m. or p. m. follows")
_NUMBER_GOES_ON = Reason(-8.0, "the number goes on behind the sign")

_AFTER_ONE_LETTER = Reason(1.0, "it is glued to a single letter")
_AFTER_CAPITALS = Reason(3.0, "it is glued to a word in capitals")
_AFTER_WORD = Reason(6.0, "it is glued to a word")
_AFTER_CAPITAL = Reason(4.0, "it is glued to a word that ends in a capital")
_AFTER_STOP = Reason(5.5, "it is glued to a full stop")
_AFTER_INITIAL = Reason(2.5, "it is glued to a full stop behind capitals")
_AFTER_ABBREVIATION = Reason(-5.0, "a number follows an abbreviation such as No. or a sign for money")

_NUMBERS_NEXT = Reason(-5.0, "it stands behind a number in brackets, and numbers what follows")
_AMOUNT = Reason(-9.0, "it looks like the decimals of an amount")
_DECIMAL = Reason(-1.0, "it looks like a decimal fraction")
_AFTER_SHORT_NUMBER = Reason(
    2.5, "it stands behind a number with a full stop, and a sentence begins or nothing follows"
)
_AFTER_LONG_NUMBER = Reason(5.0, "no number of four figures has decimals")
_THOUSANDS = Reason(-5.0, "it looks like thousands")
_AFTER_COMMA = Reason(4.5, "it stands behind a number with a comma, and is no group of thousands")
_MINUTES = Reason(-5.0, "it looks like the minutes of an hour")
_AFTER_COLON = Reason(1.0, "it stands behind a number with a colon")


def behind(text: str, end: int) -> tuple[Reason, ...]:
    """What the text behind a mark says of it: best is nothing, a space or the end of a parenthesis."""
    character = text[end : end + 1]
    if character in _ENDS:
        return (HOUR,) if character == " " and _HALF_OF_DAY.match(text, end) else ()
    if character.isalnum():
        return (_WORD_GOES_ON,)
    if text[end + 1 : end + 2].isdigit() and character != "—":
        return (_NUMBER_GOES_ON,)
    if character == ")" or character.isspace():
        return ()
    return (_AHEAD.get(character, _AHEAD_OF_SIGN),)


def before(text: str, start: int, end: int) -> Reason:
    """What the character before figures, no figure itself, says of their being a mark."""
    character, earlier = text[max(0, start - 1) : start], text[max(0, start - 2) : start - 1]
    if not character.strip():
        return FREE_STANDING
    if character.isalpha():
        return _after_word(text, start)
    if character in ".,:" and earlier.isdigit():
        return _after_pointed_figure(text, start, end)
    if character == ".":
        return _after_stop(text, start)
    if character == "(" and text.startswith(")", end):
        return FREE_STANDING
    if character == "]" and earlier.isdigit() and _is_numbering(text, start, end):
        return _NUMBERS_NEXT
    if character in "“‘" and earlier.strip():
        return _AFTER["”"]
    return _AFTER.get(character, _AFTER_SIGN)


def _is_numbering(text: str, start: int, end: int) -> bool:
    """`[3]3. The goat`: a mark in brackets and the number of a paragraph."""
    return text.startswith((". ", ") "), end) and "[" in text[max(0, start - 6) : start]


def _after_word(text: str, start: int) -> Reason:
    word = _letters_before(text, start)
    if len(word) < 2:
        return _AFTER_ONE_LETTER
    if word.isupper():
        return _AFTER_CAPITALS
    return _AFTER_WORD if word[-1].islower() else _AFTER_CAPITAL


def _after_stop(text: str, start: int) -> Reason:
    """`so.3 Then`, but not `No.3`, `$.3`, `II.A.3`."""
    word = _letters_before(text, start - 1)
    if text.endswith(". .", 0, start):
        return _AFTER_STOP
    if word.lower() in _NUMBERED or text[start - 2 : start - 1] in ("", " ", "$", "£"):
        return _AFTER_ABBREVIATION
    return _AFTER_INITIAL if word.isupper() else _AFTER_STOP


def _after_pointed_figure(text: str, start: int, end: int) -> Reason:
    """`39.2 All`, `1971,3 he`, but not `3.2 million`, `12,000`, `4:15`."""
    before, length = text[start - 1], end - start
    if before == ":":
        return _AFTER_COLON if length != 2 else _MINUTES
    if before == ",":
        return _AFTER_COMMA if length != 3 else _THOUSANDS
    if is_measured(text, end) or is_money(text, start):
        return _AMOUNT
    if _ENDS_LONG_NUMBER.match(text, max(0, start - 5), start):
        return _AFTER_LONG_NUMBER
    follows = text[end : end + 2]
    return _AFTER_SHORT_NUMBER if not follows.strip(" \n") or follows[1:].isupper() else _DECIMAL


def _letters_before(text: str, start: int) -> str:
    begin = start
    while begin and start - begin < 30 and text[begin - 1].isalpha():
        begin -= 1
    return text[begin:start]
