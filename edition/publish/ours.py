"""Which folder is ours: a site says in a marker what a build has put there, and only that is ever replaced."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from edition.errors import OutputError
from edition.findings import Location

MARKER = ".edition"
"""a file in every site: the paths of all that was put there"""
_FROM_DESKTOPS = {".DS_Store", "Thumbs.db", "desktop.ini"}


def standing(site: Path) -> set[str]:
    """The paths of the site that stands, marker left out."""
    found = (p for p in site.rglob("*") if p.is_file() or p.is_symlink())
    return {p.relative_to(site).as_posix() for p in found if p.name not in _FROM_DESKTOPS} - {MARKER}


def check_ours(site: Path) -> None:
    """Raise OutputError where the folder holds what no build has put there."""
    if site.exists() and not site.is_dir():
        raise OutputError("is a file; name a folder for the site", Location(str(site)))
    ours = listed(site)
    foreign = sorted(standing(site) - ours) if site.is_dir() else []
    if foreign:
        names = ", ".join(foreign[:3]) + (f" and {len(foreign) - 3} more" if len(foreign) > 3 else "")
        message = f"holds what edition did not put there ({names}). Name another folder, or move that away"
        raise OutputError(message, Location(str(site)))


def marker(paths: Iterable[str]) -> bytes:
    """The marker of a site that consists of `paths`."""
    head = "This folder was made by edition and is replaced whole when it builds again. It consists of:\n"
    return (head + "".join(f"{path}\n" for path in sorted(paths))).encode()


def listed(site: Path) -> set[str]:
    """The paths that the marker of a site names; none where there is no marker, or one that is not ours."""
    try:
        return set((site / MARKER).read_text("utf-8").split("\n")[1:])
    except (OSError, UnicodeDecodeError):
        return set()
