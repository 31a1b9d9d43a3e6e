"""Dates for readers: `1912-04-03` as `3 April 1912`."""

from __future__ import annotations

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_for_readers(when: str) -> str:
    """A TEI date (`1912-04-03T04:44:00`, `1912-04`, `1912`) in words; anything else as it is."""
    year, month, day = ([*when.split("T")[0].split("-"), "", ""])[:3] if when[:1] != "-" else (when, "", "")
    return " ".join(filter(None, (day.lstrip("0"), month_name(month), year)))


def month_name(month: str) -> str:
    """`April` for `04`; the text itself where it is no month."""
    return _MONTHS[int(month) - 1] if month.isascii() and month.isdigit() and 1 <= int(month) <= 12 else month
