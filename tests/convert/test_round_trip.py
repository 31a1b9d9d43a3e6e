"""A page of our own site, saved and converted, gives back the transcription that it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

import edition
from edition import tei


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample edition, built."""
    folder = tmp_path_factory.mktemp("edition")
    edition.new(folder)
    edition.build(folder, engine="serial")
    return folder


def test_a_saved_page_gives_back_text_notes_and_pages(site: Path) -> None:
    originals = sorted((site / "tei").glob("*.xml"))
    assert originals
    for original in originals:
        page = (site / "build" / "site" / f"{original.stem}.html").read_bytes()
        again = edition.convert_text(page, name=original.stem)
        assert again.reader == "html"
        assert told(again.tei) == told(original.read_bytes()), original.stem


def told(content: bytes) -> list[str]:
    """Text, notes where they stand, and pages of a TEI file, in order."""
    text = tei.parse(content, "-").getroot().find(f"{tei.TEI}text")
    assert text is not None
    return "".join(_told(text)).split("|")


def _told(node: etree._Element) -> Iterator[str]:
    name = tei.local_name(node)
    if name == "note" and node.get("place"):
        yield f"|note {node.get('n')}|"
    if name == "pb":
        yield f"|page {node.get('n')}|"
    yield "".join((node.text or "").split())
    for child in node:
        yield from _told(child)
        yield "".join((child.tail or "").split())
    if name == "note" and node.get("place"):
        yield "|end|"
