"""Walking a tree: from its leaves up, each element is shown by its behaviour. No recursion, each element once."""

from __future__ import annotations

from lxml import etree

from edition.render.context import Context
from edition.render.html import BEHAVIOURS, unknown
from edition.render.nodes import HYPHENS, Content, make
from edition.tei import TEI

_LINE = f"{TEI}lb"


def walk(root: etree._Element, page: Context) -> Content:
    """What `root` is in HTML."""
    open_contents: list[Content] = [[]]
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        if event == "start":
            open_contents.append([node.text] if node.text else [])
            if page.survey.behaviour(node) == "omit":
                walker.skip_subtree()
            continue
        if event == "end":
            content = open_contents.pop()
            open_contents[-1] += _word_joined(node, open_contents[-1]) or _show(page, node, content)
        if node is not root and node.tail:
            open_contents[-1].append(node.tail)
    return open_contents[0]


def _word_joined(node: etree._Element, before: Content) -> Content:
    """What a line end is that cuts a word with a hyphen: the hyphen stays in the page and is not seen."""
    if node.tag != _LINE or node.get("break") != "no" or not before:
        return []
    last = before[-1]
    if not isinstance(last, str) or not last.endswith(tuple(HYPHENS)):
        return []
    before[-1] = last[:-1]
    return [make("span", {"class": "hyphen", "hidden": "hidden"}, [last[-1]])]


def _show(page: Context, node: etree._Element, content: Content) -> Content:
    row = page.survey.rows[node]
    if row is None:
        shown = unknown(page, node, content)
    else:
        shown = BEHAVIOURS[row.behaviour](page, node, content, **row.parameters)
    return [make("span", {"class": "alternative", "hidden": "hidden"}, shown)] if node in page.survey.hidden else shown
