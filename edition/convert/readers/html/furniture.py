"""What of a web page was left out: said once, with how many words of what."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from edition.convert.draft import FURNITURE, NOT_KEPT, Draft
from edition.convert.readers.html.nodes import classes, tag_of, words
from edition.convert.readers.html.notes import Notes
from edition.convert.readers.html.scope import Scope

_NAMED_BY_CLASS = frozenset({"div", "span", "sup", "a", "ul", "table", "section", "p"})


class Furniture:
    """Keeps count."""

    def __init__(self) -> None:
        self._words: Counter[str] = Counter()
        self.links = 0
        """to other pages of the site"""

    def leave_out(self, node: etree._Element) -> None:
        """Count an element that belongs to the site."""
        name = next(iter(sorted(classes(node))), "") if tag_of(node) in _NAMED_BY_CLASS else ""
        self._words[name or tag_of(node)] += words(node)

    def leave_out_heads(self, heads: list[etree._Element]) -> None:
        """Count the headings of notes, which follow."""
        self._words["headings of notes"] += sum(map(words, heads))
        heads.clear()

    def say(self, draft: Draft, scope: Scope, notes: Notes) -> None:
        """A finding for what was left out, and one for links."""
        outside = self._outside(scope, notes)
        if outside:
            self._words[f"what stands outside of the {tag_of(scope.element)}"] += outside
        named = ", ".join(f"{name} ({number})" for name, number in sorted(self._words.items()) if number)
        if named:
            total = self._words.total()
            draft.say(FURNITURE, (0, 0), f"{total:,} words around the text were left out: {named}")
        if self.links:
            draft.say(
                NOT_KEPT, (0, 0), f"{self.links:,} links to other pages of the site were not kept; their text was"
            )

    def _outside(self, scope: Scope, notes: Notes) -> int:
        """The words of the page that stand neither in the element that holds the text nor in a note."""
        outside, node = 0, scope.element
        while (parent := node.getparent()) is not None and tag_of(parent) != "html":
            beside = [sibling for sibling in parent if sibling is not node and tag_of(sibling)]
            outside += sum(words(sibling) for sibling in beside if sibling not in scope.kept)
            node = parent
        return outside
