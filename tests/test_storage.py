"""Files: what is read, how it is decoded, that writing is whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition import storage
from edition.errors import InputError, OutputError


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"caf\xc3\xa9\r\nbar\rbaz", "café\nbar\nbaz"),
        (b"\xef\xbb\xbfone", "one"),
        ("one é".encode("utf-16"), "one é"),
        (b"\xfe\xff\x00o", "o"),
    ],
)
def test_decode(content: bytes, text: str) -> None:
    assert storage.decode(content, "d1.txt") == text


def test_a_wrong_byte_is_named_with_its_line() -> None:
    with pytest.raises(InputError) as caught:
        storage.decode(b"one\ntwo \x97 three", "d1.txt")
    assert str(caught.value).startswith("d1.txt:2: is not UTF-8: byte 9 is 0x97")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_called_so(encoding: str) -> None:
    with pytest.raises(InputError, match="UTF-16 without a byte order mark"):
        storage.decode("Excellency: “Königin”".encode(encoding), "d1.txt")


def test_line_ends_of_utf16_are_counted_whole() -> None:
    with pytest.raises(InputError) as caught:
        storage.decode("ab\nc".encode("utf-16-le").join([b"\xff\xfe", b"\x00"]), "d1.txt")
    assert "UTF-16" in str(caught.value)


def test_writing_the_same_again_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "x.xml"
    assert storage.write_atomic(file, b"one")
    assert not storage.write_atomic(file, b"one")
    assert storage.write_atomic(file, b"two")
    assert file.read_bytes() == b"two"


def test_a_write_that_fails_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.xml"
    storage.write_atomic(file, b"old")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(OutputError, match="No space left"):
        storage.write_atomic(file, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["x.xml"]
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize(("path", "says"), [("missing.txt", "no such file"), (".", "folder")])
def test_what_cannot_be_read_is_said(tmp_path: Path, path: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        storage.read_bytes(tmp_path / path)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"12345")
    with pytest.raises(InputError, match="larger than 4"):
        storage.read_bytes(tmp_path / "x", limit=4)


@given(st.text())
def test_a_slug_is_a_safe_file_name(name: str) -> None:
    made = storage.slug(name)
    assert made
    assert made[0].isascii()
    assert made[0].isalnum()
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789._-")
    assert len(made.encode()) <= 125
    assert made.split(".")[0] not in {"con", "nul", "aux", "prn", "com1", "lpt9"}


@pytest.mark.parametrize("name", ["../up", "/etc/passwd", "a/../../b"])
def test_a_path_that_leaves_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError):
        storage.safe_join(tmp_path, name)


def test_walking_is_in_order_and_leaves_hidden_files_out(tmp_path: Path) -> None:
    for name in ("b/d2.txt", "a/d1.txt", "a/.d3.txt", ".git/d4.txt", "a/d1.xml", "B.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [inside.as_posix() for _, inside in storage.walk([tmp_path], (".txt",))]
    assert found == ["B.TXT", "a/d1.txt", "b/d2.txt"]
