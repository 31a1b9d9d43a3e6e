"""TEI as a tree: the namespaces, the one hardened parser, serialising, and small accessors.

Nothing else in the project makes an XML parser. Everything is read from bytes (given a path, lxml unpacks gzip
and loses the line of an encoding fault), without network, DTD or entities, within the limits below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, cast
from xml.parsers import expat

from lxml import etree

from edition.errors import InputError, XmlError
from edition.findings import Location
from edition.storage import MAX_BYTES

NS: Final = "http://www.tei-c.org/ns/1.0"
TEI: Final = f"{{{NS}}}"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

MAX_DEPTH: Final = 200
"""elements within elements; real volumes stay under 40"""
MAX_HTML_DEPTH: Final = 1000
"""the same for web pages, where a `font` that is never closed holds all that follows"""
ILLEGAL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""the characters that XML cannot hold, as ranges of a character class"""
MINIMUM_LXML: Final = (6, 1, 1)
"""earlier versions resolve external entities in iterparse whatever they are told"""

_NSMAP: dict[str | None, str] = {None: NS}
_ENCODINGS = {"utf-8", "utf-16", "utf8", "us-ascii", "ascii"}
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,20}=\s{0,20}[\"']([A-Za-z0-9._-]{1,40})")
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_UTF32_BOM = b"\xff\xfe\0\0"
"""begins as UTF-16's"""

_LIMITS = (
    ("Excessive depth", f"has elements more than {MAX_DEPTH} deep. Flatten it"),
    ("Text node too long", "has more than 10,000,000 characters of text in one piece. Divide it into elements"),
    ("Comment too big", "has a comment of more than 10,000,000 characters. Shorten it"),
    (
        "XML_PARSE_HUGE",
        "has an attribute, or something else, of more than 10,000,000 characters. Shorten it",
    ),
)
"""limits of libxml2 that stand in nobody's way who writes a text: what its message says of them, and what we say"""

if etree.LXML_VERSION[:3] < MINIMUM_LXML:
    raise ImportError(f"edition needs lxml {'.'.join(map(str, MINIMUM_LXML))} or later: pip install -U lxml")


def parse(content: bytes, file: str) -> etree._ElementTree:
    """The tree of `content`; `file` is its name for messages.

    Raises XmlError with line and column where it is not well-formed, and where it is refused: an encoding
    other than UTF-8, UTF-16 with a byte order mark or ASCII; declared entities; more than MAX_DEPTH levels.
    """
    _check_bytes(content, file)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False, collect_ids=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        what = " ".join(error.msg.rsplit(", line", 1)[0].split())
        message = next((words for sign, words in _LIMITS if sign in what), "")
        message = message or f"is not well-formed XML: {what}. Mend the markup at this place"
        raise XmlError(message, Location(file, line, column)) from None
    tree = root.getroottree()
    _check_tree(tree, file)
    return tree


