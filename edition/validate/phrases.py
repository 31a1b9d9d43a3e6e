"""The sentences that findings are made of: tags as an editor writes them, lists, near names."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from lxml import etree

MANY = 12
"""of more alternatives only so many are named"""
_XML = "http://www.w3.org/XML/1998/namespace"


def tag(node: etree._Element) -> str:
    """`<pb>` as it is written in the file, with its prefix if it has one."""
    name = etree.QName(node).localname
    return f"<{node.prefix}:{name}>" if node.prefix else f"<{name}>"


def written(name: str) -> str:
    """A name in Clark's notation as one writes it: `{…tei…}p` is `p`, the id of XML's namespace `xml:id`."""
    qname = etree.QName(name)
    return f"xml:{qname.localname}" if qname.namespace == _XML else qname.localname


def local(name: str | etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(name).localname


def listing(words: Collection[str]) -> str:
    """`a, b or c`; of many only the first, and how many more there are."""
    named = [*words][:MANY]
    if len(words) > MANY:
        return f"{', '.join(named)} (and {len(words) - MANY} more)"
    return " or ".join(filter(None, [", ".join(named[:-1]), *named[-1:]]))


def near(word: str, words: Collection[str], shown: str = "{}") -> str:
    """`Did you mean x? `, or nothing where no word is near; `shown` is how the word is written."""
    alike = difflib.get_close_matches(word, sorted(words), 3, cutoff=0.5)
    found = next((w for w in alike if w[:1] == word[:1] or difflib.SequenceMatcher(None, word, w).ratio() > 0.7), "")
    return f"Did you mean {shown.format(found)}? " if found else ""


def short(text: str, limit: int = 40) -> str:
    """A text on one line, cut where it is long."""
    folded = " ".join(text.split())
    return folded if len(folded) <= limit else f"{folded[:limit].rstrip()}…"


def what_and_advice(message: str) -> tuple[str, str]:
    """An exception's message taken apart: what is the matter, and the last sentence, which says what to do."""
    what, stop, advice = message.rpartition(". ")
    return (what, f"{advice}.") if stop else (advice, "")
