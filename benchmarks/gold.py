"""How much of the editors' encoding of real volumes the converter recovers, and what has changed since the last record.

    python benchmarks/gold.py [--marks glued|superscript|bracketed] [--worst 20] [--record]

Needs the real volumes and their scorer in ../shared/gold beside the checkout. The figures of the last recorded run are
in benchmarks/gold.json, by way of writing marks and by measure; --record writes those of this run there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import edition

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
RECORD = Path(__file__).with_name("gold.json")


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


def scored(marks: str, worst: int) -> tuple[str, dict[str, float]]:
    """The scorer's table and its figures over all volumes, by measure."""
    with tempfile.TemporaryDirectory() as place:
        cases, out, figures = (Path(place) / name for name in ("cases", "out", "figures.json"))
        run("make_cases.py", *map(str, sorted((GOLD / "volumes").glob("*.xz"))), "--out", str(cases), "--marks", marks)
        convert(cases, out)
        table = run("score.py", str(cases), str(out), "--worst", str(worst), "--json", str(figures))
        return table, json.loads(figures.read_text(encoding="utf-8"))["all"]


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
        print(f"{measure:12}{figure:>12.4f}   {change}")
    if options.record:
        kept = {**recorded, options.marks: {measure: round(figure, 4) for measure, figure in figures.items()}}
        RECORD.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
