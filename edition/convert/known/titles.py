"""Words that can stand in front of a surname without being part of the name."""

from __future__ import annotations

_IN_FRONT = """
    mr mrs ms miss messrs dr sir dame lord lady earl count baron prince princess marquis viscount duke king queen
    emperor chancellor president premier minister ambassador secretary under general colonel lieutenant captain major
    commander admiral brigadier senator representative congressman congresswoman governor mayor judge justice chief
    professor reverend madame señora bishop cardinal pope chairman director consul chargé marshal m mme mlle herr frau
    señor monsieur counselor counsellor envoy commissioner speaker undersecretary sheikh sultan comrade dear officer
    attaché adviser advisor assistant deputy rep amb sec gen adm col gov sen pres dep emb fonmin primin pm state
    defense treasury war navy affairs commerce finance economics security staff council general-secretary father
    designate elect group agency department commission committee board signed excellency excellencies majesty highness
    eminence treasurer
"""
TITLES = frozenset(_IN_FRONT.split())
"""in small letters"""
_COURTESY = "mr mrs ms miss messrs dr sir dame m mme mlle madame herr frau señor señora monsieur dear comrade"
OFFICES = TITLES - frozenset(_COURTESY.split())
"""those that say what somebody is"""
WOMEN = frozenset(("mrs", "miss", "ms", "mme", "mlle", "madame", "lady", "dame", "frau", "señora", "princess", "queen"))
"""those that tell members of a family apart"""


def bare_title(word: str) -> str:
    """A title without its plural: `Secretaries`."""
    low = word.lower()
    if low in TITLES:
        return low
    return low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
