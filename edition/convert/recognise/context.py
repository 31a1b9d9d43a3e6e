"""What a recogniser may know beside the document."""

from __future__ import annotations

from dataclasses import dataclass, field

from edition.authority import Authority
from edition.config import Config


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a document: small and picklable."""

    config: Config = field(default_factory=Config)
    authority: Authority = field(default_factory=Authority)
    siblings: frozenset[str] = frozenset()
    """the names of the documents beside this one: where cross-references can lead"""
