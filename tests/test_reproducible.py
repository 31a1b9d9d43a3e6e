"""The same input gives the same bytes: no clock, no order of sets, no number of workers in what is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import edition


def built(folder: Path, seed: str, engine: str) -> dict[str, bytes]:
    """Every file of an edition that was built by a process of its own, by its path."""
    command = [sys.executable, "-m", "edition", "build", "--engine", engine]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    files = (p for p in folder.rglob("*") if p.is_file() and p.name != ".site.edition-lock")  # names its process
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("reference")
    edition.new(folder)
    return built(folder, "1", "serial")


@pytest.mark.parametrize(("seed", "engine"), [("2", "serial"), ("3", "processes")])
def test_another_process_writes_the_same_bytes(
    tmp_path: Path, reference: dict[str, bytes], seed: str, engine: str
) -> None:
    edition.new(tmp_path)
    found = built(tmp_path, seed, engine)
    assert sorted(found) == sorted(reference)
    assert [name for name in found if found[name] != reference[name]] == []
