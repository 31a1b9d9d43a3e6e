"""Whatever a dateline says, what is read of it lies in it and is a day of the calendar."""

from __future__ import annotations

import datetime
import re

from hypothesis import example, given
from hypothesis import strategies as st

from edition.convert.dating import MONTHS, read_dates, tokenise

WORDS = st.sampled_from(
    [
        *("April", "Feb.", "30", "31", "3d", "[4?]", "1912", "1900", "’12", "4/5/1912", "IV", "Z", "0444", "030444"),
        *("p.m.", "noon", "midnight", "12", "9:05", "–", "to", "or", "and", "/", "(", ")", ",", ".", "o.s.", "early"),
        *("between", "before", "circa", "mid", "late", "undated", "received", "hours", "EST", "the", "of", "first"),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join))
VALUE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(T[0-9]{2}:[0-9]{2}:00(?:Z|[+-][0-9]{2}:00)?)?)?)?")


@given(TEXTS)
@example("April 31, 1912, o.s.")
@example("December 31, 9999, old style")
@example("February 29, 1900 (o.s.)")
def test_what_is_read_is_in_the_text_and_in_the_calendar(text: str) -> None:
    behind = 0
    for found in read_dates(tokenise(text)):
        assert behind <= found.start < found.end <= len(text)
        behind = found.end
        assert not (found.attributes and found.problem)
        for name, value in found.attributes.items():
            if not name.endswith("-custom") and name != "datingMethod":
                year, month, day = VALUE.fullmatch(value).group(1, 2, 3)  # type: ignore[union-attr]
                datetime.date(int(year), int(month or 1), int(day or 1))


@given(TEXTS)
def test_periods_run_forwards(text: str) -> None:
    for found in read_dates(tokenise(text)):
        for first, last in (("from", "to"), ("notBefore", "notAfter")):
            if first in found.attributes and last in found.attributes:
                assert found.attributes[first][:10] <= found.attributes[last][:10]


def test_every_month_has_names_without_accents_too() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert MONTHS["fevrier"] == MONTHS["février"] == 2
