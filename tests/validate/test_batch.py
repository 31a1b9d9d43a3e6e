"""Files and folders: which are checked, what their pointers may lead to, and that every engine says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import config, tei
from edition.config import Config
from edition.errors import InputError
from edition.validate import batch
from edition.validate.batch import Checked, Job, validate_files
from edition.validate.targets import Targets


def write(path: Path, body: str = "<p>All is well.</p>") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = f'<div type="document" xml:id="{path.stem}">{body}</div>'
    path.write_text(f'<TEI xmlns="{tei.NS}"><text><body>{document}</body></text></TEI>', encoding="utf-8")
    return path


def pointers(checked: list[Checked]) -> list[str]:
    return [f.message for c in checked for f in c.findings if f.code.startswith("pointer")]


def see(target: str) -> str:
    return f'<p>See <ref target="{target}">there</ref>.</p>'


def test_folders_are_walked_and_every_file_is_counted(tmp_path: Path) -> None:
    write(tmp_path / "b" / "d2.xml")
    write(tmp_path / "a" / "d1.xml", see("../b/d2.xml#d2"))
    write(tmp_path / ".hidden" / "d3.xml")
    checked = list(validate_files([tmp_path], engine="serial"))
    assert [c.file.relative_to(tmp_path).as_posix() for c in checked] == ["a/d1.xml", "b/d2.xml"]
    assert pointers(checked) == []


def test_a_pointer_may_lead_to_a_neighbour_of_a_file_that_is_checked_alone(tmp_path: Path) -> None:
    write(tmp_path / "in" / "d2.xml")
    write(tmp_path / "out" / "d3.xml")
    alone = write(tmp_path / "in" / "d1.xml", see("d2.xml#d2") + see("d2.xml#d9") + see("../out/d3.xml"))
    assert pointers(list(validate_files([alone], engine="serial"))) == [
        'target="d2.xml#d9" of <ref> leads nowhere: nothing in d2.xml has that xml:id',
        'target="../out/d3.xml" of <ref> leads out of the edition: ../out/d3.xml is not there',
    ]


def test_a_pointer_longer_than_any_file_name_leads_nowhere(tmp_path: Path) -> None:
    write(tmp_path / "d1.xml", see(f"{'x' * 5000}.xml"))
    (message,) = pointers(list(validate_files([tmp_path], engine="serial")))
    assert message.endswith("xxx.xml is not there")


def test_the_authority_list_is_known_by_its_name_wherever_it_lies(tmp_path: Path) -> None:
    people = write(tmp_path / "lists" / "people.xml", '<p xml:id="arden">Arden</p>')
    write(tmp_path / "tei" / "d1.xml", see("people.xml#arden") + see("../people.xml#quill"))
    expected = ['target="../people.xml#quill" of <ref> leads nowhere: nothing in ../people.xml has that xml:id']
    assert pointers(list(validate_files([tmp_path / "tei"], authority=people, engine="serial"))) == expected
    settings = config.parse('[convert]\nauthority = "lists/people.xml"', "edition.toml", tmp_path)
    assert pointers(list(validate_files([tmp_path / "tei"], config=settings, engine="serial"))) == expected


def test_an_edition_weighs_findings_itself(tmp_path: Path) -> None:
    write(tmp_path / "d1.xml", see("d9.xml") + "<p/>")
    settings = Config(findings={"pointer-outside": "error", "empty-element": "off"})
    (checked,) = validate_files([tmp_path], config=settings, engine="serial")
    weights = {f.code: str(f.severity) for f in checked.findings if not f.code.startswith("schema")}
    assert weights == {"pointer-outside": "error"}


def test_findings_come_by_line_and_column(tmp_path: Path) -> None:
    write(tmp_path / "d1.xml", "<p/>\n<p/>" + see("#d9"))
    (checked,) = validate_files([tmp_path], engine="serial")
    places = [(f.location.line, f.location.column) for f in checked.findings]
    assert places == sorted(places)
    assert len(places) >= 3


def test_every_engine_says_the_same(tmp_path: Path) -> None:
    for number in range(20):
        write(tmp_path / f"d{number}.xml", see(f"d{number + 1}.xml#d{number + 1}") + "<p/>")
    assert list(validate_files([tmp_path], engine="processes")) == list(validate_files([tmp_path], engine="serial"))


def test_a_folder_without_tei_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"has no TEI files"):
        validate_files([tmp_path])
    with pytest.raises(InputError, match=r"no such file or folder"):
        validate_files([tmp_path / "nowhere"])


def test_a_file_that_went_away_is_a_finding(tmp_path: Path) -> None:
    (finding,) = batch.run(Job(tmp_path / "d1.xml", Targets())).findings
    assert (finding.code, finding.message, finding.advice) == (
        "unreadable-tei",
        "there is no such file",
        "Check the name.",
    )
