"""Nothing half: whatever stops a build, what stands is the last whole site or the new one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from edition.errors import EditionError, InputError, OutputError
from edition.publish import staging
from edition.publish.lock import locked
from edition.publish.staging import building

CHILD = """
import sys
from pathlib import Path
from edition import config
from edition.publish import publish, staging
from edition.storage import walk

folder = Path(sys.argv[1])
files = list(walk([folder / "tei"], (".xml",)))
if sys.argv[2] == "die-between-renames":
    staging.exchange = lambda one, other: False
    rename = Path.rename
    Path.rename = lambda self, to: __import__("os")._exit(9) if self.name.endswith("-new") else rename(self, to)
print("ready", flush=True)
publish(config.load(folder), files, folder / "build" / "site", authority=folder / "authority.xml", engine="serial")
"""


def child(folder: Path, how: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", CHILD, str(folder), how], stdout=subprocess.PIPE, text=True)


def change(folder: Path, word: str) -> None:
    for path in (folder / "tei").glob("d*.xml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("</p>", f" {word}</p>"), "utf-8")


def remains(folder: Path) -> list[str]:
    return sorted(p.name for p in (folder / "build").iterdir())


@pytest.fixture
def old(letters: Path, build, bytes_of) -> dict[str, bytes]:
    """The bytes of a site that stands; the edition has changed since."""
    build(letters)
    before = bytes_of(letters / "build" / "site")
    change(letters, "old no more")
    return before


class Stopped(BaseException):
    """Something that no handler expects."""


def failing_at(number: int, failure: BaseException, real) -> object:
    calls = count()

    def call(*arguments: object) -> object:
        if next(calls) == number:
            raise failure
        return real(*arguments)

    return call


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), Stopped()], ids=["disk full", "stopped"])
def test_a_failure_at_any_write_leaves_the_last_site(
    letters: Path, old: dict[str, bytes], build, bytes_of, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    for number in count():
        with monkeypatch.context() as patched:
            patched.setattr(staging, "write", failing_at(number, failure, staging.write))
            try:
                build(letters)
            except (EditionError, Stopped):
                assert bytes_of(letters / "build" / "site") == old
                assert not (letters / "build" / ".site.edition-new").exists()
            else:
                break
    assert number >= 10
    assert bytes_of(letters / "build" / "site") != old


@pytest.mark.parametrize("number", [0, 1])
def test_a_failure_while_the_names_change_leaves_the_last_site(
    letters: Path, old: dict[str, bytes], build, bytes_of, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(staging, "exchange", lambda one, other: False)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", failing_at(number, OSError(13, "Permission denied"), Path.rename))
        with pytest.raises(OutputError, match="cannot be replaced: Permission denied"):
            build(letters)
    assert bytes_of(letters / "build" / "site") == old
    assert build(letters).documents == 3
    assert bytes_of(letters / "build" / "site") != old
    assert remains(letters) == [".site.edition-lock", ".site.edition-manifest", "site"]


def test_a_build_that_is_killed_at_any_moment_leaves_the_old_site_or_the_new(letters: Path, build, bytes_of) -> None:
    dice = random.Random(7)
    site = letters / "build" / "site"
    build(letters)
    outcomes = set()
    for trial in range(10):
        before = bytes_of(site)
        change(letters, f"trial {trial}")
        process = child(letters)
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        time.sleep(dice.uniform(0, 0.16))
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        process.wait()
        process.stdout.close()
        after = bytes_of(site)
        build(letters, engine="serial")
        new = bytes_of(site)
        assert after in (before, new)
        outcomes.add("old" if after == before else "new")
        assert f"trial {trial}" in (site / "d2.html").read_text("utf-8")
        assert remains(letters) == [".site.edition-lock", ".site.edition-manifest", "site"]
    assert "old" in outcomes


def test_a_build_killed_between_two_renames_is_put_right_by_the_next(
    letters: Path, old: dict[str, bytes], build, bytes_of
) -> None:
    process = child(letters, "die-between-renames")
    process.communicate()
    assert process.returncode == 9
    assert not (letters / "build" / "site").exists()
    (letters / "templates").mkdir()
    (letters / "templates" / "home.html").write_text("{% broken")
    with pytest.raises(EditionError):
        build(letters)
    assert bytes_of(letters / "build" / "site") == old


@pytest.fixture
def builder(letters: Path) -> Iterator[int]:
    """The number of another process that is building."""
    code = "import sys, time\nfrom pathlib import Path\nfrom edition.publish.staging import building\n"
    code += "with building(Path(sys.argv[1])):\n    print('ready', flush=True)\n    time.sleep(60)\n"
    process = subprocess.Popen([sys.executable, "-c", code, str(letters / "build" / "site")], stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    yield process.pid
    process.kill()
    process.wait()
    process.stdout.close()


def test_two_builds_of_one_site_do_not_run_at_once(letters: Path, build, builder: int) -> None:
    with pytest.raises(OutputError, match=f"another process \\({builder}\\)"):
        build(letters)
    os.kill(builder, signal.SIGTERM)
    for _ in range(100):
        try:
            assert build(letters).documents == 3
            break
        except OutputError:
            time.sleep(0.05)
    else:
        pytest.fail("the lock outlived its holder")


def test_a_document_that_changes_while_a_site_is_built_stops_the_build(
    letters: Path, old: dict[str, bytes], build, bytes_of, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = staging.write

    def write_and_change(path: Path, content: bytes) -> None:
        change(letters, "changed again")
        written(path, content)

    monkeypatch.setattr(staging, "write", write_and_change)
    with pytest.raises(InputError, match="was changed while the site was built"):
        build(letters)
    assert bytes_of(letters / "build" / "site") == old


def test_the_lock_says_who_holds_it(tmp_path: Path) -> None:
    with locked(tmp_path / "lock"):
        assert (tmp_path / "lock").read_text() == f"{os.getpid()}\n"


def test_nothing_is_built_outside_the_folder(tmp_path: Path) -> None:
    with building(tmp_path / "site") as found, pytest.raises(OutputError, match="leads out"):
        found.put("../escaped.html", b"")
