"""What the sentences of a source note say behind the shelf mark: who drafted, cleared, sent, received, repeated.

    Drafted by Loring on April 3; cleared by Vane (LB); and approved by Penn. Repeated to Varonne and Tarn Haven.
    ^ drafted                     ^ cleared                 ^ approved                    ^ repeated

Each part is the text of the note, as printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from edition.convert.recognise.source.sentences import depths, parts
from edition.convert.recognise.source.vocabulary import CLAUSES, JOINTS, REPEATED_TAILS, STATEMENTS

_LONGEST_POST = 7
"""words"""
_FIGURES = "0123456789"


def statement_of(sentence: str) -> str:
    """What sort of statement a sentence is, by its first words; nothing where it tells a story."""
    said = sentence.lower()
    return next((sort for words, sort in STATEMENTS if said.startswith(words)), "")


def clauses(sentence: str) -> dict[str, str]:
    """A sentence on the making of a document as its parts; `Drafted and approved by Penn` is one."""
    found: dict[str, str] = {}
    sort, start = "drafted", 0
    for joint, end, following in _joints(sentence):
        if " " not in sentence[start:joint].strip():
            return {"drafted": sentence}
        found.setdefault(sort, sentence[start:joint].strip())
        sort, start = following, end
    found.setdefault(sort, sentence[start:].strip())
    return found


def _joints(sentence: str) -> Iterator[tuple[int, int, str]]:
    """Where a clause ends, where the next begins, and of what sort that is."""
    said, depth, read = sentence.lower(), depths(sentence), 0
    for at in range(len(said)):
        sign = next((sign for sign in JOINTS if said.startswith(sign, at)), "") if at >= read and not depth[at] else ""
        behind = at + len(sign)
        sort = next((sort for word, sort in CLAUSES if said.startswith(word, behind)), "") if sign else ""
        if sort:
            yield at, behind, sort
            read = behind


def posts(sentence: str) -> tuple[str, ...]:
    """The posts of `Repeated to Varonne and Tarn Haven` and `Sent Hallin 12, repeated information Varonne 3.`"""
    said = sentence.lower()
    at = said.find("repeated")
    rest = sentence[at + len("repeated") :].strip() if at >= 0 else ""
    if rest.startswith(("as ", "in ")):
        rest = rest.partition(" to ")[2]
    for word in ("also ", "for information ", "information ", "info ", "to "):
        rest = rest.removeprefix(word)
    rest = rest[: min((i for tail in REPEATED_TAILS if (i := rest.find(tail)) >= 0), default=len(rest))]
    named = (part.removeprefix("and ").strip() for part in parts(rest.rstrip(". "), ","))
    return tuple(post for part in named for piece in part.split(" and ") if (post := _post(piece)))


def _post(text: str) -> str:
    """`Varonne` of `Varonne 3`; nothing where it can be no name of a post."""
    name = text.rstrip(_FIGURES + ".").strip()
    named = name[:1].isupper() or name.startswith("the ")
    fits = named and len(name.split()) <= _LONGEST_POST and not any(c in _FIGURES for c in name)
    return name if fits else ""
