"""Two folders change their names in one step, so that at no moment a name leads nowhere.

Linux (renameat2 with RENAME_EXCHANGE) and macOS (renamex_np with RENAME_SWAP) can do it, if the file system can.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange(one: Path, other: Path) -> bool:
    """Exchange the two names; False where this system cannot, and then nothing has changed."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        return _call(library, os.fsencode(one), os.fsencode(other)) == 0
    except (OSError, AttributeError, TypeError):
        return False


def _call(library: ctypes.CDLL, one: bytes, other: bytes) -> int:
    if sys.platform == "darwin":
        return int(library.renamex_np(one, other, _RENAME_SWAP))
    return int(library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
