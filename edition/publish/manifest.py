"""The manifest: what is known of the files of the last build, so that what is fresh need not be made again.

Freshness is content, never time: a file is fresh where its artifact's key is the same and its bytes are still those
that were written. What was found when it was made is kept too: a finding does not go away because nothing changed.
The last line is a checksum of all before it; whatever is truncated or touched counts as nothing fresh.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition.errors import InputError
from edition.findings import Finding, packed, unpacked
from edition.publish.artifact import Artifact, Made, digest
from edition.storage import read_bytes, write_atomic


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one file."""

    path: str
    key: str
    digest: str
    """SHA-256 of its bytes"""
    findings: tuple[Finding, ...] = ()
    links: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


Manifest = Mapping[str, Record]
"""by path"""


def record(artifact: Artifact, ground: str, made: Made) -> Record:
    """What to remember of a file that was made."""
    return Record(made.path, artifact.key(ground), digest(made.content), made.findings, made.links, made.ids)


def read(path: Path) -> Manifest:
    """The manifest in `path`; empty where it is missing, truncated or of another make."""
    try:
        body, _, checksum = read_bytes(path).removesuffix(b"\n").rpartition(b"\n")
    except InputError:
        return {}
    if digest(body).encode() != checksum:
        return {}
    try:
        return {r.path: r for r in map(_from_json, json.loads(body))}
    except (TypeError, ValueError):
        return {}


def write(path: Path, records: Iterable[Record]) -> None:
    """Write the manifest, whole or not at all; what it knew already is left alone."""
    written = [_to_json(r) for r in sorted(records, key=lambda r: r.path)]
    body = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    write_atomic(path, body + b"\n" + digest(body).encode() + b"\n")


def is_fresh(artifact: Artifact, ground: str, known: Manifest, site: Path) -> bool:
    """Whether the file of `artifact` in the folder `site` is what making it again would give."""
    remembered = known.get(artifact.path)
    if remembered is None or remembered.key != artifact.key(ground):
        return False
    try:
        return digest(read_bytes(site / artifact.path)) == remembered.digest
    except InputError:
        return False


def _to_json(known: Record) -> list[Any]:
    return [known.path, known.key, known.digest, [packed(f) for f in known.findings], known.links, known.ids]


def _from_json(written: list[Any]) -> Record:
    path, key, hexadecimal, findings, links, ids = written
    return Record(path, key, hexadecimal, tuple(map(unpacked, findings)), tuple(links), tuple(ids))
