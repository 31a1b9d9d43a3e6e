"""What `edition convert` shows: outcomes, or what would be written otherwise; and which options it does not take."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

import click

from edition.cli.ending import counted, finish, number
from edition.cli.screen import Screen
from edition.convert.batch import Outcome
from edition.convert.difference import Compared, Difference
from edition.convert.readers import READERS
from edition.errors import EditionError, InputError
from edition.findings import Finding

_WORDS = re.compile(r"[^\W_]+|[\W_]")
_LONG = 4000
"""words; in longer lines single words are not sought"""
_ALIKE = 100_000
"""pairs of a word and the same on the other side, blanks apart; a line of more is one word over and over"""
_STATES = {
    Compared.MISSING: "to be written for the first time",
    Compared.CHANGED: "to be written anew",
    Compared.BEHIND: "edited by hand, with something to carry over",
    Compared.EDITED: "edited by hand, with nothing to carry over",
    Compared.SAME: "the same",
    Compared.FAILED: "cannot be read",
}
_COLOURS = {"-": "red", "+": "green", "@": "cyan"}


def check_alone(with_others: bool, **options: object) -> None:
    """Standard input is one transcription, and its TEI goes to standard output."""
    if with_others:
        raise click.UsageError("Standard input (-) is converted alone, without other sources.")
    unfit = [f"--{name.replace('_', '-')}" for name, given in options.items() if given]
    if unfit:
        message = f"With - the TEI goes to standard output, and {unfit[0]} means nothing: leave it out, or name a file."
        raise click.UsageError(message)


def check_explained(**options: object) -> None:
    """Explaining writes nothing."""
    unfit = [f"--{name}" for name, given in options.items() if given]
    if unfit:
        raise click.UsageError(f"--explain-notes writes nothing; leave {unfit[0]} out, or run them apart.")


def show_outcomes(screen: Screen, outcomes: Iterable[Outcome], out: Path, strict: bool) -> None:
    """Say what became of the transcriptions, and end with the exit code."""
    findings: list[Finding] = []
    states: Counter[str] = Counter()
    readers: Counter[str] = Counter()
    filled = 0
    for outcome in outcomes:
        findings += outcome.findings
        states[outcome.state] += 1
        filled += outcome.columns > 0
        title = READERS[outcome.reader].title if outcome.reader else ""
        readers[title] += 1
        if screen.verbose:
            read = f", read as {title}" if title else ""
            read += f" with lines filled to {outcome.columns} columns" if outcome.columns else ""
            screen.result(f"{outcome.source} -> {outcome.target} ({outcome.state}{read})")
    counts = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    screen.result(f"{number(states.total(), 'transcription')} to {out}: {counts}; {counted(screen, findings)}")
    read = ", ".join(f"{title} ({count})" for title, count in sorted(readers.items()) if title)
    if read:
        lines = f"; in {number(filled, 'transcription')} the ends of full lines were taken for spaces" if filled else ""
        screen.result(f"read as {read}{lines}")
    finish(screen, findings, strict)


def show_differences(screen: Screen, differences: Iterable[Difference], out: Path) -> None:
    """Show each difference that matters, count all, and end with 1 where something is to be done."""
    states: Counter[Compared] = Counter()
    matters = False
    for difference in differences:
        states[difference.state] += 1
        matters = matters or difference.matters
        if difference.error:
            screen.error(difference.error)
        elif difference.matters or screen.verbose:
            screen.results(_described(difference))
    counts = ", ".join(f"{states[state]} {said}" for state, said in _STATES.items() if states[state])
    screen.result(f"{number(states.total(), 'transcription')} compared with {out}: {counts}")
    if states[Compared.FAILED]:
        sys.exit(InputError.exit_code)
    if matters:
        sys.exit(EditionError.exit_code)


def _described(difference: Difference) -> Iterator[str]:
    if difference.state == Compared.MISSING:
        yield click.style(f"{difference.target} would be written from {difference.source}", bold=True)
    elif difference.state in (Compared.BEHIND, Compared.EDITED):
        yield click.style(f"{difference.target}: {_STATES[difference.state]}", bold=True)
    yield from _coloured(difference.lines)


def _coloured(lines: Sequence[str]) -> Iterator[str]:
    """A unified diff in colours; where lines take the place of as many others, the words that differ stand out."""
    yield from (click.style(line, bold=True) for line in lines[:2])
    removed: list[str] = []
    for sign, group in groupby(lines[2:], key=lambda line: line[:1]):
        run = list(group)
        if sign == "+" and len(removed) == len(run):
            pairs = [_words(old, new) for old, new in zip(removed, run, strict=True)]
            yield from (line for side in zip(*pairs, strict=True) for line in side)
            removed = []
            continue
        yield from (click.style(line, fg=_COLOURS["-"]) for line in removed)
        removed = run if sign == "-" else []
        yield from (click.style(line, fg=_COLOURS.get(sign)) for line in run if sign != "-")
    yield from (click.style(line, fg=_COLOURS["-"]) for line in removed)


def _words(old: str, new: str) -> tuple[str, str]:
    before, after = _WORDS.findall(old[1:]), _WORDS.findall(new[1:])
    if len(before) + len(after) > _LONG or _pairs_alike(before, after) > _ALIKE:
        return click.style(old, fg="red"), click.style(new, fg="green")
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    removed = [(before[a:b], kind != "equal") for kind, a, b, _, _ in changes]
    added = [(after[a:b], kind != "equal") for kind, _, _, a, b in changes]
    return _side("-", removed, "red"), _side("+", added, "green")


def _pairs_alike(before: Sequence[str], after: Sequence[str]) -> int:
    counts, others = Counter(before), Counter(after)
    return sum(count * others[word] for word, count in counts.items() if word != " ")


def _side(sign: str, stretches: Iterable[tuple[list[str], bool]], colour: str) -> str:
    return click.style(sign, fg=colour) + "".join(
        click.style("".join(words), fg=colour, reverse=changed or None) for words, changed in stretches if words
    )
