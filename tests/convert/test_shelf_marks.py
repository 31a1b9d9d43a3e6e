"""What stands above a heading is the mark of a file only where it can be one."""

from __future__ import annotations

import pytest

from edition.convert import convert

TEXT = "{above}\n\nMr. Loring to Mr. Finch\n\nHallin, July 3, 1890.\n\nSir: The lamp is lit.\n"


@pytest.mark.parametrize(
    ("above", "is_one"), [("341.7/31", True), ("No. 5.", False), ("[Inclosure 2 in No. 12.]", False)]
)
def test_only_a_shelf_mark_becomes_one(above: str, is_one: bool) -> None:
    tei = convert(TEXT.format(above=above).encode(), "d1").tei
    assert (b'<idno type="file">' in tei) is is_one
