"""The numbers in front of the items of ordered lists, as a browser prints them."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from edition.convert.draft.figures import letters, roman

FIGURES: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": letters,
    "A": lambda number: letters(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
}
"""by the `type` of a list"""


class Numbers:
    """The lists that are open, and what their next items are numbered."""

    def __init__(self) -> None:
        self._lists: list[tuple[Callable[[int], str] | None, int]] = []

    @property
    def are_open(self) -> bool:
        """Whether a list is."""
        return bool(self._lists)

    def begin(self, node: etree._Element) -> None:
        """A list begins."""
        form = FIGURES.get(node.get("type", "1"), str) if node.tag == "ol" else None
        self._lists.append((form, _whole(node.get("start"), 1)))

    def end(self) -> None:
        """The innermost list ends."""
        self._lists.pop()

    def item(self, node: etree._Element) -> str:
        """The number in front of an item of the innermost list, with its full stop; `` where it has none."""
        form, number = self._lists[-1]
        number = _whole(node.get("value"), number)
        self._lists[-1] = (form, number + 1)
        return f"{form(number)}." if form else ""


def _whole(written: str | None, otherwise: int) -> int:
    bare = (written or "").strip()
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) < len("1000000") else otherwise
