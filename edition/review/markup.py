"""Serialised XML as it is to be shown: which characters are tags, names, values, comments, and which are text.

One pass over the characters, none of which is looked at twice. What is not well-formed is text from there on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_IN_TAG = re.compile(r"""(?P<value>"[^"]*"|'[^']*')|(?P<attribute>[^\s=/>"'<]+)""")
_QUOTE_OR_END = re.compile("[\"'>]")
_VERBATIM, _VERBATIM_END = "<![CDATA[", "]]>"
_ENCLOSED = (("<!--", "-->"), ("<?", "?>"), (_VERBATIM, _VERBATIM_END), ("<!", ">"))
"""how it begins and ends"""


class Token(NamedTuple):
    """A stretch of the file."""

    start: int
    end: int
    kind: str
    """`text`, `comment` or `tag`"""


def tokens(xml: str) -> Iterator[Token]:
    """All of a file, in order and without gaps."""
    at = 0
    while at < len(xml):
        start = xml.find("<", at)
        start = len(xml) if start < 0 else start
        if start > at:
            yield Token(at, start, "text")
        at = start
        for token in _markup(xml, start) if start < len(xml) else ():
            yield token
            at = token.end


def _markup(xml: str, start: int) -> Iterator[Token]:
    for opening, closing in _ENCLOSED:
        if xml.startswith(opening, start):
            inner = start + len(opening)
            found = xml.find(closing, inner)
            end = found + len(closing) if found >= 0 else len(xml)
            if opening == _VERBATIM and found >= 0:
                yield from (Token(start, inner, "comment"), Token(inner, found, "text"), Token(found, end, "comment"))
            else:
                yield Token(start, end, "comment")
            return
    yield Token(start, _end_of_tag(xml, start), "tag")


def _end_of_tag(xml: str, start: int) -> int:
    at = start
    while found := _QUOTE_OR_END.search(xml, at + 1):
        at = found.start()
        if xml[at] == ">":
            return at + 1
        at = xml.find(xml[at], at + 1)
        if at < 0:
            break
    return len(xml)


def name_of(xml: str, tag: Token) -> str:
    """The name of an element: `p` for `<p>`, `</p>` and `<p/>`."""
    found = _IN_TAG.search(xml, tag.start + 1, tag.end)
    return found.group() if found else ""


def is_end(xml: str, tag: Token) -> bool:
    """Whether it is the tag at the end of an element."""
    return xml.startswith("</", tag.start)


def is_empty(xml: str, tag: Token) -> bool:
    """Whether it is the only tag of an element without content."""
    return xml.endswith("/>", tag.start, tag.end)


def colours(xml: str) -> Iterator[Token]:
    """What is not text, in order: `comment`, `name`, `attribute` and `value`, each where it stands."""
    for token in tokens(xml):
        if token.kind == "comment":
            yield token
        elif token.kind == "tag":
            name = True
            for part in _IN_TAG.finditer(xml, token.start + 1, token.end):
                yield Token(part.start(), part.end(), "name" if name else str(part.lastgroup))
                name = False
