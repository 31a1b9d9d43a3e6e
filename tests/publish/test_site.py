"""What a build gives: which files, with which bytes, and what it says of them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from edition import config
from edition.config import Config
from edition.errors import OutputError, ResourceError
from edition.findings import Severity
from edition.progress import silent
from edition.publish import publish
from edition.publish.artifact import digest
from edition.publish.corpus import gather

PAGES_OF_THE_VOLUME = {
    "lamps.html",
    *(f"lamps/{name}.html" for name in ("preface", "persons", "comp1", "ch1", "d1", "d2", "index", "section-7")),
}


def test_letters_become_these_files(letters: Path, build, bytes_of) -> None:
    published = build(letters)
    site = bytes_of(letters / "build" / "site")
    assert set(site) == {
        *("index.html", "d1.html", "d2.html", "d3.html", "persons.html", "places.html", "chronology.html"),
        *("about.html", "tei/d1.xml", "tei/d2.xml", "tei/d3.xml", "authority.xml", ".edition"),
        *("static/edition.css", "static/edition.js", "static/icon.svg"),
    }
    assert site["tei/d1.xml"] == (letters / "tei" / "d1.xml").read_bytes()
    assert (published.documents, published.pages, published.written, published.fresh) == (3, 8, 15, 0)
    assert published.findings == ()


def test_a_volume_becomes_a_page_for_each_of_its_parts(volume: Path, tmp_path: Path, bytes_of) -> None:
    published = publish(Config(), [(volume, Path("lamps.xml"))], tmp_path / "site")
    site = bytes_of(tmp_path / "site")
    assert {p for p in site if p.startswith("lamps")} == PAGES_OF_THE_VOLUME
    assert published.documents == 2
    assert published.findings == ()
    assert b"<h1>Lamps of the Northern Coast</h1>" in site["index.html"]
    assert b'href="d2.html#pg_12"' in site["lamps/preface.html"]


def test_every_engine_gives_the_same_bytes(letters: Path, tmp_path: Path, build, bytes_of) -> None:
    for n in range(4, 24):
        text = (letters / "tei" / "d3.xml").read_text("utf-8")
        (letters / "tei" / f"d{n}.xml").write_text(text.replace("d3", f"d{n}"), "utf-8")
    for engine in ("serial", "processes"):
        build(letters, tmp_path / engine, engine)
    assert bytes_of(tmp_path / "serial") == bytes_of(tmp_path / "processes")


def test_the_same_input_gives_the_same_bytes_at_another_place(letters: Path, tmp_path: Path, build, bytes_of) -> None:
    elsewhere = Path(shutil.copytree(letters, tmp_path / "elsewhere"))
    build(letters)
    build(elsewhere)
    assert bytes_of(letters / "build" / "site") == bytes_of(elsewhere / "build" / "site")


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    found = (p for p in folder.rglob("*") if "lock" not in p.name)
    return {str(p): (p.stat().st_mtime_ns, p.stat().st_ino) for p in found}


def test_where_nothing_has_changed_nothing_is_written(letters: Path, build) -> None:
    build(letters)
    before = stamps(letters / "build")
    published = build(letters)
    assert (published.written, published.fresh) == (0, 15)
    assert {k: v for k, v in stamps(letters / "build").items() if k != str(letters / "build")} == {
        k: v for k, v in before.items() if k != str(letters / "build")
    }


def test_what_has_changed_is_made_again_and_all_else_kept(letters: Path, build) -> None:
    build(letters)
    d3 = letters / "tei" / "d3.xml"
    d3.write_text(d3.read_text("utf-8").replace("your servant", "your friend"), "utf-8")
    kept = stamps(letters / "build" / "site")[str(letters / "build" / "site" / "d1.html")]
    published = build(letters)
    assert published.written == 4  # the page, its TEI, and the two lists that show its first words
    assert "your friend" in (letters / "build" / "site" / "d3.html").read_text("utf-8")
    assert stamps(letters / "build" / "site")[str(letters / "build" / "site" / "d1.html")] == kept


def test_a_page_that_somebody_spoiled_is_made_again(letters: Path, build, bytes_of) -> None:
    build(letters)
    good = bytes_of(letters / "build" / "site")
    (letters / "build" / "site" / "d1.html").write_bytes(b"<p>spoiled")
    (letters / "build" / "site" / "d2.html").unlink()
    assert build(letters).written == 2
    assert bytes_of(letters / "build" / "site") == good


def test_findings_stay_while_a_page_is_fresh(letters: Path, build) -> None:
    d3 = letters / "tei" / "d3.xml"
    d3.write_text(d3.read_text("utf-8").replace("the boat", '<ref target="javascript:x">the boat</ref>'), "utf-8")
    first, second = build(letters), build(letters)
    assert [f.code for f in first.findings] == ["link-refused"]
    assert second.findings == first.findings
    assert second.written == 0


def test_an_edition_weighs_findings_itself(letters: Path, build) -> None:
    d3 = letters / "tei" / "d3.xml"
    d3.write_text(d3.read_text("utf-8").replace("the boat", '<ref target="javascript:x">the boat</ref>'), "utf-8")
    with (letters / "edition.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[findings]\nlink-refused = "error"\n')
    assert [(f.code, f.severity) for f in build(letters).findings] == [("link-refused", Severity.ERROR)]


def test_a_truncated_manifest_counts_as_nothing_fresh(letters: Path, build, bytes_of) -> None:
    build(letters)
    good = bytes_of(letters / "build" / "site")
    manifest = letters / "build" / ".site.edition-manifest"
    whole = manifest.read_bytes()
    for length in (*range(0, len(whole), len(whole) // 9), len(whole) - 1, len(whole) - 2):
        manifest.write_bytes(whole[:length])
        assert build(letters).documents == 3
        assert bytes_of(letters / "build" / "site") == good
        assert manifest.read_bytes() == whole


@pytest.mark.parametrize("body", [b"[]", b'[["index.html"]]', b'{"index.html": 1}', b"[3]", b"null", b"not JSON"])
def test_a_manifest_of_another_make_counts_as_nothing_fresh(letters: Path, build, bytes_of, body: bytes) -> None:
    build(letters)
    good = bytes_of(letters / "build" / "site")
    manifest = letters / "build" / ".site.edition-manifest"
    whole = manifest.read_bytes()
    manifest.write_bytes(body + b"\n" + digest(body).encode() + b"\n")
    build(letters)
    assert bytes_of(letters / "build" / "site") == good
    assert manifest.read_bytes() == whole


def test_pages_of_documents_that_are_gone_disappear(letters: Path, build) -> None:
    build(letters)
    (letters / "tei" / "d2.xml").unlink()
    build(letters)
    assert not (letters / "build" / "site" / "d2.html").exists()
    assert 'd2.html"' not in (letters / "build" / "site" / "index.html").read_text("utf-8")


def test_collisions_are_named_all_at_once_and_before_anything_is_written(letters: Path, build) -> None:
    tei = letters / "tei"
    for taken, name in (("d1", "D1"), ("d2", "index")):
        shutil.copy(tei / f"{taken}.xml", tei / f"{name}.xml")
    with pytest.raises(OutputError) as failure:
        build(letters)
    message = str(failure.value)
    assert all(name in message for name in ("d1.html", "D1.xml", "d1.xml", "index.html", "a page of the site itself"))
    assert not (letters / "build" / "site").exists()


def test_a_folder_that_is_not_ours_is_refused(letters: Path, build) -> None:
    precious = letters / "build" / "site" / "precious.txt"
    precious.parent.mkdir(parents=True)
    precious.write_text("mine")
    with pytest.raises(OutputError, match=r"precious\.txt"):
        build(letters)
    precious.unlink()
    build(letters)
    precious.write_text("mine")
    with pytest.raises(OutputError, match=r"precious\.txt"):
        build(letters)
    assert precious.read_text() == "mine"


def test_a_marker_that_is_not_ours_names_nothing(letters: Path, build) -> None:
    build(letters)
    (letters / "build" / "site" / ".edition").write_bytes(b"\xff\xfe")
    with pytest.raises(OutputError, match="did not put there"):
        build(letters)


def test_a_file_in_place_of_the_folder_is_refused(letters: Path, build) -> None:
    (letters / "site").write_text("mine")
    with pytest.raises(OutputError, match="is a file"):
        build(letters, letters / "site")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_one_clear_line(letters: Path, build) -> None:
    letters.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            build(letters)
    finally:
        letters.chmod(0o700)


def test_a_file_that_is_no_xml_is_a_finding_and_the_others_are_published(letters: Path, build) -> None:
    (letters / "tei" / "broken.xml").write_text("<TEI>")
    published = build(letters)
    assert published.documents == 3
    assert [(f.code, f.severity) for f in published.findings] == [("not-published", Severity.FATAL)]


@pytest.mark.parametrize(
    ("root", "where"), [('<book xmlns="urn:x">{}</book>', "the namespace urn:x"), ("<TEI>{}</TEI>", "no namespace")]
)
def test_what_is_not_tei_is_published_with_a_warning(tmp_path: Path, root: str, where: str) -> None:
    (tmp_path / "book.xml").write_text(root.format("A light on a rock."), encoding="utf-8")
    published = publish(Config(), [(tmp_path / "book.xml", Path("book.xml"))], tmp_path / "site", engine="serial")
    found = [f for f in published.findings if f.code == "published-not-tei"]
    assert [(str(f.location), f.severity) for f in found] == [(f"{tmp_path / 'book.xml'}:1", Severity.WARNING)]
    assert found[0].message.endswith(where)
    assert (tmp_path / "site" / "book.html").is_file()


def test_the_authority_list_may_stand_among_the_documents(letters: Path, bytes_of) -> None:
    inside = letters / "tei" / "authority.xml"
    shutil.move(letters / "authority.xml", inside)
    files = [(p, Path(p.name)) for p in sorted((letters / "tei").glob("*.xml"))]
    publish(config.load(letters), files, letters / "site", authority=inside)
    assert "authority.html" not in bytes_of(letters / "site")
    assert "persons.html" in bytes_of(letters / "site")


def test_an_own_template_goes_before_ours(letters: Path, build) -> None:
    own = letters / "templates"
    (own / "static").mkdir(parents=True)
    (own / "about.html").write_text('{% extends "base.html" %}{% block main %}<h1>Ours</h1>{% endblock %}')
    (own / "static" / "edition.css").write_text("p { color: red }")
    build(letters)
    site = letters / "build" / "site"
    assert "<h1>Ours</h1>" in (site / "about.html").read_text("utf-8")
    assert (site / "static" / "edition.css").read_text() == "p { color: red }"
    (own / "about.html").write_text('{% extends "base.html" %}{% block main %}<h1>Theirs</h1>{% endblock %}')
    assert build(letters).written == 1


@pytest.mark.parametrize(
    ("template", "line", "what"),
    [
        ("<p>\n{% if %}", 2, "is not a Jinja2 template"),
        ("<p>\n\n{{ nobody.name }}", 3, "'nobody' is undefined"),
        ("<p>\n{{ title + 1 }}", 2, "cannot be filled: can only concatenate"),
        ("{{ 1 // 0 }}", 1, "cannot be filled: "),
        ('{% include "about.html" %}', 1, "cannot be filled: maximum recursion"),
        ("<p>\ud8e4", 0, "'about.html', or one that it uses, is not UTF-8"),
        ('{% extends "missing.html" %}', 0, "missing.html"),
    ],
)
def test_a_broken_template_is_named_with_its_line(letters: Path, build, template: str, line: int, what: str) -> None:
    (letters / "templates").mkdir()
    (letters / "templates" / "about.html").write_text(template, "utf-8", "surrogatepass")
    with pytest.raises(ResourceError, match=what) as failure:
        build(letters)
    assert not line or str(failure.value).startswith(f"{letters / 'templates' / 'about.html'}:{line}: ")
    assert not (letters / "build" / "site").exists()


def test_dead_links_are_found_in_pages_and_places(letters: Path, build) -> None:
    (letters / "templates").mkdir()
    links = '<a href="no.html">x</a><a href="d1.html#no">x</a><a href="d1.html#d1fn1">x</a><a href="https://no.example">x</a>'
    (letters / "templates" / "about.html").write_text(
        '{% extends "base.html" %}{% block main %}' + links + "{% endblock %}"
    )
    found = [f.message for f in build(letters).findings if f.code == "dead-link"]
    assert found == [
        "about.html links to 'd1.html#no', but there is no such place on that page",
        "about.html links to 'no.html', but there is no such page",
    ]


def test_what_is_gathered_of_a_letter(letters: Path) -> None:
    files = [(letters / "tei" / "d1.xml", Path("d1.xml"))]
    (entry,) = gather(files, "document", map, silent).entries
    about = entry.about
    assert (entry.href, entry.id, entry.n, entry.pages, entry.language) == ("d1.html", "d1", "1", ("1", "2"), "en")
    assert entry.title == "1. Letter From the Consul (Finch) to Miss Sorby"
    assert [(p.text, p.pointer) for p in about.sent] == [("the Consul (Finch)", "authority.xml#finch")]
    assert [p.text for p in about.received] == ["Miss Sorby"]
    assert (about.place, about.date.when, about.date.text) == ("Tarn Haven", "1911-09-04", "September 4, 1911")
    assert (about.source.repository, about.source.collections) == ("Harbour Museum", ("Lamp Papers",))
    assert (about.source.numbers, about.source.classification) == ((("box", "1"),), "Confidential")
    assert about.source.handling == ("Eyes Only",)


def test_what_is_gathered_of_a_document_in_a_volume(volume: Path) -> None:
    entries = {e.href: e for e in gather([(volume, Path("lamps.xml"))], "document", map, silent).entries}
    first = entries["lamps/d1.html"]
    assert first.up == "lamps/ch1.html"
    assert [p.text for p in first.about.sent] == ["Finch"]
    assert [p.text for p in first.about.received] == ["Sorby"]
    assert first.about.date.when == "1851-05-06"
    assert first.pages == ("11",)


def test_pointers_between_documents_become_relative_links(letters: Path, volume: Path, build) -> None:
    build(letters)
    page = (letters / "build" / "site" / "d1.html").read_text("utf-8")
    assert 'href="d2.html#d2fn2"' in page
    assert 'href="d3.html"' in page
    assert "d99" not in page.replace("Document 99", "")
    assert 'href="persons.html#finch"' in page
    assert 'href="places.html#rock"' in page


def test_only_web_addresses_are_links_of_an_authority(letters: Path, build) -> None:
    build(letters)
    page = (letters / "build" / "site" / "persons.html").read_text("utf-8")
    assert 'href="https://example.org/p/7"' in page
    assert "javascript:" not in page


def test_persons_have_what_they_sent_received_and_where_they_are_named(letters: Path, build) -> None:
    build(letters)
    page = (letters / "build" / "site" / "persons.html").read_text("utf-8")
    finch = page[page.index('id="finch"') :].split("</section>")[0]
    sent, received, named = (
        finch.split(f"<dt>{label}</dt>")[1].split("</dd>")[0] for label in ("Sent", "Received", "Named in")
    )
    assert ("d1.html" in sent, "d3.html" in sent, "d2.html" in received, "d1.html" in named) == (True,) * 4
    assert "Nobody, Named by" in page
