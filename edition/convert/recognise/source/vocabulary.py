"""The words of source notes: classifications, handling, and what the parts of a shelf mark begin with."""

from __future__ import annotations

LABELS = ("source:", "sources:", "quelle:", "fonte:", "fuente:", "bron:")
"""what a source note begins with"""

CLASSIFICATIONS = (
    "top secret", "secret", "confidential", "restricted", "unclassified", "no classification marking",
    "no classification", "official use only", "limited official use", "most secret", "strictly confidential",
    "private and confidential", "personal and confidential", "classification unknown", "cosmic top secret",
    "streng geheim", "geheim", "très secret",
)  # fmt: skip
"""lower case; a source note says one"""

HANDLING = (
    "sensitive", "eyes only", "exclusively eyes only", "exdis", "nodis", "limdis", "noforn", "stadis", "roger channel",
    "cherokee", "umbra", "comint", "codeword", "no foreign dissem", "no foreign dissemination", "background use only",
    "limit distribution", "limited distribution", "no distribution", "no distribution outside department",
    "special handling", "exclusive", "contains codeword", "restricted data", "controlled dissem", "personal",
    "private", "official-informal", "official–informal", "informal", "outside the system", "by courier",
    "presidential handling", "special", "via backchannel", "backchannel", "dissemination limited",
    "literally eyes only",
)  # fmt: skip
"""lower case: who may see it"""

PRECEDENCE = (
    "immediate", "niact", "niact immediate", "flash", "priority", "routine", "urgent", "operational immediate",
    "emergency", "deferred", "night action", "us urgent",
)  # fmt: skip
"""lower case: how fast it went"""

_SHORTENED = """
    vol vols no nos mr mrs dr gen col lt maj capt adm sen rep st jr sr u.s u.n u.k conf corr pt pts bk ch memos conv
    intl int'l pol econ mil dept govt corp co inc ltd ave fol ff pp p ed eds ser misc approx ca cf e.g i.e etc
"""
ABBREVIATIONS = frozenset(_SHORTENED.split())
"""lower case, without the last full stop: after these a sentence goes on"""

BOXES = ("box", "boxes", "carton", "container", "bd.", "karton", "reel")
FOLDERS = ("folder", "file no", "dossier", "mappe", "tab ")
GROUPS = ("rg ", "record group", "lot ", "frc ", "job ", "ms ")
"""what is a part of a collection, although it looks like a file number"""
CENTRAL = ("central file", "decimal file", "central foreign policy file", "subject-numeric")
"""a series that is ordered by file numbers: the part behind it is one"""

PRINTED = ("pp. ", "p. ", "s. ", "ibid")
"""a part of a citation that begins so says that a book is cited"""
COLLECTIONS = ("papers", "files", "file", "collection", "records", "archives", "archive", "series", "manuscripts")
"""a line in front of a heading that ends so names a collection"""

NATURES = (
    "copy", "carbon copy", "photostatic copy", "uncertified copy", "certified copy", "typed copy", "draft",
    "translation", "original", "extract", "paraphrase", "facsimile",
)  # fmt: skip
"""lower case: a mark that says what the exemplar is"""

STATEMENTS = (
    ("drafted", "drafted"), ("prepared by", "drafted"), ("prepared in", "drafted"), ("written by", "drafted"),
    ("typed by", "drafted"), ("received", "received"), ("reçu", "received"), ("repeated", "repeated"),
    ("also repeated", "repeated"), ("sent for", "sent"), ("sent via", "sent"), ("sent through", "sent"),
    ("transmitted", "sent"), ("no time of transmission", "sent"), ("cleared", "cleared"), ("approved", "approved"),
    ("copies were", "copies"), ("copies sent", "copies"), ("copies to", "copies"), ("a copy was sent", "copies"),
    ("also sent to", "copies"), ("also addressed to", "copies"), ("printed from", "published"),
    ("reprinted from", "published"), ("printed in", "published"), ("also printed", "published"),
    ("published in", "published"), ("also published", "published"),
)  # fmt: skip
"""lower case: the first words of a sentence -> what it is about"""

JOINTS = ("; and ", ", and ", "; ", ", ", " and ")
"""what parts the clauses of a sentence, the longer first"""
CLAUSES = (
    ("cleared", "cleared"), ("concurred in by", "cleared"), ("coordinated with", "cleared"), ("approved", "approved"),
    ("released by", "approved"),
)  # fmt: skip
"""what a clause begins with -> what it is about"""
REPEATED_TAILS = (";", " for ", " as ", " in telegram", ", which", ", to be", " (", " on ")
"""where the posts end that a telegram was repeated to"""
