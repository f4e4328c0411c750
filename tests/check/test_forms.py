"""The forms in which findings are given, and which of them are asked for."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from engine.cli.app import run

VINCENT = str(Path(__file__).parents[2] / "policies" / "vincent")
STARTER = Path(__file__).parents[2] / "policies" / "starter" / "millbrook-complaints-2026.yaml"


def test_json_carries_the_day_the_clause_and_the_other_places(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", VINCENT, "--as-of", "2026-06-01", "--format", "json"])
    said = json.loads(capsys.readouterr().out)
    assert said["as_of"] == "2026-06-01"
    (late,) = [one for one in said["findings"] if one["code"] == "W315"]
    assert late["clause"] == "VF-1.P5"
    assert [one["label"] for one in late["related"]] == ["what it watches"]
    assert late["spans"][1:] == late["related"]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_no_finding_has_is_refused(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", VINCENT, option, "W999"]) == 2
    assert "no finding has the code 'W999'" in capsys.readouterr().err
    assert run(["check", VINCENT, option, "W3"]) == 0


def test_of_standard_input_no_file_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STARTER.read_bytes())))
    run(["check", "-", "--as-of", "2026-06-01"])
    assert "Run: engine calendar lock POLICY" in capsys.readouterr().out
