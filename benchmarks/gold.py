"""How much of the editors' encoding of real volumes the converter recovers, and what has changed since the last record.

    python benchmarks/gold.py [--marks glued|superscript|bracketed] [--worst 20] [--record]

Needs the real volumes and their scorer in ../shared/gold beside the checkout. The figures of the last recorded run are
in benchmarks/gold.json, by way of writing marks and by measure; --record writes those of this run there.

The editors' files are whole volumes, so all their references are of the form `#d8fn2`, and the scorer counts no others.
Our files are documents, and their references lead to other files: `d8.xml#d8fn2`. So beside the scorer's own `refs`,
which sees only what leads into the same document, there is `refs as in one volume`: the scorer's figure for a copy of
our files in which every target is written as it would be in one file. Nothing else in the copy differs. Two things
count against it that are no faults: a third of the pages to which the editors' references lead begin between two
documents, where the copied text has no label; and most volumes leave `supra` and `infra` without links (decision 0011).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from lxml import etree

import edition

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
RECORD = Path(__file__).with_name("gold.json")
AS_ONE_VOLUME = "refs as in one volume"
WITHIN_REACH = "text within reach"
_TO_FILE = re.compile(r'(<ref [^>]*?target=")(?:[^":#]*/)?([^"/:#]+)\.xml(#[^"]*)?"')


def convert(cases: Path, out: Path) -> None:
    """The TEI of every case, with the authority list of its volume where there is one."""
    for volume in sorted(p for p in cases.iterdir() if (p / "text").is_dir()):
        listed = volume / "authority.xml"
        authority = listed if listed.is_file() else None
        for _ in edition.convert(volume / "text", out / volume.name, authority=authority):
            pass


def run(script: str, *words: str) -> str:
    """What a script of the scorer prints."""
    command = [sys.executable, str(GOLD / script), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def write_as_one_volume(out: Path, copy: Path) -> None:
    """The TEI files below `out` again, with targets as in one file: `#d8fn2` for `d8.xml#d8fn2`, `#d8` for `d8.xml`."""
    for file in out.rglob("*.xml"):
        target = copy / file.relative_to(out)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        text = _TO_FILE.sub(lambda m: f'{m[1]}{m[3] or f"#{m[2]}"}"', text)
        target.write_text(text, encoding="utf-8", newline="\n")


def scored(marks: str, worst: int) -> tuple[str, dict[str, float]]:
    """The scorer's table and its figures over all volumes, by measure."""
    with tempfile.TemporaryDirectory() as place:
        cases, out, copy, figures = (Path(place) / name for name in ("cases", "out", "copy", "figures.json"))
        run("make_cases.py", *map(str, sorted((GOLD / "volumes").glob("*.xz"))), "--out", str(cases), "--marks", marks)
        convert(cases, out)
        table = run("score.py", str(cases), str(out), "--worst", str(worst), "--json", str(figures))
        found = json.loads(figures.read_text(encoding="utf-8"))["all"]
        write_as_one_volume(out, copy)
        run("score.py", str(cases), str(copy), "--json", str(figures))
        found[WITHIN_REACH] = within_reach(cases)
        return table, found | {AS_ONE_VOLUME: json.loads(figures.read_text(encoding="utf-8"))["all"]["refs"]}


def within_reach(cases: Path) -> float:
    """The share of documents whose characters are all in the text that a converter is given.

    Making a text of an encoding loses what stands between its blocks, and the marks of notes that have no number; of
    such a document no converter can restore the text, nor the pages and blocks behind the loss.
    """
    sys.path.insert(0, str(GOLD))
    from facts import bare, facts  # the scorer's, beside the volumes

    every = sorted(cases.glob("*/gold/*.xml"))
    whole = 0
    for file in every:
        found = facts(etree.parse(str(file)).getroot())
        text = (file.parents[1] / "text" / f"{file.stem}.txt").read_text(encoding="utf-8")
        needed = Counter(bare(found.text + "".join(note.text for note in found.notes.values())))
        labels = {line.split(".")[0].strip() for line in text.split("\n") if line.startswith("  ")}
        whole += not needed - Counter(bare(text)) and found.notes.keys() <= labels
    return whole / len(every)


def main() -> None:
    """Print the table, the worst documents and the change."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--marks", choices=("glued", "superscript", "bracketed"), default="glued")
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--record", action="store_true", help="keep the figures of this run")
    options = parser.parse_args()
    if not GOLD.is_dir():
        sys.exit("The real volumes are not here: ../shared/gold is missing.")
    recorded = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.is_file() else {}
    table, figures = scored(options.marks, options.worst)
    print(table)
    before = recorded.get(options.marks, {})
    for measure, figure in figures.items():
        change = f"{figure - before[measure]:+.4f} since the last record" if measure in before else "not recorded yet"
        print(f"{measure:24}{figure:>12.4f}   {change}")
    if options.record:
        kept = {**recorded, options.marks: {measure: round(figure, 4) for measure, figure in figures.items()}}
        RECORD.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
