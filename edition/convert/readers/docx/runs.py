"""The runs of a paragraph, to its text: characters, looks, marks, line ends, changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from edition.convert.draft import LEFT_OUT, NOT_KEPT, Draft, Drafted, Place
from edition.convert.draft.links import target
from edition.convert.draft.looks import rend
from edition.convert.readers.docx.nodes import attribute, child, children, is_on, name_of, text_of
from edition.convert.readers.docx.notes import DELETED, LONGEST_MARK, REFERENCES, WordNote, is_custom, key_of
from edition.convert.readers.docx.styles import Styles
from edition.findings import Kind

_ADDRESS = re.compile(r'HYPERLINK[ \t]{1,9}"([^"]{1,2000})"')
_AROUND_RUNS = frozenset(
    (
        *("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "bdo", "dir", "ruby", "rubyBase"),
        *("oMath", "oMathPara", "hyperlink", "Choice", "Fallback", "r"),
    )
)
"""what holds runs, or other things that do"""
_SIGNS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "tab": " ", "ptab": " "}
_PICTURES = frozenset({"drawing", "pict", "object"})


@dataclass(slots=True, eq=False)
class Runs:
    """Writes the paragraphs of one document."""

    draft: Draft
    styles: Styles
    notes: Mapping[str, WordNote]
    links: Mapping[str, str]
    """addresses, by the id of their relationship"""
    comments: Mapping[str, str]
    feeds: bool
    """whether page breaks are kept"""
    has_columns: bool = False
    """whether tabs stand between the columns of a table that was typed"""
    label: str = ""
    """what the text that follows begins with and is no text"""
    boxes: list[etree._Element] = field(default_factory=list)
    """text boxes that were found on the way"""
    places: dict[str, Place] = field(default_factory=dict)
    """where the mark of each note stands"""
    _into: Drafted = field(default_factory=lambda: Drafted((1, 1)))
    _paragraph: int = 1
    _column: int = 1
    _looks: list[str] = field(default_factory=list)
    _leads: str = ""
    _fields: list[str] = field(default_factory=list)
    """instructions of the fields that are open; a field that shows its result has none left"""
    _custom: str = ""
    """the key of the note whose mark is the text that follows"""

    def write(self, paragraph: etree._Element, number: int, into: Drafted) -> None:
        """Write a paragraph, the `number`th of the file, into a block."""
        self._into, self._paragraph, self._column = into, number, 1
        self._within(paragraph)

    def _within(self, node: etree._Element) -> None:
        for part in children(node):
            name = name_of(part)
            write = _WRITERS.get(name)
            if write:
                write(self, part)
            elif name in DELETED:
                self._deleted(part)
            elif name in REFERENCES:
                self._mark(part)
            elif name in _PICTURES:
                self._picture(part)
            elif name in _AROUND_RUNS:
                self._within(part)

    def _run(self, run: etree._Element) -> None:
        if is_on(child(run, "rPr"), "vanish"):
            self._say(LEFT_OUT, f"hidden text was left out: {text_of(run)[:200]!r}", bool(text_of(run)))
            return
        self._looks = self.styles.looks(run)
        self._within(run)
        self._looks = []

    def _text(self, node: etree._Element) -> None:
        text = node.text or ""
        if self._fields and self._fields[-1]:
            return
        if self._custom and 0 < len(text.strip()) <= LONGEST_MARK:
            self._write_mark(self._custom, text.strip())
            self._custom = ""
        else:
            self._mark_without_sign(bool(text.strip()))
            bare = text.lstrip()
            is_labelled = bool(self.label) and bare.startswith(self.label)
            written = bare[len(self.label) :] if is_labelled else text
            self.label = self.label if not bare else ""
            self._into.write(written, self._place(), rend(self._looks), self._leads)
        self._column += len(text)

    def _sign(self, node: etree._Element) -> None:
        if name_of(node) == "tab" and self.has_columns:
            self._into.tab()
        self._into.write(_SIGNS[name_of(node)], self._place(), rend(self._looks), self._leads)
        self._column += 1

    def _symbol(self, node: etree._Element) -> None:
        """A character of a font of signs; in the private use area it stays what it is."""
        code = attribute(node, "char")
        legal = re.fullmatch("[0-9A-Fa-f]{2,4}", code) and not 0xD800 <= int(code, 16) <= 0xDFFF and int(code, 16) > 31
        if legal and int(code, 16) < 0xFFFE:
            self._into.write(chr(int(code, 16)), self._place(), rend(self._looks))
        self._say(NOT_KEPT, f"the sign {code} of the font {attribute(node, 'font')} may look like another here")

    def _mark(self, node: etree._Element) -> None:
        key = key_of(node)
        if is_custom(node):
            self._custom = key
        elif key in self.notes:
            self._write_mark(key, self.notes[key].n)

    def _mark_without_sign(self, wanted: bool) -> None:
        """The mark of a note whose own sign should follow, where text follows that can be none."""
        if wanted and self._custom in self.notes:
            self._write_mark(self._custom, self.notes[self._custom].n)
        self._custom = "" if wanted else self._custom

    def _write_mark(self, key: str, n: str) -> None:
        self.places.setdefault(key, self._place())
        self._into.mark(key, n, self._place())

    def _break(self, node: etree._Element) -> None:
        kind = attribute(node, "type")
        if kind == "page" and self.feeds:
            self._into.feed(self._place())
        elif kind in ("", "textWrapping"):
            self._into.end_line()
        else:
            self._into.write(" ")

    def _deleted(self, node: etree._Element) -> None:
        words = text_of(node)
        self._say(LEFT_OUT, f"what was deleted under tracked changes was left out: {words[:200]!r}", bool(words))

    def _comment(self, node: etree._Element) -> None:
        said = self.comments.get(attribute(node, "id"), "")
        self._say(LEFT_OUT, f"a comment was left out: {said[:200]!r}", bool(said))

    def _link(self, node: etree._Element) -> None:
        before = self._leads
        address = self.links.get(attribute(node, "id"), "")
        self._leads = self._checked(address) if address else before
        self._within(node)
        self._leads = before

    def _checked(self, address: str) -> str:
        leads = target(address, self.draft.name)
        self._say(NOT_KEPT, f"a link to {address[:200]!r} was not kept; its text was", not leads)
        return leads

    def _field(self, node: etree._Element) -> None:
        kind = attribute(node, "fldCharType")
        if kind == "begin":
            self._fields.append(" ")
        elif kind == "separate" and self._fields:
            found = _ADDRESS.search(self._fields[-1])
            self._fields[-1] = ""
            self._leads = self._checked(found.group(1)) if found else self._leads
        elif kind == "end" and self._fields:
            self._fields.pop()
            self._leads = ""

    def _instruction(self, node: etree._Element) -> None:
        if self._fields and self._fields[-1]:
            self._fields[-1] += node.text or ""

    def _alternatives(self, node: etree._Element) -> None:
        """The same thing for programs that know more or less: the first that holds something."""
        held = (part for part in children(node) if name_of(part) in ("Choice", "Fallback"))
        chosen = next(
            (part for part in held if next(part.iter("{*}t", "{*}drawing", "{*}pict"), None) is not None), None
        )
        if chosen is not None:
            self._within(chosen)

    def _picture(self, node: etree._Element) -> None:
        boxes = list(node.iter("{*}txbxContent"))
        self.boxes += boxes
        said = next((attribute(found, "descr") for found in node.iter("{*}docPr")), "")
        words = f"; the words that stand for it are {said[:200]!r}" if said else ""
        self._say(NOT_KEPT, f"a picture was left out{words}", not boxes)

    def _say(self, kind: Kind, message: str, wanted: bool = True) -> None:
        if wanted:
            self.draft.say(kind, self._place(), message)

    def _place(self) -> Place:
        return self._paragraph, self._column


_WRITERS: dict[str, Callable[[Runs, etree._Element], None]] = {
    "r": Runs._run,
    "t": Runs._text,
    **dict.fromkeys(_SIGNS, Runs._sign),
    "sym": Runs._symbol,
    "br": Runs._break,
    "cr": Runs._break,
    "commentReference": Runs._comment,
    "hyperlink": Runs._link,
    "fldChar": Runs._field,
    "instrText": Runs._instruction,
    "AlternateContent": Runs._alternatives,
}
