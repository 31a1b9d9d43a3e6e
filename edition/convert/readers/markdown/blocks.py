"""The tokens of a whole file, told as an outline: what begins and ends with each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from edition.convert.draft import NOT_KEPT, NUMBERED, Draft, Drafted, Place
from edition.convert.draft.outline import Outline
from edition.convert.draft.seeker import Seeker
from edition.convert.readers.markdown.inline import Inline, comment
from edition.convert.readers.markdown.numbers import note_tokens, numbered
from edition.convert.readers.markdown.unused import unused_definitions


class Walk:
    """Goes through the tokens of a file once."""

    def __init__(self, draft: Draft, text: str, tokens: Sequence[Token], env: Mapping[str, Any]) -> None:
        self._draft, self._tokens, self._env = draft, tokens, env
        self._lines = text.split("\n")
        self._seeker = Seeker(text)
        self._numbers, self._are_ours = numbered(tokens, env)
        self._inline = Inline(draft, self._seeker, self._numbers, self._note_in_text)
        self._outline = Outline(draft)
        self._alone = _lists_of_one(tokens)
        self._definitions = deque(unused_definitions(tokens, env))
        self._begin: Callable[[Place], Drafted] = self._outline.paragraph
        """what the next text is"""
        self._number = ""
        """what stands in front of the next text"""
        self._role = ""
        """of the rows of a table"""
        self._place: Place = (1, 1)

    def run(self) -> None:
        """Write the blocks and notes."""
        for token in self._tokens:
            if token.map:
                self._put_definitions(token)
                self._place = (token.map[0] + 1, 1)
                self._seeker.pass_to(token.map[0] + 1)
            tell = _TELLERS.get(token.type)
            if tell:
                tell(self, token)
        self._put_definitions()
        self._outline.finish()
        if self._are_ours and self._numbers:
            self._draft.say(NUMBERED, (0, 0), f"{len(self._numbers)} notes were numbered in the order of their marks")

    def _put_definitions(self, before: Token | None = None) -> None:
        """Definitions that no link uses are text; they go between two blocks."""
        while self._definitions and (before is None or (not before.level and before.map)):
            first, last = self._definitions[0]
            if before and before.map and before.map[0] < first:
                break
            self._definitions.popleft()
            self._literally(first, last)

    def _literally(self, first: int, last: int) -> None:
        """Lines of the source as they stand, but for what says that they are quoted."""
        self._seeker.pass_to(first + 1)
        block = self._outline.paragraph((first + 1, 1))
        for line in self._lines[first:last]:
            block.write(line.lstrip("> \t"), self._seeker.place(line.lstrip("> \t")))
            block.end_line()

    def _text(self, token: Token) -> None:
        block = self._begin(self._place)
        if self._number:
            block.write(f"{self._number} ", self._seeker.place(self._number))
            self._number = ""
        self._inline.write(token.children or [], block)
        self._begin = self._outline.paragraph

    def _heading(self, token: Token) -> None:
        self._begin = self._outline.heading

    def _begin_list(self, token: Token) -> None:
        if id(token) not in self._alone:
            self._outline.begin_list(self._place)

    def _end_list(self, token: Token) -> None:
        if id(token) not in self._alone:
            self._outline.end_list()

    def _begin_item(self, token: Token) -> None:
        label = f"{token.info}{token.markup}" if token.info else ""
        if id(token) in self._alone:
            self._number = label
        else:
            self._outline.item(self._seeker.place(label) if label else self._place, label)

    def _end_item(self, token: Token) -> None:
        if self._number:
            self._text(token)
        if id(token) not in self._alone:
            self._outline.end_item()

    def _begin_quote(self, token: Token) -> None:
        self._outline.begin_quote(self._place)

    def _end_quote(self, token: Token) -> None:
        self._outline.end_quote()

    def _begin_table(self, token: Token) -> None:
        self._outline.begin_table(self._place)

    def _end_table(self, token: Token) -> None:
        self._outline.end_table()

    def _head_row(self, token: Token) -> None:
        self._role = "label" if token.nesting > 0 else ""

    def _begin_row(self, token: Token) -> None:
        self._outline.row(self._role)

    def _end_row(self, token: Token) -> None:
        self._outline.end_row()

    def _begin_cell(self, token: Token) -> None:
        self._outline.cell()

    def _end_cell(self, token: Token) -> None:
        self._outline.end_cell()

    def _begin_note(self, token: Token) -> None:
        label = str(token.meta["label"])
        self._outline.begin_note(label, self._numbers[label], self._place, f"[^{label}]:")

    def _end_note(self, token: Token) -> None:
        self._outline.end_note()

    def _note_in_text(self, key: str, token: Token) -> None:
        """A note that stands where its mark would."""
        inner = note_tokens(token, self._env)
        if inner:
            place = self._seeker.place("")
            self._outline.begin_note(key, self._numbers[key], place)
            self._inline.write(inner, self._outline.paragraph(place))
            self._outline.end_note()

    def _rule(self, token: Token) -> None:
        """A line of asterisks stands for an omission in a transcription; other lines divide."""
        line = self._place[0] - 1
        if "*" in token.markup:
            self._literally(line, line + 1)
        else:
            self._draft.say(NOT_KEPT, self._place, "a dividing line was left out")

    def _fence(self, token: Token) -> None:
        block = self._outline.paragraph(self._place)
        for line in f"{token.info}\n{token.content}".split("\n"):
            block.write(line, self._seeker.place(line))
            block.end_line()

    def _comment(self, token: Token) -> None:
        comment(self._draft, token.content, self._place)


def _lists_of_one(tokens: Sequence[Token]) -> set[int]:
    """The ids of the tokens of outermost lists that are one numbered paragraph: `7. Telegram From …` is no list."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.level == 0 and token.type == "ordered_list_open":
            lists.append([])
        if lists and (token.level == 0 or (token.level == 1 and token.type.startswith("list_item"))):
            lists[-1].append(token)
    alone = (group for group in lists if sum(t.type == "list_item_open" for t in group) == 1)
    return {id(token) for group in alone for token in group if token.type.startswith(("ordered", "list_item"))}


_TELLERS: dict[str, Callable[[Walk, Token], None]] = {
    "inline": Walk._text,
    "heading_open": Walk._heading,
    "bullet_list_open": Walk._begin_list,
    "ordered_list_open": Walk._begin_list,
    "bullet_list_close": Walk._end_list,
    "ordered_list_close": Walk._end_list,
    "list_item_open": Walk._begin_item,
    "list_item_close": Walk._end_item,
    "blockquote_open": Walk._begin_quote,
    "blockquote_close": Walk._end_quote,
    "table_open": Walk._begin_table,
    "table_close": Walk._end_table,
    "thead_open": Walk._head_row,
    "thead_close": Walk._head_row,
    "tr_open": Walk._begin_row,
    "tr_close": Walk._end_row,
    "th_open": Walk._begin_cell,
    "td_open": Walk._begin_cell,
    "th_close": Walk._end_cell,
    "td_close": Walk._end_cell,
    "footnote_reference_open": Walk._begin_note,
    "footnote_reference_close": Walk._end_note,
    "hr": Walk._rule,
    "fence": Walk._fence,
    "html_block": Walk._comment,
}
