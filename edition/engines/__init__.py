"""Who does the work: an engine runs a task over many arguments and gives the results in the order of the arguments.

A task is a top-level function; its arguments and results are small and picklable (paths and ids, never trees).
`serial` is the reference: every other engine gives the same results in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from edition.engines import processes, serial

Task = Callable[[Any], Any]
Engine = Callable[[Task, Iterable[Any]], Iterator[Any]]

ENGINES: dict[str, Engine] = {
    "serial": serial.run,
    "processes": processes.run,
}
