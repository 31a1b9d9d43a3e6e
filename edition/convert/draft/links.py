"""Where a link of a source may lead in the TEI: the web, a mail address, a file beside it.

    d7.html  Document7.md  d7.docx#top      d7.xml, Document7.xml: another document of the edition
    javascript:…  file:///C:/…  #top        nowhere: text

Tab, line end and NUL inside a scheme are skipped by browsers, so they count as nothing here.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import quote

_SKIPPED = re.compile(r"[\x00-\x20\x7f\u00a0\u2028\u2029]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):")
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_ADDRESSES = "/:?#@!$&'()*+,;=%~"
_SCHEMES = frozenset({"http", "https", "mailto"})
_DOCUMENTS = (".md", ".markdown", ".html", ".htm", ".docx", ".txt", ".xml")


def target(href: str, name: str = "") -> str:
    """The @target for a link of the document `name`; empty where it may not be one.

    A file that is called as this document is, but for its figures, is another document of the edition.
    """
    bare = quote(_BROKEN_ESCAPE.sub("%25", _SKIPPED.sub("", href)), safe=_IN_ADDRESSES)
    scheme = _SCHEME.match(bare)
    if scheme:
        return bare if scheme.group(1).lower() in _SCHEMES else ""
    path, _, fragment = bare.partition("#")
    if not path or path.startswith(("//", "%5C")) or ":" in path:
        return ""
    return _of_document(path, fragment, name) or bare


def leads_to_document(href: str, name: str) -> bool:
    """Whether a link leads to another document of the edition."""
    path, _, fragment = href.partition("#")
    return bool(_of_document(path, fragment, name))


def _of_document(path: str, fragment: str, name: str) -> str:
    file = PurePosixPath(path)
    if file.suffix.lower() not in _DOCUMENTS or _without_figures(file.stem) != _without_figures(name):
        return ""
    note = f"#{fragment}" if fragment.startswith(f"{file.stem}fn") else ""
    return f"{file.with_suffix('.xml')}{note}"


def _without_figures(name: str) -> str:
    return "".join(c for c in name.casefold() if c not in "0123456789")
