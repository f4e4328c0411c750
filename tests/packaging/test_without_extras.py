"""Installed without extras the engine checks, tests and plays its demo, and says what its plugins lack."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

STARTER = Path(__file__).parents[2] / "policies" / "starter"
EXTRAS = {"engine_email": "email", "engine_open311": "open311", "engine_records": "records", "engine_web": "web",
          "engine_webhook": "webhook"}  # fmt: skip


def core() -> dict[str, Distribution]:
    """The engine and what it needs without any extra, and what that needs.

    Requirements with a marker are of an extra, or of platforms and versions of Python other than those we test on.
    """
    found: dict[str, Distribution] = {}
    wanted = ["townclerk"]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = distribution(name)
            wanted += [
                re.split(r"[^A-Za-z0-9._-]", one)[0].lower() for one in found[name].requires or () if ";" not in one
            ]
    return found


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An interpreter that finds the engine and what it needs, and nothing else."""
    place = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    (packages,) = place.glob("lib/python*/site-packages")
    for one in core().values():
        for file in one.files or ():
            top = file.parts[0]
            if top not in ("..", "__pycache__") and not (packages / top).exists():
                (packages / top).symlink_to(Path(str(one.locate_file(top))))
    return place / "bin" / "python"


def engine(python: Path, folder: Path, *words: str) -> tuple[int, str, str]:
    done = subprocess.run([python, "-I", "-m", "engine", *words], cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def test_it_is_without_them(python: Path) -> None:
    for name in ("fastapi", "httpx2", "imap_tools"):
        found = subprocess.run([python, "-I", "-c", f"import {name}"], capture_output=True, text=True)
        assert "No module named" in found.stderr, name


def test_policies_are_checked_and_tested_and_the_demo_is_played(python: Path, tmp_path: Path) -> None:
    assert engine(python, tmp_path, "check", str(STARTER))[0] == 0
    code, said, _ = engine(python, tmp_path, "test", str(STARTER))
    assert (code, "passed" in said) == (0, True), said
    code, said, fault = engine(python, tmp_path, "demo")
    assert code == 0, fault
    assert "Letters, notices and records:" in said


def test_the_list_says_what_is_missing_and_how_to_get_it(python: Path, tmp_path: Path) -> None:
    # given no site: nothing is switched on, and nothing is wrong
    code, said, _ = engine(python, tmp_path, "plugins", "list")
    lines = dict(line.split("  ", 1) for line in said.splitlines())
    assert code == 0
    assert lines["engine_files"] == "installed, not switched on"
    for plugin, extra in EXTRAS.items():
        assert f"not switched on; it needs more: pip install 'townclerk[{extra}]' (" in lines[plugin]
    # when a site switches one on, then the rest is listed all the same
    (tmp_path / "site.yaml").write_text(
        "engine: 1\nstore: s.db\ncouncils: {hill: {policies: [starter]}}\n"
        "plugins: {engine_files: {}, engine_webhook: {}}\nletters: files\n"
    )
    code, said, fault = engine(python, tmp_path, "plugins", "list")
    assert (code, fault) == (1, "")
    assert "engine_webhook  on; it needs more: pip install 'townclerk[webhook]' (missing: httpcore2, httpx2)" in said
    assert "  notifier files: " in said
    data = json.loads(engine(python, tmp_path, "plugins", "list", "--format", "json")[1])
    (one,) = [one for one in data["plugins"] if one["plugin"] == "engine_webhook"]
    assert (one["lacks"], one["install"]) == ("missing: httpcore2, httpx2", "pip install 'townclerk[webhook]'")
