"""Documents a second for convert, validate and publish, and peak memory, printed with the commit.

    python benchmarks/throughput.py [--documents 200] [--engine serial]

The documents are those of the sample edition, repeated. Figures of one run compare with each other; between runs on a
shared machine only their ratios do.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import edition
from edition.resources import folder


def corpus(into: Path, documents: int) -> Path:
    """A folder of `documents` transcriptions, in volumes of seventeen."""
    texts = sorted((folder("sample") / "transcriptions").glob("*.txt"))
    for number in range(documents):
        source = texts[number % len(texts)]
        target = into / f"v{number // len(texts) + 1:03}" / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    return into


def timed(work: Callable[[], Iterable[object] | object]) -> float:
    """Seconds of wall-clock time that `work` takes, all its results fetched."""
    start = time.perf_counter()
    result = work()
    if isinstance(result, Iterable):
        for _ in result:
            pass
    return time.perf_counter() - start


def peak_memory() -> float:
    """MB of the largest process so far, this one or a child of it; not a number where the system does not say."""
    if not importlib.util.find_spec("resource"):
        return float("nan")
    import resource  # not there on Windows

    used = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return used / (1_000_000 if sys.platform == "darwin" else 1_000)


def commit() -> str:
    """The present commit, short."""
    command = ["git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--engine", default="processes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        texts = corpus(root / "texts", options.documents)
        authority = folder("sample") / "authority.xml"
        engine = options.engine
        stages: dict[str, Callable[[], object]] = {
            "convert": lambda: edition.convert(texts, root / "tei", authority=authority, engine=engine),
            "validate": lambda: edition.validate(root / "tei", authority=authority, engine=engine),
            "publish": lambda: edition.publish(root / "tei", out=root / "site", authority=authority, engine=engine),
            "publish again": lambda: edition.publish(
                root / "tei", out=root / "site", authority=authority, engine=engine
            ),
        }
        print(f"edition {commit()}, {options.documents} documents, engine {engine}")
        print(f"{'':16}{'seconds':>10}{'documents/s':>14}{'peak MB':>10}")
        for name, work in stages.items():
            seconds = timed(work)
            print(f"{name:16}{seconds:>10.2f}{options.documents / seconds:>14.0f}{peak_memory():>10.0f}")


if __name__ == "__main__":
    main()
