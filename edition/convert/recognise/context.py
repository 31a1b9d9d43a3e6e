"""What a recogniser may know beside the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.authority import Authority
from edition.config import Config


@dataclass(frozen=True, slots=True)
class Places:
    """What the documents beside this one hold of that to which this one may refer. Empty where nobody has looked."""

    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """by number: the documents in which such a page begins"""
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """by document: the numbers of its notes"""
    has_pages: bool = False
    """whether any document has page labels"""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of the pages of this document."""

    prefix: str = ""
    """the way from the TEI file to the folder of edition.toml: `../`"""
    missing: tuple[str, ...] = ()
    """the numbers of the pages whose pictures are not there"""


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a document: small and picklable."""

    config: Config = field(default_factory=Config)
    authority: Authority = field(default_factory=Authority)
    siblings: frozenset[str] = frozenset()
    """the names of the documents beside this one: where cross-references can lead"""
    places: Places = field(default_factory=Places)
    pictures: Pictures = field(default_factory=Pictures)
