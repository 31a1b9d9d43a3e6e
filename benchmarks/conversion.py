"""What conversion costs: each figure as a ratio to a reference run on the same machine, in the same minutes.

    python benchmarks/conversion.py [--documents 1000] [--paragraphs 40000]

The reference does no more than every converter must: it reads the same texts, splits them at empty lines, makes an
element of each block, serialises the tree and writes it. Its speed says how fast the machine is just now; a ratio to
it can be compared between machines and days, a number of seconds cannot. The texts are the real volumes in
../shared/gold where they are beside the checkout, else the sample edition, repeated.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from throughput import commit, corpus

import edition
from edition.resources import folder
from edition.tei import element, serialise

GOLD = Path(__file__).parents[2] / "shared" / "gold"
HEADING = "1. Letter From the Minister in Varonne (Loring) to the Consul (Quill)1\n\nVaronne, April 3, 1912.\n\n"
PARAGRAPH = (
    "The keeper reports on page 12 of her log that the lamp was lit at 7 p.m. and burnt till May 4, 1912 with {w}."
)
WORDS = ("oil", "salad oil", "the window open", "the goat asleep", "no ship in sight")
MEMORY = """
import resource, sys
import edition
for _ in edition.convert(sys.argv[1], sys.argv[2], engine="serial"): pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

Source = tuple[Path, Path | None]
"""a folder of transcriptions and the authority list that belongs to it"""


def sources(place: Path, documents: int) -> list[Source]:
    """About `documents` transcriptions, taken evenly from all real volumes, or those of the sample repeated."""
    if not GOLD.is_dir():
        return [(corpus(place / "sample", documents), folder("sample") / "authority.xml")]
    made = place / "volumes"
    volumes = map(str, sorted((GOLD / "volumes").glob("*.xz")))
    command = [sys.executable, str(GOLD / "make_cases.py"), *volumes, "--out", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    texts = sorted(made.glob("*/text/*.txt"))
    step = max(1, len(texts) // documents)
    for index, text in enumerate(texts):
        if index % step:
            text.unlink()
    listed = ((path / "text", path / "authority.xml") for path in sorted(made.iterdir()))
    return [(text, authority if authority.is_file() else None) for text, authority in listed]


def reference(found: list[Source], out: Path) -> None:
    """The least that a converter does."""
    for texts, _ in found:
        for text in texts.rglob("*.txt"):
            blocks = text.read_text(encoding="utf-8").split("\n\n")
            tree = element("div", None, *(element("p", None, " ".join(block.split())) for block in blocks))
            (out / text.name).write_bytes(serialise(tree))


def convert(found: list[Source], out: Path, *, validate: bool = False) -> None:
    """All of them, in one process."""
    for number, (texts, authority) in enumerate(found):
        for _ in edition.convert(texts, out / str(number), authority=authority, engine="serial", validate=validate):
            pass


def seconds(work: Callable[[Path], object], least_of: int = 2) -> float:
    """Of processor time, in an empty folder each time, so that nothing is up to date."""
    taken = []
    for _ in range(least_of):
        with tempfile.TemporaryDirectory() as place:
            start = time.process_time()
            work(Path(place))
            taken.append(time.process_time() - start)
    return min(taken)


def long_text(paragraphs: int, notes: int) -> str:
    """A document of that many paragraphs with that many notes, evenly among them."""
    every = paragraphs // notes
    body = [PARAGRAPH.format(w=WORDS[i % len(WORDS)]) for i in range(paragraphs)]
    for n in range(1, notes):
        body[n * every] += str(n + 1)
    written = (f"  {n}. See footnote {max(n - 1, 1)}, Document {n}.\n" for n in range(1, notes + 1))
    return f"{HEADING}{chr(10).join(f'{text}{chr(10)}' for text in body)}\n{''.join(written)}"


def peak(texts: Path) -> int:
    """The memory that converting a folder in a process of its own takes, in the system's unit."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-c", MEMORY, str(texts), out]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def show(what: str, figure: str) -> None:
    """One line of the table."""
    print(f"{what:58}{figure:>12}")


def speed(place: Path, documents: int) -> None:
    """Documents a second, and how many times as long as the reference."""
    found = sources(place, documents)
    number = sum(1 for texts, _ in found for _ in texts.rglob("*.txt"))
    least = seconds(lambda out: reference(found, out), 3)
    plain = seconds(lambda out: convert(found, out))
    checked = seconds(lambda out: convert(found, out, validate=True))
    show(f"reference, {number} documents a second", f"{number / least:.0f}")
    show("convert, one process, documents a second", f"{number / plain:.0f}")
    show("  times as long as the reference", f"{plain / least:.1f}")
    show("convert and validate, one process, documents a second", f"{number / checked:.0f}")
    show("  times as long as the reference", f"{checked / least:.1f}")


def length(paragraphs: int) -> None:
    """How a long document compares with the same length in short ones: 1 is linear."""
    notes = max(paragraphs // 8, 2)
    long, short = long_text(paragraphs, notes), long_text(max(paragraphs // 1000, 4), max(notes // 1000, 2))
    once = seconds(lambda _: edition.convert_text(long), 1)
    often = seconds(lambda _: [edition.convert_text(short) for _ in range(1000)], 1)
    show(f"one text of {len(long) / 1e6:.1f} MB, {paragraphs} paragraphs, {notes} notes, seconds", f"{once:.1f}")
    show(f"  times as long as 1000 of {len(short) / 1e3:.1f} kB", f"{once / often * len(short) * 1000 / len(long):.2f}")


def memory(place: Path) -> None:
    """How much more memory four times the documents take: 1 is flat."""
    if not importlib.util.find_spec("resource"):
        return  # Windows does not say
    few, many = peak(corpus(place / "few", 340)), peak(corpus(place / "many", 1360))
    show("memory for 1360 documents, times that for 340", f"{many / few:.2f}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--paragraphs", type=int, default=40_000)
    options = parser.parse_args()
    print(f"edition {commit()}")
    with tempfile.TemporaryDirectory() as place:
        speed(Path(place), options.documents)
        length(options.paragraphs)
        memory(Path(place))


if __name__ == "__main__":
    main()
