"""What an authority list costs: documents a second with longer and longer lists, as ratios to the run without one.

    python benchmarks/names.py [--documents 400]

The documents are those of the sample edition, repeated; its persons stand in every list among people who are invented
here, syllable by syllable, the same in every run. Time is processor time; memory that of the process so far.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Iterable, Iterator

from throughput import commit, peak_memory

from edition import authority
from edition.authority import Authority, Entry
from edition.convert import convert
from edition.convert.known import known
from edition.convert.recognise import Context
from edition.resources import folder

SIZES = (0, 500, 5_000, 50_000)
SYLLABLES = (
    *("bas", "cray", "dol", "dun", "fer", "hart", "kel", "lo", "mar", "mor", "ost"),
    *("pel", "quin", "rin", "row", "sor", "tam", "tel", "van", "wen", "wick", "yar"),
)


def people() -> Iterator[Entry]:
    """Persons without end: `Basdolfer, Edith C.`"""
    for number, parts in enumerate(itertools.product(SYLLABLES, repeat=4)):
        name = "".join(parts).capitalize()
        yield Entry(f"p{number}", "person", (f"{name}, Edith {name[0]}.",), "Keeper of a lighthouse")


def listed(size: int) -> Authority:
    """The sample's list, filled up to `size` entries; none at all for 0."""
    own = authority.read((folder("sample") / "authority.xml").read_bytes(), "authority.xml").entries
    entries: Iterable[Entry] = (*own, *itertools.islice(people(), size - len(own))) if size else ()
    return Authority(tuple(entries), "authority.xml")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=400)
    options = parser.parse_args()
    texts = [text.read_bytes() for text in sorted((folder("sample") / "transcriptions").glob("*.txt"))]
    without = 0.0
    print(f"edition {commit()}, {options.documents} documents of the sample, one process")
    print(f"{'names':>8}{'documents/s':>14}{'to none':>10}{'index, s':>10}{'peak MB':>10}")
    for size in SIZES:
        context = Context(authority=listed(size))
        start = time.process_time()
        known(context.authority)
        built = time.process_time()
        for content in itertools.islice(itertools.cycle(texts), options.documents):
            convert(content, "d1", "d1.txt", context)
        speed = options.documents / (time.process_time() - built)
        without = without or speed
        print(f"{size:>8}{speed:>14.0f}{speed / without:>10.2f}{built - start:>10.2f}{peak_memory():>10.0f}")


if __name__ == "__main__":
    main()
