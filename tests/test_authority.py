"""Authority lists: tests/cases/authority holds one a folder, and what is read from it, or why it is refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import edition
from edition import authority
from edition.errors import InputError

CASES = Path(__file__).parent / "cases" / "authority"


def said(list_: Path) -> Iterator[str]:
    try:
        found = authority.read(list_.read_bytes(), list_.name)
    except InputError as error:
        yield str(error)
        return
    yield f"pointers lead to {found.file}"
    for entry in found.entries:
        yield f"{entry.sort} {entry.id}: {' | '.join(entry.names)}"
        yield from (f"    note: {note}" for note in [entry.note] if note)
        yield from (f"    {link}" for link in entry.links)


@pytest.mark.parametrize("case", sorted(p.name for p in CASES.iterdir()))
def test_list_is_read_as_expected(case: str) -> None:
    (list_,) = (CASES / case).glob("list.*")
    expected = CASES / case / "expected.txt"
    found = "".join(f"{line}\n" for line in said(list_))
    if os.environ.get("EDITION_ACCEPT"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", ["comma", "tei"])
def test_list_is_the_same_when_it_was_written_as_tei(case: str) -> None:
    (list_,) = (CASES / case).glob("list.*")
    content = list_.read_bytes()
    made = authority.as_tei(content, list_.name)
    assert authority.read(made, "list.xml").entries == authority.read(content, list_.name).entries


def test_edition_with_a_table_of_names_points_into_tei(tmp_path: Path) -> None:
    texts, out, table = tmp_path / "texts", tmp_path / "tei", tmp_path / "names.csv"
    (texts / "v1").mkdir(parents=True)
    (texts / "v1" / "d1.txt").write_text("1. Letter\n\nEdith Loring came.\n", encoding="utf-8")
    table.write_text('id,name\nloring,"Loring, Edith"\n', encoding="utf-8")
    list(edition.convert(texts, out, authority=table, engine="serial"))
    assert 'ref="../names.xml#loring"' in (out / "v1" / "d1.xml").read_text(encoding="utf-8")
    assert 'xml:id="loring"' in (out / "names.xml").read_text(encoding="utf-8")
    checked = list(edition.validate(out, authority=table, engine="serial"))
    assert [finding for one in checked for finding in one.findings] == []
    site = edition.publish(out, out=tmp_path / "site", authority=table, engine="serial").out
    assert "persons.html#loring" in (site / "v1" / "d1.html").read_text(encoding="utf-8")
    assert (site / "tei" / "names.xml").read_bytes() == authority.as_tei(table.read_bytes(), "names.csv")


def test_table_of_names_never_takes_the_place_of_another_file(tmp_path: Path) -> None:
    text, table = tmp_path / "d1.txt", tmp_path / "names.csv"
    text.write_text("1. Letter\n\nEdith Loring came.\n", encoding="utf-8")
    table.write_text("id,name\nloring,Loring\n", encoding="utf-8")
    (tmp_path / "names.xml").write_text("<mine/>", encoding="utf-8")
    with pytest.raises(edition.OutputError, match="in the way"):
        list(edition.convert(text, tmp_path, authority=table, engine="serial"))
    assert (tmp_path / "names.xml").read_text(encoding="utf-8") == "<mine/>"
