"""The mark that `convert` leaves on its TEI files, so that it knows them again and sees whether they were edited.

It stands as a processing instruction in front of the root, with the key of all that the file was made from and a
checksum of the file without it, which does not ask how the system ends its lines:

    <?edition key="9c56…" sha256="1f0a…"?>
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from edition.storage import read_bytes

_STAMP = re.compile(rb'<\?edition key="([0-9a-f]{64})" sha256="([0-9a-f]{64})"\?>\r?\n')
_LOOKED_AT = 1000
"""bytes at the beginning of a file in which the stamp is looked for"""


def stamped(tei: bytes, key: str) -> bytes:
    """A TEI file with the stamp in front of its root element."""
    return _with(tei, b'<?edition key="%s" sha256="%s"?>\n' % (key.encode(), _checksum(tei)))


@dataclass(frozen=True, slots=True)
class Present:
    """The TEI file that is there already."""

    content: bytes | None = None
    """None where there is no file"""
    key: str = ""
    """what its stamp says; empty where there is no file or no stamp"""
    edited: bool = False
    """whether it is not as `convert` wrote it"""
    stamp: bytes = b""
    written: bytes = b""
    """the checksum of what `convert` wrote, as the stamp says"""

    @classmethod
    def at(cls, target: Path) -> Present:
        """What stands under `target`. Raises InputError where it cannot be read."""
        if not target.is_file():
            return cls()
        content = read_bytes(target)
        stamp = _STAMP.search(content[:_LOOKED_AT])
        if not stamp:
            return cls(content, edited=True)
        bare = content[: stamp.start()] + content[stamp.end() :]
        return cls(content, stamp[1].decode(), _checksum(bare) != stamp[2], stamp[0], stamp[2])

    @property
    def line(self) -> int:
        """The line of the stamp; the first where there is none."""
        return (self.content or b"").partition(self.stamp)[0].count(b"\n") + 1 if self.stamp else 1

    def is_behind(self, tei: bytes) -> bool:
        """Whether `convert`, which makes `tei` now, made something else when it wrote the file."""
        return bool(self.stamp) and _checksum(tei) != self.written

    def with_stamp(self, tei: bytes) -> bytes:
        """`tei` with this file's stamp, so that the two differ in nothing but what they say."""
        return _with(tei, self.stamp)


def _with(tei: bytes, stamp: bytes) -> bytes:
    declaration, _, rest = tei.partition(b"\n")
    return declaration + b"\n" + stamp + rest


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest().encode()
