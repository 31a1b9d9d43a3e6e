"""Every folder in tests/cases/header is a transcription, the settings it is converted under, and its teiHeader.

input.txt        the transcription, called d1
edition.toml     (optional) the settings
authority.xml    (optional) the authority list
expected.xml     the `teiHeader`, with the version of the program as 0
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from edition import authority, config, tei
from edition.authority import Authority
from edition.config import Config
from edition.convert import convert
from edition.convert.recognise import Context
from edition.resources import version

CASES = Path(__file__).parents[1] / "cases" / "header"
FOLDERS = sorted(p for p in CASES.iterdir() if p.is_dir())


def converted(case: Path) -> bytes:
    settings = config.load(case) if (case / "edition.toml").exists() else Config()
    listed = case / "authority.xml"
    known = authority.read(listed.read_bytes(), listed.name) if listed.exists() else Authority()
    return convert((case / "input.txt").read_bytes(), "d1", "input.txt", Context(settings, known)).tei


def header_of(content: bytes) -> etree._Element:
    header = tei.parse(content, "d1.xml").getroot().find(f"{tei.TEI}teiHeader")
    assert header is not None
    header.tail = None
    return header


@pytest.mark.parametrize("case", FOLDERS, ids=lambda p: p.name)
def test_header_is_as_expected(case: Path, expect: Callable[[Path, str], None]) -> None:
    found = tei.serialise(header_of(converted(case))).decode().replace(f'version="{version()}"', 'version="0"')
    expect(case / "expected.xml", found)


def test_every_header_is_valid_tei(shared: Path) -> None:
    schema = etree.RelaxNG(etree.parse(str(shared / "tei" / "tei_all.rng")))
    for case in FOLDERS:
        schema.assertValid(tei.parse(converted(case), case.name))
