"""What follows at once on the conversion of a transcription, in the process that made it.

Its TEI is checked, and a page is laid before the editor where something is in doubt. What belongs here is which room
does what, in which order; checking is `validate`'s and the page `review`'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import quote

from edition.config import Config
from edition.convert import batch
from edition.convert.batch import Outcome
from edition.findings import Finding, Severity, sorted_findings, with_severities
from edition.progress import Progress, silent
from edition.review import Listed, Reviewed, files, index, is_doubtful, page_of, review
from edition.storage import read_bytes
from edition.templating import folders
from edition.validate import validate
from edition.validate.rules.certainty import DOUBT
from edition.validate.targets import Targets

INDEX = files.ENDING
"""the page in the folder of the TEI that lists the others"""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted beside the conversion."""

    config: Config
    checked: bool
    """whether the TEI is checked against schema and rules"""
    reviewed: bool
    """whether a page is made of each document that is in doubt"""


def convert_files(
    sources: Sequence[Path],
    out: Path,
    *,
    config: Config,
    authority: Path | None = None,
    engine: str = "processes",
    validate: bool = False,
    review: bool = False,
    progress: Progress = silent,
) -> Iterator[Outcome]:
    """`batch.convert_files`, and what is wished for beside it; each outcome has the findings of both.

    With `review` a list of the pages is made when the last outcome is fetched, if a folder was among the sources.
    """
    wish = Wish(config, validate, review)
    then = partial(proofread, wish=wish) if validate or review else batch.as_it_is
    outcomes = batch.convert_files(
        sources, out, config=config, authority=authority, engine=engine, then=then, progress=progress
    )
    listed = review and any(source.is_dir() for source in sources)
    return _listing(outcomes, out / INDEX, folders(config)) if listed else outcomes


def proofread(outcome: Outcome, wish: Wish) -> Outcome:
    """Check the TEI of one outcome, and write or remove its page. Raises InputError where the TEI cannot be read."""
    if outcome.state == "failed":
        return outcome
    found = [*outcome.findings, *_checked(outcome, wish)]
    weighed = tuple(with_severities(found, wish.config.severities()))
    if wish.reviewed:
        _lay_out(outcome, weighed, wish.config)
    return replace(outcome, findings=weighed)


def not_told_before(found: Iterable[Finding], outcome: Outcome | None) -> Iterator[Finding]:
    """What was found in a TEI file, without the doubts in it where that is the converter's and it tells them itself."""
    told = outcome is not None and outcome.state != "kept"
    return (finding for finding in found if not told or finding.code != DOUBT.code)


def _checked(outcome: Outcome, wish: Wish) -> Iterator[Finding]:
    """What the other files hold is not known while they are being written: of pointers to them nothing is said.

    A file that was edited is looked at for its own doubts even if it is not to be checked, so that its page has them.
    """
    if wish.checked or outcome.state == "kept":
        content = read_bytes(outcome.target)
        found = sorted_findings(validate(content, str(outcome.target), Targets(complete=False)))
        wanted = found if wish.checked else [finding for finding in found if finding.code == DOUBT.code]
        yield from not_told_before(wanted, outcome)


def _lay_out(outcome: Outcome, findings: tuple[Finding, ...], config: Config) -> None:
    page = page_of(outcome.target)
    if not is_doubtful(findings):
        files.remove(page)
        return
    document = Reviewed(
        outcome.target.stem,
        str(outcome.source),
        read_bytes(outcome.source),
        str(outcome.target),
        read_bytes(outcome.target),
        findings,
        edited=outcome.state == "kept",
    )
    files.put(page, review(document, folders(config)))


def _listing(outcomes: Iterable[Outcome], page: Path, templates: tuple[str, ...]) -> Iterator[Outcome]:
    listed: list[Listed] = []
    total = 0
    for outcome in outcomes:
        total += 1
        if outcome.state != "failed" and is_doubtful(outcome.findings):
            listed.append(_listed(outcome, page.parent))
        yield outcome
    if listed:
        files.put(page, index(listed, total, templates))
    else:
        files.remove(page)


def _listed(outcome: Outcome, folder: Path) -> Listed:
    href = quote(page_of(outcome.target).relative_to(folder).as_posix())
    name = outcome.target.relative_to(folder).with_suffix("").as_posix()
    codes = Counter(f.code for f in outcome.findings if f.severity >= Severity.WARNING)
    return Listed(name, href, codes.total(), tuple(codes.most_common()))
