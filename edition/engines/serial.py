"""One task after the other in this process: the reference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Argument = TypeVar("Argument")
Result = TypeVar("Result")


def run(task: Callable[[Argument], Result], arguments: Iterable[Argument]) -> Iterator[Result]:
    """The result of `task` for each argument, in order, one at a time."""
    return map(task, arguments)
