"""The sample edition keeps what its README says of it."""

from __future__ import annotations

import pytest

from edition import authority, config, tei
from edition.authority import Authority
from edition.convert import Converted, convert
from edition.convert.recognise import Context
from edition.resources import folder

SAMPLE = folder("sample")


@pytest.fixture(scope="module")
def listed() -> Authority:
    return authority.read((SAMPLE / "authority.xml").read_bytes(), "authority.xml")


@pytest.fixture(scope="module")
def converted(listed: Authority) -> list[Converted]:
    files = sorted((SAMPLE / "transcriptions").glob("*.txt"))
    context = Context(config.load(SAMPLE), listed, frozenset(file.stem for file in files))
    return [convert(file.read_bytes(), file.stem, file.name, context) for file in files]


def test_only_the_blot_is_doubtful(converted: list[Converted]) -> None:
    assert [(one.name, f.code) for one in converted for f in one.findings] == [("d12", "doubtful-anchor")]


def test_brackets_settle_the_blot(listed: Authority) -> None:
    text = (SAMPLE / "transcriptions" / "d12.txt").read_text(encoding="utf-8")
    settled = text.replace("32 casks", "3[2] casks")
    assert settled != text
    context = Context(config.load(SAMPLE), listed, frozenset({"d12"}))
    assert convert(settled.encode(), "d12", "d12.txt", context).findings == ()


def test_all_persons_places_and_terms_of_the_authority_list_are_found(
    listed: Authority, converted: list[Converted]
) -> None:
    trees = [tei.parse(one.tei, one.name).getroot() for one in converted]
    named = {node.get("ref", "") for tree in trees for node in tree.find(f"{tei.TEI}text").iter()}
    sought = {entry.id for sort in ("person", "place", "term") for entry in listed.of(sort)}
    assert sought <= {ref.partition("#")[2] for ref in named}


def test_pages_run_on_through_the_documents(converted: list[Converted]) -> None:
    in_order = sorted(converted, key=lambda one: int(one.name[1:]))
    breaks = [b for one in in_order for b in tei.parse(one.tei, one.name).getroot().iter(f"{tei.TEI}pb")]
    assert [b.get("n") for b in breaks] == [str(n) for n in range(3, 21)]
