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


ONE = """  - id: one
    steps:
      - {{at: 2026-04-01 10:00, lodge: {{as: a}}, expect: {{version: "2026"{more}}}}}
"""


def test_a_scenario_with_a_fault_is_not_counted_as_passed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = played(folder, ONE.format(more=", dues: x"), capsys)
    assert code == 4
    assert "`dues` is not known under `expect`\n  Fix: Did you mean `due`?\n" in said
    assert said.endswith("0 passed, 0 failed; 1 fault in the files: what has one is not played\n")
    two = ONE.format(more=", dues: x") + ONE.format(more="").replace("id: one", "id: two")
    assert played(folder, two, capsys)[1].endswith(
        "1 passed, 0 failed; 1 fault in the files: what has one is not played\n"
    )


@pytest.mark.parametrize(
    "step", ["{at: 2026-04-01 10:00, expect: {}}", "{at: 2026-04-02 10:00, do: note, case: a, note: x}"]
)
def test_a_scenario_that_asserts_nothing_says_so_once(
    step: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = f"""  - id: one
    steps:
      - {{at: 2026-04-01 10:00, lodge: {{as: a}}}}
      - {step}
    examples:
      - {{lodge: {{channel: email}}}}
      - {{lodge: {{channel: phone}}}}
"""
    code, said = played(folder, scenario, capsys)
    assert code == 4
    assert said.count("Fix:") == 1
    assert said.endswith("0 passed, 0 failed; 1 fault in the files: what has one is not played\n")


def test_keys_of_steps_that_are_not_known_are_told_with_what_was_meant(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = ONE.format(more="").replace("lodge: {as: a}", "lodge: {as: a}, expects: {act: true}")
    assert "Fix: Did you mean `expect`?" in played(folder, scenario, capsys)[1]
