"""Where a TEI file is cut into pages, so that every character of its text stands on exactly one of them.

    text                        volume       the title page, and the table of contents
      front / div               section      preface, lists, sources: one page each
      body / div (chapter)      chapter      its heading and introduction, the list of its documents
               / div document   document     one page each
      back / div                section

A file without such divisions is one page. TEI Guidelines, chapter 4 (Default Text Structure).
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from edition.tei import TEI, XML_LANG, append, local_name, outermost, text_of

_OUTSIDE_TEXT = {"teiHeader", "standOff", "facsimile", "sourceDoc"}
_SIDES = {"front", "body", "back"}


class Sort(enum.StrEnum):
    """What a page of a TEI file is."""

    DOCUMENT = "document"
    SECTION = "section"
    CHAPTER = "chapter"
    VOLUME = "volume"


@dataclass(slots=True, eq=False)
class Part:
    """What becomes one page: a node, without the parts below it that are pages of their own."""

    sort: Sort
    node: etree._Element
    up: Part | None = None
    """the chapter or volume that it stands in"""
    leads: list[etree._Element] = field(default_factory=list)
    """page breaks that stand in front of it"""
    cut: set[etree._Element] = field(default_factory=set)
    """nodes below it that belong to other parts"""

    def tree(self) -> etree._Element:
        """A copy of the node as the page shows it: page breaks in front of it inside, other parts left out."""
        copied = _copy_without(self.node, self.cut) if self.cut else deepcopy(self.node)
        copied.tail = None
        if _language(self.node):
            copied.set(XML_LANG, _language(self.node))
        for lead in reversed(self.leads):
            copied.insert(0, deepcopy(lead))
            _hand_text_to(copied[0], copied)
        return copied


def divide(root: etree._Element, kind: str) -> list[Part]:
    """The parts of a file in the order of its text; `kind` is the `@type` of a `div` that is a document."""
    text = _text(root)
    documents = outermost(text, kind)
    if not documents:
        return [Part(Sort.DOCUMENT, text)]
    volume = Part(Sort.VOLUME, text)
    parts = _Divider(documents).divide(volume)
    if len(parts) > 1 or _has_content(volume.tree()):
        return [volume, *parts]
    parts[0].up = None
    return parts


def _language(node: etree._Element) -> str:
    """Its own or the nearest ancestor's, which the copy does not have."""
    return next((n.get(XML_LANG, "") for n in (node, *node.iterancestors()) if n.get(XML_LANG)), "")


def _text(root: etree._Element) -> etree._Element:
    """The one `text` of a file; several (a teiCorpus) as one `group`."""
    found = [t for t in root.iter(f"{TEI}text") if not any(a.tag == t.tag for a in t.iterancestors())]
    if len(found) == 1:
        return found[0]
    group = etree.Element(f"{TEI}group")
    group.extend(found or [n for n in root if local_name(n) not in _OUTSIDE_TEXT])
    return group


class _Divider:
    """One walk through a text; page breaks between two parts go to the second."""

    def __init__(self, documents: list[etree._Element]) -> None:
        self._documents = set(documents)
        self._holders = {a for d in documents for a in d.iterancestors()}
        self._leads: list[tuple[etree._Element, Part]] = []
        """page breaks since the last text, each with the part that it stands in"""

    def divide(self, volume: Part) -> list[Part]:
        return list(self._walk(volume.node, volume))

    def _walk(self, holder: etree._Element, up: Part) -> Iterator[Part]:
        for child in holder:
            if child in self._documents:
                yield self._cut(Part(Sort.DOCUMENT, child, up))
            elif child in self._holders or local_name(child) in _SIDES:
                yield from self._enter(child, up)
            elif local_name(child) == "div" and local_name(holder) in _SIDES:
                yield self._cut(Part(Sort.SECTION, child, up))
            elif local_name(child) == "pb":
                self._leads.append((child, up))
            elif isinstance(child.tag, str):
                self._leads = []

    def _enter(self, holder: etree._Element, up: Part) -> Iterator[Part]:
        if local_name(holder) == "div":
            up = self._cut(Part(Sort.CHAPTER, holder, up))
            yield up
        yield from self._walk(holder, up)

    def _cut(self, part: Part) -> Part:
        part.leads = [lead for lead, _ in self._leads]
        for node, holder in ((part.node, part.up), *self._leads):
            while holder:
                holder.cut.add(node)
                holder = holder.up
        self._leads = []
        return part


def _copy_without(node: etree._Element, cut: set[etree._Element]) -> etree._Element:
    """A copy; of what is cut only the text behind it stays."""
    made = etree.Element(node.tag, dict(node.attrib), nsmap=node.nsmap)
    made.text = node.text
    for child in node:
        if child in cut:
            append(made, child.tail or "")
        else:
            made.append(_copy_without(child, cut) if _holds(child, cut) else deepcopy(child))
            made[-1].tail = child.tail
    return made


def _holds(node: etree._Element, cut: set[etree._Element]) -> bool:
    return isinstance(node.tag, str) and any(below in cut for below in node.iterdescendants())


def _hand_text_to(first: etree._Element, parent: etree._Element) -> None:
    """Text at the start of `parent` moves behind its new first child, as it stood; the child's own tail was copied."""
    first.tail, parent.text = parent.text, None


def _has_content(tree: etree._Element) -> bool:
    return next(tree.iter(f"{TEI}pb"), None) is not None or bool(text_of(tree))
