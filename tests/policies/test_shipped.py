"""The policies that are shipped: sound, whole, and doing what their documents say on dates counted by hand."""

from __future__ import annotations

import csv
import os
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from engine.check.checking import checked
from engine.cli.app import run
from engine.language.load import load, policy_files
from engine.policy.limits import How
from engine.policy.policy import Policy
from engine.policy.records import Duty
from engine.policy.reports import owed
from engine.policy.restrictions import Restriction
from engine.policy.timeframes import Timeframe
from engine.rehearse.results import played
from engine.rehearse.scenarios import Scenario, read_scenarios

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
FILES = [path for path in policy_files(ROOT / "policies") if not path.name.endswith(".scenario.yaml")]
SCENARIOS = sorted((ROOT / "policies").rglob("*.scenario.yaml"))
INVENTED = sorted((ROOT / "tests" / "rehearse").rglob("*.scenario.yaml"))
BROKEN = sorted((HERE / "broken").rglob("*.txt"))
AS_OF = {"holidays-unconfirmed": "2026-12-01"}
"""When something is looked at that is not in view on the day of all others: what is due in 2028."""
POLICIES = {found.policy.name: found.policy for found in map(load, FILES) if found.policy}

STUDIED = {*range(1, 128, 2)} - {39, 87}
"""The worked examples of the study of both documents; three more are files broken on purpose."""
LEFT_TO_BE_SEEN = {
    ("canterbury-service-2015", "W108"), ("canterbury-service-2015", "W401"), ("vincent-complaints-2005", "W315"),
    ("vincent-complaints-2005", "W401"), ("vincent-complaints-2023", "W609"),
}  # fmt: skip
"""What is said of the shipped policies, and neither mended nor allowed: somebody at the council is to see it."""
LIMITS = (
    [f"T-C{n:02}" for n in range(1, 15)]
    + [f"T-V{n:02}" for n in range(1, 40)]
    + [f"T-H{n:02}" for n in range(1, 29)]
    + [f"T-P{n:02}" for n in range(1, 5)]
)
COUNCIL = {"T-C": "canterbury-service@2015", "T-V": "vincent-complaints@2005", "T-H": "vincent-complaints@2005",
           "T-P": "vincent-complaints@2023"}  # fmt: skip


def scenarios(files: list[Path]) -> list[tuple[Path, Scenario]]:
    found = []
    for file in files:
        several, wrong = read_scenarios(file.read_bytes(), str(file))
        assert not wrong, wrong
        found += [(file, one) for one in several]
    return found


@cache
def beside(folder: Path) -> list[Policy]:
    return [found.policy for found in map(load, policy_files(folder)) if found.policy]


@pytest.mark.parametrize(
    ("file", "scenario"),
    [pytest.param(file, one, id=f"{file.parent.name}:{one.id}") for file, one in scenarios(SCENARIOS + INVENTED)],
)
def test_a_scenario_goes_as_it_is_written(file: Path, scenario: Scenario) -> None:
    result = played(scenario, beside(file.parent))
    assert result.outcome == "passed", "\n".join(map(str, (*result.failures, *result.timeline)))


def test_every_worked_example_of_the_study_is_played() -> None:
    ids = {one.id[:5].upper() for _, one in scenarios(SCENARIOS)}
    assert {f"S-{n:03}" for n in STUDIED} <= ids


def test_no_shipped_policy_carries_an_error() -> None:
    found = checked([load(path) for path in FILES], date(2026, 6, 1))
    assert not [f"{one.place.file}:{one.place.line} {one.message}" for one in found if one.severity == "error"]


def test_what_the_documents_leave_open_is_said_of_them_and_they_are_loaded_all_the_same() -> None:
    """Review dates long past (S-039, S-087), delegations that are Nil (S-103), and the rest."""
    found = checked([load(path) for path in FILES], date(2026, 6, 1))
    assert {(Path(one.place.file).stem, one.code) for one in found} == LEFT_TO_BE_SEEN
    assert {"canterbury-service@2015", "vincent-complaints@2005", "vincent-complaints@2023"} <= POLICIES.keys()


def form(rule: Timeframe | Duty | Restriction) -> str:
    if isinstance(rule, Restriction):
        return "restriction"
    if isinstance(rule, Timeframe):
        return "undated" if rule.limit.how is How.UNDATED else "timeframe"
    return "manual" if rule.manual else "duty"


def rows() -> list[dict[str, str]]:
    return [
        row for path in sorted(HERE.glob("time-limits-*.csv")) for row in csv.DictReader(path.read_text().splitlines())
    ]


def test_all_85_time_limits_are_carried() -> None:
    assert [row["id"] for row in rows()] == LIMITS
    assert len(LIMITS) == 85


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["id"])
def test_a_time_limit_is_in_the_policy_in_the_form_that_is_said_with_its_clause(row: dict[str, str]) -> None:
    policy = POLICIES[COUNCIL[row["id"][:3]]]
    several = {**policy.timeframes, **owed(policy), **policy.restrictions}
    rules = [several[name] for name in row["rule"].split()]
    assert row["form"] in {form(rule) for rule in rules}
    for rule in rules:
        cited = rule.clause.split(", ") if isinstance(rule.clause, str) else rule.clause
        assert cited, rule.id
        assert all(re.match(r"[A-Z0-9]+-", one) for one in cited), rule.id


@pytest.mark.parametrize("expected", BROKEN, ids=lambda path: f"{path.parent.name}:{path.stem}")
def test_what_the_documents_leave_broken_is_told_in_exactly_these_words(
    expected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(expected.parent)
    name = expected.stem if (expected.parent / expected.stem).is_dir() else f"{expected.stem}.yaml"
    run(["check", name, "--as-of", AS_OF.get(expected.stem, "2026-06-01")])
    said = capsys.readouterr().out
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(said)
    assert said == expected.read_text()
    assert re.search(r"^[EW]\d{3} ", said), "a broken copy has a fault"
