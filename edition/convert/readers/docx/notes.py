"""The notes of a Word document: what each is called, and where its text is. ECMA-376, 17.11."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from edition.convert.readers.docx.nodes import attribute, child, children, name_of, value
from edition.convert.readers.docx.numbering import figured
from edition.convert.readers.docx.package import Package

REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
DELETED = frozenset({"del", "moveFrom"})
"""what was deleted, or moved away, while Word tracked changes"""
LONGEST_MARK = 12
"""characters: what is longer is text, whatever the file says of it"""
_FIGURES = {"footnote": "decimal", "endnote": "lowerRoman"}
"""unless a document says otherwise"""


@dataclass(slots=True, eq=False)
class WordNote:
    """A note: its name, and the element that holds its paragraphs."""

    key: str
    n: str
    element: etree._Element
    label: str = ""
    """what is typed in front of its text, where Word does not count it"""


def key_of(reference: etree._Element) -> str:
    """The key of the note to which a reference belongs: `footnote 2`."""
    return f"{REFERENCES[name_of(reference)]} {attribute(reference, 'id')}"


def is_custom(reference: etree._Element) -> bool:
    """Whether the mark is not counted by Word but stands behind the reference as text."""
    is_said = attribute(reference, "customMarkFollows") in ("1", "true", "on")
    return is_said and len(_behind(reference)) <= LONGEST_MARK


def notes_of(package: Package, main: etree._Element) -> dict[str, WordNote]:
    """The notes of a document by their keys, in the order of their marks; those without a mark behind them."""
    elements = {**_elements(package, "footnote"), **_elements(package, "endnote")}
    counted = {kind: _numbering(package, main, kind) for kind in _FIGURES}
    found: dict[str, WordNote] = {}
    for reference in _references(main):
        key, kind = key_of(reference), REFERENCES[name_of(reference)]
        if key in elements and key not in found:
            start, figures = counted[kind]
            n = _behind(reference) if is_custom(reference) else figured(start, figures)
            counted[kind] = (start + (not is_custom(reference)), figures)
            label = n if is_custom(reference) else ""
            found[key] = WordNote(key, n or str(len(found) + 1), elements[key], label)
    for key in [key for key in elements if key not in found]:
        found[key] = WordNote(key, str(len(found) + 1), elements[key])
    return found


def _elements(package: Package, kind: str) -> dict[str, etree._Element]:
    part = next(iter(package.related(package.main, f"{kind}s").values()), "")
    root = package.root(part)
    notes = children(root) if root is not None else iter(())
    real = (n for n in notes if name_of(n) == kind and attribute(n, "type") in ("", "normal"))
    return {f"{kind} {attribute(note, 'id')}": note for note in real}


def _numbering(package: Package, main: etree._Element, kind: str) -> tuple[int, str]:
    """The first number and the figures of footnotes or endnotes."""
    settings = package.root(next(iter(package.related(package.main, "settings").values()), ""))
    section = next((node for node in main.iter() if name_of(node) == "sectPr"), None)
    said = [child(node, f"{kind}Pr") for node in (section, settings)]
    starts = [value(node, "numStart") for node in said]
    figures = [value(node, "numFmt") for node in said]
    start = next((s for s in starts if s.isascii() and s.isdigit() and len(s) < len("100000")), "1")
    return int(start), next(filter(None, figures), _FIGURES[kind])


def _references(main: etree._Element) -> Iterator[etree._Element]:
    """The references that stand in the text and were not deleted."""
    for node in main.iter(*(f"{{*}}{name}" for name in REFERENCES)):
        if not any(name_of(around) in DELETED for around in node.iterancestors()):
            yield node


def _behind(reference: etree._Element) -> str:
    """The text behind a reference in its run."""
    texts = [(node.text or "") for node in reference.itersiblings() if name_of(node) == "t"]
    return "".join(texts).strip()
