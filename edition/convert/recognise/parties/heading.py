"""The shape of a heading: what form, from whom, to whom, as stretches of its text.

    Memorandum From the Minister in Varonne (Loring) to the Foreign Secretary
    ^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
    Mr. Loring to Mr. Vane.

A `to` can belong to an office (`the Special Assistant to the Minister`): every one is weighed, the best taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from edition.convert.recognise.parties.offices import CONVERSATIONS, FORMS, OFFICES, TAKING_TO, TITLES
from edition.convert.recognise.parties.words import Word, words_of

_OPENERS = frozenset({"the", "his", "her", "their", "certain", "all", "every"})
_ENDS = frozenset({"regarding", "concerning", "respecting", "transmitting", "enclosing", "—"})
"""what begins behind the recipient and says what it is about"""

_MADE = frozenset({"prepared", "drafted", "issued", "delivered"})
"""`Prepared by Mr. Loring`: what stands in front of `by` or `From` where no form is named"""
_ANNOUNCE = frozenset({"a", "an", "his", "conversation"})
"""`of a Conversation With`: what a memorandum by somebody is about"""

_NO_FORM = OFFICES | {"of", "the"}

_BEHIND_HEAD = frozenset({"of", "in", "at", "to", "for", "on", "(", ",", "and"})

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading taken apart."""

    form: str = ""
    """lower case: `telegram`; empty where it does not say"""
    sender: Stretch | None = None
    recipient: Stretch | None = None
    conversation: bool = False
    between: Stretch | None = None
    """the people of a conversation, where the heading names them"""


def read_heading(text: str) -> Heading:
    """What `text`, a heading without note marks, says; nothing where it names nobody."""
    words = words_of(text)
    source = _source(words)
    opening = words[: source if source is not None else len(words)]
    form = _form(opening)
    conversation = _conversation(words)
    if conversation:
        by = _stretch(text, words, source + 1, _end(words, source + 1)) if source is not None else None
        return Heading(_form_of_record(opening), by, conversation=True, between=_between(text, words))
    if source is None:
        return _direct(text, words, form)
    return _from(text, words, form, source)


def _from(text: str, words: list[Word], form: str, source: int) -> Heading:
    """`Letter From A to B`, and `Letter to B From A`."""
    end = _end(words, source + 1)
    to = _best_to(words, source + 1, end)
    if to is not None and words[source].text == "by" and _weight(words, to) < 0:
        to = None
    earlier = next((i for i, w in enumerate(words[:source]) if w.text == "to" and not w.depth), None)
    if to is not None:
        return Heading(form, _stretch(text, words, source + 1, to), _stretch(text, words, to + 1, end))
    sender = _stretch(text, words, source + 1, end)
    if earlier is not None:
        return Heading(_form(words[:earlier]), sender, _stretch(text, words, earlier + 1, source))
    return Heading(form, sender)


def _source(words: list[Word]) -> int | None:
    """Where `From` or `by` stands behind the form of a document."""
    for i, word in enumerate(words):
        if word.depth or word.text not in {"from", "by"} or not i:
            continue
        if any(w.text in FORMS for w in words[:i]) or words[i - 1].text in _MADE:
            return i
    return None


def _direct(text: str, words: list[Word], form: str) -> Heading:
    """`Mr. Loring to Mr. Vane`, `The Minister in Varonne (Loring) to the Foreign Secretary`."""
    end = _end(words, 0)
    to = _best_to(words, 0, end)
    if to is None:
        return Heading(form)
    starts_with_form = words[0].text in FORMS or (len(words) > 1 and to == 1 and form)
    if starts_with_form:
        return Heading(form, None, _stretch(text, words, to + 1, end))
    return Heading("", _stretch(text, words, 0, to), _stretch(text, words, to + 1, end))


def _best_to(words: list[Word], start: int, end: int) -> int | None:
    """The `to` between sender and recipient."""
    places = [i for i in range(start + 1, end - 1) if not words[i].depth and _may_part(words, i)]
    return max(places, key=lambda i: (_weight(words, i), -i), default=None)


def _may_part(words: list[Word], at: int) -> bool:
    return words[at].text == "to" or (words[at].text == "for" and words[at - 1].text == ")")


def _weight(words: list[Word], at: int) -> int:
    """How much speaks for the `to` at `at`: what stands in front of it, and that a party begins behind it."""
    before, after = words[at - 1], words[at + 1]
    head = next((i for i in range(at + 1, len(words)) if words[i].text in _BEHIND_HEAD), len(words)) - 1
    weight = 4 * (before.text == ")") - 3 * (before.text in TAKING_TO)
    weight += after.text in _OPENERS or after.text in TITLES
    weight += words[head].text in OFFICES
    return weight - 2 * (not after.capital and after.text not in _OPENERS)


def _end(words: list[Word], start: int) -> int:
    """Where the parties end and the matter begins."""
    for i in range(start + 1, len(words)):
        word, following = words[i], words[i + 1].text if i + 1 < len(words) else ""
        if not word.depth and (word.text in _ENDS or (word.text == "of" and following in _ANNOUNCE)):
            return i
    return len(words)


def _stretch(text: str, words: list[Word], start: int, end: int) -> Stretch | None:
    """The text of the words `start` to `end`, without signs at its end."""
    while end > start and words[end - 1].text in {",", ";", ":", "—"}:
        end -= 1
    if end <= start:
        return None
    last = words[end - 1]
    final = last.end
    if text[last.start : final].endswith(".") and end == len(words) and not _abbreviated(text[last.start : final]):
        final -= 1
    return words[start].start, final


def _abbreviated(word: str) -> bool:
    return word.lower() in {"jr.", "sr.", "esq."} or len(word) == 2


def _form(words: list[Word]) -> str:
    """`information memorandum`: the words up to and with the last that names a form."""
    last = max((i for i, w in enumerate(words) if w.text in FORMS and not w.depth), default=-1)
    foreign = (i + 1 for i, w in enumerate(words[: last + 1]) if w.text in _NO_FORM)
    return " ".join(w.text for w in words[max(foreign, default=0) : last + 1])


def _conversation(words: list[Word]) -> bool:
    head = words[: next((i for i, w in enumerate(words) if w.text in {"by", ","}), len(words))]
    said = [w.text for w in head if not w.depth]
    return "of" in said and any(w in CONVERSATIONS for w in said[:7]) and said[0] in FORMS


def _form_of_record(words: list[Word]) -> str:
    said = [w.text for w in words]
    at = next((i for i, w in enumerate(said) if w in CONVERSATIONS), len(said) - 1)
    return " ".join(w for w in said[: at + 1] if w not in {"a", "an", "the"})


def _between(text: str, words: list[Word]) -> Stretch | None:
    start = next((i for i, w in enumerate(words) if w.text in {"between", "with"} and not w.depth), None)
    if start is None:
        return None
    end = next((i for i in range(start, len(words)) if words[i].text == "," and not words[i].depth), len(words))
    return _stretch(text, words, start + 1, end)
