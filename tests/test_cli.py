"""The commands as a user meets them: what is printed where, the exit codes, no traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.cli import main

TEXT = "1. Letter From Mr. Loring to Mr. Quill1\n\nSir: I have nothing to report.\n\n  1. Source: Legation Papers.\n"

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    return lambda *words, **kw: CliRunner().invoke(main, [str(w) for w in words], **kw)


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("command", ["", "new", "convert", "validate", "publish", "build", "serve"])
def test_every_help_says_what_happens(run: Run, command: str) -> None:
    done = run(*([command] if command else []), "--help")
    assert done.exit_code == 0
    assert len(done.output.splitlines()) > 5


def test_a_new_edition_builds_and_nothing_is_written_twice(run: Run, tmp_path: Path) -> None:
    assert run("new", "letters").exit_code == 0
    first = run("build", "letters", "--engine", "serial")
    assert first.exit_code == 0, first.output
    assert "17 transcriptions converted" in first.stdout
    site = tmp_path / "letters" / "build" / "site"
    assert str(site.resolve().as_uri()) in first.stdout
    before = {p: p.stat().st_mtime_ns for p in site.rglob("*") if p.is_file()}
    second = run("build", "letters", "--engine", "serial")
    assert "0 transcriptions converted" in second.stdout
    assert {p: p.stat().st_mtime_ns for p in site.rglob("*") if p.is_file()} == before


def test_new_never_overwrites(run: Run, tmp_path: Path) -> None:
    mine = write(tmp_path / "letters" / "edition.toml", "mine")
    done = run("new", "letters")
    assert done.exit_code == 5
    assert "edition.toml" in done.stderr
    assert [p for p in (tmp_path / "letters").rglob("*") if p.is_file()] == [mine]
    assert mine.read_text() == "mine"


def test_a_folder_keeps_its_shape(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "a" / "text" / "d61.txt", TEXT)
    write(tmp_path / "in" / "d1.txt", TEXT)
    assert run("convert", "in", "--out", "out").exit_code == 0
    assert sorted(p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.xml")) == [
        "a/text/d61.xml",
        "d1.xml",
    ]


def test_several_folders_keep_their_names(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a" / "d1.txt", TEXT)
    write(tmp_path / "b" / "d1.txt", TEXT)
    assert run("convert", "a", "b", "--out", "out").exit_code == 0
    assert (tmp_path / "out" / "a" / "d1.xml").is_file()
    assert (tmp_path / "out" / "b" / "d1.xml").is_file()


def test_standard_input_to_standard_output(run: Run) -> None:
    done = run("convert", "-", "--name", "d7", input=TEXT)
    assert done.exit_code == 0
    assert done.stdout.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    assert 'xml:id="d7"' in done.stdout


def test_edited_tei_is_never_written_over(run: Run, tmp_path: Path) -> None:
    source = write(tmp_path / "in" / "d1.txt", TEXT)
    run("convert", "in", "--out", "out")
    target = tmp_path / "out" / "d1.xml"
    edited = target.read_text(encoding="utf-8").replace("nothing to report", "little to report")
    target.write_text(edited, encoding="utf-8", newline="\n")
    assert "[edited-tei-kept]" in run("convert", "in", "--out", "out", "--verbose").stderr
    write(source, TEXT.replace("Sir", "My dear Sir"))
    done = run("convert", "in", "--out", "out")
    assert (done.exit_code, done.stderr.count("[edited-tei-behind]")) == (0, 1)
    assert target.read_text(encoding="utf-8") == edited


@pytest.mark.parametrize(
    ("content", "says", "code"),
    [
        (b"", "d1.txt: fatal: is empty", 4),
        (b" \n\n", "d1.txt: fatal: is empty", 4),
        (b"one\n\xff two", "byte 5 is 0xFF", 4),
        (b"one\x07 two\x1b", "U+0007 at line 1, column 4; U+001B at line 1, column 9", 4),
    ],
)
def test_bad_input_is_one_clear_line(run: Run, tmp_path: Path, content: bytes, says: str, code: int) -> None:
    write(tmp_path / "in" / "d1.txt", content)
    done = run("convert", "in", "--out", "out")
    assert done.exit_code == code
    assert says in done.stderr
    assert "[unreadable]" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.output


def test_illegal_characters_can_be_replaced(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", b"1. Letter\n\none\x07 two three four")
    done = run("convert", "in", "--out", "out", "--replace-illegal")
    assert done.exit_code == 0
    assert "character-replaced" in done.stderr
    assert "one\ufffd two" in (tmp_path / "out" / "d1.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("bom", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_understood(run: Run, tmp_path: Path, bom: str) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT.encode(bom))
    assert run("convert", "in", "--out", "out").exit_code == 0
    assert "\ufeff" not in (tmp_path / "out" / "d1.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        (("convert", "empty", "--out", "out"), "no transcriptions in empty", 4),
        (("convert", "missing", "--out", "out"), "missing: there is no such file or folder", 4),
        (("convert", "file.txt"), "--out", 2),
        (("validate", "empty"), "empty", 4),
        (("validate", "missing.xml"), "no such file", 4),
        (("publish", "empty"), "empty", 4),
        (("build", "empty"), "edition.toml", 3),
        (("serve", "empty"), "edition.toml", 3),
        (("serve", "empty", "--port", "65536"), "0<=x<=65535", 2),
    ],
)
def test_a_wrong_place_is_said(run: Run, tmp_path: Path, words: tuple[str, ...], says: str, code: int) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "file.txt", TEXT)
    done = run(*words)
    assert done.exit_code == code, done.output
    assert says in done.stderr
    assert "Traceback" not in done.output


def test_an_output_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT)
    write(tmp_path / "out", "a file where a folder is wanted")
    done = run("convert", "in", "--out", "out")
    assert done.exit_code == 5
    assert len(done.stderr.splitlines()) == 1


def test_three_mistakes_of_a_configuration_are_said_at_once(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "edition.toml", '[edition]\ntitel = "x"\nlanguage = 3\n[convert]\nnote_place = "top"\n')
    done = run("build")
    assert done.exit_code == 3
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [
        "edition.toml:2",
        "edition.toml:3",
        "edition.toml:5",
    ]


def test_errors_stop_a_build_before_the_site_is_touched(run: Run, tmp_path: Path) -> None:
    run("new", "letters")
    run("build", "letters", "--engine", "serial")
    home = tmp_path / "letters" / "build" / "site" / "index.html"
    before = home.read_bytes()
    broken = tmp_path / "letters" / "tei" / "d3.xml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("<head>", "<haed>", 1), encoding="utf-8")
    done = run("build", "letters", "--engine", "serial")
    assert done.exit_code == 4
    assert "Not published" in done.stdout
    assert "d3.xml" in done.stderr
    assert home.read_bytes() == before


def test_findings_as_json(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "d1.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text/></TEI>")
    done = run("validate", "d1.xml", "--format", "json")
    found = json.loads(done.stdout)
    assert done.exit_code == 1
    assert {finding["file"] for finding in found} == {"d1.xml"}


def test_strict_counts_warnings_as_errors(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT.replace("report.", "report; see Document 99."))
    assert run("convert", "in", "--out", "out").exit_code == 0
    assert run("convert", "in", "--out", "out", "--strict").exit_code == 1


def test_quiet_and_verbose(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT)
    assert run("convert", "in", "--out", "out", "--quiet").output == ""
    assert "d1.xml (unchanged, read as plain text)" in run("convert", "in", "--out", "out", "-v").stdout


def test_convert_says_that_lines_were_filled(run: Run, tmp_path: Path) -> None:
    text = "1. Letter From the Keeper\n\nThe boats came in late on Friday, and the goat looked\non from the landing.\n"
    write(tmp_path / "in" / "d1.txt", text)
    write(tmp_path / "in" / "d2.txt", TEXT)
    done = run("convert", "in", "--out", "out", "-v")
    assert "d1.xml (written, read as plain text with lines filled to 53 columns)" in done.stdout
    assert "read as plain text (2); in 1 transcription the ends of full lines were taken for spaces" in done.stdout


def test_convert_says_what_it_read_and_reads_as_it_is_told(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT)
    write(tmp_path / "in" / "d2.md", "# 2. Letter\n\nSir: *Nothing*.\n")
    write(tmp_path / "in" / "README.md", "Not a document.\n")
    done = run("convert", "in", "--out", "out")
    assert "read as Markdown (1), plain text (1)" in done.stdout
    assert run("convert", "in", "--out", "all", "--from", "markdown").stdout.count("read as Markdown (2)") == 1
    write(tmp_path / "in" / "d1.md", "# 1. Letter\n")
    clash = run("convert", "in", "--out", "out")
    assert clash.exit_code == 5
    assert "d1.md and " in clash.stderr


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "edition", "--version"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0
    assert done.stdout.startswith("edition, version ")


def test_tei_whose_transcription_is_gone_is_reported(run: Run, tmp_path: Path) -> None:
    run("new", "letters")
    run("build", "letters", "--engine", "serial")
    (tmp_path / "letters" / "transcriptions" / "d17.txt").unlink()
    done = run("build", "letters", "--engine", "serial")
    assert done.exit_code == 0
    assert "d17.xml:2: warning: the transcription that this file was made from is not there" in done.stderr
    assert "[transcription-missing]" in done.stderr


def test_a_single_file_knows_the_documents_beside_it(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT.replace("report.", "report; see Document 2."))
    write(tmp_path / "in" / "d2.txt", TEXT)
    assert "reference-outside" not in run("convert", "in/d1.txt", "--out", "out").stderr
    (tmp_path / "in" / "d2.txt").unlink()
    assert "reference-outside" in run("convert", "in/d1.txt", "--out", "out").stderr


def test_validating_in_an_edition_heeds_its_settings(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "letters")
    run("build", "letters", "--engine", "serial")
    for path in ("letters", "letters/tei", "letters/tei/d3.xml"):
        done = run("validate", path)
        assert ("no findings" in done.stdout) == (path == "letters/tei/d3.xml"), done.stderr
        assert done.stderr.count("warning") == done.stderr.count("d12.xml") == (path != "letters/tei/d3.xml")
    assert "17 files checked" in run("validate", "letters").stdout
    monkeypatch.chdir(tmp_path / "letters" / "tei")
    assert "1 file checked: no findings" in run("validate", "d3.xml").stdout


def test_what_is_fatal_cannot_be_silenced(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "edition.toml", '[findings]\nnot-well-formed = "off"\n')
    write(tmp_path / "tei" / "d1.xml", "<TEI")
    done = run("build")
    assert done.exit_code == 4
    assert "not-well-formed" in done.stderr


def test_a_list_of_names_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT)
    run("convert", "in", "--out", "out")
    for words in (("convert", "in", "--out", "out"), ("validate", "out"), ("publish", "out")):
        done = run(*words, "--authority", "nowhere.xml")
        assert done.exit_code == 4
        assert "nowhere.xml: there is no such" in done.stderr


def test_a_broken_file_does_not_cost_the_last_site(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d1.txt", TEXT)
    run("convert", "in", "--out", "tei")
    run("publish", "tei", "--out", "site")
    before = {p: p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()}
    write(tmp_path / "tei" / "d1.xml", "<TEI")
    done = run("publish", "tei", "--out", "site")
    assert done.exit_code == 4
    assert "d1.xml:1" in done.stderr
    assert "stays as it was" in done.stderr
    assert {p: p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()} == before
