"""The months' names, and the words that stand about a date, in the languages of chanceries."""

from __future__ import annotations

_NAMES = (
    "january jan januarius januarii januar jänner janvier janv enero gennaio januari",
    "february feb febr februarius februarii februar februarij février fevrier févr febrero febbraio februari",
    "march mar martius martii märz maerz mars marzo maart",
    "april apr aprilis avril avr abril aprile",
    "may maius maii mai mayo maggio mei",
    "june jun junius junii juni juin junio giugno",
    "july jul julius julii juli juillet juil julio luglio",
    "august aug augustus augusti août aout agosto",
    "september sept sep septembris septembre septiembre setiembre settembre",
    "october oct octobris oktober okt octobre octubre ottobre",
    "november nov novembris novembre noviembre",
    "december dec decembris dezember dez décembre decembre déc diciembre dicembre",
)
"""by month, lower case: English, Latin, German, French, Spanish, Italian, Dutch; no name means two months"""

MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}

ORDINALS = frozenset({"st", "nd", "rd", "th", "d", "er", "re", "ª", "º"})
"""what a day's number may end in: `3d`, `1er`"""

LINKS = frozenset({"of", "de", "di", "del", "den", "der", "le", "il", "el", "the"})
"""words between or in front of the parts of a date"""

_UNDATED = (
    "undated; n . d .; no date; without date; s . d .; sans date; undatiert; o . d .; sin fecha; senza data; sine dato"
)
UNDATED = tuple(tuple(words.split()) for words in _UNDATED.split("; "))

BEFORE = frozenset({"before", "vor", "avant", "ante"})
AFTER = frozenset({"after", "nach", "après", "post"})
ABOUT = frozenset({"about", "circa", "ca", "c", "approximately", "probably", "um", "vers", "environ", "hacia"})
