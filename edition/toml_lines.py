"""Which line of edition.toml a setting stands on: Python's reader of TOML does not tell.

    [edition]
    language = "Klingon"     ("edition", "language") is line 2

What is wrong with the setting is for `config` to say.
"""

from __future__ import annotations

from typing import NamedTuple


class _Section(NamedTuple):
    name: str
    line: int
    keys: dict[str, int]
    """line of each setting"""


def line_of(where: tuple[object, ...], text: str) -> int:
    """The line of a setting: its key, else its own [section], else the one that it should stand in; 0 at the top.

    Of several [[sections]] of one name that one counts whose number, from 0, is in `where`.
    """
    names = [str(part) for part in where if not isinstance(part, int)]
    number = next((part for part in where if isinstance(part, int)), 0)
    around, own = (_section(text, ".".join(path), number) for path in (names[:-1], names))
    if around and names[-1] in around.keys:
        return around.keys[names[-1]]
    section = own or around
    return section.line if section else 0


def _section(text: str, name: str, number: int) -> _Section | None:
    found = [section for section in _sections(text) if section.name == name]
    return next(iter(found[number:] or found), None)


def _sections(text: str) -> list[_Section]:
    found = [_Section("", 0, {})]
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.partition("#")[0].strip()
        if bare.startswith("["):
            found.append(_Section(bare.strip("[] "), number, {}))
        else:
            found[-1].keys.setdefault(bare.partition("=")[0].strip(), number)
    return found
