"""The command line: one command, one call of the façade. The only printing and the only exit codes.

Results go to standard output, findings and errors to standard error.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import Any

import click

import edition
from edition.build import Built
from edition.cli import options
from edition.cli.building import show_build, show_site
from edition.cli.converting import check_alone, check_explained, show_differences, show_outcomes
from edition.cli.ending import INTERRUPTED, counted, finish, number
from edition.cli.explaining import show_explanations
from edition.cli.screen import Screen
from edition.convert.readers import READERS
from edition.errors import EditionError
from edition.serve import Preview
from edition.validate.report import REPORTS

EXIT_CODES = """\b
Exit codes:
  0  done; there may be notes and warnings
  1  findings of severity error (with --strict also warnings); convert --diff: something is to be done
  2  the command line is wrong
  3  edition.toml is wrong
  4  a source cannot be read
  5  a file or folder cannot be written
  6  a schema or template is missing or broken
  7  a process that did part of the work was killed
130  stopped with Ctrl-C
"""

_STOPPED = {
    "convert": "the TEI files that were written stand, each of them whole.",
    "publish": "the last site stands as it was.",
    "build": "the TEI files that were written stand, each of them whole, and the last site stands as it was.",
}
"""by command: what is there when it is stopped with Ctrl-C"""


class Commands(click.Group):
    """Turns what stops `edition` into one line and an exit code: never a traceback for what a user can mend."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except EditionError as error:
            (ctx.obj or Screen()).error(error)
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            stands = _STOPPED.get(ctx.invoked_subcommand or "", "nothing was left half done.")
            (ctx.obj or Screen()).stopped(f"{stands} Run the same command again to go on.")
            sys.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
@click.version_option(edition.__version__, prog_name="edition")
@click.pass_context
def main(ctx: click.Context) -> None:
    """From the plain transcription of a historical document to TEI, and from TEI to a website.

    \b
    Start here:
      edition new letters        make a working edition in the folder letters
      edition build letters      convert, validate and publish it
      edition serve letters      do so whenever a file changes, and show it in a browser
    """
    ctx.obj = Screen()


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@options.loudness
@click.pass_obj
def new(screen: Screen, folder: Path) -> None:
    """Make a working edition in DIR, to look at and to change into your own.

    Writes edition.toml with every setting explained, transcriptions of a small fictional correspondence and an
    authority list. Never overwrites a file.
    """
    written = edition.new(folder)
    screen.result(f"Made an edition of {len(written)} files in {folder}. Next: edition build {folder}")


@main.command(epilog=EXIT_CODES)
@click.argument(
    "sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True)
)
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the TEI files; made where it is missing.")
@options.authority
@options.config
@click.option("--name", show_default="document", help="With -: the name of the document, its xml:id.")
@click.option(
    "--from",
    "reader",
    type=click.Choice(["auto", *READERS]),
    default="auto",
    show_default=True,
    help="What the transcriptions are; else the name of each file says it.",
)
@click.option("--replace-illegal", is_flag=True, help="Put U+FFFD for characters that XML cannot hold, and go on.")
@click.option("--review", is_flag=True, help="Make a page (HTML) beside the TEI of each document that is in doubt.")
@click.option("--diff", is_flag=True, help="Write nothing: show what would be written otherwise than it stands in OUT.")
@click.option(
    "--explain-notes", "explain", is_flag=True, help="Write nothing: show for each note why it is anchored where it is."
)
@click.option("--validate", "check", is_flag=True, help="Check each TEI file too: the schema, and rules of one file.")
@options.strict
@options.engine
@options.loudness
@click.pass_obj
def convert(
    screen: Screen,
    sources: tuple[Path, ...],
    out: Path | None,
    authority: Path | None,
    config: Path | None,
    name: str | None,
    reader: str,
    replace_illegal: bool,
    review: bool,
    diff: bool,
    explain: bool,
    check: bool,
    strict: bool,
    engine: str,
) -> None:
    """Convert transcriptions to TEI.

    SOURCE is a file (plain text, Markdown, a saved web page, a Word document) or a folder, walked through with all its
    folders: a/text/d61.txt in it becomes OUT/a/text/d61.xml. Of several folders each keeps its name. `-` reads one
    transcription from standard input and writes its TEI to standard output. A TEI file that you have edited is never
    written over.

    --review lays the doubts before you: d8.review.html beside d8.xml, and a list of them in OUT/review.html.
    --diff ends with 1 where a file would be written, or an edited one has something to carry over.
    --explain-notes prints the reasoning behind each note's place, with the reading that came second.
    """
    given: dict[str, Any] = {
        "config": config,
        "authority": authority,
        "reader": reader,
        "replace_illegal": replace_illegal,
    }
    if Path("-") in sources:
        check_alone(len(sources) > 1, out=out, review=review, diff=diff, explain_notes=explain, validate=check)
        converted = edition.convert_text(sys.stdin.buffer.read(), name=name or "document", **given)
        sys.stdout.buffer.write(converted.tei)
        finish(screen, converted.findings, strict)
        return
    if name is not None:
        raise click.UsageError("--name goes with - (standard input); a file is called what its name says.")
    if explain:
        check_explained(out=out, review=review, diff=diff, validate=check)
        given.pop("authority")
        show_explanations(screen, edition.explain_notes(sources, **given))
        return
    if out is None:
        raise click.UsageError("Say with --out where the TEI files shall go.")
    if diff and (review or check):
        raise click.UsageError("--diff writes nothing; leave --review and --validate out, or run them apart.")
    given |= {"engine": engine, "progress": screen.progress}
    if diff:
        show_differences(screen, edition.compare(sources, out, **given), out)
    else:
        show_outcomes(screen, edition.convert(sources, out, review=review, validate=check, **given), out, strict)


