"""The live preview: what counts as a change, and what is sent to the browser."""

from __future__ import annotations

import queue
import sys
import threading
from itertools import count
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

import edition
from edition.build import Built
from edition.serve import RELOADER, VERSION, Preview, _counts, changes


@pytest.mark.parametrize("watcher", ["watchfiles", "polling"])
@pytest.mark.parametrize("out", ["build/site", "site", "../site"])
def test_a_change_is_noticed_wherever_the_site_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, watcher: str, out: str
) -> None:
    if watcher == "polling":
        monkeypatch.setitem(sys.modules, "watchfiles", None)
    else:
        pytest.importorskip("watchfiles")
    (tmp_path / ".hidden" / "letters" / "tei").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / ".hidden" / "letters" / "tei")
    noticed: queue.Queue[None] = queue.Queue()
    stop = threading.Event()
    watch = threading.Thread(target=lambda: [noticed.put(c) for c in changes(Path(".."), Path("..", out), stop)])
    watch.start()
    try:
        for number in count():
            Path("d1.xml").write_text("x" * number, encoding="utf-8")
            try:
                noticed.get(timeout=0.5)
                break
            except queue.Empty:
                assert number < 60, "nothing was noticed"
    finally:
        stop.set()
        watch.join()


@pytest.mark.parametrize(
    ("path", "does"),
    [
        ("edition.toml", True),
        ("tei/d1.xml", True),
        ("site.txt", True),
        ("site/index.html", False),
        (".site.edition-lock", False),
        (".git/HEAD", False),
    ],
)
def test_what_a_build_writes_is_no_change(path: str, does: bool) -> None:
    folder = Path("/home/.me/letters")
    assert _counts(folder / path, folder, folder / "site") is does


def test_pages_are_sent_with_a_script_that_reloads_after_each_build(tmp_path: Path) -> None:
    edition.new(tmp_path)
    told: list[object] = []
    with Preview(tmp_path, engine="serial") as preview:
        preview.build(told.append)
        page = urlopen(preview.url).read().decode()
        first = urlopen(preview.url.rstrip("/") + VERSION).read()
        (tmp_path / "edition.toml").write_text("[edition]\ntitel = 1\n", encoding="utf-8")
        preview.build(told.append)
        second = urlopen(preview.url.rstrip("/") + VERSION).read()
    assert isinstance(told[0], Built)
    assert isinstance(told[1], edition.ConfigError)
    assert page.count(RELOADER) == 1
    assert RELOADER not in (tmp_path / "build" / "site" / "index.html").read_text(encoding="utf-8")
    assert first != second


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    edition.new(tmp_path)
    with Preview(tmp_path) as preview:
        port = int(preview.url.rstrip("/").rsplit(":", 1)[1])
        with pytest.raises(edition.OutputError, match=f"port {port}"):
            Preview(tmp_path, port=port)


def test_a_page_from_elsewhere_cannot_read_the_preview(tmp_path: Path) -> None:
    edition.new(tmp_path / "letters")
    with Preview(tmp_path / "letters") as preview:
        preview.build(lambda _: None)
        assert urlopen(preview.url).status == 200
        with pytest.raises(HTTPError, match="403"):
            urlopen(Request(preview.url, headers={"Host": "elsewhere.example"}))
