"""What every page of the site has around its own content: the frame that templates/base.html draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from edition.config import EditionSettings
from edition.publish.citation import address
from edition.publish.dates import date_for_readers
from edition.publish.pointers import relative
from edition.templating import fill


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the site."""

    href: str
    """from the root of the site"""
    text: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages share. Small and picklable."""

    settings: EditionSettings
    templates: tuple[str, ...]
    """folders, the edition's own first"""
    navigation: tuple[Link, ...]
    document_type: str


def fill_page(frame: Frame, template: str, path: str, title: str, context: dict[str, Any]) -> bytes:
    """The page `path`, made of `template` and `context`.

    Templates have beside `context`: `edition` (the settings), `navigation`, `path`, `title`, `canonical`, and the
    functions `link(href)`, which makes an address from the root relative to this page, and `day(when)`.
    """
    shared = {
        "edition": frame.settings,
        "navigation": frame.navigation,
        "path": path,
        "title": title,
        "description": frame.settings.description,
        "canonical": address(frame.settings, path),
        "link": lambda href: relative(href, path),
        "day": date_for_readers,
    }
    return fill(frame.templates, template, shared | context)
