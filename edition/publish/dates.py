"""Dates for readers: `1912-04-03` as `3 April 1912`."""

from __future__ import annotations

import re

_MONTHS = {
    "01": "January",
    "02": "February",
    "03": "March",
    "04": "April",
    "05": "May",
    "06": "June",
    "07": "July",
    "08": "August",
    "09": "September",
    "10": "October",
    "11": "November",
    "12": "December",
}
_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-3][0-9])(?:[TZ+-].*)?)?)?", re.DOTALL)


def date_for_readers(when: str) -> str:
    """A TEI date (`1912-04-03T04:44:00`, `1912-04`, `1912`) in words; anything else as it is."""
    found = _DATE.fullmatch(when)
    if not found:
        return when
    year, month, day = found.groups("")
    return " ".join(filter(None, (day.lstrip("0"), month_name(month), year)))


def month_name(month: str) -> str:
    """`April` for `04`; the text itself where it is no month."""
    return _MONTHS.get(month, month)
