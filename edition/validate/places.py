"""Where the elements of a file stand: line and column, counted only when there is something to say."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from edition import tei
from edition.findings import Location


class Places:
    """The places of the tags of one file."""

    def __init__(self, content: bytes, root: etree._Element, file: str) -> None:
        self._content, self._root, self._file = content, root, file

    def of(self, node: etree._Element) -> Location:
        """The place of the start tag of `node`."""
        return Location(self._file, *self._places.get(node, (node.sourceline or 0, 0)))

    @cached_property
    def _places(self) -> dict[etree._Element, tuple[int, int]]:
        return dict(zip(self._root.iter("*"), tei.positions(self._content), strict=True))
