"""What all tests share."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
"""real material beside the checkout, where it is there"""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real material; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with real material is not here")
    return SHARED


@pytest.fixture
def expect() -> Callable[[Path, str], None]:
    """`expect(file, found)`: `found` is what stands in `file`.

    Under EDITION_ACCEPT=1 it is written there first, for the reviewer of the diff.
    """

    def check(file: Path, found: str) -> None:
        if os.environ.get("EDITION_ACCEPT"):
            file.write_text(found, encoding="utf-8", newline="\n")
        assert found == file.read_text(encoding="utf-8")

    return check


@pytest.fixture
def check_growth() -> Callable[[Callable[[int], object], int], None]:
    """`check_growth(work, n)`: work of size 2n takes at most about twice the processor time of work of size n.

    A ratio within one run, the least of two tries, since machines are shared; work of no length always passes.
    """

    def check(work: Callable[[int], object], size: int) -> None:
        small, large = (min(_seconds(work, n) for _ in range(2)) for n in (size, 2 * size))
        assert large < 3.2 * small + 0.1

    return check


def _seconds(work: Callable[[int], object], size: int) -> float:
    started = time.process_time()
    work(size)
    return time.process_time() - started
