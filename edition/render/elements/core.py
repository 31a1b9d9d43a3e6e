"""Rows of the module core: TEI Guidelines, chapter 3 (Elements Available in All TEI Documents)."""

from __future__ import annotations

from typing import Final

from edition.render.rows import Row, both, either, has, holds, inside, is_dated, renders, row, rows

_DIVISIONS = "div div1 div2 div3 div4 div5 div6 div7 body front back group text floatingText"
_LISTS = "list listBibl listPerson listOrg listPlace listEvent listObject listNym listWit"
_HOLDS_BLOCKS = holds("p ab lg l list table quote head div sp bibl floatingText")
_OF_A_DESCRIPTION = inside("msItem msItemStruct notesStmt correspDesc person org place event object")

ROWS: Final[tuple[Row, ...]] = (
    row("p", "paragraph"),
    # heads: of a division, or of a list, table, figure, stanza
    row("head", "block", inside(f"{_LISTS} table figure lg argument castList msDesc msPart")),
    row("head", "heading"),
    # highlighting and quotation
    row("hi", "inline", renders("superscript"), tag="sup"),
    row("hi", "inline", renders("subscript"), tag="sub"),
    row("hi", "inline", renders("italic"), tag="i"),
    row("hi", "inline", renders("bold"), tag="b"),
    row("hi", "inline", renders("underline"), tag="u"),
    row("hi", "inline", renders("strikethrough"), tag="s"),
    row("hi", "inline"),
    row("emph", "inline", tag="em"),
    *rows("inline", "foreign mentioned term", has("rend", "roman"), tag="span"),
    *rows("inline", "foreign mentioned", tag="i"),
    *rows("inline", "distinct said q soCalled"),
    row("quote", "block", either(has("rend", "blockquote", "block", "display"), inside(_DIVISIONS)), tag="blockquote"),
    row("quote", "block", _HOLDS_BLOCKS, tag="blockquote"),
    row("quote", "inline"),
    row("cit", "cit", inside(_DIVISIONS), tag="div"),
    row("cit", "cit"),
    *rows("link", "gloss term", uri=("target", "ref", "corresp")),
    row("desc", "inline"),
    *rows("inline", "ruby rb rt"),
    # simple editorial changes
    row("choice", "alternate"),
    *rows("inline", "sic corr orig reg", about=("resp", "cert")),
    row("abbr", "inline", tag="abbr"),
    row("expan", "inline"),
    row("add", "inline", tag="ins", about=("place", "hand")),
    row("del", "inline", tag="del", about=("hand",)),
    row("gap", "inline", label="[…]", about=("reason", "quantity", "extent", "unit")),
    row("unclear", "inline", about=("reason", "cert")),
    row("ellipsis", "inline", about=("unit",)),
    # names, numbers, dates
    *rows("link", "name rs", uri=("ref", "corresp")),
    *rows("inline", "email num measure measureGrp unit street postCode postBox"),
    *rows("block", "address addrLine"),
    row("date", "inline", is_dated, tag="time", copied={"datetime": "when"}),
    *rows("inline", "date time"),
    # links
    *rows("link", "ref ptr"),
    # lists
    row("list", "list"),
    *rows("listItem", "item headItem", inside("list")),
    *rows("listItem", "label headLabel", inside("list"), tag="dt"),
    row("item", "block"),
    *rows("inline", "label headLabel headItem"),
    # notes
    row("note", "block", both(has("rend", "inline"), inside(_DIVISIONS)), tag="div"),
    row("note", "block", both(has("place", "inline"), inside(_DIVISIONS)), tag="div"),
    row("note", "inline", either(has("rend", "inline"), has("place", "inline"), _OF_A_DESCRIPTION)),
    row("note", "note"),
    row("noteGrp", "text"),
    row("index", "omit"),
    # pictures
    *rows("graphic", "graphic media"),
    row("binaryObject", "omit"),
    # breaks
    row("lb", "break", type="line"),
    row("pb", "break", type="page"),
    *rows("break", "cb gb milestone"),
    row("divGen", "index"),
    # bibliography
    row("listBibl", "list"),
    *rows("listItem", "bibl biblStruct biblFull", inside("listBibl")),
    *rows("inline", "bibl analytic monogr series imprint biblScope citedRange pubPlace publisher author editor"),
    *rows("block", "biblStruct biblFull relatedItem"),
    *rows("inline", "respStmt resp meeting textLang"),
    row("title", "inline", either(has("level", "a", "u"), inside("titleStmt"))),
    row("title", "inline", tag="cite"),
    # verse and drama
    *rows("block", "lg l sp speaker stage"),
)
