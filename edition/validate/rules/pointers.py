"""Rules of pointers: what `@target`, `@ref` and their like lead to is there.

TEI Guidelines, chapter 17 (Linking, Segmentation, and Alignment).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.findings import Kind, Severity
from edition.validate.phrases import tag
from edition.validate.rules.context import Context, Issue
from edition.validate.targets import Pointer, ids_of, pointers

DANGLING = Kind(
    "pointer-dangling",
    Severity.ERROR,
    "A pointer within a file leads to an xml:id that is not there.",
    "Correct the pointer, or give its target this xml:id.",
)
OUTSIDE = Kind(
    "pointer-outside",
    Severity.WARNING,
    "A pointer leads to a file that is not in the edition.",
    "Correct the name of the file, or add the document to the edition.",
)
NOWHERE = Kind(
    "pointer-nowhere",
    Severity.WARNING,
    "A pointer leads to a file of the edition, but to an xml:id that is not in it.",
    "Correct the pointer, or give its target this xml:id.",
)


def check_dangling(root: etree._Element, context: Context) -> Iterator[Issue]:
    """`#x` leads to an element of the file."""
    known = ids_of(root)
    for pointer in pointers(root):
        if not pointer.file and pointer.id and pointer.id not in known:
            yield Issue(pointer.node, f"{_shown(pointer)} leads nowhere: nothing in this file has that xml:id")


def check_outside(root: etree._Element, context: Context) -> Iterator[Issue]:
    """`d6.xml#d6fn2` leads to a file of the edition."""
    if not context.targets.complete:
        return
    known = ids_of(root)
    for pointer in pointers(root):
        if pointer.file and context.targets.ids(context.file, pointer) is None:
            advice = f"Write #{pointer.file} for a place in this file." if pointer.file in known else ""
            yield Issue(
                pointer.node, f"{_shown(pointer)} leads out of the edition: {pointer.file} is not there", advice
            )


def check_nowhere(root: etree._Element, context: Context) -> Iterator[Issue]:
    """`d6.xml#d6fn2` leads to an element of that file."""
    if not context.targets.files:
        return
    for pointer in pointers(root):
        known = context.targets.ids(context.file, pointer) if pointer.file and pointer.id else None
        if known is not None and pointer.id not in known:
            yield Issue(pointer.node, f"{_shown(pointer)} leads nowhere: nothing in {pointer.file} has that xml:id")


def _shown(pointer: Pointer) -> str:
    return f'{pointer.attribute}="{pointer.written}" of {tag(pointer.node)}'
