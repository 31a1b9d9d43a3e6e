"""The options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from edition.config import FILE_NAME
from edition.engines import ENGINES


def loudness(command: click.decorators.FC) -> click.decorators.FC:
    """--quiet and --verbose, which every command has."""
    explained = "Print notes too, and what was done to each file."
    hidden: dict[str, Any] = {"is_flag": True, "expose_value": False}
    verbose = click.option("-v", "--verbose", callback=_be_verbose, help=explained, **hidden)
    quiet = click.option("-q", "--quiet", callback=_be_quiet, help="Print errors only.", **hidden)
    return quiet(verbose(command))


def _be_quiet(ctx: click.Context, _: click.Parameter, chosen: bool) -> None:
    ctx.obj.quiet = chosen


def _be_verbose(ctx: click.Context, _: click.Parameter, chosen: bool) -> None:
    ctx.obj.verbose = chosen


engine = click.option(
    "--engine", type=click.Choice(sorted(ENGINES)), default="processes", show_default=True, help="Who does the work."
)
authority = click.option(
    "--authority",
    type=click.Path(path_type=Path),
    help="The persons, places, organisations and terms you know: a TEI file or a table (CSV).",
)
config = click.option("--config", type=click.Path(path_type=Path), help=f"An {FILE_NAME}, or its folder.")
strict = click.option("--strict", is_flag=True, help="Count warnings as errors.")
folder = click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path())
