"""The numbers that Word prints in front of paragraphs, counted as Word counts. ECMA-376, 17.9."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml import etree

from edition.convert.draft.figures import letters, roman
from edition.convert.readers.docx.nodes import attribute, child, children, name_of, value
from edition.convert.readers.docx.styles import Styles

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LETTERS = 26
_LONGEST = 200
"""characters around the numbers of a paragraph: a few, unless a file is made to be unpacked without end"""


def repeated(number: int) -> str:
    """Word goes on behind `z` with `aa`, `bb`."""
    return letters((number - 1) % _LETTERS + 1) * ((number - 1) // _LETTERS + 1) if 0 < number < _LETTERS**2 else "?"


FIGURES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": repeated,
    "upperLetter": lambda number: repeated(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "chicago": lambda number: "*†‡§"[(number - 1) % 4] * ((number - 1) // 4 + 1) if 0 < number < 100 else str(number),
}


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int = 1
    figures: str = "decimal"
    text: str = "%1."
    is_plain: bool = False
    """all figures in it are arabic"""


@dataclass(frozen=True, slots=True)
class _List:
    """A list by its number in the file."""

    kind: str
    """lists of one kind count together"""
    levels: dict[int, _Level]
    starts: dict[int, int | None]
    """by level: where this list begins to count anew; None where it only looks otherwise"""


class Numbering:
    """The lists of one document, and how far each has counted."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        found = list(children(root)) if root is not None else []
        self._kinds = {attribute(n, "abstractNumId"): n for n in found if name_of(n) == "abstractNum"}
        self._lists = {attribute(n, "numId"): n for n in found if name_of(n) == "num"}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._known: dict[str, _List] = {}

    def label(self, number: str, depth: int) -> str:
        """What stands in front of the next paragraph of the list `number`; `` for a bullet."""
        found = self._list(number)
        counts = self._counts.setdefault(found.kind, [None] * _LEVELS)
        level = found.levels.get(depth, _Level())
        override = found.starts.get(depth)
        if override is not None and (number, depth) not in self._begun:
            counts[depth] = override - 1
            self._begun.add((number, depth))
        counts[depth] = level.start if counts[depth] is None else (counts[depth] or 0) + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        return "" if level.figures == "bullet" else self._printed(level, found.levels, counts)

    def _printed(self, level: _Level, levels: dict[int, _Level], counts: list[int | None]) -> str:
        def figures(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            other = levels.get(at, _Level())
            count = counts[at] if counts[at] is not None else other.start
            return figured(count or 0, "decimal" if level.is_plain else other.figures)

        return " ".join(_PLACE.sub(figures, level.text).split())

    def _list(self, number: str) -> _List:
        if number not in self._known:
            kind = value(self._lists.get(number), "abstractNumId")
            linked = value(self._kinds.get(kind), "numStyleLink")
            if linked:
                kind = value(self._lists.get(self._styles.number_of_style(linked)), "abstractNumId")
            nodes = [n for n in children(self._kinds[kind]) if name_of(n) == "lvl"] if kind in self._kinds else []
            own = self._lists.get(number)
            overrides = list(children(own)) if own is not None else []
            nodes += [lvl for o in overrides if (lvl := child(o, "lvl")) is not None]
            levels = {_whole(attribute(n, "ilvl"), 0): _level(n) for n in nodes}
            self._known[number] = _List(kind or number, levels, _starts(overrides))
        return self._known[number]


def figured(count: int, figures: str) -> str:
    """A number in figures of one kind."""
    return FIGURES.get(figures, str)(count) if figures != "none" else ""


def _starts(overrides: Iterable[etree._Element]) -> dict[int, int | None]:
    """Of several that speak of one level the first counts."""
    found: dict[int, int | None] = {}
    for node in overrides:
        if name_of(node) == "lvlOverride":
            said = value(node, "startOverride")
            found.setdefault(_whole(attribute(node, "ilvl"), 0), _whole(said, 1) if said else None)
    return found


def _level(node: etree._Element) -> _Level:
    return _Level(
        _whole(value(node, "start"), 0),
        value(node, "numFmt") or "decimal",
        value(node, "lvlText")[:_LONGEST],
        child(node, "isLgl") is not None,
    )


def _whole(written: str, otherwise: int) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < len("1000000") else otherwise
