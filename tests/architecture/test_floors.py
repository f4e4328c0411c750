"""The house has floors: who may import whom, what the pure floors may not do, and how long anything may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(path for path in (ROOT / "engine").rglob("*.py") if "quick" not in path.parts[:-1])
PLUGINS = sorted((ROOT / "plugins").rglob("*.py"))

FLOORS = {
    "record": 0, "dates": 0, "findings": 0, "errors": 0, "resources": 0, "calendars": 0,
    "policy": 1,
    "case": 2, "language": 2,
    "check": 3, "rehearse": 3, "store": 3, "offers": 3, "recordkeeping": 3, "desk": 3,
    "office": 4,
    "host": 5,
    "cli": 6, "api": 6, "testing": 6, "__main__": 7,
}  # fmt: skip
SMALL = {"record", "dates", "findings", "errors", "resources", "offers", "recordkeeping", "desk"}
"""Small records that every floor above may name."""
STANDARD_ONLY = {"calendars", "policy", "case", "record", "dates", "findings", "errors", "resources"}
MAY_IMPORT = {
    "language": {"yaml", "jsonschema", "holidays"},
    "store": {"sqlalchemy", "alembic"},
    "host": {"pluggy"},
    "cli": {"click"},
    "api": {"pluggy"},
}
BEHIND_THE_DOOR = {"cli", "host", "api"}
PURE = {"calendars", "policy", "case"}
BANNED_CALLS = {"now", "today", "utcnow", "uuid4", "uuid1", "open", "print", "input"}
STANDARD = __import__("sys").stdlib_module_names


def test_the_floors_of_the_page_are_those_that_are_held_and_every_room_is_there() -> None:
    rows = re.findall(r"^\| (\d) \| (.+?) \|", (ROOT / "docs" / "architecture.md").read_text(), re.MULTILINE)
    told = {name: int(floor) for floor, names in rows for name in re.findall(r"`([^`]+)`", names)}
    assert told == {name: floor for name, floor in FLOORS.items() if name != "__main__"}
    for name in FLOORS:
        assert (ROOT / "engine" / name).is_dir() or (ROOT / "engine" / f"{name}.py").is_file(), f"there is no {name}"


def room(path: Path) -> str:
    return path.relative_to(ROOT / "engine").parts[0].removesuffix(".py")


def imports(path: Path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively: write the whole name"
            yield node.module or "", node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_its_own_package_or_a_lower_floor(path: Path) -> None:
    mine = room(path)
    if mine == "__init__":
        return
    assert mine in FLOORS, f"{path} lies on no floor: give `{mine}` one in docs/architecture.md and here"
    for name, line in imports(path):
        parts = name.split(".")
        if parts[0] == "engine":
            other = parts[1] if len(parts) > 1 else "__init__"
            if other in (mine, "__init__"):
                continue
            where = f"{path.relative_to(ROOT)}:{line}: "
            assert FLOORS[other] < FLOORS[mine] or other in SMALL, (
                f"{where}{mine} (floor {FLOORS[mine]}) imports {other} (floor {FLOORS[other]}): "
                "move it down or call it from above"
            )
            assert not (other == "store" and mine in BEHIND_THE_DOOR), (
                f"{where}{mine} reads the store: go through office/read.py, where access rules act"
            )
        elif parts[0] not in STANDARD:
            allowed = set() if mine in STANDARD_ONLY else MAY_IMPORT.get(mine, set())
            assert parts[0] in allowed, f"{path.relative_to(ROOT)}:{line}: {mine} may not import {parts[0]}"


@pytest.mark.parametrize(
    "path", [path for path in MODULES if room(path) in PURE], ids=lambda p: str(p.relative_to(ROOT))
)
def test_the_pure_floors_ask_no_clock_make_no_ids_and_open_nothing(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert name not in BANNED_CALLS, (
                f"{path.relative_to(ROOT)}:{node.lineno} calls {name}(): pass it in from the office"
            )


def test_no_council_is_named_in_the_code() -> None:
    names = re.compile(
        "|".join(path.name for path in (ROOT / "policies").iterdir() if path.is_dir() and path.name != "starter"),
        re.IGNORECASE,
    )
    for path in [*MODULES, *PLUGINS]:
        found = names.search(path.read_text()) if names.pattern else None
        assert not found, f"{path.relative_to(ROOT)} names a council ({found[0]}): that belongs in policies/"


EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "core", "base", "misc", "handler", "data"}


@pytest.mark.parametrize("path", [*MODULES, *PLUGINS], ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_named_for_its_subject_and_says_in_one_sentence_what_it_is_about(path: Path) -> None:
    assert path.stem not in EMPTY_WORDS, f"{path.relative_to(ROOT)} has a name that says nothing"
    said = ast.get_docstring(ast.parse(path.read_text()))
    assert said or not path.read_text().strip(), f"{path.relative_to(ROOT)} does not say what it is about"


LONG_MODULES: dict[str, str] = {
    "engine/case/events.py": "one record an event, and nothing else: the list of everything that is ever stored",
    "engine/case/commands.py": "one record a command, and nothing else",
}
"""Modules over 250 lines, each with the reason why it is not two."""
LONG_FUNCTIONS: dict[str, str] = {
    "engine/language/compile.py:compiled": "one line for each field of the record that it makes",
    "engine/language/promises.py:timeframe": "one line for each field of the record that it makes",
}
"""Functions over 40 lines, each with the reason."""


def test_modules_are_short_enough_to_read_at_a_sitting() -> None:
    for path in [*MODULES, *PLUGINS]:
        name = str(path.relative_to(ROOT))
        lines = len(path.read_text().splitlines())
        assert lines <= 250 or name in LONG_MODULES, f"{name} has {lines} lines: look for the second idea"


def test_what_is_public_says_what_a_caller_must_know() -> None:
    def silent(body: list[ast.stmt]) -> Iterator[str]:
        for node in body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                if not ast.get_docstring(node):
                    yield node.name
                if isinstance(node, ast.ClassDef):
                    yield from silent(node.body)

    for path in [*MODULES, *PLUGINS]:
        if "migrations" not in path.parts:
            found = list(silent(ast.parse(path.read_text()).body))
            assert not found, f"{path.relative_to(ROOT)}: {', '.join(found)} has no docstring"


def test_functions_are_short() -> None:
    for path in [*MODULES, *PLUGINS]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                name = f"{path.relative_to(ROOT)}:{node.name}"
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                assert lines <= 40 or name in LONG_FUNCTIONS, f"{name} has {lines} lines: split it"


def test_exemptions_are_still_needed() -> None:
    for name in LONG_MODULES:
        assert len((ROOT / name).read_text().splitlines()) > 250, f"{name} is short now: take it off the list"
    for name in LONG_FUNCTIONS:
        path, _, function = name.partition(":")
        found = [n for n in ast.walk(ast.parse((ROOT / path).read_text())) if getattr(n, "name", "") == function]
        assert found[0].end_lineno - found[0].lineno >= 40, f"{name} is short now: take it off the list"
