"""Where `schema/` and `templates/` are: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from edition.errors import ResourceError

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `schema`, `templates` or `sample`. Raises ResourceError where the installation is incomplete."""
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise ResourceError(f"the folder {name!r} is missing from this installation. Install edition again")


@cache
def code_version() -> str:
    """A checksum of this package's own code: what was made by another version of it is not fresh."""
    checksum = hashlib.sha256()
    for module in sorted(_PACKAGE.rglob("*.py")):
        checksum.update(module.read_bytes())
    return checksum.hexdigest()


@cache
def version() -> str:
    """The version of this program as it is installed; `0` where it runs without having been installed."""
    try:
        return metadata.version("edition")
    except metadata.PackageNotFoundError:
        return "0"
