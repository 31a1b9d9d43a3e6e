"""Characters that XML cannot hold: named one by one, and replaced where the edition wants that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.errors import InputError
from edition.findings import Finding, Kind, Location, Severity
from edition.tei import ILLEGAL

REPLACED = Kind(
    "character-replaced",
    Severity.WARNING,
    "A control character that XML cannot hold was replaced by U+FFFD.",
    "Correct the transcription: delete the character, or type the one that was meant.",
)
KINDS = (REPLACED,)

_ILLEGAL = re.compile(f"[{ILLEGAL}]")
_BUT_FORM_FEEDS = re.compile(_ILLEGAL.pattern.replace("\f", ""))
_NAMED_AT_MOST = 5


def legal(text: str, file: str, replace: bool, form_feeds: bool = False) -> tuple[str, tuple[Finding, ...]]:
    """`text` as XML can hold it, and a finding for each character that U+FFFD stands for now.

    With `form_feeds` those stay: they become page breaks.

    Raises InputError, naming the characters, where there are such and they are not to be replaced.
    """
    illegal = _BUT_FORM_FEEDS if form_feeds else _ILLEGAL
    if not illegal.search(text):
        return text, ()
    found = list(_named(illegal, text, file))
    if not replace:
        named = (f"{name} at line {place.line}, column {place.column}" for name, place in found[:_NAMED_AT_MOST])
        more = f" and {len(found) - _NAMED_AT_MOST} more" if len(found) > _NAMED_AT_MOST else ""
        message = (
            f"holds characters that XML cannot: {'; '.join(named)}{more}. "
            "Delete them, or convert with --replace-illegal"
        )
        raise InputError(message, found[0][1])
    findings = (REPLACED.at(place, f"{name} cannot stand in XML; U+FFFD stands in its place") for name, place in found)
    return illegal.sub("\ufffd", text), tuple(findings)


def _named(illegal: re.Pattern[str], text: str, file: str) -> Iterator[tuple[str, Location]]:
    """The characters that XML cannot hold, by code point and place."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in illegal.finditer(line):
            yield f"U+{ord(found.group()):04X}", Location(file, number, found.start() + 1)
