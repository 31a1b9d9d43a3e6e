"""Whether a file is what the edition's schema allows: libxml2 decides fast, xmlschema explains where it says no.

What the schema allows is for `schema/edition.xsd` to say, in which words an editor reads it for `explain.py`. TEI
Guidelines, chapter 23 (Using the TEI).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from lxml import etree

from edition import resources
from edition.errors import ResourceError
from edition.findings import Location
from edition.tei import NS, TEI
from edition.validate import explain
from edition.validate.phrases import tag
from edition.validate.rules.context import Issue

if TYPE_CHECKING:
    from xmlschema import XMLSchema10

KINDS = explain.KINDS


def check(tree: etree._ElementTree, xsd: Path | None = None) -> Iterator[explain.Fault]:
    """What the schema `xsd`, by default the edition's own, has against a tree.

    Raises ResourceError where the schema is missing or is none.
    """
    path = xsd or resources.folder("schema") / "edition.xsd"
    if tree.getroot().tag != f"{TEI}TEI":
        yield explain.ELEMENT, _wrong_root(tree.getroot())
        return
    schema = _judge(path)
    if not schema.validate(tree):
        faults = _explained(tree, path)
        yield from _logged(tree, schema) if faults is None else faults


def _wrong_root(root: etree._Element) -> Issue:
    if etree.QName(root).localname == "TEI":
        return Issue(root, "<TEI> is not in the namespace of TEI", f'Write <TEI xmlns="{NS}">.')
    return Issue(root, f"the file begins with {tag(root)}, not with <TEI>", "Make it a complete TEI file.")


@cache
def _judge(path: Path) -> etree.XMLSchema:
    """libxml2's reading of a schema, made once in each process."""
    try:
        return etree.XMLSchema(file=str(path))
    except etree.LxmlError as error:
        raise ResourceError(f"is no schema that can be used: {error}", Location(str(path))) from error


@cache
def _interpreter(path: Path) -> XMLSchema10:
    """xmlschema's reading of a schema; `local` keeps it off the network."""
    import xmlschema  # here, not above: starting it takes longer than checking a valid file

    try:
        return xmlschema.XMLSchema10(str(path), allow="local")
    except xmlschema.XMLSchemaException as error:
        raise ResourceError(f"is no schema that can be used: {error}", Location(str(path))) from error


def _explained(tree: etree._ElementTree, path: Path) -> list[explain.Fault] | None:
    """The faults in words; None where xmlschema finds none, or gives up: too many elements, or too deep for it."""
    schema = _interpreter(path)
    from xmlschema import XMLSchemaException

    try:
        errors = list(schema.iter_errors(cast("Any", tree), use_location_hints=False))
    except (XMLSchemaException, RecursionError):
        return None
    told = [error for error in errors if not explain.is_told_by_rules(error)]
    known = _elements(schema) if told else frozenset()
    return [explain.describe(error, known) for error in told] if errors else None


def _elements(schema: XMLSchema10) -> frozenset[str]:
    """The names of the elements that a schema declares, at its top or inside a type."""
    from xmlschema import XsdElement

    return frozenset(part.local_name for part in schema.iter_components(XsdElement) if isinstance(part, XsdElement))


def _logged(tree: etree._ElementTree, schema: etree.XMLSchema) -> Iterator[explain.Fault]:
    """libxml2's own messages, without the namespace of TEI."""
    for entry in schema.error_log:
        found = tree.xpath(entry.path) if entry.path else None
        node = found[0] if isinstance(found, list) and found else tree.getroot()
        if isinstance(node, etree._Element):
            yield explain.OTHER, Issue(node, entry.message.replace(TEI, "").strip().rstrip("."))
