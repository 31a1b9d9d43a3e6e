"""The styles of a Word document: which are headings or quotations, which are numbered, which characters they change.

Word keeps the names of its own styles in English whatever language it speaks: `heading 1`, `Title`, `Quote`.
"""

from __future__ import annotations

from collections.abc import Iterator

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


class Styles:
    """The styles of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        found = children(root) if root is not None else iter(())
        self._styles = {attribute(node, "styleId"): node for node in found if name_of(node) == "style"}

    def is_heading(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is a heading: by its style, or by its place in the outline."""
        outlined = [value(node, "pPr", "outlineLvl") for node in (paragraph, *self._of(paragraph))]
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
        level = ""
        for node in (paragraph, *self._of(paragraph)):
            number = value(node, "pPr", "numPr", "numId")
            level = level or value(node, "pPr", "numPr", "ilvl")
            if number:
                return ("" if number == "0" else number), int(level) if level in set("012345678") else 0
        return "", 0

    def number_of_style(self, style: str) -> str:
        """The number of the list that a style of lists stands for."""
        return value(self._styles.get(style), "pPr", "numPr", "numId")

    def looks(self, run: etree._Element) -> list[str]:
        """How the text of a run looks, in the words of @rend: by itself, or by a style of its own."""
        own = child(run, "rPr")
        style = self._styles.get(value(own, "rStyle"))
        of_style = child(style, "rPr") if style is not None else None
        looks = []
        for name, look in _LOOKS.items():
            if is_on(own, name) or (is_on(of_style, name) and child(own, name) is None):
                looks.append(look)
        raised = value(own, "vertAlign") or value(of_style, "vertAlign")
        return [*looks, raised] if raised in _RAISED else looks

    def _is_called(self, paragraph: etree._Element, names: tuple[str, ...]) -> bool:
        return any(value(style, "name").lower().startswith(names) for style in self._of(paragraph))

    def _of(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The style of a paragraph, and those that it is based on."""
        style = self._styles.get(value(paragraph, "pPr", "pStyle"))
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self._styles.get(value(style, "basedOn"))
