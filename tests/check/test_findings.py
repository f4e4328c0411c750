"""Whole policies with one fault each, beside exactly what is said of them; and sound ones, of which nothing is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.check.pages import PAGES
from engine.cli.app import run
from engine.findings import NAMES

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").glob("*.txt"))
GOOD = sorted((HERE / "good").glob("*.yaml"))
AS_OF = ("--as-of", "2026-06-01")


def asked(expected: Path) -> list[str]:
    """The file or folder behind an expected output, as somebody would type it in the folder `bad`."""
    name = expected.stem
    if (expected.parent / name / "site.yaml").is_file():
        return ["check", "--site", name]
    return ["check", name if (expected.parent / name).is_dir() else f"{name}.yaml"]


@pytest.mark.parametrize("expected", BAD, ids=lambda path: path.stem)
def test_a_fault_is_told_in_exactly_these_words(
    expected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(expected.parent)
    code = run([*asked(expected), *AS_OF])
    said = capsys.readouterr().out + f"exit {code}\n"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(said)
    assert said == expected.read_text()


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_of_a_sound_policy_nothing_is_said(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", str(path), *AS_OF, "--fail-level", "warning"])
    assert (code, capsys.readouterr().out) == (0, "Checked as of Mon 1 Jun 2026: nothing to say about 1 policy.\n")


@pytest.mark.parametrize("code", NAMES)
def test_every_finding_has_a_page_and_a_failing_file(code: str) -> None:
    assert code in PAGES, f"{code} has no page in engine/check/pages.py"
    own = [path for path in BAD if path.stem.startswith(code) and f"{code} {NAMES[code]}" in path.read_text()]
    assert own, f"no file in tests/check/bad shows {code}"


@pytest.mark.parametrize("path", [path for path in BAD if "exit 1" in path.read_text()], ids=lambda path: path.stem)
def test_every_format_finds_the_same_and_leaves_with_the_same_code(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import json

    monkeypatch.chdir(path.parent)
    codes, counts = set(), set()
    for style in ("concise", "plain", "json"):
        codes.add(run([*asked(path), *AS_OF, "--format", style]))
        out = capsys.readouterr().out
        found = json.loads(out)["findings"] if style == "json" else [code for code in NAMES if f"{code}" in out]
        kinds = {one["code"] for one in found} if style == "json" else set(found)
        counts.add(frozenset(kinds))
    assert codes == {1}
    assert len(counts) == 1, counts
