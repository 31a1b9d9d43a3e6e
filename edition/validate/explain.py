"""What a schema says, in the words of an editor: the errors of xmlschema, each as a kind of finding and an issue.

xmlschema itself is imported in `schema.py` only; its errors are taken here by their public attributes (`elem`, `obj`,
`reason`, `validator`, `invalid_child`, `expected_tags`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree

from edition.findings import Kind, Severity
from edition.validate.phrases import MANY, listing, local, near, short, tag, written
from edition.validate.rules import dates
from edition.validate.rules.context import Issue

ELEMENT = Kind(
    "schema-element",
    Severity.ERROR,
    "An element stands where the schema does not allow it, or is unknown to it.",
    "Move it, or use an element that is allowed here; docs/encoding.md shows where each belongs.",
)
MISSING = Kind(
    "schema-missing",
    Severity.ERROR,
    "An element or attribute that the schema requires is missing.",
    "Add what is missing.",
)
ATTRIBUTE = Kind(
    "schema-attribute",
    Severity.ERROR,
    "An element has an attribute that the schema does not allow on it.",
    "Delete the attribute, or correct its name.",
)
VALUE = Kind(
    "schema-value",
    Severity.ERROR,
    "An attribute or an element has a value that the schema does not allow.",
    "Write a value that is allowed.",
)
TEXT = Kind(
    "schema-text",
    Severity.ERROR,
    "Text stands where only elements are allowed.",
    "Put the text into an element, a <p> for example, or delete it.",
)
OTHER = Kind(
    "schema-other",
    Severity.ERROR,
    "The schema does not allow something that has no kind of its own here; the message is that of the validator.",
    "Compare the place with docs/encoding.md.",
)
KINDS = (ELEMENT, MISSING, ATTRIBUTE, VALUE, TEXT, OTHER)

Fault = tuple[Kind, Issue]

_FORMS = {
    "date": "a date (1972-04-24)",
    "dateTime": "a date and time (1972-04-24T16:44:00)",
    "gYear": "a year (1972)",
    "gYearMonth": "a month (1972-04)",
    "gMonthDay": "a day of any year (--04-24)",
    "gMonth": "a month of any year (--04)",
    "gDay": "a day of any month (---24)",
    "time": "a time (16:44:00)",
    "anyURI": "an address or pointer without spaces",
    "language": "a language (en, de-AT)",
    "boolean": "true or false",
    "positiveInteger": "a whole number from 1",
    "nonNegativeInteger": "a whole number from 0",
    "integer": "a whole number",
    "ID": "a name that begins with a letter, without spaces",
    "NCName": "a name that begins with a letter, without spaces",
    "NMTOKEN": "a word without spaces",
    "identifier": "a name that begins with a letter, of letters, digits, dots, hyphens and underscores",
    "teidata.address": "an address or pointer without spaces",
    "teidata.pointer": "an address or pointer (d6.xml#d6fn2)",
    "teidata.temporal": "a date (1972-04-24), a month, a year, a date and time (1972-04-24T16:44:00) or a time",
    "teidata.version": "a version (1.0.2)",
    "teidata.measurement": "a measure (12cm, 640px, 100%)",
    "teidata.mime": "a media type (image/png)",
    "teidata.word": "a word without spaces",
    "teidata.name": "a word that begins with a letter",
}
"""types of XML Schema, and of edition.xsd, as an editor knows them"""
_RULED = ("duplicated xs:ID", "XsdKey", "XsdUnique", "xs:IDREF")
"""what xmlschema says of ids and of pointers to them; `rules/` say it with both places"""


def is_told_by_rules(error: Any) -> bool:
    """Whether a rule tells the same better: ids that are given twice or missing, days that no calendar has."""
    if isinstance(error.obj, str) and _name_of(error) in dates.DATINGS and dates.is_impossible(error.obj):
        return True
    return any(sign in (error.reason or "") for sign in _RULED)


def describe(error: Any, known: Collection[str]) -> Fault:
    """One error of xmlschema; `known` are the elements of the schema."""
    node, reason = error.elem, error.reason or ""
    if error.invalid_child is not None:
        return ELEMENT, _unexpected(error, node, known)
    if hasattr(error, "particle"):
        return MISSING, _incomplete(node, _expected(error))
    if hasattr(error.validator, "iter_required"):
        return _attribute(node, reason.split("'")[1], [written(name) for name in error.validator if name])
    if reason.startswith("attribute '"):  # what a wildcard says
        return _attribute(node, reason.split("'")[1], [])
    if reason.startswith("character data"):
        return TEXT, _stray_text(node)
    if len(node) and "can't have child elements" in reason:
        return ELEMENT, Issue(node[0], f"{tag(node)} holds text only, no elements")
    if isinstance(error.obj, str):
        return VALUE, _value(error, node)
    return OTHER, Issue(node, f"{tag(node)}: {reason.rstrip('.')}")


def _expected(error: Any) -> list[str]:
    return [local(name) for name in error.expected_tags if not name.startswith("from ")]


def _unexpected(error: Any, parent: etree._Element, known: Collection[str]) -> Issue:
    child, expected = error.invalid_child, _expected(error)
    elements = sorted({local(e.name) for e in error.validator.iter_elements() if e.name})
    allowed = f"; expected {_tags(expected)}" if expected else _holds(parent, elements)
    ours = etree.QName(child).namespace == etree.QName(parent).namespace
    is_known = ours and local(child) in known
    guess = near(local(child), expected or elements, "<{}>") if ours and not is_known else ""
    what = f"not allowed inside {tag(parent)} here" if is_known else f"not in the schema, but inside {tag(parent)}"
    return Issue(child, f"{tag(child)} is {what}{allowed}", f"{guess}{ELEMENT.advice}")


def _holds(parent: etree._Element, elements: list[str]) -> str:
    """What an element may hold at all, where that can be taken in at a glance."""
    if not elements:
        return f"; {tag(parent)} holds no elements"
    return f"; {tag(parent)} holds {_tags(elements)}" if len(elements) <= MANY else ""


def _tags(names: list[str]) -> str:
    return listing([f"<{name}>" for name in names])


def _incomplete(node: etree._Element, expected: list[str]) -> Issue:
    missing = f"{_tags(expected)} is missing" if expected else "something is missing"
    return Issue(node, f"{tag(node)} is not complete: {missing}")


def _attribute(node: etree._Element, name: str, allowed: list[str]) -> Fault:
    shown = written(name)
    if name not in node.attrib:
        return MISSING, Issue(node, f"{tag(node)} lacks @{shown}", f"Add @{shown}.")
    return ATTRIBUTE, Issue(
        node, f"@{shown} is not allowed on {tag(node)}", f"{near(shown, allowed, '@{}')}{ATTRIBUTE.advice}"
    )


def _stray_text(parent: etree._Element) -> Issue:
    """At the element in front of the text, the nearest that has a place."""
    for node, text in ((parent, parent.text), *((child, child.tail) for child in parent)):
        if text and text.strip():
            place = node if isinstance(node.tag, str) else parent
            return Issue(place, f'the text "{short(text)}" is not allowed directly inside {tag(parent)}')
    return Issue(parent, f"text is not allowed directly inside {tag(parent)}")


def _value(error: Any, node: etree._Element) -> Issue:
    name = written(_name_of(error)) if _name_of(error) else ""
    what = f'@{name}="{short(error.obj)}" of {tag(node)}' if name else f'the text "{short(error.obj)}" of {tag(node)}'
    choices = [str(choice) for choice in getattr(error.validator, "enumeration", None) or ()]
    allowed = listing(choices or list(dict.fromkeys(_forms(error.validator))))
    message = f"{what} is not allowed" + (f"; expected {allowed}" if allowed else "")
    return Issue(node, message, f"{near(error.obj, choices)}{VALUE.advice}")


def _name_of(error: Any) -> str:
    """The attribute of `attribute type='documnt': value must be one of [...]`; empty where the text is meant."""
    reason = str(error.reason)
    return reason.removeprefix("attribute ").partition("=")[0] if reason.startswith("attribute ") else ""


def _forms(validator: Any) -> Iterator[str]:
    """What a type, the type of a facet, or each member of a union takes."""
    members = getattr(validator, "member_types", None)
    if members:
        for member in members:
            yield from _forms(member)
        return
    own, patterns = (validator, getattr(validator, "parent", None)), getattr(validator, "regexps", ())
    known = [_FORMS[name] for kind in own if (name := getattr(kind, "local_name", None)) in _FORMS]
    yield from known[:1] or [f"the form {pattern}" for pattern in patterns]
