"""The wheel holds all that the commands need: built, installed into an environment of its own, and used."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT))
    return next(out.glob("*.whl"))


def run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_ships_schema_templates_and_sample(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"edition/schema/edition.xsd", "edition/templates/base.html", "edition/sample/edition.toml"} <= names
    assert not [name for name in names if name.startswith(("tests", "docs", "build"))]


def test_the_wheel_is_the_same_every_time(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT))
    assert next(tmp_path.glob("*.whl")).read_bytes() == wheel.read_bytes()


def test_an_installed_wheel_builds_the_sample_edition(wheel: Path, tmp_path: Path) -> None:
    """The environment has the dependencies of this one, but not this checkout."""
    venv.create(tmp_path / "env", with_pip=True)
    scripts = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    python = str(scripts / "python")
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    Path(packages, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    run(python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--ignore-installed", str(wheel))
    where = run(python, "-c", "import edition; print(edition.__file__)", cwd=tmp_path).strip()
    assert Path(where).is_relative_to(tmp_path)
    run(str(scripts / "edition"), "new", "letters", cwd=tmp_path)
    assert "document" in run(str(scripts / "edition"), "build", "letters", cwd=tmp_path)
    assert (tmp_path / "letters" / "build" / "site" / "index.html").is_file()
