"""Documents of real volumes, where they are at hand: each converts, and is valid for TEI and for our schema."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from edition import tei
from edition.convert import convert
from edition.convert.recognise import Context
from edition.resources import folder

EVERY = 20
"""one document of so many, since all of them take minutes"""


@pytest.fixture(scope="module")
def converted(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, etree._Element]:
    cases = tmp_path_factory.mktemp("cases")
    volumes = sorted((shared / "gold" / "volumes").glob("*.xz"))
    command = [sys.executable, str(shared / "gold" / "make_cases.py"), *map(str, volumes), "--out", str(cases)]
    subprocess.run(command, check=True, capture_output=True)
    found = {}
    for text in sorted(cases.glob("*/text/*.txt"))[::EVERY]:
        siblings = frozenset(p.stem for p in text.parent.iterdir())
        done = convert(text.read_bytes(), text.stem, str(text), Context(siblings=siblings))
        found[f"{text.parts[-3]}/{text.stem}"] = tei.parse(done.tei, text.name).getroot()
    assert len(found) > 200
    return found


def test_each_is_valid_for_our_schema(converted: dict[str, etree._Element]) -> None:
    schema = etree.XMLSchema(etree.parse(folder("schema") / "edition.xsd"))
    assert {name: schema.error_log for name, root in converted.items() if not schema.validate(root)} == {}


def test_each_is_valid_for_tei(converted: dict[str, etree._Element], shared: Path) -> None:
    schema = etree.RelaxNG(etree.parse(shared / "tei" / "tei_all.rng"))
    assert {name: schema.error_log for name, root in converted.items() if not schema.validate(root)} == {}
