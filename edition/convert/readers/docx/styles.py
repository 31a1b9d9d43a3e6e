"""The styles of a Word document: which are headings or quotations, which are numbered, which characters they change.

Word keeps the names of its own styles in English whatever language it speaks: `heading 1`, `Title`, `Quote`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from edition.convert.readers.docx.nodes import attribute, child, children, is_on, name_of, value

_HEADINGS = ("heading ", "title", "subtitle")
_QUOTES = ("quote", "intense quote", "block text")
_DEEPEST = 20
"""styles that are based on each other"""
_LOOKS = {
    "b": "bold",
    "i": "italic",
    "smallCaps": "smallcaps",
    "caps": "allcaps",
    "strike": "strikethrough",
    "dstrike": "strikethrough",
    "u": "underline",
}
_RAISED = ("superscript", "subscript")


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says, read once; empty where it says nothing."""

    name: str
    """in small letters"""
    base: str
    """the id of the style that it is based on"""
    outline: str
    number: str
    """of the list"""
    level: str
    """in the list"""
    looks: frozenset[str]
    """keys of _LOOKS"""
    raised: str


class Styles:
    """The styles of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        found = children(root) if root is not None else iter(())
        self._styles = {attribute(node, "styleId"): _style(node) for node in found if name_of(node) == "style"}

    def is_heading(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is a heading: by its style, or by its place in the outline."""
        outlined = (value(paragraph, "pPr", "outlineLvl"), *(style.outline for style in self._of(paragraph)))
        level = next((said for said in outlined if said), "")
        return self._is_called(paragraph, _HEADINGS) or (level.isdecimal() and len(level) == 1 and level != "9")

    def is_quote(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is quoted."""
        return self._is_called(paragraph, _QUOTES)

    def is_of_list(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph has a style of lists."""
        return self._is_called(paragraph, ("list",))

    def numbering(self, paragraph: etree._Element) -> tuple[str, int]:
        """The number of the list that a paragraph belongs to and its level in it, from 0; `` where it has none."""
        own = child(paragraph, "pPr", "numPr")
        level = ""
        said = ((style.number, style.level) for style in self._of(paragraph))
        for number, deep in ((value(own, "numId"), value(own, "ilvl")), *said):
            level = level or deep
            if number:
                return ("" if number == "0" else number), int(level) if level in set("012345678") else 0
        return "", 0

    def number_of_style(self, style: str) -> str:
        """The number of the list that a style of lists stands for."""
        return self._styles[style].number if style in self._styles else ""

    def looks(self, run: etree._Element) -> list[str]:
        """How the text of a run looks, in the words of @rend: by itself, or by a style of its own."""
        own = child(run, "rPr")
        style = self._styles.get(value(own, "rStyle"))
        of_style = style.looks if style else frozenset()
        looks = []
        for name, look in _LOOKS.items():
            if is_on(own, name) or (name in of_style and child(own, name) is None):
                looks.append(look)
        raised = value(own, "vertAlign") or (style.raised if style else "")
        return [*looks, raised] if raised in _RAISED else looks

    def _is_called(self, paragraph: etree._Element, names: tuple[str, ...]) -> bool:
        return any(style.name.startswith(names) for style in self._of(paragraph))

    def _of(self, paragraph: etree._Element) -> Iterator[_Style]:
        """The style of a paragraph, and those that it is based on."""
        style = self._styles.get(value(paragraph, "pPr", "pStyle"))
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self._styles.get(style.base)


def _style(node: etree._Element) -> _Style:
    numbered, looks = child(node, "pPr", "numPr"), child(node, "rPr")
    return _Style(
        value(node, "name").lower(),
        value(node, "basedOn"),
        value(node, "pPr", "outlineLvl"),
        value(numbered, "numId"),
        value(numbered, "ilvl"),
        frozenset(name for name in _LOOKS if is_on(looks, name)),
        value(looks, "vertAlign"),
    )
