"""Plain templates, as edition.toml has them: to find text that is written in a certain way, and to fill in addresses.

    [Page #]                                           a page label, `#` its number
    Letters of Varonne, {years}, volume {volume}       a citation, with what is told apart in it
    https://example.org/{years:short}/v{volume:02}     an address, with how each value is written

Whoever edits an edition writes no regular expressions; those that come of these templates are bounded, so that
looking for them takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import quote

_FIELD = re.compile(r"\{([a-z]{1,20})(?::([a-z]{1,10}|0[1-9]))?\}")
_TOKEN = re.compile(r"(\s+)|([^\W_]+\.?)|(.)", re.DOTALL)
_GAP = r"\s{1,40}"
_BLANKS = "[ \u00a0]{0,3}"
_VALUE = r"[^\W_]{1,24}(?:[-\u2010-\u2015][^\W_]{1,24}){0,2}"
"""what a field holds: `1964–1968`, `XIV`, `E–7`, `335`"""
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015"
_APOSTROPHES = "'\u2019"
_FAMILIES = (
    (("volume", "volumes", "vol.", "vols."), r"(?:[Vv]olumes?|[Vv]ols?\.)"),
    (("part", "parts", "pt.", "pts."), r"(?:[Pp]arts?|[Pp]ts?\.)"),
    (("page", "pages", "p.", "pp."), r"(?:[Pp]ages?|[Pp]p?\.)"),
    (("document", "documents"), "[Dd]ocuments?"),
)
_ALIKE = {word: pattern for words, pattern in _FAMILIES for word in words}
"""words of which a citation may use any for any other"""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
NUMBER = "(?:[0-9]{1,5}[a-z]?|[IVXLC]{1,10}|[ivxlc]{1,10})"
"""the number of a page: `545`, `545a`, `XIV`, `xiv`"""


FORM_FEED, FORM_FEED_AND_NUMBER = "formfeed", "formfeed #"
FORM_FEEDS = (FORM_FEED, FORM_FEED_AND_NUMBER)
"""labels that are no text: U+000C, alone or with a number behind it in the same line"""
_LEAST_OF_LABEL = 2
_MOST_PIECES = 20
_OPENING = re.compile(r"[^\W_]{2,}")
_WEB = re.compile(r"https?://[^/{}]")
_RELATIVE = re.compile(r"(?![/\\])[^:\\]*\Z")


@dataclass(frozen=True, slots=True)
class Field:
    """`{volume:02}`: a value that differs, and how it is written.

    Zeros in front make figures of a roman number, but not of a page's: page xii is not page 12.
    """

    name: str
    form: str = ""


Template = tuple[str | Field, ...]
"""literal text and fields in order; no literal is empty"""


def read(template: str) -> Template:
    """The pieces of a template. Raises ValueError, saying what is wrong, where braces hold no field."""
    pieces: list[str | Field] = []
    at = 0
    for found in _FIELD.finditer(template):
        pieces += [template[at : found.start()], Field(found[1], found[2] or "")]
        at = found.end()
    pieces.append(template[at:])
    for piece in pieces:
        if isinstance(piece, str) and set(piece) & set("{}"):
            raise ValueError("braces hold the name of a field in small letters, as in {page}")
        if isinstance(piece, Field) and not (piece.form in ("", *FORMS) or piece.form.isdecimal()):
            raise ValueError(f"there is no form {piece.form!r}; there are {', '.join(FORMS)}, and 02 to 09")
    return tuple(piece for piece in pieces if piece)


def fields(template: str) -> list[str]:
    """The names of the fields of a template, in order. Raises ValueError as `read` does."""
    return [piece.name for piece in read(template) if isinstance(piece, Field)]


def is_web(address: str) -> bool:
    """Whether an address begins with https:// or http:// and the name of a place there."""
    return _WEB.match(address) is not None


def filled(template: str, values: Mapping[str, str]) -> str:
    """An address with `values` in place of the fields, each written as its form says and quoted."""
    pieces = read(template)
    return "".join(p if isinstance(p, str) else quote(_formed(values[p.name], p), safe="") for p in pieces)


def checked_label(template: str) -> str:
    """A template for page labels. Raises ValueError, saying what is wrong, where it is none."""
    literal = "".join(template.split()).replace("#", "")
    if template not in FORM_FEEDS and (template.count("#") != 1 or len(literal) < _LEAST_OF_LABEL):
        raise ValueError("a page label has one # for the number and at least two signs around it, as in [Page #]")
    return template


