"""A file that is checked while the others of the edition are not known: nothing is said of what leads to them."""

from __future__ import annotations

import pytest

from edition.validate import Targets, validate

FILE = b"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
  <p>See <ref target="d2.xml#d2fn9">note 9</ref> and <ref target="#nobody">nobody</ref>.</p>
</body></text></TEI>"""


@pytest.mark.parametrize("complete", [True, False])
def test_only_pointers_within_the_file_are_judged(complete: bool) -> None:
    codes = {finding.code for finding in validate(FILE, "d1.xml", Targets(complete=complete))}
    assert "pointer-dangling" in codes
    assert ("pointer-outside" in codes) is complete