def parse_html(text: str, file: str) -> etree._Element:
    """The root of a web page, mended as browsers do; comments are in it.

    Raises InputError where it holds no element and no text, or has elements more than MAX_HTML_DEPTH deep: libxml2
    would leave out all that follows.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, huge_tree=True, remove_pis=True)
    try:
        root = cast("etree._Element | None", etree.fromstring(text.encode(), parser))
    except etree.XMLSyntaxError:
        root = None
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log) or (
        root is not None and root.xpath("/*" * (MAX_HTML_DEPTH + 1))
    ):
        raise InputError(
            f"has elements more than {MAX_HTML_DEPTH} deep. Save the page anew, or as text", Location(file)
        )
    if root is None:
        raise InputError("is empty: there is no text to convert. Delete the file, or put the text in", Location(file))
    return root


def _check_bytes(content: bytes, file: str) -> None:
    if not content.strip():
        raise XmlError("is empty. A TEI file starts with <TEI>", Location(file))
    if len(content) > MAX_BYTES:
        raise XmlError(f"is larger than {MAX_BYTES:,} bytes. Split it", Location(file))
    if content.startswith(b"\x1f\x8b"):
        raise XmlError("is compressed (gzip). Unpack it first", Location(file))
    if content.startswith(_UTF32_BOM) or (b"\0" in content and not content.startswith(_UTF16_BOMS)):
        raise XmlError("is UTF-32, or UTF-16 without a byte order mark. Save it as UTF-8", Location(file))
    declared = _DECLARED.match(content.removeprefix(b"\xef\xbb\xbf"))
    encoding = declared.group(1).decode().lower() if declared else "utf-8"
    if encoding not in _ENCODINGS and not content.startswith(_UTF16_BOMS):
        raise XmlError(f"declares the encoding {encoding!r}. Save it as UTF-8", Location(file, 1))


def _check_tree(tree: etree._ElementTree, file: str) -> None:
    dtd = tree.docinfo.internalDTD
    names = sorted(str(e.name) for e in dtd.entities()) if dtd is not None else []
    if names:
        message = f"declares entities ({', '.join(names)}). Put their text in their place and delete the declarations"
        raise XmlError(message, Location(file, 1))
    reference = next(tree.iter(etree.Entity), None)
    if reference is not None:
        message = f"uses an entity that is not declared here ({reference.text}). Write the character itself"
        raise XmlError(message, Location(file, reference.sourceline or 0))
    deep = cast("list[etree._Element]", tree.xpath("/*" * (MAX_DEPTH + 1)))
    if deep:
        raise XmlError(f"has elements more than {MAX_DEPTH} deep. Flatten it", Location(file, deep[0].sourceline or 0))


def positions(content: bytes) -> list[tuple[int, int]]:
    """Line and column, from 1, of the tag of every element, in document order (lxml knows no columns).

    `content` is what `parse` has accepted.
    """
    found: list[tuple[int, int]] = []
    utf16 = content.startswith(_UTF16_BOMS)
    text = content.decode("utf-16" if utf16 else "utf-8-sig")
    reader = expat.ParserCreate("utf-8")  # whatever the declaration says: that was checked before
    reader.StartElementHandler = lambda *_: found.append((reader.CurrentLineNumber, reader.CurrentColumnNumber + 1))
    reader.Parse(text.encode(), True)
    return found


def serialise(tree: etree._ElementTree | etree._Element) -> bytes:
    """UTF-8 with declaration and a final line end; what stands before the root element is kept."""
    body: bytes = etree.tostring(tree, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body.rstrip(b"\n") + b"\n"


def element(name: str, attributes: dict[str, str] | None = None, *content: str | etree._Element) -> etree._Element:
    """A TEI element `name` with text and children in order; attributes that are empty are left out."""
    made = etree.Element(f"{TEI}{name}", {k: v for k, v in (attributes or {}).items() if v}, nsmap=_NSMAP)
    last = None
    for piece in content:
        if not isinstance(piece, str):
            made.append(piece)
            last = piece
        elif last is None:
            made.text = (made.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece
    return made


def append(parent: etree._Element, piece: str | etree._Element) -> None:
    """Add a child, or text behind what is there."""
    if not isinstance(piece, str):
        parent.append(piece)
        return
    last = next(parent.iterchildren(reversed=True), None)  # len(parent) counts all children, each time
    if last is None:
        parent.text = (parent.text or "") + piece
    else:
        last.tail = (last.tail or "") + piece


def local_name(node: etree._Element) -> str:
    """`p` for a TEI `p`; other namespaces keep theirs in braces; `` for comments and processing instructions."""
    return node.tag.removeprefix(TEI) if isinstance(node.tag, str) else ""


def text_of(node: etree._Element, without: tuple[str, ...] = ()) -> str:
    """The characters of `node` in order, white space folded; elements named in `without` are left out."""
    return " ".join("".join(_pieces(node, without)).split())


def _pieces(node: etree._Element, without: tuple[str, ...]) -> Iterator[str]:
    skipped = {f"{TEI}{name}" for name in without}
    stack: list[etree._Element | str] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, str):
            yield current
            continue
        for child in reversed(current):
            stack.append(child.tail or "")
            if isinstance(child.tag, str) and child.tag not in skipped:
                stack.append(child)
        yield current.text or ""


def documents(root: etree._Element, kind: str = "document") -> list[etree._Element]:
    """The outermost `div[@type=kind]` of a file in order; the whole `text` where there is none."""
    return outermost(root, kind) or list(root.iter(f"{TEI}text"))[:1]


def outermost(root: etree._Element, kind: str) -> list[etree._Element]:
    """The `div[@type=kind]` of a tree, in order, that stand in no other."""
    found = [d for d in root.iter(f"{TEI}div") if d.get("type") == kind]
    inner = {below for d in found for below in d.iterdescendants(f"{TEI}div")}
    return [d for d in found if d not in inner]