@main.command(epilog=EXIT_CODES)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.authority
@options.config
@click.option("--format", "form", type=click.Choice(sorted(REPORTS)), default="text", show_default=True)
@options.strict
@options.engine
@options.loudness
@click.pass_obj
def validate(
    screen: Screen,
    paths: tuple[Path, ...],
    authority: Path | None,
    config: Path | None,
    form: str,
    strict: bool,
    engine: str,
) -> None:
    """Check TEI files, or all in a folder, against the schema and the editorial rules.

    The report says for each finding where it is, what is wrong and what to do. With --format json it goes to
    standard output, for programs.
    """
    checked = list(edition.validate(paths, config=config, authority=authority, engine=engine, progress=screen.progress))
    findings = [finding for file in checked for finding in file.findings]
    if form == "text":
        screen.result(f"{number(len(checked), 'file')} checked: {counted(screen, findings)}")
    else:
        REPORTS[form](findings, sys.stdout)
    finish(screen, findings, strict, shown=form != "text")


@main.command(epilog=EXIT_CODES)
@click.argument("sources", metavar="[DIR | FILE.xml...]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the site. [default: build/site]")
@options.authority
@options.strict
@options.engine
@options.loudness
@click.pass_obj
def publish(
    screen: Screen, sources: tuple[Path, ...], out: Path | None, authority: Path | None, strict: bool, engine: str
) -> None:
    """Publish TEI as a static website.

    Given the folder of an edition (the present one, if none is named) publishes its TEI with its settings. Given TEI
    files, or a folder without edition.toml, publishes these with default settings.
    """
    published = edition.publish(
        sources or (Path(),), out=out, authority=authority, engine=engine, progress=screen.progress
    )
    show_site(screen, published, published.findings)
    finish(screen, published.findings, strict)


@main.command(epilog=EXIT_CODES)
@options.folder
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the site. [default: as edition.toml says]")
@options.strict
@options.engine
@options.loudness
@click.pass_obj
def build(screen: Screen, folder: Path, out: Path | None, strict: bool, engine: str) -> None:
    """Convert what is new in the edition in DIR, validate it, and publish it.

    Stops before publishing where there are errors; the last site stays as it was.
    """
    finish(
        screen,
        show_build(screen, edition.build(folder, out, strict=strict, engine=engine, progress=screen.progress)),
        strict,
    )


@main.command()
@options.folder
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 chooses a free one.")
@options.engine
@options.loudness
@click.pass_obj
def serve(screen: Screen, folder: Path, port: int, engine: str) -> None:
    """Build the edition in DIR, show it on this machine, and build it again whenever a file changes.

    Open pages reload by themselves. Stop with Ctrl-C. With `pip install edition[serve]` changes are noticed at once,
    else by looking every half second.
    """

    def tell(built: Built | EditionError) -> None:
        if isinstance(built, EditionError):
            screen.error(built)
        else:
            screen.findings(show_build(screen, built))

    with Preview(folder, port=port, engine=engine) as preview:
        preview.build(tell)
        screen.result(f"Look at {preview.url}  (stop with Ctrl-C)")
        with contextlib.suppress(KeyboardInterrupt):
            preview.watch(tell)