def checked_citation(template: str) -> str:
    """A template for citations. Raises ValueError, saying what is wrong, where it is none."""
    pieces = read(template)
    opening = _OPENING.match(pieces[0]) if pieces and isinstance(pieces[0], str) else None
    if not opening or len(pieces) > _MOST_PIECES:
        raise ValueError("a citation begins with a word, as in: Letters of Varonne, volume {volume}")
    if any(isinstance(a, Field) and isinstance(b, Field) for a, b in pairwise(pieces)):
        raise ValueError("between two fields of a citation there is some text")
    return template


def checked_address(template: str) -> str:
    """A template for addresses, of the web or relative. Raises ValueError where it is neither, saying what is wrong."""
    literal = "".join(piece if isinstance(piece, str) else "_" for piece in read(template))
    is_one_word = all(c.isprintable() and not c.isspace() for c in literal)
    if not is_one_word or not (is_web(literal) or _RELATIVE.match(literal)):
        raise ValueError("this should be an address that starts with https:// or http://, or a relative path")
    return template


def checked_picture(template: str) -> str:
    """A template for the pictures of pages. Raises ValueError, saying what is wrong, where it is none."""
    if not template:
        return template
    checked_address(template)
    if "page" not in fields(template) or set(fields(template)) - {"document", "page"}:
        raise ValueError("the picture of a page has {page} in its name, and perhaps {document}")
    if ".." in template.split("/"):
        raise ValueError("the pictures are in the folder of edition.toml or below it")
    return template


def citation(template: str) -> re.Pattern[str]:
    """A pattern for what a template describes, each field a group of its name where it stands first.

    White space, dashes and apostrophes are alike, `volume` and `vol.` too, and a comma may be missing.
    """
    named: set[str] = set()
    written = ""
    for piece in read(template):
        if isinstance(piece, str):
            written += "".join(map(_literal, _TOKEN.findall(piece)))
        else:
            written += f"(?:{_VALUE})" if piece.name in named else f"(?P<{piece.name}>{_VALUE})"
            named.add(piece.name)
    return re.compile(rf"(?<![^\W_]){written}(?![^\W_])")


def label(template: str) -> str:
    """A pattern, to be joined to others, for a label with `#` in place of a number, which is its only group."""
    before, _, behind = template.partition("#")
    return f"{_loose(before)}({NUMBER}){_loose(behind)}"


def _literal(token: tuple[str, str, str]) -> str:
    space, word, sign = token
    if space:
        return _GAP
    if word:
        known = _ALIKE.get(word.lower())
        return known or re.escape(word)
    if sign in _DASHES or sign in _APOSTROPHES:
        return f"[{_DASHES if sign in _DASHES else _APOSTROPHES}]"
    return f"{re.escape(sign)}{'?' if sign == ',' else ''}"


def _loose(literal: str) -> str:
    """`literal` in capitals or not, with as much or as little white space as one writes by hand."""
    words = (re.escape(word) for word in re.split(r"\s+", literal))
    return f"(?i:{_BLANKS.join(words)})" if literal else ""


def _formed(value: str, field: Field) -> str:
    plain = "".join("-" if c in _DASHES else c for c in value)
    if not field.form.isdecimal():
        return FORMS[field.form](plain) if field.form else plain
    number = plain if field.name == "page" else _arabic(plain)
    return number.zfill(int(field.form)) if number.isdecimal() else number


def _arabic(number: str) -> str:
    """A roman number in figures: `14` for `XIV`; anything else as it is."""
    digits = [_ROMAN.get(c, 0) for c in number.lower()]
    if not digits or not all(digits):
        return number
    following = [*digits[1:], 0]
    return str(sum(-here if here < after else here for here, after in zip(digits, following, strict=True)))


def _short(years: str) -> str:
    """`1964-68` for `1964-1968`; other years as they are."""
    first, dash, last = years.partition("-")
    return f"{first}-{last[2:]}" if dash and len(first) == len(last) == 4 and first[:2] == last[:2] else years


FORMS: dict[str, Callable[[str], str]] = {"arabic": _arabic, "lower": str.lower, "short": _short}
"""how a value can be written in an address, beside zeros in front of it"""
