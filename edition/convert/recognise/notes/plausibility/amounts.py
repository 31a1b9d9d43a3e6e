"""Amounts: money before a number, or a measure behind it."""

from __future__ import annotations

import re

_MEASURE = re.compile(r" (?:(?:m|b|tr)illions?|per ?cent|hundred|thousand|tons?|miles?|pounds?|dollars?)\b|%")
_MONEY = ("$", "£", "€", "($", "(£", "(€")
_LONGEST = 15
"""characters of an amount"""


def is_measured(text: str, end: int) -> bool:
    """Whether what follows makes a number an amount: ` million`, ` per cent`."""
    return _MEASURE.match(text, end) is not None


def is_money(text: str, end: int) -> bool:
    """Whether the word that ends here begins with a sign for money: `$1.` of `$1.2`."""
    before = text[max(0, end - _LONGEST) : end]
    return before[max(before.rfind(" "), before.rfind("\t"), before.rfind("\n")) + 1 :].startswith(_MONEY)
