"""What cannot be read of a dateline, and why: findings, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from edition.convert.dating import MONTHS, Found, Problem, Tokens
from edition.convert.unmarked import Unmarked
from edition.findings import Finding, Kind, Severity
from edition.model import Document

UNREADABLE_DATE = Kind(
    "unreadable-date",
    Severity.NOTE,
    "A dateline has a number or a month in it, but no day that can be read in one way only.",
    "Write day, month and year in full (3 April 1912), or add @when to the date in the TEI file.",
)
NO_DAY = Kind(
    "no-such-day",
    Severity.WARNING,
    "The date of a dateline is in no calendar, or ends before it begins.",
    "Compare it with the original; where that errs too, add @when to the date in the TEI file, and a note.",
)
KINDS = (UNREADABLE_DATE, NO_DAY)

_LONGEST = 100
"""characters of a dateline that a message repeats"""
_NEAR = 4
"""tokens"""
_ORDINAL = frozenset({"st", "nd", "rd", "d", "th", "er", "e", "te", "ten", "ter"})
_IMPOSSIBLE = frozenset({Problem.IMPOSSIBLE, Problem.BACKWARDS})


def doubts(document: Document, line: Unmarked, tokens: Tokens, dates: list[Found]) -> Iterator[Finding]:
    """What is wrong with a dateline that has a number or a month in it."""
    if not dates and any(token.number is not None or token.text in MONTHS for token in tokens.all):
        message = f"no date can be read in {_folded(line.text)!r}"
        yield UNREADABLE_DATE.at(document.location(line.block), message)
    for date in dates:
        if date.problem and not date.attributes:
            kind = NO_DAY if date.problem in _IMPOSSIBLE else UNREADABLE_DATE
            message = f"the date {_folded(line.text[date.start : date.end])!r} {date.problem}"
            yield kind.at(document.location(line.block, line.offset(date.start)), message)
        elif date.attributes and _is_part(tokens, date, dates):
            message = f"of {_folded(line.text)!r} only {_folded(line.text[date.start : date.end])!r} was read as a date"
            yield UNREADABLE_DATE.at(document.location(line.block, line.offset(date.start)), message)


def _is_part(tokens: Tokens, date: Found, dates: list[Found]) -> bool:
    """Whether a day or half a year touches a date and was not read: `July 32,` 1954, `3ten` May 1848, 1740`/1`.

    A day that has a comma behind it needs a month too: `Room 3, 4 May 1912` leaves nothing over.
    """
    first = next((i for i, token in enumerate(tokens.all) if token.start >= date.start), len(tokens))
    behind = next((i for i, token in enumerate(tokens.all) if token.start >= date.end), len(tokens))
    if tokens[behind].text == "/" and tokens[behind + 1].number is not None and tokens.touches(behind + 1):
        return True
    has_comma = has_number = False
    for at in range(first - 1, max(first - _NEAR, 0) - 1, -1):
        token = tokens[at]
        if any(other.start <= token.start < other.end for other in dates):
            return False
        has_comma = has_comma or token.text == ","
        has_number = has_number or token.number is not None
        if has_number and (token.text in MONTHS or not has_comma):
            return True
        if token.text.isalpha() and token.text not in _ORDINAL:
            return False
    return False


def _folded(text: str) -> str:
    said = " ".join(text[: 2 * _LONGEST].split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
