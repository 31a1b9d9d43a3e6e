"""Definitions of links that no link uses: `[Enclosure]: Orders` is a text that only looks like one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it.token import Token


def unused_definitions(tokens: Sequence[Token], env: Mapping[str, Any]) -> list[tuple[int, int]]:
    """The first line of each and the one behind its last, from 0, in order."""
    used = set(_labels(tokens, env))
    unused = [d["map"] for label, d in env.get("references", {}).items() if label not in used]
    unused += [d["map"] for d in env.get("duplicate_refs", ())]
    return sorted((first, last) for first, last in unused)


def _labels(tokens: Sequence[Token], env: Mapping[str, Any]) -> list[str]:
    """The labels that links use, in notes too."""
    found: list[str] = []
    notes = env.get("footnotes", {}).get("list", {}).values()
    stack = [*tokens, *(token for note in notes for token in note.get("tokens", ()))]
    while stack:
        token = stack.pop()
        if token.type in ("link_open", "image") and "label" in token.meta:
            found.append(token.meta["label"])
        stack += token.children or []
    return found
