"""`edition convert` as an editor meets it who checks what it made: pages, differences, counts, and what is refused."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import edition
from edition.cli import main
from edition.cli.converting import _coloured

TEXT = "1. Letter From Mr. Loring to Mr. Quill\n\nSir: I have nothing to report.\n\nThe goat is well.\n"
DOUBTFUL = f"{TEXT}\n  1. A note without a mark.\n"

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name, text in (("d1", TEXT), ("d2", DOUBTFUL)):
        (tmp_path / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    return lambda *words, **kw: CliRunner().invoke(main, [str(w) for w in words], **kw)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_pages_are_made_when_they_are_asked_for(run: Run, tmp_path: Path) -> None:
    run("convert", "in", "--out", "out")
    assert list(tmp_path.rglob("*.html")) == []
    done = run("convert", "in", "--out", "out", "--review")
    assert done.exit_code == 0
    assert sorted(p.name for p in tmp_path.rglob("*.html")) == ["d2.review.html", "review.html"]


def test_pages_are_no_transcriptions_and_no_part_of_the_site(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        assert "2 transcriptions" in run("convert", "in", "--out", "in", "--review").stdout
    run("publish", "in", "--out", "site")
    assert list((tmp_path / "site").rglob("*review*")) == []


def test_a_difference_is_shown_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    run("convert", "in", "--out", "out")
    assert (run("convert", "in", "--out", "out", "--diff").exit_code) == 0
    change(tmp_path / "in" / "d1.txt", "goat", "cow")
    before = {p: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    done = run("convert", "in", "--out", "out", "--diff")
    assert done.exit_code == 1
    assert done.stdout.startswith("--- out/d1.xml\n+++ out/d1.xml (from in/d1.txt)\n@@ ")
    assert re.findall(r"^[-+] +(.*)$", done.stdout, re.M) == ["<p>The goat is well.</p>", "<p>The cow is well.</p>"]
    assert done.stdout.endswith("2 transcriptions compared with out: 1 to be written anew, 1 the same\n")
    assert {p: p.read_bytes() for p in (tmp_path / "out").iterdir()} == before
    assert run("convert", "in", "--out", "out", "--diff", "--quiet").stdout == ""


def test_an_edit_alone_is_no_difference_but_can_be_seen(run: Run, tmp_path: Path) -> None:
    run("convert", "in", "--out", "out")
    change(tmp_path / "out" / "d1.xml", "goat", "cow")
    done = run("convert", "in", "--out", "out", "--diff")
    assert done.exit_code == 0
    assert done.stdout.count("\n") == 1
    assert "1 edited by hand, with nothing to carry over, 1 the same" in done.stdout
    assert "<p>The cow is well.</p>" in run("convert", "in", "--out", "out", "--diff", "--verbose").stdout


def test_what_is_missing_or_cannot_be_read_is_counted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in" / "d2.txt").write_bytes(b"\xff")
    done = run("convert", "in", "--out", "out", "--diff")
    assert done.exit_code == 4
    assert "out/d1.xml would be written from in/d1.txt" in done.stdout
    assert "1 to be written for the first time, 1 cannot be read" in done.stdout
    assert "d2.txt:1: is not UTF-8" in done.stderr


def test_in_colour_the_words_that_differ_stand_out() -> None:
    lines = ["--- a", "+++ b", "@@ -1,2 +1,2 @@", " <p>x</p>"]
    lines += ["-<p>The goat is well.</p>", "-<p>It rained.</p>", "+<p>The cow is well.</p>", "+<p>It snowed.</p>"]
    coloured = list(_coloured(lines))
    assert [click.unstyle(line) for line in coloured] == lines
    assert click.style("goat", fg="red", reverse=True) in coloured[4]
    assert click.style("cow", fg="green", reverse=True) in coloured[6]
    assert click.style("snowed", fg="green", reverse=True) in coloured[7]
    assert not any(click.style("well", fg=colour, reverse=True) in coloured[6] for colour in ("red", "green"))


@given(st.lists(st.sampled_from(["-a", "-b", "+a", "+c", " x", "@@ 1", "-", "+"]), max_size=12))
def test_colours_change_no_character_of_a_difference(body: list[str]) -> None:
    lines = ["--- a", "+++ b", *body]
    assert [click.unstyle(line) for line in _coloured(lines)] == lines


def test_checking_in_the_same_run_adds_findings(run: Run, tmp_path: Path) -> None:
    run("convert", "in", "--out", "out")
    change(tmp_path / "out" / "d1.xml", "<p>The goat", "<p><b/>The goat")
    assert "schema-element" not in run("convert", "in", "--out", "out").stderr
    done = run("convert", "in", "--out", "out", "--validate")
    assert done.exit_code == 1
    assert "out/d1.xml" in done.stderr
    assert "[schema-element]" in done.stderr


def test_notes_that_are_not_shown_are_counted_with_the_way_to_see_them(run: Run, tmp_path: Path) -> None:
    run("convert", "in", "--out", "out")
    change(tmp_path / "out" / "d1.xml", "goat", "cow")
    done = run("convert", "in", "--out", "out")
    assert "1 note (see them with --verbose)" in done.stdout
    assert "edited-tei-kept" not in done.stderr
    assert "see them" not in run("convert", "in", "--out", "out", "--verbose").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("convert", "-", "--out", "out"), "With - the TEI goes to standard output, and --out means nothing"),
        (("convert", "-", "--review"), "--review means nothing"),
        (("convert", "-", "--diff"), "--diff means nothing"),
        (("convert", "-", "--validate"), "--validate means nothing"),
        (("convert", "-", "in"), "converted alone"),
        (("convert", "in", "--out", "out", "--name", "d7"), "--name goes with -"),
        (("convert", "in", "--out", "out", "--diff", "--review"), "--diff writes nothing"),
    ],
)
def test_options_that_would_do_nothing_are_refused(run: Run, tmp_path: Path, words: tuple[str, ...], says: str) -> None:
    done = run(*words, input=TEXT)
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.split())
    assert not (tmp_path / "out").exists()


def test_a_build_that_warnings_stop_says_so(run: Run, tmp_path: Path) -> None:
    run("new", "letters")
    done = run("build", "letters", "--strict", "--engine", "serial")
    assert done.exit_code == 1
    assert "with --strict warnings count as errors; settle them first" in done.stdout
    change(tmp_path / "letters" / "tei" / "d12.xml", "<p>", "<q/><p>")
    done = run("build", "letters", "--engine", "serial")
    assert "0 transcriptions converted, 1 kept as edited by hand" in done.stdout
    assert "mend the errors first" in done.stdout


@pytest.mark.parametrize(("command", "stands"), [("convert", "TEI files"), ("publish", "last site"), ("build", "site")])
def test_who_stops_a_command_is_told_what_stands(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, stands: str
) -> None:
    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(edition, command, interrupt)
    done = run(command, "in", *(["--out", "out"] if command == "convert" else []))
    assert done.exit_code == 130
    assert stands in done.stderr
    assert "Run the same command again to go on." in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there Ctrl-C is sent otherwise")
def test_ctrl_c_reaches_many_processes_and_is_told_once(run: Run, tmp_path: Path) -> None:
    for number in range(3, 800):
        (tmp_path / "in" / f"d{number}.txt").write_text(TEXT + TEXT * 20, encoding="utf-8")
    words = [sys.executable, "-m", "edition", "convert", "in", "--out", "out"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, start_new_session=True, text=True) as running:
        while not (tmp_path / "out").exists() and running.poll() is None:
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGINT)
        said = running.communicate()[1]
    assert running.returncode == 130
    assert said.count("stopped: ") == 1
    assert "Traceback" not in said
    assert all(p.read_bytes().endswith(b"</TEI>\n") for p in (tmp_path / "out").glob("*.xml"))
