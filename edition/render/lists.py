"""Lists: items between `ul`, `ol` or `dl`, and whatever else TEI lets stand among them.

TEI Guidelines, chapter 3.8 (Lists). HTML allows nothing but items in a list; a page break, a note or a remark between
two items therefore stands in the next one, so that the order of the text is kept.
"""

from __future__ import annotations

from lxml import etree

from edition.render.context import Context
from edition.render.nodes import Content, Piece, fill, is_space, make, prepend

_NUMBERED = frozenset({"ordered", "numbered"})


def list_(page: Context, node: etree._Element, content: Content) -> Content:
    """A `div` with what stands in front of the first item (a head, a page break), and the list."""
    before, items, after = split(content, ("li", "dt"))
    if not items:
        return [make("div", page.attributes(node), content)]
    label = page.survey.heads.get(node)
    named = page.ids.of.get(label) if label is not None else None
    made = make(_tag(node, items), {"aria-labelledby": named}, adopt(items))
    return [make("div", page.attributes(node), [*before, made, *after])]


def _tag(node: etree._Element, items: Content) -> str:
    """The sort of list; where there are labels, each item becomes what is said of a label."""
    if not any(_is(piece, ("dt",)) for piece in items):
        words = f"{node.get('type', '')} {node.get('rend', '')}".split()
        return "ol" if _NUMBERED.intersection(words) else "ul"
    for piece in items:
        if not isinstance(piece, str) and piece.tag == "li":
            piece.tag = "dd"
    return "dl"


def _is(piece: Piece, tags: tuple[str, ...]) -> bool:
    return not isinstance(piece, str) and piece.tag in tags


def split(content: Content, tags: tuple[str, ...]) -> tuple[Content, Content, Content]:
    """What stands before the first of `tags`, from it to the last one, and behind that."""
    at = [n for n, piece in enumerate(content) if _is(piece, tags)]
    if not at:
        return content, [], []
    return content[: at[0]], content[at[0] : at[-1] + 1], content[at[-1] + 1 :]


def adopt(members: Content) -> Content:
    """`members` with all that is not an element of theirs moved to the start of the next one that is.

    The first and the last are members. White space between two of them stays where it is.
    """
    kept: Content = []
    stray: Content = []
    for piece in members:
        if is_member(piece):
            if stray:
                host(piece, stray)
                stray = []
            kept.append(piece)
        elif is_space(piece) and not stray:
            kept.append(piece)
        else:
            stray.append(piece)
    return kept


def is_member(piece: Piece) -> bool:
    """Whether `piece` is an item, a row or a cell."""
    return _is(piece, ("li", "dt", "dd", "tr", "td", "th"))


def host(member: Piece, stray: Content) -> None:
    """Put `stray` at the start of an item or a cell; of a row, at the start of its first cell."""
    if isinstance(member, str):
        return
    if member.tag != "tr":
        prepend(member, stray)
        return
    indent, member.text = member.text, None
    prepend(member[0], [*stray, indent or ""])


def item(page: Context, node: etree._Element, content: Content, *, tag: str = "li") -> Content:
    """An item (`li`) or a label (`dt`) that stands in a list."""
    made = make(tag, page.attributes(node))
    fill(made, content)
    return [made]
