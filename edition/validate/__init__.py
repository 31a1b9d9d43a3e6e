"""TEI to findings: well-formedness, the schema, the editorial rules, in one lazy stream.

Nothing is changed and nothing is printed here. `batch.py` takes files and folders, `report/` writes findings down.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from edition import tei
from edition.errors import XmlError
from edition.findings import Finding, Kind, Location, Severity
from edition.validate import rules, schema
from edition.validate.phrases import what_and_advice
from edition.validate.places import Places
from edition.validate.rules.context import Context, Issue
from edition.validate.targets import Targets

__all__ = ["KINDS", "NOT_WELL_FORMED", "Targets", "validate"]

NOT_WELL_FORMED = Kind(
    "not-well-formed",
    Severity.FATAL,
    "A file is not well-formed XML, or is refused: declared entities, too deep, too large, not in UTF-8.",
    "Mend the markup at this place.",
)
KINDS = (NOT_WELL_FORMED, *schema.KINDS, *(rule.kind for rule in rules.RULES))
"""every kind of finding of this room"""


def validate(
    content: bytes, file: str, targets: Targets | None = None, *, xsd: Path | None = None
) -> Iterator[Finding]:
    """What there is to say of a TEI file: first the schema's findings, then those of the rules, as they are found.

    `file` is its path, for messages and for pointers relative to it; `targets` what pointers can lead to, nothing by
    default; `xsd` another schema than the edition's. A file that cannot be parsed gives one FATAL finding. Raises
    ResourceError where the schema is missing.
    """
    try:
        tree = tei.parse(content, file)
    except XmlError as error:
        what, advice = what_and_advice(error.message)
        yield NOT_WELL_FORMED.at(error.location or Location(file), what, advice)
        return
    root = tree.getroot()
    places = Places(content, root, file)
    context = Context(file, targets or Targets())
    for kind, issue in chain(schema.check(tree, xsd), rules.check(root, context)):
        yield kind.at(places.of(issue.node), _message(issue, places), issue.advice)


def _message(issue: Issue, places: Places) -> str:
    if issue.first is None:
        return issue.message
    first = places.of(issue.first)
    return f"{issue.message}; the first is in line {first.line}" + (f", column {first.column}" if first.column else "")
