"""What every stage has to say: a `Finding` is a value, printed at the edge and nowhere else."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any


class Severity(enum.IntEnum):
    """How much a finding weighs. Only `ERROR` and `FATAL` change the exit code, `WARNING` too under `--strict`."""

    NOTE = 10
    """worth knowing; nothing has to be done"""
    WARNING = 20
    """a doubt: somebody should look"""
    ERROR = 30
    """wrong: an edition is not published with it"""
    FATAL = 40
    """the file could not be read at all"""

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file. Lines and columns count from 1; columns count characters; 0 means unknown."""

    file: str
    """the path as the user gave it, `-` for standard input"""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of finding. Each stage lists its own in a table; a test case shows each."""

    code: str
    """stable, lower case, hyphens: what an edition names to change the severity"""
    severity: Severity
    what: str
    """one sentence for the documentation: what is found"""
    advice: str
    """one sentence: what the editor does about it"""

    def at(self, location: Location, message: str, advice: str = "", *, related: tuple[Location, ...] = ()) -> Finding:
        """A finding of this kind; `advice` replaces the general one where the place allows a better one."""
        return Finding(self.code, self.severity, message, advice or self.advice, location, related)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong or doubtful, where, and what to do."""

    code: str
    severity: Severity
    message: str
    """what is the matter here; no full stop at its end"""
    advice: str
    """what to do about it: one or more whole sentences"""
    location: Location
    related: tuple[Location, ...] = ()
    """the other places that it is about: where a note could stand as well"""

    def __str__(self) -> str:
        return f"{self.location}: {self.severity}: {self.message}. {self.advice} [{self.code}]"


def packed(finding: Finding) -> list[object]:
    """A finding as a list that JSON can hold; `unpacked` undoes it."""
    places = [[place.file, place.line, place.column] for place in (finding.location, *finding.related)]
    return [finding.code, int(finding.severity), finding.message, finding.advice, *places]


def unpacked(written: Sequence[Any]) -> Finding:
    """The finding that `packed` wrote. Raises ValueError or TypeError where it is something else."""
    code, severity, message, advice, place, *related = written
    places = tuple(Location(file, line, column) for file, line, column in related)
    return Finding(code, Severity(severity), message, advice, Location(*place), places)


def sorted_findings(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line and column, so that every run and every engine prints the same."""
    key = lambda f: (f.location.file, f.location.line, f.location.column, f.code, f.message)
    return sorted(findings, key=key)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The heaviest severity among `findings`, or None where there are none."""
    return max((f.severity for f in findings), default=None)


def with_severities(findings: Iterable[Finding], severities: dict[str, Severity | None]) -> Iterator[Finding]:
    """`findings` as an edition weighs them: `severities` maps a code to its severity, None to silence.

    What is fatal stays so: a file that could not be read is missing, however it is weighed.
    """
    for finding in findings:
        fatal = finding.severity == Severity.FATAL
        severity = finding.severity if fatal else severities.get(finding.code, finding.severity)
        if severity is not None:
            yield finding if severity == finding.severity else replace(finding, severity=severity)
