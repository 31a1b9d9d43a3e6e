"""What a command shows on the screen: results on standard output, everything else on standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.text import Text

from edition.errors import ConfigError, EditionError
from edition.findings import Finding, Severity

Item = TypeVar("Item")

_COLOURS = {Severity.NOTE: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "red", Severity.FATAL: "bold red"}
"""of the word that says how heavy a finding is"""


class Screen:
    """What a command shows: results on standard output, everything else on standard error."""

    def __init__(self, quiet: bool = False, verbose: bool = False) -> None:
        self.quiet, self.verbose = quiet, verbose
        self.errors = Console(stderr=True, soft_wrap=True, highlight=False)

    def result(self, text: str) -> None:
        """A line on standard output; nothing under --quiet."""
        if not self.quiet:
            click.echo(text)

    def results(self, lines: Iterable[str]) -> None:
        """Lines on standard output, in colours where that is a terminal; nothing under --quiet."""
        for line in lines:
            self.result(line)

    def findings(self, findings: Iterable[Finding]) -> None:
        """A line for each on standard error: all under --verbose, errors alone under --quiet, else no notes."""
        least = Severity.ERROR if self.quiet else Severity.NOTE if self.verbose else Severity.WARNING
        for finding in findings:
            if finding.severity >= least:
                self.errors.print(_coloured(finding))

    def progress(self, stage: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        """A bar while there is a terminal to show it in."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bar(
            *columns, console=self.errors, transient=True, disable=self.quiet or not self.errors.is_terminal
        ) as bar:
            yield from bar.track(items, total=total, description=stage)

    def stopped(self, what_now: str) -> None:
        """That the user stopped a command, and what stands."""
        self.errors.print(Text.assemble(("stopped: ", "bold red"), what_now))

    def error(self, error: EditionError) -> None:
        """What stopped a command: a line, or one for each mistake of a configuration."""
        if isinstance(error, ConfigError) and error.findings:
            self.findings(error.findings)
        else:
            self.errors.print(Text.assemble(("error: ", "bold red"), str(error)))


def _coloured(finding: Finding) -> Text:
    text = Text(str(finding))
    start = len(str(finding.location)) + 2
    text.stylize("dim", len(text) - len(finding.code) - 2)
    text.stylize(_COLOURS[finding.severity], start, start + len(str(finding.severity)))
    return text
