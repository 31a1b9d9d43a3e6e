"""How a document is cited: a line for people, an entry for BibTeX."""

from __future__ import annotations

from edition.config import EditionSettings
from edition.publish.entries import Entry

_SPECIAL = {c: f"\\{c}" for c in "&%$#_"} | {
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}


def address(settings: EditionSettings, href: str) -> str:
    """Where the page `href` will stand on the web; `` where the edition does not say."""
    return f"{settings.url.rstrip('/')}/{href}" if settings.url else ""


def sentence(settings: EditionSettings, entry: Entry) -> str:
    """`Title. In: Edition, edited by A and B. Town: Press, 2026. https://…`: what is not known is left out."""
    editors = " and ".join(r.name for r in settings.responsible if r.role == "editor")
    imprint = ", ".join(filter(None, (_joined(": ", settings.place, settings.publisher), settings.date)))
    edited = _joined(", edited by ", settings.title, editors) if editors else settings.title
    parts = (_closed(entry.title), _closed(f"In: {edited}"), _closed(imprint), address(settings, entry.href))
    return " ".join(filter(None, parts))


def bibtex(settings: EditionSettings, entry: Entry) -> str:
    """The same as BibTeX, with signs of LaTeX escaped.

    Braces are given by name: BibTeX counts those behind a backslash too.
    """
    fields = {
        "title": entry.title,
        "booktitle": settings.title,
        "editor": " and ".join(r.name for r in settings.responsible if r.role == "editor"),
        "publisher": settings.publisher,
        "address": settings.place,
        "year": (settings.date or "")[:4],
        "url": address(settings, entry.href),
    }
    key = entry.href.removesuffix(".html").replace("/", ":")
    lines = [f"  {name} = {{{_escaped(name, value)}}},\n" for name, value in fields.items() if value]
    return f"@incollection{{{key},\n{''.join(lines)}}}"


def _escaped(name: str, value: str) -> str:
    return value if name == "url" else "".join(_SPECIAL.get(c, c) for c in value)


def _joined(between: str, *parts: str) -> str:
    return between.join(filter(None, parts))


def _closed(sentence: str) -> str:
    return sentence if not sentence or sentence.endswith((".", "?", "!")) else f"{sentence}."
