"""Dates for readers."""

from __future__ import annotations

import pytest

from edition.publish.dates import date_for_readers


@pytest.mark.parametrize(
    ("when", "read"),
    [
        ("1912-04-03", "3 April 1912"),
        ("1912-04-03T04:44:00", "3 April 1912"),
        ("1912-04-13Z", "13 April 1912"),
        ("1912-04", "April 1912"),
        ("1912", "1912"),
        ("", ""),
        ("--04-03", "--04-03"),
        ("04:44:00", "04:44:00"),
        ("1912-13-01", "1912-13-01"),
        ("1912-W14-3", "1912-W14-3"),
        ("1912-04-" + "9" * 5000, "1912-04-" + "9" * 5000),
        ("1912-" + "9" * 5000, "1912-" + "9" * 5000),
        ("some day", "some day"),
    ],
)
def test_dates_are_words_and_all_else_stays_as_it_is(when: str, read: str) -> None:
    assert date_for_readers(when) == read
