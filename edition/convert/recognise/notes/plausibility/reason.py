"""What speaks for a reading or against it."""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """One thing that speaks for reading a place as a mark, or against it."""

    weight: float
    """like the logarithm of odds: 0 is even, +5 all but certain, -5 very unlikely"""
    why: str
    """in words, for an editor; `{whole}` and `{rest}` stand for the number at the place, and for it without the mark"""


def total(reasons: list[Reason]) -> float:
    """What they weigh together."""
    return sum([reason.weight for reason in reasons])
