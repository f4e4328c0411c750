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
LINES = 620


def rows() -> Iterator[Row]:
    """The rows of starting up."""
    with tempfile.TemporaryDirectory() as folder:
        policy = _policy(Path(folder))
        yield _check(policy)
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


def _policy(folder: Path) -> Path:
    """A policy of 620 lines: a shipped one, with a service standard for each of some more categories."""
    source = (ROOT / "policies" / "canterbury" / "canterbury-service-2015.yaml").read_text().rstrip().splitlines()
    at = next(n for n, line in enumerate(source) if line.startswith("timeframes:"))
    many = (LINES - len(source)) // 6
    named = [f"  standard-{n}: {{kind: request, title: Service standard {n}}}" for n in range(many)]
    more = [
        f"  keep-standard-{n}:\n    for: {{category: standard-{n}}}\n    within: {3 + n} working days\n"
        "    from: received\n    until: resolved"
        for n in range(many)
    ]
    source = [*source[:at], "categories:", *named, source[at], *more, *source[at + 1 :]]
    path = folder / "long.yaml"
    path.write_text("\n".join(source) + "\n")
    for beside in (ROOT / "policies" / "canterbury").glob("*.yaml"):
        if "scenario" not in beside.name and beside.name != "canterbury-service-2015.yaml":
            (folder / beside.name).write_text(beside.read_text())
    return path


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
    return Row("F1", f"engine check of {LINES} lines, cold", goal, ours, found.beside()[1:], reached)


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
