"""Times of day: `4 p. m.`, `10:30 a.m.–12:35 p.m.`, `noon`, `1222Z`. What can mean two times is no time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from edition.convert.dating.tokens import Tokens
from edition.convert.dating.vocabulary import PARTS_OF_DAY, ZONES

_DASHES = frozenset({"–", "—", "-", "to", "until", "bis"})
_LEAD = frozenset({",", "—", "–", "-", ";", "at", "um", "à", "[", "from"})
_HOURS = frozenset({"hours", "hrs", "hr", "uhr"})
_MIDNIGHT = -1


@dataclass(frozen=True, slots=True)
class Time:
    """An hour and a minute; the hour is -1 for the end of some day, this one or the one before."""

    hour: int
    minute: int = 0
    zone: str = ""
    """`Z`, `-05:00` where the text says so"""
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
    overnight: bool = False
    """whether the end is on the day after"""


def read_clock(tokens: Tokens, at: int) -> Clock | None:
    """The times at token `at`, with the signs in front of them; None where there are none."""
    begin = tokens.skip(at, _LEAD)
    first = _time(tokens, begin)
    if first is None:
        return Clock(begin + 1) if tokens[begin].text in PARTS_OF_DAY else None
    time, end = first
    dash = tokens.skip(end, _DASHES)
    second = _time(tokens, dash) if dash > end else None
    if second is None:
        return Clock(end, _certain(time))
    later, end = second
    if not time.half and later.half and not time.zone:
        time = _in_half_of(time, later)
    return _from_to(end, replace(time, zone=time.zone or later.zone), later)


def _from_to(end: int, time: Time, later: Time) -> Clock:
    """The period between two times; one that ends at midnight or in the morning after ends on the next day."""
    if later.hour == _MIDNIGHT and later.half == "p":
        later = replace(later, hour=0)
    start, finish = _certain(time), _certain(later)
    if start and finish and (start.hour, start.minute) < (finish.hour, finish.minute):
        return Clock(end, start, finish)
    if start and finish and time.half == "p" and finish.hour < 12:
        return Clock(end, start, finish, overnight=True)
    return Clock(end)


def _in_half_of(time: Time, later: Time) -> Time:
    """`3:30` of `3:30–5 p.m.` is in the afternoon too."""
    if later.half == "p" and time.hour < 12 and (time.hour <= later.hour or later.hour == _MIDNIGHT):
        return replace(time, hour=time.hour + 12, half="p")
    return replace(time, half="a")


def _certain(time: Time) -> Time | None:
    """The time, unless it can be read in two ways: `12 p.m.` and `midnight` are said of both ends of a day."""
    return time if 0 <= time.hour < 24 and time.minute < 60 and (time.half or time.zone or time.hour > 12) else None


def _time(tokens: Tokens, at: int) -> tuple[Time, int] | None:
    """A time and the token behind it and its zone."""
    read = _figures(tokens, at) or _named(tokens, at)
    if read is None:
        return None
    time, end = read
    zone = tokens.skip(end, {"("})
    if not time.zone and tokens[zone].text in ZONES and tokens[zone].text != "z":
        closing = zone > end and tokens[zone + 1].text == ")"
        return replace(time, zone=ZONES[tokens[zone].text]), zone + 1 + closing
    return read


def _figures(tokens: Tokens, at: int) -> tuple[Time, int] | None:
    number = tokens[at].number
    if number is None:
        return None
    if tokens[at].end - tokens[at].start == 4:
        return _military(tokens, at, number)
    if number > 24:
        return None
    if tokens[at + 1].text in {"noon", "midnight"}:
        return _named(tokens, at + 1)
    return _hours(tokens, at, number)


def _military(tokens: Tokens, at: int, number: int) -> tuple[Time, int] | None:
    """`1222Z`, `1222 hours`, `1222 GMT`, and the first of `1222–1244Z`."""
    behind = tokens[at + 1].text
    if behind in _DASHES and len(tokens[at + 2].text) == 4 and _military(tokens, at + 2, tokens[at + 2].number or 0):
        return Time(number // 100, number % 100, half="-"), at + 1
    if behind == "z" and tokens.touches(at + 1):
        return Time(number // 100, number % 100, "Z"), at + 2
    if behind in _HOURS:
        return Time(number // 100, number % 100, half="-"), at + 2
    if behind in ZONES and behind != "z":
        return Time(number // 100, number % 100, ZONES[behind]), at + 2
    return None


def _hours(tokens: Tokens, at: int, hour: int) -> tuple[Time, int] | None:
    minute, end = 0, at + 1
    if tokens[end].text in {":", "."} and tokens[end + 1].end - tokens[end + 1].start == 2:
        found = tokens[end + 1].number
        if found is not None:
            minute, end = found, end + 2
    end = _behind_o_clock(tokens, end)
    half, end = _half(tokens, end)
    if half:
        turned = _MIDNIGHT if hour == 12 and not minute else hour % 12 + 12 * (half == "p")
        return Time(turned, minute, half=half if turned >= 0 else "?"), end
    if tokens[end].text == "uhr":
        return Time(hour, minute, half="-"), end + 1
    return (Time(hour, minute), end) if end > at + 1 or tokens[end].text in _DASHES else None


def _behind_o_clock(tokens: Tokens, at: int) -> int:
    """Behind `o’clock`."""
    clock = tokens[at].text == "o" and tokens[at + 2].text == "clock"
    return tokens.skip(at + 3, {","}) if clock else at


def _half(tokens: Tokens, at: int) -> tuple[str, int]:
    """`a` or `p` and the token behind `a.m.`, `p. m.`, `pm`; nothing where it stands not there."""
    for half in "ap":
        for form in ((half, ".", "m", "."), (half, ".", "m"), (half, "m"), (half + "m",)):
            if tokens.has(at, form):
                return half, at + len(form)
    return "", at


def _named(tokens: Tokens, at: int) -> tuple[Time, int] | None:
    if tokens[at].text in {"noon", "midday", "mittags", "midi"}:
        return Time(12, half="p"), at + 1
    if tokens[at].text in {"midnight", "mitternacht", "minuit"}:
        return Time(_MIDNIGHT, half="p"), at + 1
    return None
