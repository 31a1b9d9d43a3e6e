"""The order of the elements of a page, and which hold which, told without climbing."""

from __future__ import annotations

from lxml import etree


class Order:
    """The place of each element among all."""

    def __init__(self, root: etree._Element) -> None:
        self._first: dict[etree._Element, int] = {}
        self._last: dict[etree._Element, int] = {}
        for event, node in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._first[node] = len(self._first)
            else:
                self._last[node] = len(self._first) - 1

    def __getitem__(self, node: etree._Element) -> int:
        return self._first[node]

    def holds(self, outer: etree._Element, inner: etree._Element) -> bool:
        """Whether `inner` stands somewhere in `outer`."""
        return self._first[outer] < self._first[inner] <= self._last[outer]
