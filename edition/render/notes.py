"""Notes: the mark that stays, the body that leaves, and the list at the end.

TEI Guidelines, chapter 3.9.1 (Notes and Simple Annotation). Roles are those of DPUB-ARIA: doc-noteref, doc-endnotes,
doc-backlink.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from edition.render.attributes import inherited_language, kind, renditions
from edition.render.context import Context
from edition.render.nodes import APPARATUS, Content, make
from edition.render.rendered import RenderedNote


def note(page: Context, node: etree._Element, content: Content) -> Content:
    """Leave the body with the page, and a mark in its place. A note shown in place is a `block` or `inline` row."""
    number = page.survey.notes[node]
    made = RenderedNote(
        id=page.ids.of[node],
        n=node.get("n", "").strip() or str(number),
        type=node.get("type", ""),
        mark=page.ids.marks[node],
        body=_body(node, content),
    )
    page.notes[node] = made
    return [_mark(made, kind(node))]


def _body(node: etree._Element, content: Content) -> etree._Element:
    classes = " ".join(["note-body", *renditions(node)])
    return make("div", {"class": classes, **inherited_language(node)}, content)


def _mark(note: RenderedNote, kinds: dict[str, str]) -> etree._Element:
    named = {"id": note.mark, "href": f"#{note.id}", "class": "noteref"}
    link = make("a", {"role": "doc-noteref", **named, "aria-label": f"Note {note.n}", **kinds}, [note.n])
    return make("sup", {"class": APPARATUS}, [link])


def endnotes(notes: Iterable[RenderedNote], label: str = "Notes") -> etree._Element | None:
    """The section with `notes` in their order, each with a link back to its mark; None where there are none.

    A page calls it with `Rendered.source_notes` and with `Rendered.numbered_notes`, to show them apart; `label` names
    the section for who cannot see it.
    """
    items = [_item(note) for note in notes]
    if not items:
        return None
    named = {"role": "doc-endnotes", "class": "endnotes", "aria-label": label}
    return make("section", named, [make("ol", {}, items)])


def _item(note: RenderedNote) -> etree._Element:
    label = make("span", {"class": f"n {APPARATUS}"}, [note.n])
    named = {"href": f"#{note.mark}", "class": f"backlink {APPARATUS}"}
    back = make("a", {"role": "doc-backlink", **named, "aria-label": f"Back to note {note.n} in the text"}, ["↩"])
    source = "source" if note.type == "source" else None
    given = {"id": note.id, "class": "note", "value": _ordinal(note.n), "data-type": source}
    return make("li", given, [label, " ", deepcopy(note.body), " ", back])


def _ordinal(n: str) -> str | None:
    """The number of the item where no style sheet hides it: that of the note, where it is a number."""
    return n if n.isascii() and n.isdigit() and len(n) < 5 else None
