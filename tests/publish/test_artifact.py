"""What the check of links is told of a page."""

from __future__ import annotations

from edition.publish.artifact import Artifact, Content, make


def page(text: str) -> Content:
    return Content(text.encode())


def test_links_and_ids_are_those_of_attributes() -> None:
    text = """<p id="a" title='x href="no.html" id="no"'>href="no.html" <a class="y" href='d1.html#&quot;'>x</a>
    <img alt="src='no.png'" src="a.png"><a data-href="no.html" href="d1.html?a&amp;b">x</a><a href="">y</a>"""
    made = make(Artifact("d1.html", page, text))
    assert made.links == ('d1.html#"', "a.png", "d1.html?a&b", "")
    assert made.ids == ("a",)


def test_only_pages_have_links() -> None:
    made = make(Artifact("tei/d1.xml", page, '<ref href="d2.xml" id="a"/>'))
    assert (made.links, made.ids, made.content) == ((), (), b'<ref href="d2.xml" id="a"/>')
