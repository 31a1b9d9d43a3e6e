"""The words that stand about a date, in the languages of chanceries, lower case; the months are in `months`."""

from __future__ import annotations


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """`not later than; before` as tokens, the longer phrases first."""
    return tuple(sorted((tuple(phrase.split()) for phrase in text.split(";")), key=lambda p: -len(p)))


ORDINALS = frozenset({"st", "nd", "rd", "th", "d", "er", "re", "e", "ª", "º"})
"""what a day's number may end in: `3d`, `1er`"""

LINKS = frozenset({"of", "day", "de", "di", "del", "den", "der", "le", "il", "el", "the"})
"""words between or in front of the parts of a date"""

_ORDERED = (
    "first premier primero primo erste", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
DAYS_IN_WORDS = {word: day for day, words in enumerate(_ORDERED, 1) for word in words.split()} | {"thirtieth": 30}
"""`the third of May`"""
TENS_IN_WORDS = {"twenty": 20, "thirty": 30}
"""`the twenty-first of May`"""

ROMANS = {n: i for i, n in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)}
"""months as the Continent numbers them: `3.IV.1912`"""

_ROMAN_DAYS = "kal kalendas kalendis cal calendas calendis id idus idibus non nonas nonis prid pridie"
ROMAN_DAYS = frozenset(_ROMAN_DAYS.split())
"""what Rome counted its days from: they may lie in the month before the one that is named"""

UNDATED = _phrases(
    "undated; not dated; n . d .; no date; no date given; without date; s . d .; sans date; non daté; undatiert;"
    "ohne datum; o . d .; sin fecha; senza data; sine dato; sine die et anno"
)

UNDATED_BEGINS = frozenset(phrase[0] for phrase in UNDATED)

LIMITS = {
    **dict.fromkeys(
        _phrases(
            "before; prior to; not later than; no later than; on or before; vor; spätestens; avant; ante; antes del;"
            "antes de; prima del"
        ),
        "notAfter",
    ),
    **dict.fromkeys(
        _phrases(
            "after; not before; not earlier than; no earlier than; on or after; nach; frühestens; après; post;"
            "después del; después de; dopo il; dopo"
        ),
        "notBefore",
    ),
    **dict.fromkeys(
        _phrases(
            "on or about; about; circa; ca; c; approximately; probably; presumably; perhaps; apparently; um; etwa;"
            "wohl; vers; environ; hacia; verso; circiter"
        ),
        "about",
    ),
    **dict.fromkeys(_phrases("between; zwischen; entre; tra; inter"), "between"),
    **dict.fromkeys(
        _phrases(
            "early; early in; the beginning of; beginning of; the first half of; first half of; anfang; début;"
            "principios de; inizio; ineunte"
        ),
        "early",
    ),
    **dict.fromkeys(
        _phrases(
            "late; late in; the end of; end of; the second half of; second half of; the latter half of; latter half of;"
            "ende; fin; fines de; finales de; exeunte"
        ),
        "late",
    ),
    **dict.fromkeys(
        _phrases("mid -; mid; the middle of; middle of; mitte; mediados de; metà; spring; summer; autumn; fall"),
        "within",
    ),
}
"""what stands in front of a date and is part of it -> what it makes of the date"""
LONGEST_LIMIT = max(map(len, LIMITS))
LIMITING = frozenset(phrase[0] for phrase in LIMITS)
"""the words that one of LIMITS begins with"""

_OLD = _phrases("o . s .; o . s; old style; a . st .; alten stils; v . st .; vieux style; stile vecchio")
_NEW = _phrases("n . s .; n . s; new style; n . st .; neuen stils; nouveau style; stile nuovo")
STYLES = dict.fromkeys(_OLD, "old") | dict.fromkeys(_NEW, "new")
"""what is written behind a date where two calendars were in use"""

_WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun montag dienstag
    mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes
    martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())

_PARTS_OF_DAY = """
    morning forenoon afternoon evening night vormittag nachmittag abend matin soir mañana tarde noche mattina sera
"""
PARTS_OF_DAY = frozenset(_PARTS_OF_DAY.split())
"""what says no hour: `April 3, 1912—evening`"""

ZONES = {
    "z": "Z", "gmt": "Z", "utc": "Z", "gct": "Z", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00",
}  # fmt: skip
"""zones that are one thing in all the world; CST and IST are several"""
