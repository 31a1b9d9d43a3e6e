"""How text looks: elements of HTML, and what TEI's @rend says for them."""

from __future__ import annotations

from collections.abc import Iterable

RENDITIONS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "italic"),
    **dict.fromkeys(("strong", "b"), "bold"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "typescript"),
    "sup": "superscript",
    "sub": "subscript",
    "small": "small",
    "big": "large",
}


def rend(words: Iterable[str]) -> str:
    """Several looks as one @rend, each once, in their order."""
    return " ".join(dict.fromkeys(words))
