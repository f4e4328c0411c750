"""What is said of scenario files that do not fit, and of the versions that they name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.cli.app import run

STARTER = Path(__file__).parents[2] / "policies" / "starter"
HEAD = """defaults:
  policy: millbrook-complaints
  given:
    persons: {p1: {name: Pat, contact: pat@example.org}}
    officers: {amy: officer}
  lodge: {kind: complaint, channel: email, person: p1, details: Nobody called back}
scenarios:
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A policy of 2026, adopted, and its draft of 2027."""
    for file in STARTER.glob("millbrook-*.yaml"):
        if "scenario" not in file.name:
            shutil.copy(file, tmp_path)
    text = (STARTER / "millbrook-complaints-2026.yaml").read_text()
    draft = text.replace('version: "2026"', 'version: "2027"').replace("status: adopted", "status: draft")
    (tmp_path / "draft.yaml").write_text(draft.replace("{from: 2026-01-01}", "{from: 2027-01-01}"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def played(folder: Path, scenarios: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    (folder / "one.scenario.yaml").write_text(HEAD + scenarios)
    code = run(["test", "."])
    return code, capsys.readouterr().out


@pytest.mark.parametrize("name", ['"2027"', "millbrook-complaints@2027"])
def test_a_draft_is_adopted_by_its_version_with_or_without_the_policy(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = f"""  - id: adopted
    given: {{adopted: [{name}]}}
    steps:
      - {{at: 2027-04-01 10:00, lodge: {{as: a}}, expect: {{version: "2027"}}}}
"""
    assert played(folder, scenario, capsys) == (0, "1 passed, 0 failed\n")


@pytest.mark.parametrize("name", ["rubbish", "millbrook@2027", "millbrook-complaints"])
def test_a_name_under_adopted_that_is_no_version_is_told(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = f"""  - id: adopted
    given: {{adopted: [{name}]}}
    steps:
      - {{at: 2026-04-01 10:00, lodge: {{as: a}}, expect: {{version: "2026"}}}}
"""
    code, said = played(folder, scenario, capsys)
    assert code == 4
    assert f"`adopted` names `{name}`, which is no version of this policy: write one of " in said
    assert '"millbrook-complaints@20' in said
