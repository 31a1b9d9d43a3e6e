"""What `edition build`, `serve` and `publish` show: what was converted and checked, and where the site is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from edition.build import Built
from edition.cli.ending import counted, number
from edition.cli.screen import Screen
from edition.findings import Finding, Severity, worst
from edition.publish import Published


def show_build(screen: Screen, built: Built) -> tuple[Finding, ...]:
    """Say what became of an edition, or what stands between it and its site; the findings are the caller's to show."""
    states = Counter(outcome.state for outcome in built.converted)
    kept = f", {states['kept']:,} kept as edited by hand" if states["kept"] else ""
    screen.result(
        f"{number(states['written'], 'transcription')} converted{kept}, {number(built.validated, 'TEI file')} checked"
    )
    if built.published:
        show_site(screen, built.published, built.findings)
    else:
        screen.result(f"Not published: {_what_first(built)}. The last site stays as it was.")
    return built.findings


def _what_first(built: Built) -> str:
    is_error = (worst(built.findings) or Severity.NOTE) >= Severity.ERROR
    return "mend the errors first" if is_error else "with --strict warnings count as errors; settle them first"


def show_site(screen: Screen, published: Published, findings: Sequence[Finding]) -> None:
    """Say how large the site is and how to look at it."""
    sizes = f"{number(published.documents, 'document')}, {number(published.pages, 'page')}"
    counts = f"{sizes}, {counted(screen, findings)}"
    screen.result(
        f"{counts}\nSite: {published.out}\nLook at it: open {(published.out / 'index.html').resolve().as_uri()}"
    )
