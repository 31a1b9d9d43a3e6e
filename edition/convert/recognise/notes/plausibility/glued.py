"""What stands before a mark and behind it: glued to a word or its punctuation, nothing behind that goes on."""

from __future__ import annotations

import re

FREE_STANDING = -9.0
"""a number with a space before it is a number"""

_NUMBERED = frozenset(["no", "nos", "nr", "p", "pp", "vol", "vols", "art", "sec", "par", "ch", "fig", "fn", "doc"])
"""abbreviations that a number follows: `No.3`"""
_HALF_OF_DAY = re.compile(r" ?[ap]\. ?m\.")
_ENDS_LONG_NUMBER = re.compile(r"[0-9]{4}\.")

_BEFORE = {
    ")": 4.5, "]": 4.0, "”": 6.0, '"': 4.0, "’": 5.0, "'": 4.0, ",": 5.5, ";": 6.0, ":": 5.0, "?": 6.0, "!": 6.0,
    "…": 5.5, ".": 5.5, "%": 2.0, "_": 1.0, "*": 2.0, "†": 2.0,
    "(": -5.0, "[": -6.0, "“": -6.0, "‘": -6.0, "$": -9.0, "£": -9.0, "€": -9.0, "#": -8.0, "/": -6.0, "+": -6.0,
    "-": -6.0, "–": -6.0, "—": -4.0, "=": -6.0, "&": -5.0, "°": -3.0,
}  # fmt: skip
"""by the character before figures"""
_BEHIND = {
    "": 0.0, ")": 0.0, "—": 0.0, ",": -3.0, ".": -1.5, ";": -1.5, ":": -2.5, "-": -5.0, "–": -4.0, "/": -5.0, "%": -6.0,
    "’": -4.0, "'": -4.0, "”": -3.0, '"': -2.0, "°": -6.0, "(": -2.0, "½": -6.0, "$": -4.0, "]": -1.0,
}  # fmt: skip
"""by the character after a mark"""


def behind(text: str, end: int) -> float:
    """What the text behind a mark says of it: best is nothing, a space or the end of a parenthesis."""
    character, following = text[end : end + 1], text[end + 1 : end + 2]
    if character.isalnum():
        return -7.0
    if _HALF_OF_DAY.match(text, end):
        return -4.0
    if character.isspace():
        return 0.0
    if following.isdigit() and character != "—":
        return -8.0
    return _BEHIND.get(character, -1.0)


def before(text: str, start: int, end: int) -> float:
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
    if character in "“‘" and earlier.strip():
        return _BEFORE["”"]
    return _BEFORE.get(character, -1.0)


def _after_word(text: str, start: int) -> float:
    word = _letters_before(text, start)
    if len(word) < 2:
        return 1.0
    if word.isupper():
        return 3.0
    return 6.0 if word[-1].islower() else 4.0


def _after_stop(text: str, start: int) -> float:
    """`so.3 Then`, but not `No.3`, `$.3`, `II.A.3`."""
    word = _letters_before(text, start - 1)
    if text.endswith(". .", 0, start):
        return _BEFORE["…"]
    if word.lower() in _NUMBERED or text[start - 2 : start - 1] in ("", " ", "$", "£"):
        return -5.0
    return 2.5 if word.isupper() else _BEFORE["."]


def _after_pointed_figure(text: str, start: int, end: int) -> float:
    """`39.2 All`, `1971,3 he`, but not `3.2 million`, `12,000`, `4:15`."""
    before, length = text[start - 1], end - start
    if before == ":":
        return 1.0 if length != 2 else -5.0
    if before == ",":
        return 4.5 if length != 3 else -5.0
    if _ENDS_LONG_NUMBER.match(text, max(0, start - 5), start):
        return 5.0
    follows = text[end : end + 2]
    return 2.5 if not follows.strip(" \n") or follows[1:].isupper() else -1.0


def _letters_before(text: str, start: int) -> str:
    begin = start
    while begin and start - begin < 30 and text[begin - 1].isalpha():
        begin -= 1
    return text[begin:start]
