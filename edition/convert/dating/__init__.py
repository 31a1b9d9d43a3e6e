"""The grammar of dates: what a stretch of text says of a day, in TEI's att.datable.

What belongs here is reading; which texts are read, and what is reported, is the recognisers'. TEI Guidelines,
chapter 14.4 (Dates).
"""

from __future__ import annotations

from edition.convert.dating.calendars import JULIAN
from edition.convert.dating.clock import Clock, read_clock
from edition.convert.dating.grammar import Found, Problem, read_dates
from edition.convert.dating.months import MONTHS
from edition.convert.dating.points import Point
from edition.convert.dating.receipts import day_of, with_receipt
from edition.convert.dating.tokens import Tokens, tokenise

__all__ = [
    "JULIAN",
    "MONTHS",
    "Clock",
    "Found",
    "Point",
    "Problem",
    "Tokens",
    "day_of",
    "read_clock",
    "read_dates",
    "tokenise",
    "with_receipt",
]
