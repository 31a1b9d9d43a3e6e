"""Editorial rules: what a schema cannot say. One file per family, one line per rule in RULES.

A rule is a generator: it takes the root of a tree and a `Context` and yields an `Issue` for each place. It takes any
well-formed XML, valid or not, never raises, and its time grows no faster than the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from edition.findings import Kind
from edition.validate.rules import certainty, dates, identifiers, notes, pages, pointers, text
from edition.validate.rules.context import Context, Issue

__all__ = ["RULES", "Context", "Issue", "Rule", "check"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table."""

    kind: Kind
    check: Callable[[etree._Element, Context], Iterator[Issue]]


RULES = (
    Rule(identifiers.DUPLICATE, identifiers.check_duplicates),
    Rule(identifiers.DOCUMENT, identifiers.check_documents),
    Rule(identifiers.NOTE, identifiers.check_notes),
    Rule(identifiers.PAGE, identifiers.check_pages),
    Rule(pointers.DANGLING, pointers.check_dangling),
    Rule(pointers.OUTSIDE, pointers.check_outside),
    Rule(pointers.NOWHERE, pointers.check_nowhere),
    Rule(notes.REPEATED, notes.check_repeated),
    Rule(notes.GAP, notes.check_gaps),
    Rule(notes.ORDER, notes.check_order),
    Rule(certainty.DOUBT, certainty.check_notes),
    Rule(pages.REPEATED, pages.check_repeated),
    Rule(pages.GAP, pages.check_gaps),
    Rule(pages.ORDER, pages.check_order),
    Rule(dates.IMPOSSIBLE, dates.check_impossible),
    Rule(dates.BACKWARDS, dates.check_backwards),
    Rule(dates.DISAGREES, dates.check_text),
    Rule(text.EMPTY, text.check_empty),
)


def check(root: etree._Element, context: Context) -> Iterator[tuple[Kind, Issue]]:
    """What all rules have to say of a tree, rule by rule."""
    for rule in RULES:
        for issue in rule.check(root, context):
            yield rule.kind, issue
