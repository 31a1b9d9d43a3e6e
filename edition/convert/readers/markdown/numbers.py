"""What the notes of a Markdown file are called: as their labels say, or by number where labels are words.

[^1]: …   [^2a]: …   [^*]: …      1, 2a, *
[^oil]: …   ^[inline]             1, 2: in the order of their marks
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from markdown_it.token import Token

_PRINTED = re.compile(r"[0-9]{1,4}[a-z]?|[a-z]|[*†‡§¶‖#]{1,4}")


def numbered(tokens: Sequence[Token], env: Mapping[str, Any]) -> tuple[dict[str, str], bool]:
    """What each note is called, by its label or the number that the parser gave it; whether that was made up here."""
    labels = [str(t.meta["label"]) for t in tokens if t.type == "footnote_reference_open"]
    inline = [str(key) for key, note in _notes(env).items() if "tokens" in note]
    if not inline and all(map(_PRINTED.fullmatch, labels)):
        return {label: label for label in labels}, False
    ordered = dict.fromkeys((*_marks(tokens, env), *labels, *inline))
    numbers = count(1)
    return {key: str(next(numbers)) for key in ordered}, True


def note_tokens(token: Token, env: Mapping[str, Any]) -> Sequence[Token]:
    """The tokens of the note that is written where its mark stands; none where it is defined elsewhere."""
    return () if "label" in token.meta else _notes(env)[token.meta["id"]]["tokens"]


def _notes(env: Mapping[str, Any]) -> Mapping[int, Any]:
    found: Mapping[int, Any] = env.get("footnotes", {}).get("list", {})
    return found


def _marks(tokens: Sequence[Token], env: Mapping[str, Any]) -> Iterator[str]:
    """The keys of the notes in the order of their marks, a note's own marks behind its mark."""
    stack = list(reversed(tokens))
    while stack:
        token = stack.pop()
        if token.type == "footnote_ref":
            yield str(token.meta.get("label", token.meta.get("id")))
            stack += reversed(note_tokens(token, env))
        stack += reversed(token.children or [])
