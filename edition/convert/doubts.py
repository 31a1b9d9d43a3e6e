"""What was doubtful about transcriptions that need not be converted again.

A build converts what is new only, but a doubt does not go away because nothing changed. So what the converter said of
each transcription is kept beside the edition's other generated files. The file may be deleted: then all is converted
again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.errors import InputError
from edition.findings import Finding, packed, unpacked
from edition.storage import read_bytes, write_atomic


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one transcription."""

    key: str
    """of all that it was converted from"""
    findings: tuple[Finding, ...]


Doubts = Mapping[str, Said]
"""by the path of the transcription, as it was given: the findings name it so"""


def read(path: Path) -> Doubts:
    """What is kept in `path`; nothing where it is missing or no such file."""
    try:
        written = json.loads(read_bytes(path))
        return {source: Said(key, tuple(map(unpacked, findings))) for source, (key, findings) in written.items()}
    except (InputError, ValueError, TypeError, AttributeError):
        return {}


def write(path: Path, doubts: Doubts) -> None:
    """Keep what was said."""
    listed = {source: [said.key, [packed(f) for f in said.findings]] for source, said in sorted(doubts.items())}
    write_atomic(path, json.dumps(listed, ensure_ascii=False, indent=0).encode())
