"""Which reader a file is for: --from, else its name, else what it begins with."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import get_args

import pytest

from edition.config import READERS as NAMES
from edition.config import Config, ConvertSettings
from edition.convert import convert
from edition.convert.formats import SUFFIXES, choose
from edition.convert.readers import READERS
from edition.convert.recognise import Context
from edition.errors import ConfigError, InputError

WORD = b"PK\x03\x04 word/document.xml"


@pytest.mark.parametrize(
    ("file", "content", "reader"),
    [
        ("d1.txt", b"1. Letter", "text"),
        ("d1.TXT", b"1. Letter", "text"),
        ("d1.md", b"1. Letter", "markdown"),
        ("d1.markdown", b"<html>", "markdown"),
        ("d1.htm", b"1. Letter", "html"),
        ("d1.docx", WORD, "docx"),
        ("d1.txt", WORD, "docx"),
        ("-", b"1. Letter\n\nSir:", "text"),
        ("-", b"\xef\xbb\xbf\n<!DOCTYPE html><p>", "html"),
        ("-", "\ufeff<html>".encode("utf-16-le"), "html"),
        ("-", b"<!-- saved --><html>", "html"),
        ("-", b"# 1. Letter\n", "markdown"),
        ("-", b"1. Letter[^1]\n\n[^1]: Source.", "markdown"),
        ("-", WORD, "docx"),
        ("d1.transcript", b"# 1. Letter\n", "markdown"),
    ],
)
def test_the_reader_is_chosen_by_name_and_content(file: str, content: bytes, reader: str) -> None:
    assert choose(content, file) == (reader, ())


@pytest.mark.parametrize(("content", "looks"), [(b"<html><p>x", "html"), (b"# 1. Letter\n\nSir:", "markdown")])
def test_text_that_looks_like_markup_stays_text_and_is_said(content: bytes, looks: str) -> None:
    reader, (doubt,) = choose(content, "d1.txt")
    assert (reader, doubt.code) == ("text", "looks-like-markup")
    assert f"--from {looks}" in doubt.advice
    assert choose(content, "d1.txt", looks) == (looks, ())


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Save it as .docx"),
        (b"{\\rtf1 x", "save it as .docx"),
        (b"%PDF-1.7", "transcribe it"),
        (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "Save it as .docx"),
        (b'<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">', "folder of the TEI files"),
    ],
)
def test_what_nobody_reads_here_is_refused_with_advice(content: bytes, advice: str) -> None:
    with pytest.raises(InputError, match=advice):
        choose(content, "d1.txt")


def test_settings_name_the_readers_that_there_are() -> None:
    assert set(NAMES) == {"auto", *READERS} == set(get_args(ConvertSettings.model_fields["reader"].annotation))
    assert len(SUFFIXES) == len(set(SUFFIXES))
    with pytest.raises(ConfigError, match="markdown"):
        Config().reading("odt")


def test_a_broken_word_document_is_refused(word: Callable[[Mapping[str, str]], bytes]) -> None:
    whole = word({"document": "<w:body><w:p/></w:body>"})
    for content in (
        whole[:-30],
        whole[:40] + b"\xff" * 30 + whole[70:],
        b"PK\x03\x04",
        zipped({"word/other.xml": b""}),
    ):
        with pytest.raises(InputError):
            read(content)


def test_a_word_document_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="larger than a document can be"):
        read(zipped({"word/document.xml": b"<w>" + b" " * 20_000_000 + b"</w>"}))
    with pytest.raises(InputError, match="parts"):
        read(zipped({f"word/{n}.xml": b"" for n in range(10_001)}))


def test_a_word_document_may_not_declare_entities() -> None:
    with pytest.raises(InputError, match="declares entities"):
        read(zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}))


def zipped(parts: Mapping[str, bytes]) -> bytes:
    with BytesIO() as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return stream.getvalue()


def read(content: bytes) -> None:
    convert(content, "d1", "d1.docx", Context())
