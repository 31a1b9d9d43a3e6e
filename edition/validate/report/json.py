"""An array of objects, for programs: code, severity, file, line, column, message, advice, related.

`related` is a list of objects with file, line and column: the other places that a finding is about. The names and their
order are stable. A line or column that is not known is 0. ASCII only, so that every terminal and pipe takes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from edition.findings import Finding, Location


def write(findings: Iterable[Finding], stream: TextIO) -> None:
    """One object a line, each written as soon as it is there; `[]` where there are none."""
    separator = "["
    for finding in findings:
        stream.write(f"{separator}\n  {json.dumps(_record(finding))}")
        separator = ","
    stream.write("[]\n" if separator == "[" else "\n]\n")


def _record(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        **_place(finding.location),
        "message": finding.message,
        "advice": finding.advice,
        "related": [_place(location) for location in finding.related],
    }


def _place(location: Location) -> dict[str, str | int]:
    return {"file": location.file, "line": location.line, "column": location.column}
