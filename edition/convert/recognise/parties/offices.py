"""The words by which a heading tells an office from an institution, a title from a name, a form from both."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FORMS = _words(
    """telegram telegrams airgram airgrams letter letters message messages memorandum memoranda note notes paper papers
    despatch dispatch despatches dispatches cable cables circular instruction instructions aide-mémoire report reports
    minute minutes record statement draft summary study typescript telex communication communications proclamation
    aide-memoire pro-memoria non-paper order directive declaration address remarks speech estimate review wire
    radiogram teletype transcript invitation
    petition protest reply response brief briefing agenda extract extracts enclosure"""
)
"""what a document can call itself; the word in front of `From`, `by` or `to`"""

CONVERSATIONS = _words("conversation conversations meeting meetings discussion discussions telcon interview talks")
"""what a record is of, where nothing was sent"""

INSTITUTIONS = _words(
    """embassy embassies legation legations consulate consulates mission missions department departments ministry
    ministries delegation delegations office offices bureau bureaus government governments staff committee committees
    commission commissions council councils agency agencies board group groups section sections house post posts
    administration secretariat directorate headquarters institute service army navy force forces command conference
    company bank union congress senate assembly parliament chancery institution institutions division branch team
    center library institute treasury admiralty cabinet court community league organization organisation society"""
)

OFFICERS = _words(
    """ambassador ambassadors minister ministers secretary secretaries president presidents assistant assistants
    director directors chargé charge consul consuls chairman chairmen representative representatives counselor
    counsellor counselors adviser advisor advisers delegate delegates envoy envoys attaché agent deputy aide governor
    commissioner commissioners administrator commander chief chiefs officer officers chancellor premier
    king queen emperor prince sultan shah pope senator member members head emissary coordinator consultant
    counsel attorney governor-general high-commissioner dean controller comptroller inspector sovereign editor
    superintendent observer liaison editor-in-chief plenipotentiary undersecretary vice-consul vice-president"""
)

OFFICES = INSTITUTIONS | OFFICERS

MANY = frozenset(w for w in OFFICES if w.endswith("s") and not {w[:-1], w[:-3] + "y"}.isdisjoint(OFFICES))
"""plural forms: `ministers`, `embassies`"""

TAKING_TO = OFFICERS & _words(
    """ambassador ambassadors minister ministers secretary assistant assistants representative representatives
    counselor counsellor adviser advisor advisers delegate delegates envoy envoys attaché agent deputy aide
    commissioner emissary consultant counsel observer liaison"""
) | _words("mission missions delegation delegations commission accredited accreditation access embassy legation")
"""what can be followed by a `to` of its own: `the Ambassador to Spain`"""

QUALIFIERS = _words(
    """under assistant deputy acting vice rear special first second third prime foreign permanent national security
    former federal west east north south economic finance defense defence field chief"""
)
"""what can stand in front of a title"""

TITLES = QUALIFIERS | _words(
    """mr mrs ms miss messrs dr sir dame lord lady earl count countess baron baroness prince princess marquis marquess
    viscount duke king queen emperor chancellor president premier minister ambassador secretary attorney general
    colonel lieutenant captain major commander admiral brigadier senator representative congressman congresswoman
    governor mayor judge justice professor reverend bishop archbishop cardinal pope chairman director consul chargé
    marshal m mm mme mlle herr frau señor señora don monsieur madame signor counselor counsellor envoy commissioner
    speaker undersecretary sheikh shaykh shah sultan emir amir khan bey pasha father brother sister adviser advisor
    vice-president vice-consul"""
)
"""what stands in front of a name without being part of it; never the last word of a party"""

COURTESY = _words(
    "mr mrs ms miss messrs dr sir dame lord lady m mm mme mlle herr frau señor señora don monsieur madame signor"
)
"""titles that say no office"""

RANKS = TITLES - QUALIFIERS
"""titles that are enough to say that a name follows"""

DEPARTMENTS = _words(
    "state defense defence treasury war commerce interior agriculture labor labour navy army energy transportation"
)
"""`Secretary of State` takes one of these with it"""
