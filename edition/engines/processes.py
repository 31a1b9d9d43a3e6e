"""As many processes as there are cores, on this machine."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from edition.engines import serial
from edition.errors import EngineError

Argument = TypeVar("Argument")
Result = TypeVar("Result")

SMALL = 16
"""below this many arguments starting processes costs more than they save"""


def run(task: Callable[[Argument], Result], arguments: Iterable[Argument]) -> Iterator[Result]:
    """The result of `task` for each argument, in order. Few arguments are done in this process."""
    listed = list(arguments)
    workers = min(os.cpu_count() or 1, len(listed))
    if workers < 2 or len(listed) < SMALL:
        yield from serial.run(task, listed)
        return
    try:
        with ProcessPoolExecutor(workers, initializer=_leave_interrupts_to_the_first) as pool:
            yield from pool.map(task, listed, chunksize=max(1, len(listed) // (workers * 8)))
    except BrokenProcessPool:
        message = "a process that did part of the work was killed, perhaps for want of memory. Try --engine serial"
        raise EngineError(message) from None


def _leave_interrupts_to_the_first() -> None:
    """Ctrl-C reaches every process; the one that started the others stops them, and says so once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
