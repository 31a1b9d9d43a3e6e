"""What the README shows is what the program does."""

from __future__ import annotations

from pathlib import Path

import edition

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def shown(language: str) -> str:
    """The first block of code in a language."""
    return README.split(f"```{language}\n")[1].split("```")[0]


def test_the_transcription_becomes_the_tei_that_stands_below_it() -> None:
    converted = edition.convert_text(shown("text"), name="d9")
    assert "".join(shown("xml").split()) in "".join(converted.tei.decode().split())
    assert {finding.code for finding in converted.findings} == {"reference-outside"}


def test_links_and_pictures_lead_somewhere() -> None:
    targets = [piece.split(")")[0] for piece in README.split("](")[1:]]
    assert targets
    assert [t for t in targets if not (Path(__file__).parents[1] / t).exists()] == []
