"""Artifact: one file of the site before it is made, and all that its bytes depend on.

A recipe is a top-level function of small picklable arguments; every engine runs it and gives the same bytes.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from edition.errors import OutputError
from edition.findings import Finding

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(r"""\s([a-z-]+)=(?:"([^"]*)"|'([^']*)')""")


def digest(content: bytes) -> str:
    """SHA-256 as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Content:
    """What a recipe gives."""

    bytes: bytes
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file to be."""

    path: str
    """below the folder of the site, with `/`"""
    recipe: Callable[[Any], Content]
    arguments: Any
    """frozen dataclasses, tuples and strings: their `repr` is part of the key"""
    reads: tuple[str, ...] = ()
    """SHA-256 of every file that the recipe opens"""
    file: str = ""
    """the TEI file it shows, for findings"""

    def key(self, ground: str) -> str:
        """A hash of all that the bytes depend on; `ground` stands for the program and the templates."""
        recipe = f"{self.recipe.__module__}.{self.recipe.__qualname__}"
        story = "\0".join([ground, self.path, recipe, repr(self.arguments), *self.reads])
        return digest(story.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Made:
    """One file that was made, with what the check of links wants to know of it."""

    path: str
    content: bytes
    findings: tuple[Finding, ...]
    links: tuple[str, ...]
    """every `href` and `src`, each once"""
    ids: tuple[str, ...]


def make(artifact: Artifact) -> Made:
    """Run the recipe: the task that engines are given."""
    made = artifact.recipe(artifact.arguments)
    attributes = list(_attributes(made.bytes.decode())) if artifact.path.endswith(".html") else []
    links = dict.fromkeys(value for name, value in attributes if name in ("href", "src"))
    ids = dict.fromkeys(value for name, value in attributes if name == "id")
    return Made(artifact.path, made.bytes, made.findings, tuple(links), tuple(ids))


def _attributes(page: str) -> Iterator[tuple[str, str]]:
    """Name and value of every attribute in a page, in order."""
    for tag in _TAG.findall(page):
        for name, quoted, apostrophed in _ATTRIBUTE.findall(tag):
            yield name, html.unescape(quoted or apostrophed)


def check_paths(artifacts: Iterable[Artifact]) -> None:
    """Raise OutputError naming every path that two artifacts claim; upper and lower case are the same."""
    claims: dict[str, list[Artifact]] = {}
    for artifact in artifacts:
        claims.setdefault(artifact.path.casefold(), []).append(artifact)
    twice = [f"{who[0].path} ({_claimants(who)})" for who in claims.values() if len(who) > 1]
    if twice:
        message = f"{len(twice)} addresses are wanted twice: {'; '.join(twice)}. Rename the files or change the xml:ids"
        raise OutputError(message)


def _claimants(artifacts: list[Artifact]) -> str:
    return ", ".join(a.file or "a page of the site itself" for a in artifacts)
