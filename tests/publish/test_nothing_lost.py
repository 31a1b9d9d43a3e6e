"""All of the text of a TEI file is somewhere in the site: on one page each, in its order, not a character less."""

from __future__ import annotations

import lzma
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree

from edition import tei
from edition.config import Config
from edition.progress import silent
from edition.publish import publish
from edition.publish.corpus import gather
from edition.publish.division import divide
from edition.publish.reading import _parts
from edition.render.reading import tei_texts

VOID = {"br", "img", "meta", "link", "hr", "input", "col", "wbr"}
VOLUMES = ("frus1861", "frus1952-54v01p1", "frus1969-76v28")


class PageReader(HTMLParser):
    """The text that came from TEI: what stands in `.heading`, `.tei` and `.note-body`, without the apparatus."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        """tag and class of what is open"""
        self.main: list[str] = []
        self.notes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            classes = (dict(attrs).get("class") or "").split()
            found = next((c for c in ("apparatus", "note-body", "heading", "tei") if c in classes), "")
            self.open.append((tag, found))
            if found == "note-body":
                self.notes.append("")

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:  # an empty `li` has no end tag
            pass

    def handle_data(self, data: str) -> None:
        around = {found for _, found in self.open}
        if "apparatus" in around:
            return
        if "note-body" in around:
            self.notes[-1] += data
        elif around & {"heading", "tei"}:
            self.main.append(data)


def bare(text: str) -> str:
    return "".join(text.split())


def check(file: Path, site: Path) -> None:
    publish(Config(), [(file, Path(file.name))], site, engine="serial")
    shown: Counter[str] = Counter()
    for entry in gather([(file, Path(file.name))], "document", map, silent).entries:
        page = PageReader()
        page.feed((site / entry.href).read_text("utf-8"))
        main, *notes = map(bare, tei_texts(_parts(entry.file, "document")[entry.at].tree()))
        assert bare("".join(page.main)) == main, entry.href
        assert sorted(map(bare, page.notes)) == sorted(notes), entry.href
        shown.update(main)
        shown.update("".join(notes))
    text = tei.parse(file.read_bytes(), str(file)).getroot().find(f"{tei.TEI}text")
    assert text is not None
    assert shown == Counter(bare("".join(tei_texts(text))))


def test_every_character_of_a_volume_is_on_a_page(volume: Path, tmp_path: Path) -> None:
    check(volume, tmp_path / "site")


@pytest.mark.parametrize("name", VOLUMES)
def test_every_character_of_a_real_volume_is_on_a_page(name: str, shared: Path, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.xml"
    file.write_bytes(lzma.decompress((shared / "gold" / "volumes" / f"{name}.xml.xz").read_bytes()))
    check(file, tmp_path / "site")


def test_page_breaks_between_documents_go_with_the_second(volume: Path) -> None:
    root = tei.parse(volume.read_bytes(), "lamps.xml").getroot()
    pages = [[b.get("n") for b in p.tree().iter(f"{tei.TEI}pb")] for p in divide(root, "document")]
    volume_page, preface, _, compilation, chapter, first, second, appendix, _ = pages
    assert (volume_page, preface, compilation, chapter) == (["I"], ["III"], ["9"], ["10"])
    assert (first, second, appendix) == (["11"], ["12"], ["13"])


def test_text_in_places_where_tei_has_none_is_kept_too() -> None:
    content = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>a<body>b<div type="document" xml:id="d1">c</div>d
    <pb n="1"/>e<div type="document" xml:id="d2">f</div>g</body>h</text>k</TEI>"""
    root = tei.parse(content.encode(), "x.xml").getroot()
    volume, first, second = ("".join(p.tree().itertext()) for p in divide(root, "document"))
    assert bare(volume) == "abdegh"
    assert (bare(first), bare(second)) == ("c", "f")


@pytest.mark.parametrize(
    ("content", "sorts"),
    [
        ("<text><body><p>x</p></body></text>", ["document"]),
        ('<text><body><div type="document"><p>x</p></div></body></text>', ["document"]),
        ('<text><body><pb/><div type="document"><p>x</p></div></body></text>', ["document"]),
        ('<text><body><head>y</head><div type="document"><p>x</p></div></body></text>', ["volume", "document"]),
        ('<text><front><p>y</p></front><body><div type="document"/></body></text>', ["volume", "document"]),
        ("<TEI><text><body><p>x</p></body></text></TEI><TEI><text><body><p>y</p></body></text></TEI>", ["document"]),
        ("<standOff/>", ["document"]),
    ],
)
def test_a_file_is_divided_where_it_holds_more_than_one_document(content: str, sorts: list[str]) -> None:
    root = etree.fromstring(f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{content}</TEI>')
    assert [str(p.sort) for p in divide(root, "document")] == sorts
