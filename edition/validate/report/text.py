"""One line for each finding, as an editor's screen or a text editor's list of errors takes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from edition.findings import Finding


def write(findings: Iterable[Finding], stream: TextIO) -> None:
    """`tei/d7.xml:31:5: error: what is the matter. What to do. [code]`, in the order of `findings`."""
    for finding in findings:
        stream.write(f"{finding}\n")
