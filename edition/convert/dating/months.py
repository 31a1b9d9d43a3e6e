"""The names of the months in the languages of chanceries: the one table of them."""

from __future__ import annotations

import unicodedata

_NAMES = (
    "january jan januarius januarii ianuarii januar jänner jaenner janvier janv enero ene gennaio gen januari janeiro",
    "february feb febr februarius februarii februar februarij feber février fevrier févr fév febrero febbraio febb "
    "februari fevereiro fev",
    "march mar martius martii märz maerz mars marzo maart março",
    "april apr apl aprilis avril avr abril abr aprile",
    "may maius maii mai mayo maggio mag mei maio",
    "june jun junius junii iunii juni juin junio giugno giu junho",
    "july jul julius julii iulii juli juillet juil julio luglio lug julho",
    "august aug augustus augusti août agosto ago",
    "september sept sep sepbr septbr septembris septembre septiembre setiembre settembre sett set setembro",
    "october oct octbr octobris oktober okt octobre octubre ottobre ott outubro out",
    "november nov novbr novembris novembre noviembre novembro",
    "december dec decbr decembris dezember dez décembre decembre déc diciembre dic dicembre dezembro",
)
"""by month, lower case: English, Latin, German, French, Spanish, Italian, Dutch, Portuguese; none means two months"""


def _plain(name: str) -> str:
    """The name as it is written where accents are missing."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


MONTHS = {
    spelled: number
    for number, names in enumerate(_NAMES, 1)
    for name in names.split()
    for spelled in (name, _plain(name))
}
"""lower case name, with and without its accents -> number"""

ALSO_WORDS = frozenset({"ago", "gen", "lug", "mag", "out", "set", "sett"})
"""names that are words or titles too: months only between a day and a year"""
