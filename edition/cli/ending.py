"""How a command ends: what it counted, what it found, and the exit code that this asks for."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from edition.cli.screen import Screen
from edition.errors import EditionError, InputError
from edition.findings import Finding, Severity, worst

INTERRUPTED = 130
"""what a shell takes for Ctrl-C"""


def number(count: int, noun: str) -> str:
    """`1 page`, `1,200 pages`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def counted(screen: Screen, findings: Sequence[Finding]) -> str:
    """`2 warnings, 3 notes`; where notes are not shown, how to see them."""
    by_severity = Counter(finding.severity for finding in findings)
    counts = [number(by_severity[s], str(s)) for s in sorted(by_severity, reverse=True)]
    hint = " (see them with --verbose)" if by_severity[Severity.NOTE] and not screen.verbose else ""
    return (", ".join(counts) or "no findings") + hint


def finish(screen: Screen, findings: Sequence[Finding], strict: bool, shown: bool = False) -> None:
    """Show the findings and end with the exit code that they ask for."""
    if not shown:
        screen.findings(findings)
    heaviest = worst(findings)
    if heaviest == Severity.FATAL:
        sys.exit(InputError.exit_code)
    if heaviest and heaviest >= (Severity.WARNING if strict else Severity.ERROR):
        sys.exit(EditionError.exit_code)
