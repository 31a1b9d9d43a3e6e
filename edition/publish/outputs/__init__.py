"""What a build gives beside and besides pages: one file for each output, and this table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from edition.publish.artifact import Artifact
from edition.publish.outputs import site, static, tei
from edition.publish.plan import Plan

Output = Callable[[Plan], Iterator[Artifact]]

OUTPUTS: dict[str, Output] = {
    "site": site.artifacts,
    "static": static.artifacts,
    "tei": tei.artifacts,
}


def artifacts(plan: Plan) -> list[Artifact]:
    """Every file of the site, in the order in which they are made."""
    return [artifact for output in OUTPUTS.values() for artifact in output(plan)]
