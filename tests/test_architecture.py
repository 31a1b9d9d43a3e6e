"""The house stands as docs/architecture.md draws it: who imports whom, one room a dependency, no stray file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "edition"

LAYERS = (
    ("__main__",),
    ("cli",),
    ("serve",),
    ("",),
    ("build", "starter"),
    ("kinds",),
    ("proofreading", "publish"),
    ("convert", "render", "validate"),
    ("review",),
    ("authority", "engines", "templating"),
    ("config", "model", "tei"),
    ("patterns", "resources", "storage", "toml_lines"),
    ("errors",),
    ("findings", "progress"),
)
"""from the top; a room imports from lines below its own. `` is the façade."""

ONLY_IN = {
    "jinja2": ("templating.py",),
    "xmlschema": ("validate/schema.py",),
    "click": ("cli/__init__.py", "cli/converting.py", "cli/options.py", "cli/screen.py"),
    "rich": ("cli/screen.py",),
    "pydantic": ("config.py",),
    "watchfiles": ("serve.py",),
    "markdown_it": ("convert/readers/markdown/",),
    "mdit_py_plugins": ("convert/readers/markdown/syntax.py",),
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}: relative import"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(name: str) -> str:
    """`publish` of `edition.publish.corpus`; `` for the façade itself."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in ROOMS else ""


ROOMS = {room for layer in LAYERS for room in layer}


def dotted(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def level(room: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if room in layer)


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_lower_layers(module: Path) -> None:
    here = room_of(dotted(module))
    for name in imports(module):
        if name.split(".")[0] == "edition" and (there := room_of(name)) != here and name != "edition":
            assert level(there) > level(here), f"{dotted(module)} may not import {name}"


def test_every_room_is_in_a_layer() -> None:
    rooms = {p.stem for p in PACKAGE.glob("*.py") if p.stem != "__init__"} | {
        p.name for p in PACKAGE.iterdir() if p.is_dir() and (p / "__init__.py").exists()
    }
    assert rooms == ROOMS - {""}


def test_each_dependency_has_one_room() -> None:
    for module in MODULES:
        for name in imports(module):
            allowed = ONLY_IN.get(name.split(".")[0])
            if allowed:
                assert module.relative_to(PACKAGE).as_posix().startswith(allowed), f"{dotted(module)} imports {name}"


def test_parsers_are_made_in_one_place() -> None:
    makers = {"XMLParser", "HTMLParser", "fromstring", "iterparse", "XMLPullParser", "parse"}
    for module in MODULES:
        if module.name == "tei.py":
            continue
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "etree":
                assert node.attr not in makers, f"{dotted(module)} uses etree.{node.attr}"


REGISTERS = {
    "engines": "ENGINES",
    "convert/readers": "READERS",
    "convert/recognise": "RECOGNISERS",
    "validate/rules": "RULES",
    "validate/report": "REPORTS",
    "render/elements": "ELEMENTS",
    "publish/outputs": "OUTPUTS",
    "publish/outputs/site": "PAGES",
}
NO_LEAVES = {"convert/recognise": {"context", "view"}}
"""modules that a register's leaves share"""


@pytest.mark.parametrize("folder", REGISTERS)
def test_every_leaf_of_a_register_is_in_its_table(folder: str) -> None:
    register = (PACKAGE / folder / "__init__.py").read_text(encoding="utf-8")
    assert REGISTERS[folder] in register
    imported = set(imports(PACKAGE / folder / "__init__.py"))
    leaves = {p.stem for p in (PACKAGE / folder).glob("*.py")} | {
        p.name for p in (PACKAGE / folder).iterdir() if (p / "__init__.py").exists()
    }
    prefix = f"edition.{folder.replace('/', '.')}."
    for leaf in leaves - {"__init__"} - NO_LEAVES.get(folder, set()):
        assert any(name.startswith(prefix + leaf) for name in imported), f"{folder}/{leaf}.py is in no table"
