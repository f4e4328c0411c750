"""What is installed from a wheel works away from the checkout: schemas, policies, plugins and commands are in it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it would be published."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-c", f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("townclerk-*.whl"))


def test_the_wheel_holds_code_data_and_plugins_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    plugins = [f"{path.name}/__init__.py" for path in (ROOT / "plugins").glob("engine_*")]
    assert len(plugins) > 1
    for wanted in ("engine/cli/app.py", *plugins, "schemas/policy.schema.json", "policies/starter/"):
        assert any(wanted in name for name in names), wanted
    assert not [name for name in names if name.startswith("tests/") or "__pycache__" in name]


def test_an_installed_engine_checks_tries_and_runs_a_policy(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place)
    data = next(place.rglob("policies/starter")).parent
    env = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"}

    def engine(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "engine", *words], cwd=tmp_path, env=env, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, (words, done.stdout, done.stderr)
        return done.stdout

    where = subprocess.run(
        [sys.executable, "-P", "-c", "import engine; print(engine.__file__)"], cwd=tmp_path, env=env,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(place) in where.stdout
    assert "nothing to say" in engine("check", str(data / "starter"), "--as-of", "2026-06-01")
    assert '"$schema"' in engine("schema", "policy")
    engine("init", str(data / "starter"), "--folder", "site")
    assert "acknowledge: running" in engine(
        "case", "lodge", "--site", "site", "--kind", "complaint", "--channel", "phone", "--name", "Pat", "--contact",
        "5550 0142", "--details", "The bin", "--by", "amira",
    )  # fmt: skip
