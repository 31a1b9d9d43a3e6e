"""The parser: which rules of markdown-it-py count, and the two that are our own."""

from __future__ import annotations

from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.superscript import superscript_plugin

DEEPEST = 60
"""levels of the parser (a list in a list is two); what is deeper it would leave out"""
_LONGEST_LABEL = 60


def parser() -> MarkdownIt:
    """A parser of what a transcription may hold."""
    made = MarkdownIt("commonmark", {"html": True, "store_labels": True, "maxNesting": DEEPEST + 1})
    made.enable(["table", "strikethrough"]).disable("code")
    footnote_plugin(made, move_to_end=False)
    superscript_plugin(made)
    made.inline.ruler.at("footnote_ref", _footnote_ref)
    made.core.ruler.before("inline", "html_text", _html_text)
    return made


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    """`[^1]` where such a note is defined: the plugin's rule would look through the whole paragraph for each `[^`."""
    if not state.src.startswith("[^", state.pos):
        return False
    end = state.src.find("]", state.pos, state.pos + _LONGEST_LABEL)
    label = state.src[state.pos + 2 : end] if end >= 0 else ""
    if f":{label}" not in state.env.get("footnotes", {}).get("refs", {}):
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": label}
    state.pos = end + 1
    return True


def _html_text(state: StateCore) -> None:
    """Blocks of HTML are paragraphs in which tags may stand; only a comment is left whole."""
    state.tokens = [made for token in state.tokens for made in _paragraphs(token)]


def _paragraphs(token: Token) -> list[Token]:
    if token.type != "html_block":
        return [token]
    end = token.content.find("-->") + 3 if token.content.startswith("<!--") else 0
    is_comment = end > 2
    comment = [Token("html_block", "", 0, map=token.map, level=token.level, content=token.content[:end])]
    lines = token.content[end if is_comment else 0 :].split("\n")
    groups = ("\n".join(group) for has_text, group in groupby(lines, lambda line: bool(line.strip())) if has_text)
    texts = [Token("inline", "", 0, map=token.map, level=token.level, content=text, children=[]) for text in groups]
    return [*comment, *texts] if is_comment else texts
