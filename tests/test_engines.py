"""Every engine gives the results of `serial`, in the same order, and says what went wrong in one line."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from edition.engines import ENGINES
from edition.errors import EngineError, InputError


def double(n: int) -> int:
    return n * 2


def fail(n: int) -> int:
    if n == 20:
        raise InputError("cannot be read")
    return n


def die(n: int) -> int:
    if n == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return n


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("count", [0, 1, 15, 100])
def test_results_are_those_of_serial(engine: str, count: int) -> None:
    assert list(ENGINES[engine](double, range(count))) == list(ENGINES["serial"](double, range(count)))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_failure_of_a_task_arrives_as_it_is(engine: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        list(ENGINES[engine](fail, range(40)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_process_that_is_killed_is_one_clear_line() -> None:
    with pytest.raises(EngineError, match="--engine serial"):
        list(ENGINES["processes"](die, range(40)))
