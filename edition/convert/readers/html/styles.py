"""How an element of a web page looks: by its name, its class, its own style."""

from __future__ import annotations

from lxml import etree

from edition.convert.draft.looks import CLASSES, RENDITIONS, STYLES
from edition.convert.readers.html.nodes import HEADINGS, classes, tag_of

_LONGEST_STYLE = 1000


def looks_of(node: etree._Element) -> list[str]:
    """The words that @rend has for it."""
    tag = tag_of(node)
    if tag in HEADINGS:
        return []
    looks = [RENDITIONS[tag]] if tag in RENDITIONS else []
    looks += [CLASSES[name] or name for name in sorted(classes(node) & CLASSES.keys())]
    style = node.get("style", "")[:_LONGEST_STYLE].lower()
    declared = (tuple(part.strip() for part in said.split(":", 1)) for said in style.split(";") if ":" in said)
    return looks + [STYLES[name, value] for name, value in declared if (name, value) in STYLES]
