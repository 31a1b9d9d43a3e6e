"""The attributes that every element keeps on its way to HTML: id, classes, language, type.

TEI Guidelines, chapter 1.3.1 (att.global, att.global.rendition). `@rend` and `@rendition` are words of a fixed table
and give classes; what the table does not know gives nothing, and never a style. `@style` is not read.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from edition.tei import XML_LANG, local_name

RENDITIONS: Final = {
    **dict.fromkeys(("italic", "italics", "ital", "i"), "italic"),
    **dict.fromkeys(("bold", "strong", "b"), "bold"),
    **dict.fromkeys(("smallcaps", "small-caps", "smallcap", "sc"), "smallcaps"),
    **dict.fromkeys(("allcaps", "caps", "uppercase"), "allcaps"),
    **dict.fromkeys(("underline", "underlined", "u"), "underline"),
    **dict.fromkeys(("superscript", "super", "sup"), "superscript"),
    **dict.fromkeys(("subscript", "sub"), "subscript"),
    **dict.fromkeys(("strikethrough", "line-through", "strike", "s"), "strikethrough"),
    **dict.fromkeys(("center", "centre", "centered", "aligncenter"), "center"),
    **dict.fromkeys(("right", "flushright", "alignright"), "right"),
    **dict.fromkeys(("left", "flushleft", "alignleft"), "left"),
    **dict.fromkeys(("spaced", "letterspaced", "spaced-out"), "spaced"),
    **dict.fromkeys(("typescript", "typewriter", "monospace"), "typescript"),
    **{name: name for name in ("roman", "indent", "hanging", "bordered", "classification", "small", "large")},
}
"""a word of `@rend`, or the id that `@rendition` points to -> a class"""

_RTL_LANGUAGES: Final = re.compile("ar|arc|arz|ckb|dv|fa|he|iw|ji|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi")
_RTL_SCRIPTS: Final = re.compile("adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")


def renditions(node: etree._Element) -> list[str]:
    """The classes that `@rend` and `@rendition` of `node` give, in their order, each once."""
    words = f"{node.get('rend', '')} {node.get('rendition', '')}".lower().split()
    return list(dict.fromkeys(RENDITIONS[w.lstrip("#")] for w in words if w.lstrip("#") in RENDITIONS))


def language(node: etree._Element) -> dict[str, str]:
    """`lang` and, where it is written from right to left or stands in what is, `dir`."""
    tag = node.get(XML_LANG, "")
    if not _LANGUAGE.fullmatch(tag):
        return {}
    if is_rtl(tag):
        return {"lang": tag, "dir": "rtl"}
    around = any(is_rtl(a.get(XML_LANG, "")) for a in node.iterancestors())
    return {"lang": tag, "dir": "ltr"} if around else {"lang": tag}


def inherited_language(node: etree._Element) -> dict[str, str]:
    """`lang` and `dir` as they hold for `node`, its own or the nearest ancestor's: for what leaves its place."""
    around = (a for a in (node, *node.iterancestors()) if a.get(XML_LANG))
    nearest = next(around, None)
    return {} if nearest is None else language(nearest)


def is_rtl(tag: str) -> bool:
    """Whether a language tag names a script, or a language with a script, written from right to left."""
    first, *rest = tag.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return bool(_RTL_SCRIPTS.fullmatch(script) if script else _RTL_LANGUAGES.fullmatch(first))


def kind(node: etree._Element) -> dict[str, str]:
    """`data-type` and `data-cert` where TEI's attributes are plain words: for style sheets."""
    found = {name: node.get(name, "") for name in ("type", "cert")}
    return {f"data-{name}": value for name, value in found.items() if _WORD.fullmatch(value)}


def common(node: etree._Element, identifier: str | None) -> dict[str, str | None]:
    """What every HTML element made from the TEI element `node` carries; its first class is the TEI name."""
    classes = " ".join([local_name(node), *renditions(node)])
    return {"id": identifier, "class": classes, **language(node), **kind(node)}
