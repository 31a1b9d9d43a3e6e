"""The labels of pages in a text, in the forms that an edition sets.

What is a label in which form is decided here and nowhere else: pages are recognised by it, and an edition's
transcriptions are looked through for their pages by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from edition import patterns
from edition.storage import slug

_FEED = "\f[ \u00a0\t]{0,40}"
_ALONE = r"(?=[ \u00a0\t]{0,40}(?:\n|\Z))"
_PIPE = "|"


class Label(NamedTuple):
    """Where one stands."""

    start: int
    end: int
    n: str
    """the page's number as printed; empty where there is none"""


def label_finder(forms: Sequence[str]) -> Callable[[str], list[Label]]:
    """What finds the page labels of a text; `forms` as the setting `page_labels` has them."""
    return _compiled(tuple(forms)).find


def reads_form_feeds(forms: Sequence[str]) -> bool:
    """Whether U+000C is a page label."""
    return not set(patterns.FORM_FEEDS).isdisjoint(forms)


def page_id(n: str) -> str:
    """The xml:id of the page with that number, in its document."""
    return f"pg_{slug(n)}"


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of labels, compiled."""

    pattern: re.Pattern[str]
    """its only group that matches, if one does, is the number"""
    signs: tuple[str, ...]
    """of which a text with a label holds one"""

    def find(self, text: str) -> list[Label]:
        """The labels of a text. What stands between the pipes of a table is none."""
        for sign in self.signs:
            if sign in text:
                return list(self._find(text))
        return []

    def _find(self, text: str) -> Iterator[Label]:
        line, is_row = (-1, -1), False
        for found in self.pattern.finditer(text):
            if found[0].startswith(_PIPE):
                if found.start() > line[1]:
                    line = _line_around(text, found.start())
                    is_row = _is_row(text[slice(*line)])
                if is_row:
                    continue
            yield Label(found.start(), found.end(), found[found.lastindex] if found.lastindex else "")


@lru_cache(maxsize=8)
def _compiled(forms: tuple[str, ...]) -> _Forms:
    printed = [form for form in forms if form not in patterns.FORM_FEEDS]
    written = [patterns.label(form) for form in printed]
    signs = [sign for form in printed for sign in _signs(form)]
    if patterns.FORM_FEED_AND_NUMBER in forms:
        written.append(f"{_FEED}({patterns.NUMBER}){_ALONE}")
    if reads_form_feeds(forms):
        written.append("\f")
        signs.append("\f")
    return _Forms(re.compile("|".join(written) or r"(?!)"), tuple(dict.fromkeys(signs)))


def _signs(form: str) -> tuple[str, ...]:
    """The sign of a form that texts have least often, in the ways in which it may be written."""
    literal = "".join(form.split()).replace("#", "")
    sign = next((c for c in literal if not c.isalnum()), literal[0])
    return sign.lower(), sign.upper()


def _line_around(text: str, at: int) -> tuple[int, int]:
    """Start and end of the line in which the character `at` stands."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _is_row(line: str) -> bool:
    """Whether a line is of a table with pipes: `|45|46|47|`, and not `|45|`."""
    bare = line.strip()
    pipes = bare.count(_PIPE)
    return pipes % 2 == 1 or (pipes > 2 and bare.startswith(_PIPE) and bare.endswith(_PIPE))
