"""What number or letter stands in front of a line, and how deep its list lies in others.

    2. You should            1
    a. land the oil          2
    b. count the casks       2
    3. The goat remains.     1

A deeper list begins where another sort of number starts at its first, and ends where a number of a list around it goes
on. TEI Guidelines, chapter 3.8 (Lists).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from string import ascii_lowercase

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_QUOTES = "“‘\"' "
_DASHES = ("—", "–", "-", "•", "·")
_ANNOUNCING = (":", ":—", "—", "–")
_MOST_LEVELS = 8
_DEEPEST = 3
"""how many steps of indentation can be lists in lists; lines with more are centred"""
_SHORT = 60
"""characters: a longer line goes on with the item before it, a shorter one is an item of its own below that"""


@dataclass(frozen=True, slots=True)
class Sign:
    """One reading of what stands in front of a line: `(b)` is the second of the small letters in brackets."""

    kind: str
    """`1`, `a`, `A`, `i`, `I`, `-`; `` for a line without"""
    form: str
    """what is around it: `.`, `()`, `)`"""
    value: int

    def is_like(self, other: Sign) -> bool:
        """Whether it is of the same sort."""
        return (self.kind, self.form) == (other.kind, other.form)

    def follows(self, other: Sign) -> bool:
        """Whether it is the next of the same sort; dashes have no order."""
        return self.is_like(other) and self.value == other.value + (self.kind != "-")


_PLAIN = Sign("", "", 0)


def readings(label: str) -> tuple[Sign, ...]:
    """What a label can be, the likelier first: `i.` is a letter behind `h.`, elsewhere a Roman one."""
    if label in _DASHES:
        return (Sign("-", label, 0),)
    core = "".join(c for c in label if c.isalnum())
    form = "".join(c for c in label if not c.isalnum() and c not in _QUOTES).removesuffix(":")
    small = core.lower()
    case = "I" if core != small else "i"
    found = []
    if core[:1].isdigit():
        digits = core.rstrip(ascii_lowercase)
        found = [Sign("1", form, int(digits))] if digits.isascii() and digits.isdigit() else []
    elif len(core) == 1 and core.isascii():
        found = [Sign("a" if core == small else "A", form, ord(small) - ord("a") + 1)]
    if core and set(small) <= _ROMAN.keys():
        found.insert(0 if small == "i" else len(found), Sign(case, form, _roman(small)))
    return tuple(found)


def _roman(small: str) -> int:
    values = [_ROMAN[c] for c in small]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def dash(line: str) -> str:
    """The dash or bullet in front of a line, `` where there is none."""
    return line[0] if line.startswith(_DASHES) else ""


def is_sequence(labels: Sequence[str]) -> bool:
    """Whether the labels of the first one's sort count from one without a gap, to two at least."""
    first = next((sign for label in labels[:1] for sign in readings(label) if sign.value == 1), _PLAIN)
    count = 0
    for label in labels:
        count += any(sign.is_like(first) and sign.value == count + 1 for sign in readings(label))
    return count > 1


def levels(lines: Sequence[str], labels: Sequence[str], columns: Sequence[int]) -> list[int]:
    """How deep each line lies, from 1; `labels` are what stands in front of each, `` where there is nothing.

    Of lines without any label those are deeper that are indented, else those below one that ends with a colon.
    """
    if any(labels):
        return _by_number(lines, labels)
    if 1 < len(set(columns)) <= min(_DEEPEST, len(columns) - 1) and columns[0] == min(columns):
        steps = sorted(set(columns))
        return [steps.index(column) + 1 for column in columns]
    heads = [line.rstrip().endswith(":") for line in lines]
    side_by_side = any(one and other for one, other in pairwise([*heads, True]))
    if sum(heads) > 1 and heads[0] and not side_by_side:
        return [1 if head else 2 for head in heads]
    return _by_number(lines, labels)


def _by_number(lines: Sequence[str], labels: Sequence[str]) -> list[int]:
    descent = _Descent(labels_left=sum(map(bool, labels)))
    return [descent.level(line, label) for line, label in zip(lines, labels, strict=True)]


@dataclass(slots=True)
class _Descent:
    """Down a list, line by line."""

    labels_left: int
    """how many labels are still to come"""
    open: list[Sign] = field(default_factory=list)
    """what stands in front of the last line of each level"""
    plain: int | None = None
    """the level, from 0, of the last line without a number"""
    is_labelled: bool = False
    """whether the line before has a number"""
    is_announced: bool = False
    """whether the line before ends with a colon"""

    def level(self, line: str, label: str) -> int:
        """How deep the next line lies, from 1."""
        found = readings(label or dash(line))
        announces = line.rstrip().endswith(_ANNOUNCING)
        depth, sign = self._with_number(found) if found else self._without(line, announces)
        depth = min(depth, _MOST_LEVELS - 1)
        self.open[depth:] = [sign]
        self.is_labelled, self.is_announced = bool(found), announces
        self.labels_left -= bool(label)
        return depth + 1

    def _with_number(self, found: Sequence[Sign]) -> tuple[int, Sign]:
        """The number that goes on from the deepest level, else the first of a deeper list, else one out of order."""
        ways = [(depth, sign) for depth in range(len(self.open) - 1, -1, -1) for sign in found]
        going_on = next(((depth, sign) for depth, sign in ways if sign.follows(self.open[depth])), None)
        if going_on:
            return going_on
        first = next((sign for sign in found if sign.value <= 1), None)
        if first and (self.is_announced or not any(first.is_like(other) for other in self.open)):
            is_beside = bool(self.open) and self.open[-1] == _PLAIN and not self.is_announced
            return len(self.open) - is_beside, first
        alike = ((depth, sign) for depth, sign in ways if sign.kind == self.open[depth].kind)
        return next(alike, (max(0, len(self.open) - 1), found[0]))

    def _without(self, line: str, announces: bool) -> tuple[int, Sign]:
        """Below the number that announces it, if short below any in the list; else where such a line stood before."""
        deeper = len(self.open)
        stood = self.plain if self.plain is not None and self.plain < deeper else None
        is_short = len(line) <= _SHORT and not announces and not line[:1].islower()
        is_below = self.is_announced or (is_short and (stood is None or self.labels_left > 0))
        if self.is_labelled and is_below:
            self.plain = deeper
        else:
            self.plain = max(0, deeper - 1) if stood is None else stood
        return self.plain, self.open[self.plain] if self.plain < deeper else _PLAIN
