"""What a rule is given besides the tree, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from edition.validate.targets import Targets


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beyond the tree."""

    file: str
    """the path of the file that is checked, as the user gave it"""
    targets: Targets
    """what pointers can lead to"""


class Issue(NamedTuple):
    """What a rule has to say; code, severity, file, line and column are added by the engine."""

    node: etree._Element
    """where"""
    message: str
    """what is the matter; no full stop at its end"""
    advice: str = ""
    """what to do about it, where the place allows a better one than the kind's"""
    first: etree._Element | None = None
    """the first of two places: the message ends with its line and column"""
