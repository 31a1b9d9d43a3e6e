"""Findings written down: one file per format, one line per format in REPORTS.

A report is a function: it takes findings, as they come, and the stream that they are written to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from edition.findings import Finding
from edition.validate.report import json, text

Report = Callable[[Iterable[Finding], TextIO], None]

REPORTS: dict[str, Report] = {
    "text": text.write,
    "json": json.write,
}
