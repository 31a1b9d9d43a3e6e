"""The Jinja2 environment: the only importer of jinja2.

An edition's own `templates/` folder goes before the one that comes with the program, file by file. Autoescape is on
everywhere; `Markup` stands once, for HTML that `render` has made of nodes.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from edition import resources
from edition.config import FILE_NAME, Config
from edition.errors import ResourceError
from edition.findings import Location

STATIC = "static"
"""the folder of what is copied as it is"""
_MISTAKES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""what the expressions of a template may raise beside Jinja2's own"""


def folders(config: Config) -> tuple[str, ...]:
    """Where templates are looked for, the edition's own first."""
    own = config.root / "templates"
    is_own = own.is_dir() and (config.root / FILE_NAME).is_file()
    return tuple(str(f) for f in [*([own] if is_own else []), resources.folder("templates")])


def files(places: tuple[str, ...]) -> dict[str, Path]:
    """Every template and static file by its name with `/`; of two under one name the edition's own."""
    found: dict[str, Path] = {}
    for place in map(Path, places):
        for path in sorted(p for p in place.rglob("*") if p.is_file() and not p.name.startswith(".")):
            found.setdefault(path.relative_to(place).as_posix(), path)
    return found


def markup(finished: str) -> Markup:
    """HTML that `render` has serialised from nodes, to stand in a page as it is."""
    return Markup(finished)  # noqa: S704  made of nodes: nothing in it is text that was not escaped


def fill(places: tuple[str, ...], name: str, context: dict[str, Any]) -> bytes:
    """The page that the template `name` makes of `context`.

    Raises ResourceError naming the template, and its line, where it is missing, broken, not UTF-8 or cannot be filled.
    """
    try:
        return (_environment(places).get_template(name).render(context).rstrip() + "\n").encode()
    except TemplateNotFound as error:
        raise ResourceError(f"the template {error.name!r} is missing. Look in {' and '.join(places)}") from None
    except TemplateSyntaxError as error:
        where = Location(error.filename or name, error.lineno)
        raise ResourceError(f"is not a Jinja2 template: {error.message}. Correct this line", where) from None
    except UnicodeDecodeError as error:
        raise ResourceError(f"the template {name!r}, or one that it uses, is not UTF-8. Save it as UTF-8") from error
    except (TemplateError, *_MISTAKES) as error:
        what = str(error) or type(error).__name__
        raise ResourceError(f"cannot be filled: {what}. Correct this line", _place(error, places)) from error


@lru_cache(maxsize=4)
def _environment(places: tuple[str, ...]) -> Environment:
    return Environment(
        loader=FileSystemLoader(places),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )


def _place(error: BaseException, places: tuple[str, ...]) -> Location:
    """The innermost line of a template that the error came through (Jinja2 puts them into the traceback)."""
    found, step = Location(""), error.__traceback__
    while step:
        file = step.tb_frame.f_code.co_filename
        if any(Path(file).is_relative_to(place) for place in places):
            found = Location(file, step.tb_lineno)
        step = step.tb_next
    return found
