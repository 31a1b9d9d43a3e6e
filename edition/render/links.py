"""Where a link may lead: the one place that decides which addresses may stand in a page.

TEI Guidelines, chapter 17 (Linking, Segmentation, and Alignment). Which file of the edition a pointer means is for
the `Links` that the caller brings; whether an address is safe is decided here, before and after it is asked.
"""

from __future__ import annotations

import html
import unicodedata
from typing import Final, Protocol

SCHEMES: Final = frozenset({"http", "https", "mailto"})
_UNFOLDINGS: Final = 4
"""an address whose entities are nested deeper is refused"""


class Links(Protocol):
    """What pointers mean on the page that is being made."""

    def resolve(self, target: str) -> str | None:
        """An address relative to the page for a TEI pointer (`#d7fn2`, `d6.xml#d6fn2`), None where it leads nowhere.

        For `graphic/@url` it is the address of the picture. What is None is shown as text without a link.
        """


class InPage:
    """Links of a page that stands alone: places in it, and addresses of the web."""

    def resolve(self, target: str) -> str | None:
        """`target` itself where it is a fragment or has one of the schemes allowed."""
        return target if target.startswith("#") or scheme_of(target) in SCHEMES else None


def scheme_of(address: str) -> str:
    """The scheme of `address` in lower case as a browser at its most lenient would see it; `` for a relative one.

    White space, control and format characters do not count, entities count as their characters.
    """
    text = _unfolded(address)
    bare = "".join(c for c in text if unicodedata.category(c)[0] not in "CZ").lower().replace("\\", "/")
    if bare.startswith("//"):
        return "//"
    head, colon, _ = bare.partition(":")
    return head if colon and not set(head) & set("/?#") else ""


def _unfolded(address: str) -> str:
    for _ in range(_UNFOLDINGS):
        plain = html.unescape(address)
        if plain == address:
            return plain
        address = plain
    return "entities:"


def is_allowed(address: str) -> bool:
    """Whether `address` may stand in a page: http, https, mailto, or relative to the page."""
    scheme = scheme_of(address)
    return not scheme or scheme in SCHEMES


def is_local(address: str) -> bool:
    """Whether `address` is relative to the page, so that following it sends no request elsewhere."""
    return not scheme_of(address)


def pointers(value: str) -> list[str]:
    """The addresses in an attribute of type teidata.pointer, apart by white space; none where any is refused."""
    found = value.split()
    return found if all(is_allowed(pointer) for pointer in [value, *found]) else []
