"""The encoding of a web page: its byte order mark, else what it declares, else UTF-8. HTML, 13.2.3.2."""

from __future__ import annotations

import re

from edition.errors import InputError
from edition.findings import Location
from edition.storage import decode

_DECLARED = re.compile(rb"(?:charset|encoding)[ \t\r\n]{0,20}=[ \t\r\n]{0,20}[\"']?([A-Za-z0-9_.:-]{1,40})")
_LOOKED_AT = 4096
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_LATIN = dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252"), "cp1252")
_KNOWN = re.compile(
    r"(?:windows-|cp)125[0-8]|iso-?8859-(?:[2-9]|1[0-6])|koi8-[ru]|gb2312|gbk|gb18030|big5|euc-(?:jp|kr)|shift_jis|"
    r"macintosh"
)


def decoded(content: bytes, file: str) -> str:
    """`content` as text with `\\n` line ends. Raises InputError where it is not in the encoding that it declares."""
    declared = _DECLARED.search(content, 0, _LOOKED_AT)
    name = declared.group(1).decode().lower() if declared else "utf-8"
    if content.startswith(_BOMS) or name.startswith(("utf-8", "utf8", "utf-16")):
        return decode(content, file)
    encoding = _LATIN.get(name) or (name if _KNOWN.fullmatch(name) else "")
    if not encoding:
        raise InputError(f"declares the encoding {name!r}. Save the page as UTF-8", Location(file))
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = f"is not in {name}, as it declares: byte {error.start + 1} is no character. Save the page as UTF-8"
        raise InputError(message, Location(file, line)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
