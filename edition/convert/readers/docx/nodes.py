"""Small questions to an element of a part. Names are local, since editions of the standard differ in namespaces."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_OFF = frozenset({"0", "false", "off", "none"})


def name_of(node: etree._Element) -> str:
    """`p` for `w:p`; `` for a comment."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def attribute(node: etree._Element, name: str = "val") -> str:
    """The value of an attribute, `` where it has none."""
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), "")


def children(node: etree._Element) -> Iterator[etree._Element]:
    """The elements directly in it."""
    return (child for child in node if isinstance(child.tag, str))


def child(node: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element that the names lead to, one below the other."""
    for name in path:
        if node is None:
            return None
        node = next((found for found in children(node) if name_of(found) == name), None)
    return node


def value(node: etree._Element | None, *path: str) -> str:
    """The `val` of the element that the names lead to."""
    found = child(node, *path)
    return attribute(found) if found is not None else ""


def is_on(node: etree._Element | None, name: str) -> bool:
    """Whether a switch such as `b` or `i` is there and on."""
    found = child(node, name)
    return found is not None and attribute(found).lower() not in _OFF


def text_of(node: etree._Element) -> str:
    """The text of all runs in it, what was deleted included."""
    pieces = (found.text or "" for found in node.iter() if name_of(found) in ("t", "delText"))
    return " ".join("".join(pieces).split())
