"""Real volumes, made by others: every document's text arrives, none stops the program."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from edition import tei
from edition.render import InPage, render
from edition.render.reading import html_texts, tei_texts


@pytest.mark.parametrize("number", [0, -1])
def test_every_document_of_a_volume_keeps_its_text(shared: Path, number: int) -> None:
    file = sorted((shared / "gold" / "volumes").glob("*.xz"))[number]
    root = tei.parse(lzma.decompress(file.read_bytes()), file.name).getroot()
    documents = tei.documents(root)
    assert len(documents) > 100
    for document in documents:
        assert html_texts(render(document, InPage(), file.name)) == tei_texts(document)
