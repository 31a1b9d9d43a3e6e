"""What a behaviour may ask while a document is shown, and where it leaves notes and findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from edition.findings import Finding, Kind, Location, Severity
from edition.render.attributes import common
from edition.render.ids import Ids
from edition.render.links import Links, is_allowed, pointers
from edition.render.rendered import RenderedNote
from edition.render.survey import Survey
from edition.tei import local_name

ELEMENT_WITHOUT_ROW: Final = Kind(
    "element-without-row",
    Severity.NOTE,
    "An element that the site does not know: its text is shown, without any form of its own.",
    "Use an element of TEI that says the same, or leave it: no text is lost.",
)
LINK_REFUSED: Final = Kind(
    "link-refused",
    Severity.WARNING,
    "An address that is neither http, https, mailto nor relative: its text is shown without a link.",
    "Correct the address in the TEI.",
)
_SHOWN = 60
"""so many characters of an address stand in a message"""


@dataclass(slots=True)
class Context:
    """One document while it is shown."""

    survey: Survey
    ids: Ids
    links: Links
    file: str
    """where the document comes from, for findings"""
    notes: dict[etree._Element, RenderedNote] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    """names of elements without a row that are reported already"""

    def attributes(self, node: etree._Element) -> dict[str, str | None]:
        """Those that the HTML of `node` carries whatever it becomes."""
        return common(node, self.ids.of.get(node))

    def address(self, node: etree._Element, *names: str) -> str | None:
        """The address that the first of the attributes `names` leads to, None where there is none or it is unsafe."""
        for name in names:
            written = node.get(name, "")
            targets = pointers(written)
            if written.strip() and not targets:
                self._refuse(node, written)
            for found in self._resolved(targets):
                if is_allowed(found):
                    return found
                self._refuse(node, found)
        return None

    def _resolved(self, written: list[str]) -> Iterator[str]:
        found = (self.links.resolve(pointer) for pointer in written)
        return (address for address in found if address)

    def _refuse(self, node: etree._Element, address: str) -> None:
        shown = address if len(address) <= _SHOWN else f"{address[:_SHOWN]}…"
        message = f"the address {shown!r} of <{local_name(node)}> is not one that a page may link to"
        self.findings.append(LINK_REFUSED.at(self._location(node), message))

    def report_unknown(self, node: etree._Element) -> None:
        """Say, once for each name, that there is no row for `node`."""
        name = local_name(node)
        if name not in self.unknown:
            self.unknown.add(name)
            message = f"<{name}> has no form on the page; its text is shown"
            self.findings.append(ELEMENT_WITHOUT_ROW.at(self._location(node), message))

    def _location(self, node: etree._Element) -> Location:
        return Location(self.file, node.sourceline or 0)
