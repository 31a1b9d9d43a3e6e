"""The tokens inside a block, to its text: emphasis, links, marks, line ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from markdown_it.token import Token

from edition.convert.draft import LEFT_OUT, NOT_KEPT, Draft, Drafted
from edition.convert.draft.links import target
from edition.convert.draft.looks import RENDITIONS, rend
from edition.convert.draft.seeker import Seeker

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_WITHOUT_LOOKS = frozenset({"span", "div", "p", "a", "center", "font", "section", "article", "main", "q", "abbr"})
"""elements of HTML that say nothing of the text here; one that HTML does not know stays as it is written"""


class Inline:
    """Writes inline tokens into blocks."""

    def __init__(
        self, draft: Draft, seeker: Seeker, numbers: Mapping[str, str], write_note: Callable[[str, Token], None]
    ) -> None:
        self._draft, self._seeker, self._numbers = draft, seeker, numbers
        self._write_note = write_note
        self._looks: dict[str, int] = {}
        """how the text that follows looks, and how many elements say so"""
        self._links: list[str] = []

    def write(self, tokens: Sequence[Token], into: Drafted) -> None:
        """Write `tokens` into a block."""
        around, self._looks, self._links = (self._looks, self._links), {}, []
        for token in tokens:
            write = _WRITERS.get(token.type)
            if write:
                write(self, token, into)
            elif token.nesting:
                self._look(token.tag, token.nesting)
            else:
                self._text(token, into)
        self._looks, self._links = around

    def _text(self, token: Token, into: Drafted) -> None:
        leads = self._links[-1] if self._links else ""
        into.write(token.content, self._seeker.place(token.content), rend(self._looks), leads)

    def _soft_end(self, token: Token, into: Drafted) -> None:
        into.write("\n")

    def _hard_end(self, token: Token, into: Drafted) -> None:
        into.end_line()

    def _code(self, token: Token, into: Drafted) -> None:
        into.write(token.content, self._seeker.place(token.content), rend([*self._looks, RENDITIONS["code"]]))

    def _look(self, tag: str, nesting: int) -> None:
        look = RENDITIONS.get(tag)
        if look and nesting > 0:
            self._looks[look] = self._looks.get(look, 0) + 1
        elif look and look in self._looks:
            self._looks[look] -= 1
            if not self._looks[look]:
                del self._looks[look]

    def _link(self, token: Token, into: Drafted) -> None:
        href = str(token.attrs["href"])
        leads = target(href, self._draft.name)
        if not leads:
            place = self._seeker.place("")
            self._draft.say(NOT_KEPT, place, f"a link to {href!r} was not kept; its text was", _WHERE_LINKS_LEAD)
        self._links.append(leads)

    def _end_of_link(self, token: Token, into: Drafted) -> None:
        self._links.pop()

    def _image(self, token: Token, into: Drafted) -> None:
        self._text(token, into)
        message = f"the picture {token.attrs['src']!r} was left out; the words that stand for it were kept"
        self._draft.say(NOT_KEPT, self._seeker.place(""), message)

    def _html(self, token: Token, into: Drafted) -> None:
        place = self._seeker.place(token.content)
        found = _TAG.match(token.content)
        tag = found.group(1).lower() if found else ""
        if token.content.startswith("<!--"):
            comment(self._draft, token.content, place)
        elif tag == "br":
            into.end_line()
        elif tag in RENDITIONS:
            self._look(tag, -1 if token.content.startswith("</") else 1)
        elif tag not in _WITHOUT_LOOKS:
            self._text(token, into)

    def _mark(self, token: Token, into: Drafted) -> None:
        key = str(token.meta.get("label", token.meta.get("id")))
        into.mark(key, self._numbers[key], self._seeker.place(key))
        self._write_note(key, token)


def comment(draft: Draft, written: str, place: tuple[int, int]) -> None:
    """Say that a comment was left out."""
    words = " ".join(written.removeprefix("<!--").removesuffix("-->").split())
    if words:
        draft.say(LEFT_OUT, place, f"a comment was left out: {words[:200]!r}")


_WHERE_LINKS_LEAD = "Links may lead to http, https and mailto addresses and to files beside this one."

_WRITERS: dict[str, Callable[[Inline, Token, Drafted], None]] = {
    "softbreak": Inline._soft_end,
    "hardbreak": Inline._hard_end,
    "code_inline": Inline._code,
    "link_open": Inline._link,
    "link_close": Inline._end_of_link,
    "image": Inline._image,
    "html_inline": Inline._html,
    "footnote_ref": Inline._mark,
}
