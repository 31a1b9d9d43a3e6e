"""Every kind of finding, by the command that reports it: what docs/rules.md lists and edition.toml weighs."""

from __future__ import annotations

from edition import config
from edition.convert import KINDS as OF_CONVERTING
from edition.convert.batch import KINDS as OF_TRANSCRIPTIONS
from edition.findings import Kind
from edition.publish import KINDS as OF_PUBLISHING
from edition.render import KINDS as OF_RENDERING
from edition.validate import KINDS as OF_VALIDATING
from edition.validate.batch import KINDS as OF_TEI_FILES

KINDS: dict[str, tuple[Kind, ...]] = {
    "validate": (*OF_TEI_FILES, *OF_VALIDATING),
    "convert": (*OF_TRANSCRIPTIONS, *OF_CONVERTING),
    "publish": (*OF_PUBLISHING, *OF_RENDERING),
    "edition.toml": (config.WRONG_SETTING,),
}

CODES = frozenset(kind.code for kinds in KINDS.values() for kind in kinds)
"""what an edition may weigh differently"""
