"""edition.toml: read once, all its mistakes together."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import config
from edition.errors import ConfigError
from edition.findings import Severity
from edition.resources import folder


def test_three_mistakes_are_reported_at_once_with_their_lines() -> None:
    text = '[edition]\ntitel = "Letters"\nlanguage = 7\n\n[publish]\nout = "site"\n\n[convert]\nnote_place = "middle"\n'
    with pytest.raises(ConfigError) as caught:
        config.parse(text, "edition.toml", Path())
    mistakes = {f.location.line: f.message for f in caught.value.findings}
    assert list(mistakes) == [2, 3, 9]
    assert {f.code for f in caught.value.findings} == {"config-setting"}
    assert "did you mean 'title'" in mistakes[2]
    assert "note_place" in mistakes[9]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[edition]  # ours\ntitle = 7", 2),
        ("[edition]\n[[edition.responsible]]\nname = 'A'\n[[edition.responsible]]\nname = 7", 5),
        ("[edition]\n[[edition.responsible]]\nname = 'A'\n[[edition.responsible]]\nrole = 'x'", 4),
        ("\n[[edition.responsible]]\nname = 'A'\nroll = 'x'", 4),
        ("\n[nonsense]\nx = 1", 2),
        ("\nnonsense = 1", 2),
        ("\nedition.title = 7", 0),
        ("[findings]\n\npage-gap = 'loud'", 3),
    ],
)
def test_a_mistake_has_its_line(text: str, line: int) -> None:
    with pytest.raises(ConfigError) as caught:
        config.parse(text, "edition.toml", Path())
    assert [f.location.line for f in caught.value.findings] == [line]
    assert caught.value.findings[0].message in str(caught.value)


def test_what_is_not_toml_has_its_place() -> None:
    with pytest.raises(ConfigError) as caught:
        config.parse('[edition]\ntitle = "Letters\n', "edition.toml", Path())
    assert str(caught.value).startswith("edition.toml:2:")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        config.load(tmp_path)


def test_severities() -> None:
    read = config.parse('[findings]\nnote-order = "error"\ndead-link = "off"\n', "edition.toml", Path())
    assert read.severities() == {"note-order": Severity.ERROR, "dead-link": None}


def test_a_code_that_nothing_reports_is_a_mistake_like_others() -> None:
    text = '[findings]\nnote-odrer = "error"\npage-gap = "loud"\n'
    with pytest.raises(ConfigError) as caught:
        config.parse(text, "edition.toml", Path(), {"note-order", "page-gap"})
    first, second = caught.value.findings
    assert first.message == "there is no finding 'note-odrer'; did you mean 'note-order'?"
    assert (first.location.line, second.location.line) == (2, 3)


def test_root_is_not_a_setting() -> None:
    with pytest.raises(ConfigError):
        config.parse('root = "/"\n', "edition.toml", Path())


def test_the_sample_explains_every_setting() -> None:
    text = (folder("sample") / "edition.toml").read_text(encoding="utf-8")
    for section, field in config.Config.model_fields.items():
        assert section in text
        settings = field.annotation
        for name in getattr(settings, "model_fields", {}):
            assert f"{name} =" in text or f".{name}]" in text, f"{section}.{name}"


def test_mistakes_in_templates_are_said_with_their_lines() -> None:
    text = (
        '[convert]\npage_labels = ["[Page #]", "[Page]"]\nfacsimile = "/{page}.jpg"\n\n'
        '[[convert.series]]\ncites = "Letters, vol. {volume}"\ntarget = "https://example.org/{document}"\n'
    )
    with pytest.raises(ConfigError) as caught:
        config.parse(text, "edition.toml", Path())
    said = [(f.location.line, f.message) for f in caught.value.findings]
    assert [line for line, _ in said] == [2, 3, 5]
    assert said[0][1].startswith("convert.page_labels.1: a page label has one # for the number")
    assert "the target has {document}, and the citation has no such field" in said[2][1]
