"""Where one party ends and the next begins: `A and B`, but not `the Legations in A and B`."""

from __future__ import annotations

from collections.abc import Iterator

from edition.convert.recognise.parties.offices import MANY, OFFICES, RANKS, TITLES

PREPOSITIONS = frozenset({"of", "in", "at", "to", "for", "on", "from", "with"})

_ENOUGH = 80
"""characters of a party that say whether one begins"""
_QUANTIFIERS = frozenset({"all", "certain", "various", "several", "selected", "other"})
_ARTICLES = ("the ", "his ", "her ", "their ")


def is_group(text: str) -> bool:
    """Whether many are meant at once: `all Ministers in the Isles`, `Certain Diplomatic Missions`."""
    head: list[str] = []
    for word in text[: _ENOUGH * 2].split():
        plain = word.lower().rstrip(".,;")
        if plain in PREPOSITIONS or word.startswith("("):
            break
        head.append(plain)
    return bool(head) and "(" not in text and (head[-1] in MANY or (head[0] in _QUANTIFIERS and len(head) > 1))


def each_party(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parties of `A and B`; one institution in two countries is one party."""
    depth, begin = 0, start
    for i in range(start, end):
        depth += (text[i] in "([") - (text[i] in ")]")
        joint = 0 if depth else _joint(text, i, end)
        following = text[i + joint : min(end, i + joint + _ENOUGH)]
        closed = text[i - 1] == ")" and (following[:1].isupper() or article_of(following))
        if (
            joint
            and i > begin
            and (closed or _opens_party(following) or _two_names(text[begin : min(i, begin + _ENOUGH)], following))
        ):
            yield begin, i
            begin = i + joint
    yield begin, end


def _joint(text: str, at: int, end: int) -> int:
    for sign in (", and ", " and ", ", "):
        if text.startswith(sign, at) and at + len(sign) < end:
            return len(sign)
    return 0


def _opens_party(text: str) -> bool:
    """Whether a new party begins: an article and an office or institution, or a title."""
    article = article_of(text)
    words = [w.lower().rstrip(".,") for w in text[article:].split()[:5]]
    if article:
        head = next((w for w in words if w in PREPOSITIONS), None)
        named = words[: words.index(head)] if head else words
        return not OFFICES.isdisjoint(named)
    return len(words) > 1 and words[0] in RANKS and text[:1].isupper()


def _two_names(before: str, after: str) -> bool:
    """`Edith Loring and John Vane of the Planning Staff`: both sides begin with a name of several words."""
    return not is_group(before) and all(not article_of(side) and _begins_with_name(side) for side in (before, after))


def _begins_with_name(text: str) -> bool:
    words = text.split()[:2]
    plain = {w.lower().rstrip(".,") for w in words}
    return len(words) == 2 and all(w[0].isupper() for w in words) and plain.isdisjoint(OFFICES | TITLES)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without the commas and white space about what stands between them."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(" ,\n")), end - (len(piece) - len(piece.rstrip(" ,\n")))


def article_of(text: str) -> int:
    """The length of the article that `text` begins with."""
    return next((len(a) for a in _ARTICLES if text.lower().startswith(a)), 0)
