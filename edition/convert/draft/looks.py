"""How text looks: elements of HTML, and what TEI's @rend says for them."""

from __future__ import annotations

from collections.abc import Iterable

RENDITIONS = {
    **dict.fromkeys(("em", "i"), "italic"),
    **dict.fromkeys(("strong", "b"), "bold"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "typescript"),
    "sup": "superscript",
    "sub": "subscript",
    "small": "small",
    "big": "large",
}

CLASSES = {
    **dict.fromkeys(("italic", "italics", "bold", "underline", "superscript", "subscript", "spaced"), ""),
    **dict.fromkeys(("smallcaps", "small-caps", "smcap", "sc"), "smallcaps"),
}
"""classes that web pages have for a look, and its word for @rend where that is another one"""
STYLES = {
    ("font-style", "italic"): "italic",
    ("font-style", "oblique"): "italic",
    ("font-weight", "bold"): "bold",
    ("font-weight", "700"): "bold",
    ("font-variant", "small-caps"): "smallcaps",
    ("font-variant-caps", "small-caps"): "smallcaps",
    ("text-decoration", "underline"): "underline",
    ("text-decoration", "line-through"): "strikethrough",
    ("vertical-align", "super"): "superscript",
    ("vertical-align", "sub"): "subscript",
}
"""property and value of a style of its own"""


def rend(words: Iterable[str]) -> str:
    """Several looks as one @rend, each once, in their order."""
    return " ".join(dict.fromkeys(words))
