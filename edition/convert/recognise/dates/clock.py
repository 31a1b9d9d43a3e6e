"""Times of day: `4 p. m.`, `10:30 a.m.–12:35 p.m.`, `noon`, `1222Z`. What can mean two times is no time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from edition.convert.recognise.dates.tokens import Tokens

_DASHES = frozenset({"–", "—", "-", "to"})
_LEAD = frozenset({",", "—", "–", "-", ";", "at", "um", "à", "["})


@dataclass(frozen=True, slots=True)
class Time:
    """An hour and a minute; what is unknown of a time of which it is only known where it ends is -1."""

    hour: int
    minute: int = 0
    zone: str = ""
    """`Z` where the text says so"""
    half: str = ""
    """`a` or `p` as printed"""

    def __str__(self) -> str:
        return f"T{self.hour:02}:{self.minute:02}:00{self.zone}"


@dataclass(frozen=True, slots=True)
class Clock:
    """The time or times that stand behind a date."""

    end: int
    """the token behind them"""
    start_time: Time | None = None
    end_time: Time | None = None


def read_clock(tokens: Tokens, at: int) -> Clock | None:
    """The times at token `at`, with the signs in front of them; None where there are none."""
    first = _time(tokens, tokens.skip(at, _LEAD))
    if first is None:
        return None
    time, end = first
    dash = tokens.skip(end, _DASHES)
    second = _time(tokens, dash) if dash > end else None
    if second is None:
        return Clock(end, _certain(time))
    later, end = second
    if not time.half and later.half:
        time = _in_half_of(time, later)
    start, finish = _certain(time), _certain(later)
    if start and finish and (start.hour, start.minute) < (finish.hour, finish.minute):
        return Clock(end, start, finish)
    return Clock(end)


def _in_half_of(time: Time, later: Time) -> Time:
    """`3:30` of `3:30–5 p.m.` is in the afternoon too."""
    if later.half == "p" and time.hour < 12 and time.hour <= later.hour:
        return replace(time, hour=time.hour + 12, half="p")
    return replace(time, half="a")


def _certain(time: Time) -> Time | None:
    """The time, unless it can be read in two ways: `12 p.m.` and `midnight` are said of both ends of a day."""
    return time if 0 <= time.hour < 24 and time.minute < 60 and (time.half or time.zone or time.hour > 12) else None


def _time(tokens: Tokens, at: int) -> tuple[Time, int] | None:
    number = tokens[at].number
    if number is None:
        return _named(tokens, at)
    if tokens[at + 1].text == "z" and tokens.touches(at + 1) and tokens[at].end - tokens[at].start == 4:
        return Time(number // 100, number % 100, "Z"), at + 2
    if number > 24:
        return None
    if tokens[at + 1].text in {"noon", "midnight"}:
        return _named(tokens, at + 1)
    return _hours(tokens, at, number)


def _hours(tokens: Tokens, at: int, hour: int) -> tuple[Time, int] | None:
    minute, end = 0, at + 1
    if tokens[end].text in {":", "."} and tokens[end + 1].end - tokens[end + 1].start == 2:
        found = tokens[end + 1].number
        if found is not None:
            minute, end = found, end + 2
    half, end = _half(tokens, end)
    if half:
        turned = -1 if hour == 12 and not minute else hour % 12 + 12 * (half == "p")
        return Time(turned, minute, half=half), end
    return (Time(hour, minute), end) if end > at + 1 or tokens[end].text in _DASHES else None


def _half(tokens: Tokens, at: int) -> tuple[str, int]:
    """`a` or `p` and the token behind `a.m.`, `p. m.`, `pm`; nothing where it stands not there."""
    for half in "ap":
        for form in ((half, ".", "m", "."), (half, ".", "m"), (half + "m",)):
            if tokens.has(at, form):
                return half, at + len(form)
    return "", at


def _named(tokens: Tokens, at: int) -> tuple[Time, int] | None:
    if tokens[at].text in {"noon", "midday"}:
        return Time(12, half="p"), at + 1
    if tokens[at].text == "midnight":
        return Time(-1, half="p"), at + 1
    return None
