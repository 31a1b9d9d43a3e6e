"""What a letter itself says of its parties, where its heading is silent.

TO                            a list that says so, as memoranda have it
The Minister of Lights
My dear Mr. Penn:             the salutation, where it has a name
Edith Loring                  the signature
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from edition.convert.recognise.parties.offices import RANKS
from edition.convert.recognise.parties.sides import read_party
from edition.convert.unmarked import Unmarked
from edition.model import BlockKind, Party

_FORMS = """
    telegram airgram letter message memorandum note despatch dispatch cable circular instruction telex wire radiogram
"""
_LETTERS = frozenset(_FORMS.split())
"""forms that have a sender"""
_TO = frozenset({"to", "for", "memorandum for", "memorandum to"})
_FROM = frozenset({"from"})
_GREETINGS = ("my dear ", "dear ", "cher ", "chère ", "lieber ", "liebe ", "querido ", "caro ", "cara ")
_MOST_WORDS = 6
_MOST_PARTIES = 20
_LONGEST_LIST = 1000
"""characters"""

Kinds = Sequence[BlockKind]


def sends(form: str) -> bool:
    """Whether a document of this form was sent by somebody: `circular telegram`, but not `paper`."""
    return form.rpartition(" ")[2] in _LETTERS


def sender(texts: Sequence[Unmarked], kinds: Kinds) -> tuple[Party, ...]:
    """Who a list says that wrote, else who signed; the latter with `cert`."""
    listed = _listed(texts, _FROM)
    return listed or _first(texts, kinds, BlockKind.SIGNED, _signature)


def recipient(texts: Sequence[Unmarked], kinds: Kinds) -> tuple[Party, ...]:
    """Whom a list names, else the address, else the salutation; the last two with `cert`."""
    listed = _listed(texts, _TO)
    return (
        listed or _first(texts, kinds, BlockKind.ADDRESS, _address) or _first(texts, kinds, BlockKind.SALUTE, _greeted)
    )


def _first(
    texts: Sequence[Unmarked], kinds: Kinds, wanted: BlockKind, read: Callable[[str], Party | None]
) -> tuple[Party, ...]:
    found = (read(text.text) for text, kind in zip(texts, kinds, strict=False) if kind is wanted)
    return tuple(party for party in found if party)[:1]


def _listed(texts: Sequence[Unmarked], labels: frozenset[str]) -> tuple[Party, ...]:
    """The lines under `TO` or `FROM`, or what stands behind it in its own line."""
    for text in texts:
        beside = list(_beside(text.text, labels)) if len(text.text) < _LONGEST_LIST else []
        if beside:
            return tuple(beside)
        label, _, lines = text.text.partition("\n")
        if lines and label.strip(" :.").lower() in labels:
            said = (" ".join(line.split()) for line in lines.split("\n")[:_MOST_PARTIES])
            return tuple(read_party(line) for line in said if line and len(line.split()) <= _MOST_WORDS * 2)
    return ()


def _beside(text: str, labels: frozenset[str]) -> Iterator[Party]:
    """`TO: The President`"""
    for line in text.split("\n")[:_MOST_PARTIES]:
        label, colon, said = line.partition(":")
        if colon and label.strip().lower() in labels and 0 < len(said.split()) <= _MOST_WORDS * 2:
            yield read_party(" ".join(said.split()))


def _signature(text: str) -> Party | None:
    """The first line of a signature, where it is a name: two words or more with capitals, and small letters too."""
    line = text.partition("\n")[0].strip().removeprefix("[Signed]").strip(" /")
    words = line.rstrip(".,").split()
    if not 2 <= len(words) <= _MOST_WORDS or any(sign in line for sign in ":;—?!0123456789"):
        return None
    if line.upper() == line or not all(w[0].isupper() or w in {"de", "von", "van", "y", "di", "la"} for w in words):
        return None
    return replace(read_party(line.rstrip(",")), cert="medium")


def _address(text: str) -> Party | None:
    """The first line of an address that names a person by title."""
    lines = (line.strip().removeprefix("To ").rstrip(",. ") for line in text.split("\n"))
    found = next((line for line in lines if _is_titled(line)), None)
    return replace(read_party(found), cert="medium") if found else None


def _greeted(text: str) -> Party | None:
    """The name in a salutation: `My dear Mr. Penn:`; `Sir:` and `Dear Edith:` name nobody."""
    line = text.partition("\n")[0].strip(" :,—")
    start = next((len(g) for g in _GREETINGS if line.lower().startswith(g)), 0)
    said = line[start:]
    return replace(read_party(said), cert="low") if start and _is_titled(said) else None


def _is_titled(text: str) -> bool:
    words = text.split()
    named = 2 <= len(words) <= _MOST_WORDS and words[0].lower().rstrip(".") in RANKS
    return named and words[-1][0].isupper() and bool(read_party(text).name)
