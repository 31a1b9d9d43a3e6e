"""Those who took part in a conversation: the lines under `PARTICIPANTS`, each taken apart.

PARTICIPANTS
Ostmere                                            the side of those below, where it is set apart as a label
Edith Loring, Minister in Varonne                  name, office
LB—Mr. Penn                                        institution, name
The Minister of Lights                             office
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from edition.convert.recognise.parties.offices import OFFICES, RANKS
from edition.convert.recognise.parties.sides import read_party
from edition.convert.unmarked import Unmarked
from edition.model import Party, Span, SpanKind

_LABELS = frozenset({"participants", "present", "those present", "in attendance", "attendees", "teilnehmer"})
_MOST = 200
"""people of one list"""
_LONGEST = 200
"""characters of a line that names one"""
_ENDS = ("subject", "subjects", "place", "date", "time", "copies to", "re:", "ref", "distribution")
_HONOURS = frozenset({"his excellency", "her excellency", "the honorable", "the honourable", "the right honorable"})
_SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "K.C.B.", "M.P.", "USN", "USA", "USAF"})
_DASHES = ("—", " – ", " - ")


def participants(blocks: Sequence[Unmarked], spans: Mapping[int, Sequence[Span]]) -> tuple[Party, ...]:
    """The people listed under a label that says so, one a line, in the order of the text; not without end."""
    for i, block in enumerate(blocks):
        label, end, listed = block.text.partition("\n")
        if label.strip(" :.").lower() in _LABELS:
            if not end and i + 1 < len(blocks):
                block, listed = blocks[i + 1], blocks[i + 1].text
            return tuple(islice(_people(listed.split("\n"), _sides(block, spans)), _MOST))
    return ()


def _sides(block: Unmarked, spans: Mapping[int, Sequence[Span]]) -> frozenset[str]:
    """The lines that `structure` took for labels of what stands below them."""
    labels = (s for s in spans.get(block.block.key, ()) if s.kind is SpanKind.LABEL)
    return frozenset(block.block.text[s.start : s.end].strip() for s in labels)


def _people(lines: Sequence[str], sides: frozenset[str]) -> Iterator[Party]:
    side = ""
    for line in lines:
        said = " ".join(line.split())
        if said.lower().startswith(_ENDS) or len(said) > _LONGEST:
            return
        if said and (line.strip() in sides or said.endswith(":")):
            side = said.rstrip(":")
        elif said:
            yield replace(_person(said), side=side)


def _person(said: str) -> Party:
    """One line: whatever cannot be told apart stays whole."""
    for dash in _DASHES:
        before, sign, behind = said.partition(dash)
        if sign and behind.strip():
            return _with_dash(said, before.strip(), behind.strip())
    parts = _without_honours(said)
    if sum(_names_somebody(part) for part in parts) > 1:
        return Party(said)
    first = read_party(parts[0])
    if len(parts) == 1 or not (first.name or _is_name(parts[0])):
        return replace(first, text=said)
    return Party(said, first.name or parts[0], ", ".join(parts[1:]))


def _without_honours(said: str) -> list[str]:
    """What stands between commas, `Jr.` with the name in front of it, and `His Excellency` with the one behind."""
    parts = said.split(", ")
    if len(parts) > 1 and parts[0].lower() in _HONOURS:
        parts[:2] = [f"{parts[0]}, {parts[1]}"]
    if len(parts) > 1 and parts[1] in _SUFFIXES:
        parts[:2] = [f"{parts[0]}, {parts[1]}"]
    return parts


def _with_dash(said: str, before: str, behind: str) -> Party:
    """`LB—Mr. Penn`, `Mr. Penn—Minister of Lights`."""
    if before.upper() == before or _names_somebody(behind):
        return replace(read_party(behind), text=said, organisation=before)
    return Party(said, read_party(before).name or before, behind)


def _names_somebody(text: str) -> bool:
    """A title and a name: `Ambassador Loring`, but not `Ambassador of Varonne` or `Director`."""
    words = [w.lower().rstrip(".") for w in text.split()]
    named = len(words) > 1 and words[0] in RANKS and words[1] not in {"of", "in", "to", "for", "at", "general", "and"}
    return named and (words[-1] not in OFFICES)


def _is_name(text: str) -> bool:
    """Two words or more, each with a capital, none of an office: `Edith M. Loring`."""
    words = text.split()
    return (
        len(words) > 1
        and all(w[0].isupper() or w[0] in "“(" for w in words)
        and OFFICES.isdisjoint(text.lower().split())
    )
