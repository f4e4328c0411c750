"""F1 to F3: what a person waits for at the command line, as multiples of a bare interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.rounds import Row, Way, shown, timed

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
BARE = "python -c pass"
POLICY = ROOT / "policies" / "canterbury" / "canterbury-service-2015.yaml"


def rows() -> Iterator[Row]:
    """The rows of starting up."""
    with tempfile.TemporaryDirectory() as folder:
        yield _check(POLICY)
        yield _version()
        yield _help()
        yield _store(Path(folder))


def _run(*command: str, cwd: Path = ROOT) -> Callable[[], None]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        done = subprocess.run(command, cwd=cwd, env=kept, capture_output=True, check=False)
        assert done.returncode == 0, (command, done.stdout[-300:], done.stderr[-300:])

    return run


def _bare() -> Way:
    return Way(BARE, _run(sys.executable, "-c", "pass"))


def _check(policy: Path) -> Row:
    schema = ROOT / "schemas" / "policy.schema.json"
    found = timed([
        Way("ours", _run(str(BIN / "engine"), "check", policy.name, cwd=policy.parent)),
        Way("yamllint", _run(str(BIN / "yamllint"), "-d", "{rules: {}}", policy.name, cwd=policy.parent)),
        Way("check-jsonschema", _run(str(BIN / "check-jsonschema"), "--schemafile", str(schema), str(policy))),
        _bare(),
    ])  # fmt: skip
    lint, schema_only, bare = (found.ratio(name) for name in ("yamllint", "check-jsonschema", BARE))
    reached = lint > 1 and schema_only >= 2
    goal = "faster than yamllint, ≤ 0.5 of check-jsonschema; aim ≤ 8× bare"
    ours = f"{shown(found.median())}, {1 / bare:.1f}× bare"
    lines = len(policy.read_text().splitlines())
    return Row(
        "F1", f"engine check of {lines} lines, with a clause register, cold", goal, ours, found.beside()[1:], reached
    )


def _version() -> Row:
    found = timed([Way("ours", _run(str(BIN / "engine"), "--version")), _bare()])
    bare = 1 / found.ratio(BARE)
    return Row("F2", "engine --version", "≤ 3× bare", f"{shown(found.median())}, {bare:.1f}× bare", (), bare <= 3)


def _help() -> Row:
    found = timed([Way("ours", _run(str(BIN / "engine"), "--help")), _bare()])
    bare = 1 / found.ratio(BARE)
    return Row("F2", "engine --help", "≤ 7× bare", f"{shown(found.median())}, {bare:.1f}× bare", (), bare <= 7)


def _store(folder: Path) -> Row:
    site = folder / "site"
    _run(str(BIN / "engine"), "init", str(ROOT / "policies" / "starter"), "--folder", str(site))()
    found = timed([
        Way("ours", _run(str(BIN / "engine"), "case", "list", "--site", str(site / "site.yaml"))),
        Way("alembic --help", _run(str(BIN / "alembic"), "--help")),
        _bare(),
    ])  # fmt: skip
    bare, alembic = 1 / found.ratio(BARE), found.ratio("alembic --help")
    ours = f"{shown(found.median())}, {bare:.1f}× bare"
    goal = "≤ 30× bare, no slower than alembic --help"
    return Row("F3", "engine case list, store opened", goal, ours, found.beside()[1:], bare <= 30 and alembic >= 1)
