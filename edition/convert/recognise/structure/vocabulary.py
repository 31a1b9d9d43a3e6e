"""The words that belong to the genre of letters, telegrams and memoranda, lower case: what the rules look for.

No names: a word stands here because chanceries of every country and time use it.
"""

from __future__ import annotations

_SMALL_WORDS = """
of the at in and on near from by for via to a de la le les du des di del da do das dos della von van der den und et y e
à zu zum zur am im en aux o’clock midnight noon morning afternoon evening p.m a.m p m received
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""words without a capital in names of places and offices, and in times of day"""

_PARTICLES = "de la le du des di del da do dos von van der den und y e of the and to ten ter al el bin zu"
PARTICLES = frozenset(_PARTICLES.split())
"""words without a capital in names of persons and firms"""

_CHOICES = "approve approved disapprove disapproved agree disagree other neither none yes no end"
CHOICES = frozenset(_CHOICES.split())
"""what stands alone on a line to be ticked or to end a text: neither a heading nor a signature"""

_HEADINGS = "comment comments summary conclusion attachment enclosure copy seal background discussion recommendation"
NO_NAMES = CHOICES | frozenset(_HEADINGS.split())
"""words that stand alone on a line with a capital and are no signature"""

_SECRECY = """
secret confidential restricted unclassified sensitive official personal private urgent priority immediate nodis exdis
limdis niact plain flash geheim vertraulich confidentiel secreto confidencial riservato segreto
"""
SECRECY = frozenset(_SECRECY.split())
"""one of these makes a line a classification"""

_HANDLING = """
top limited use only eyes us strictly very most security information rush routine operational nato cosmic noforn
officially for and & privileged double
"""
HANDLING = SECRECY | frozenset(_HANDLING.split())
"""no other words stand beside it"""

_GREETED = """
sir sirs gentlemen madam excellency monsieur messieurs señor dear honorable reverend sire highness gentleman herr messrs
colleague friend lord lords minister ambassador secretary president senator cher chère liebe lieber querido estimado
egregio caro cara geehrter geehrte holiness majesty
"""
GREETED = frozenset(_GREETED.split())
"""whom a salutation addresses"""

_PARTING = """
respectfully sincerely faithfully truly cordially obedient servant yours affectionately regards wishes avail etc
assurances consideration esteem remain honor honour accept hochachtungsvoll salutations saludo distinti ossequi
greetings gratefully fraternally hastily devotedly &c
"""
PARTING = frozenset(_PARTING.split())
"""what a valediction says"""

_PERSON_LISTS = "participants participation present attendees attended teilnehmer anwesend présents asistentes presenti"
PERSON_LISTS = frozenset(_PERSON_LISTS.split())
"""the headings of lists of persons"""

_COLLECTIVES = """
states kingdom republic union nations empire side department ministry embassy legation office agency bureau council
government delegation mission commission board house staff party
"""
COLLECTIVES = frozenset(_COLLECTIVES.split())
"""the last word of what a side is called, where it is more than one"""

_LIST_HEADS = """
subject subjects to from reference references ref refs copies distribution info cc through via also agenda betreff objet
"""
LIST_HEADS = PERSON_LISTS | frozenset(_LIST_HEADS.split())

_PAPERS = """
draft memorandum memoranda report proclamation circular protocol translation note letter telegram minutes statement
resolution declaration treaty agreement convention law decree extract copy paper message address contract petition
affidavit deposition regulations summary record list card order instructions opinion certificate outline proposed
notes press announcement special
"""
PAPERS = frozenset(_PAPERS.split())
"""what papers are called"""

_ENCLOSURES = """
enclosure enclosures inclosure inclosures subenclosure sub-enclosure subinclosure attachment attachments tab annex
annexe appendix addendum supplement exhibit schedule indorsement endorsement anlage beilage anexo allegato adjunto
"""
ENCLOSURES = frozenset(_ENCLOSURES.split())
"""what is put in front of a paper that goes with another"""

_WITHHELD = ("declassified", "not released", "withheld", "redacted", "excised", "sanitized")
_OMISSION = (
    *("here follow", "there follow", "omitted here", "omitted.", "not printed", "not reproduced", "not transmitted"),
    *("at this point", "remainder of", "balance of", "omission in"),
)
_ILLEGIBLE = ("illegible", "not legible", "indecipherable", "undecipherable", "inaudible", "blotted", "struck out")
LONG_REMARKS = (("withheld", _WITHHELD), ("omission", _OMISSION), ("illegible", _ILLEGIBLE))
"""sort and words of what an editor says in brackets about the text, however long"""

_WANTING = (
    *(" missing", "missing ", "garble", "unclear", "undecoded", "not decoded", "blank in", "left blank", "space blank"),
    *(" torn", "crossed out", "mutilated", "faded", "damaged", "burnt"),
)
SHORT_REMARKS = (
    ("withheld", _WITHHELD),
    ("illegible", (*_ILLEGIBLE, *_WANTING)),
    ("omission", (*_OMISSION, "omission", "omitted", "not found", "not attached", "not enclosed")),
    ("seal", ("signature", "initialed", "initialled", "signed by", "handwritten", "in handwriting", "wax seal")),
)
"""the same, and words that are an editor's only where little else is said"""

WHOLE_REMARKS = {
    **dict.fromkeys(("sic", "so in original", "thus"), "sic"),
    **dict.fromkeys(("signed", "sgd", "seal", "great seal", "l. s", "l.s", "signature", "initialed", "stamp"), "seal"),
    **dict.fromkeys(("…", "...", "....", ". . .", ". . . .", "* * *", "etc"), "ellipsis"),
    **dict.fromkeys(("blank", "gap", "lacuna", "omission", "torn", "garble", "missing"), "illegible"),
    "?": "doubt",
}
"""what is a remark only where it is all that the brackets hold, without its full stop"""
