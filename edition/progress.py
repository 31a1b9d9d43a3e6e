"""How long work tells somebody how far it is: a `Progress` wraps an iterator and passes on what comes out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Called as `progress("Converting", outcomes, 300)`; gives the outcomes one by one, unchanged."""

    def __call__(self, stage: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        """The items; `stage` names the work for a person, `total` is how many will come."""
        ...


def silent(stage: str, items: Iterable[Item], total: int) -> Iterator[Item]:
    """Says nothing."""
    return iter(items)
