"""What an editor should look at: a list that may be prose, a heading that may be a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from edition.convert.filling.prose import goes_on, is_long
from edition.convert.recognise.structure.forms import SHORT, ends_sentence, enumerator, is_title
from edition.convert.recognise.structure.passage import Passage
from edition.findings import Finding, Kind, Severity
from edition.model import BlockKind, Document

NO_HEADING = Kind(
    "no-heading",
    Severity.WARNING,
    "A transcription does not start with a heading.",
    "Put a line with the title of the document at its top.",
)
DOUBTFUL_HEADING = Kind(
    "doubtful-heading",
    Severity.WARNING,
    "The first block of a transcription was taken for its heading, but reads like a sentence.",
    "Put a line with the title of the document above it, or leave it if it is the title.",
)
DOUBTFUL_LIST = Kind(
    "doubtful-list",
    Severity.WARNING,
    "Lines were taken for the items of a list, but a sentence runs on over one of their ends.",
    "Write a paragraph in one line, or give the items of a list numbers or empty lines around them.",
)
KINDS = (NO_HEADING, DOUBTFUL_HEADING, DOUBTFUL_LIST)

_MOST_SHOWN = 40


def find(
    document: Document, passages: Sequence[Passage], kinds: Mapping[int, BlockKind], given: Mapping[int, BlockKind]
) -> Iterator[Finding]:
    """What is doubtful about the kinds of blocks; nothing that the source itself says."""
    if passages and BlockKind.HEAD not in kinds.values():
        yield NO_HEADING.at(document.location(passages[0].block), "there is no heading at the top of the document")
    for here in (p for p in passages if p.block.key not in given):
        kind, place = kinds[here.block.key], document.location(here.block)
        if kind is BlockKind.HEAD and _reads_like_a_sentence(here):
            yield DOUBTFUL_HEADING.at(place, f"{_beginning(here)!r} was taken for the heading and may be a sentence")
        elif kind is BlockKind.LIST and _runs_on(here):
            yield DOUBTFUL_LIST.at(
                place, f"the lines from {_beginning(here)!r} on were taken for a list and may be prose"
            )


def _beginning(here: Passage) -> str:
    return here.text if len(here.text) <= _MOST_SHOWN else f"{here.text[:_MOST_SHOWN].rstrip()} …"


def _reads_like_a_sentence(here: Passage) -> bool:
    """Whether it ends as one and most of its words are small; a number in front says that it is a heading."""
    title = here.text.rstrip(".")
    return not enumerator(here.text) and ends_sentence(here.text) and len(title) <= SHORT and not is_title(title)


def _runs_on(here: Passage) -> bool:
    """Whether one of the lines is long and goes on in the next, and none has a number."""
    if any(map(enumerator, here.lines)) or here.text[:1].islower():
        return False
    return any(is_long(line) and goes_on(line, following) for line, following in pairwise(here.lines))
