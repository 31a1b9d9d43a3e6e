"""The mark that `convert` leaves on its TEI files, so that it knows them again and sees whether they were edited.

It stands as a processing instruction in front of the root, with the key of all that the file was made from and a
checksum of the file without it:

    <?edition key="9c56…" sha256="1f0a…"?>
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from edition.storage import read_bytes

_STAMP = re.compile(rb'<\?edition key="([0-9a-f]{64})" sha256="([0-9a-f]{64})"\?>\n')
_LOOKED_AT = 1000
"""bytes at the beginning of a file in which the stamp is looked for"""


def stamped(tei: bytes, key: str) -> bytes:
    """A TEI file with the stamp in front of its root element."""
    declaration, _, rest = tei.partition(b"\n")
    checksum = hashlib.sha256(tei).hexdigest()
    return b'%s\n<?edition key="%s" sha256="%s"?>\n%s' % (declaration, key.encode(), checksum.encode(), rest)


@dataclass(frozen=True, slots=True)
class Present:
    """The TEI file that is there already."""

    key: str = ""
    """what its stamp says; empty where there is no file or no stamp"""
    edited: bool = False
    """whether it is not as `convert` wrote it"""

    @classmethod
    def at(cls, target: Path) -> Present:
        """What stands under `target`. Raises InputError where it cannot be read."""
        if not target.is_file():
            return cls()
        content = read_bytes(target)
        stamp = _STAMP.search(content[:_LOOKED_AT])
        if not stamp:
            return cls(edited=True)
        bare = content[: stamp.start()] + content[stamp.end() :]
        return cls(stamp[1].decode(), hashlib.sha256(bare).hexdigest() != stamp[2].decode())
