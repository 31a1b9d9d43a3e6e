"""What stops `edition`: the tree of failures. What a stage merely has to say is a `Finding`.

    EditionError              1   (never raised itself)
    ├── ConfigError           3   edition.toml is wrong; carries one finding a mistake
    ├── InputError            4   a source cannot be read as what it is said to be
    │   └── XmlError          4   ... because it is not XML that may be parsed
    ├── OutputError           5   a file or folder cannot be written
    ├── ResourceError         6   a schema or template of the edition is missing or broken
    └── EngineError           7   a process that did part of the work was killed

The number is the exit code of the command. 0 means done without errors, 1 that findings of severity
`error` were reported, 2 (click's own) that the command line was wrong, 4 also that a finding of severity
`fatal` was reported: a file of many could not be read.
"""

from __future__ import annotations

from collections.abc import Iterable

from edition.findings import Finding, Location


class EditionError(Exception):
    """The root: a message that says what, where and what now."""

    exit_code = 1

    def __init__(self, message: str, location: Location | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.location = location

    def __str__(self) -> str:
        return f"{self.location}: {self.message}" if self.location else self.message


class ConfigError(EditionError):
    """A configuration that cannot be used. `findings` holds every mistake that was found, not only the first."""

    exit_code = 3

    def __init__(self, message: str, location: Location | None = None, findings: Iterable[Finding] = ()) -> None:
        super().__init__(message, location)
        self.findings = tuple(findings)


class InputError(EditionError):
    """A source that cannot be read: missing, empty, not text in the encoding it claims, too large."""

    exit_code = 4


class XmlError(InputError):
    """Bytes that are not well-formed XML, or XML that this program refuses (entities, depth, size)."""


class OutputError(EditionError):
    """A place that cannot be written."""

    exit_code = 5


class ResourceError(EditionError):
    """A schema, template or static file that is missing or broken."""

    exit_code = 6


class EngineError(EditionError):
    """A process that did part of the work and is gone, most often for want of memory."""

    exit_code = 7
