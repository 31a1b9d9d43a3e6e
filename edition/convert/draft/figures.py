"""Numbers as letters and as roman figures."""

from __future__ import annotations

_LETTERS = 26
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST = 4000
"""the first number that has no roman figures"""


def letters(number: int) -> str:
    """`a` to `z`, then `aa`."""
    found = ""
    while 0 < number < _MOST:
        number, rest = divmod(number - 1, _LETTERS)
        found = chr(ord("a") + rest) + found
    return found or str(number)


def roman(number: int) -> str:
    """`iv` for 4."""
    if not 0 < number < _MOST:
        return str(number)
    found = ""
    for value, figures in _ROMAN:
        times, number = divmod(number, value)
        found += figures * times
    return found
