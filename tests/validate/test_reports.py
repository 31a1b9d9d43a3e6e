"""A report holds every finding, in order, and is well-formed with none."""

from __future__ import annotations

import io
import json

from edition.findings import Finding, Location, Severity
from edition.validate.report import REPORTS

FINDINGS = (
    Finding("page-gap", Severity.WARNING, 'page 13 follows page "11"', "Look — it up.", Location("a/d7.xml", 7, 31)),
    Finding("not-well-formed", Severity.FATAL, "is empty", "Write it.", Location("d8.xml"), (Location("d8.xml", 3),)),
)


def written(name: str, findings: tuple[Finding, ...]) -> str:
    stream = io.StringIO()
    REPORTS[name](iter(findings), stream)
    return stream.getvalue()


def test_text_is_a_line_each() -> None:
    assert written("text", FINDINGS) == (
        'a/d7.xml:7:31: warning: page 13 follows page "11". Look — it up. [page-gap]\n'
        "d8.xml: fatal: is empty. Write it. [not-well-formed]\n"
    )


def test_json_has_stable_keys() -> None:
    first, second = json.loads(written("json", FINDINGS))
    assert list(first) == ["code", "severity", "file", "line", "column", "message", "advice", "related"]
    assert (first["line"], first["column"], first["severity"], first["advice"]) == (7, 31, "warning", "Look — it up.")
    assert (second["file"], second["line"], second["column"]) == ("d8.xml", 0, 0)
    assert (first["related"], second["related"]) == ([], [{"file": "d8.xml", "line": 3, "column": 0}])


def test_no_findings_are_an_empty_report() -> None:
    assert written("text", ()) == ""
    assert json.loads(written("json", ())) == []
