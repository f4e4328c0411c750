"""`engine coverage`: what is said of each clause of an invented policy, in every form, and when it leaves with 6."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from engine.rehearse.covered import STATES
from tests.cli.calls import Said, call

HERE = Path(__file__).parent / "coverage"
BY_HAND = "no case shows it"
CLAIMED = "urgent says that it covers this, and comes to no rule that cites it, or does not pass"

EXPECTED = [
    # clause, state, rules, scenarios that prove it, what is said beside
    ("M-D1", "implemented", ["kind complaint"], [], None),
    ("M-D2", "not cited", [], [], None),
    ("M-A", "advisory", [], [], None),
    ("M-1", "tested", ["timeframe acknowledge"], ["in-time"], None),
    ("M-2", "tested", ["timeframe answer"], ["in-time", "urgent"], None),
    ("M-2b", "implemented", ["timeframe acknowledge, overdue"], [], None),  # no clock of a scenario is overdue
    ("M-3a", "tested", ["table speed, row 1"], ["urgent"], None),
    ("M-3b", "tested", ["table speed, row 2"], ["in-time"], None),
    ("M-4", "uncovered", ["role manager"], [], "it is named, and nothing is done with it"),
    ("M-5", "stale", ["timeframe acknowledge"], ["in-time"], None),
    ("M-6", "implemented", ["event inspected"], [], CLAIMED),
    ("M-7", "tested", ["exclusion not-ours"], ["parks"], None),
    ("M-8", "implemented", ["rule of intake anonymous"], [], None),  # the scenario that comes to it fails
    ("M-9", "tested", ["role officer"], ["in-time"], None),
    ("M-10", "tested", ["decision close"], ["in-time"], None),  # by a refusal
    ("M-11", "implemented", ["decision waive"], [], None),
    ("M-12", "manual duty", ["duty leaflets"], [], BY_HAND),
    ("M-13", "implemented", ["duty report"], [], None),
    ("M-14", "manual duty", [], [], BY_HAND),
    ("M-15", "waived", [], [], "never asked for since 2011"),
    ("M-16", "uncovered", [], [], None),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(HERE, tmp_path / "millbrook")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "millbrook"


def asked(*words: str) -> Any:
    said = call("coverage", *words, "--format", "json")
    assert said.code == 0, said
    return json.loads(said.out)


def states(*words: str) -> dict[str, str]:
    return {one["clause"]: one["state"] for one in asked(*words)["documents"][0]["clauses"]}


def edited(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def test_each_clause_has_its_state_its_rules_and_the_scenarios_that_prove_it(folder: Path) -> None:
    (document,) = asked("millbrook")["documents"]
    found = [(one["clause"], one["state"], one["rules"], one["scenarios"], one["why"]) for one in document["clauses"]]
    assert found == EXPECTED
    assert (document["executable"], document["tested"]) == ({"part": 15, "of": 17}, {"part": 6, "of": 12})
    assert {one[1] for one in EXPECTED} == set(STATES)


def test_rules_that_no_scenario_comes_to_are_said_with_the_reason(folder: Path) -> None:
    found = asked("millbrook")
    missing = {one["rule"]: one["why_not"] for one in found["rules"] if not one["scenarios"]}
    assert missing == {
        "event inspected": "no scenario declares it",
        "decision waive": "no scenario tries it",
        "duty report": "no scenario comes to it",
    }
    assert found["unknown_clauses"] == [{"scenario": "urgent", "clause": "M-99"}]
    assert found["played"] == {"passed": 3, "failed": 1, "skipped": 1}


def test_a_rule_whose_condition_never_held_is_told_from_one_that_nobody_asked(folder: Path) -> None:
    edited(folder / "millbrook.scenario.yaml", "person: nobody}, expect", "person: pat}, expect")
    edited(
        folder / "millbrook-2026.yaml",
        "timeframes:\n",
        "timeframes:\n"
        "  look: {from: inspected, within: 1 working day, until: resolved, clause: M-6}\n"
        "  rush: {for: {urgent: false}, within: 1 working day, until: resolved, clause: M-6}\n",
    )
    missing = {one["rule"]: one["why_not"] for one in asked("millbrook")["rules"] if not one["scenarios"]}
    assert missing["rule of intake anonymous"] == "its condition never held"
    assert missing["timeframe look"] == "it counts from inspected, which has not come"
    assert missing["timeframe rush"] == "it is for other cases"


def test_a_clause_is_tested_once_the_scenario_that_comes_to_its_rule_passes(folder: Path) -> None:
    edited(folder / "millbrook.scenario.yaml", "level: tenth", "act: true")
    assert states("millbrook")["M-8"] == "tested"


def test_a_rule_that_a_scenario_only_passes_by_does_not_prove_its_clause(folder: Path) -> None:
    scenarios = folder / "millbrook.scenario.yaml"
    edited(scenarios, "due: {acknowledge: 2026-06-03 17:00, answer: 2026-06-08 17:00}", "state: open")
    edited(scenarios, "do: acknowledge, case: a, by: amy, expect: {case: a, met: [acknowledge]}", "do: note, case: a")
    assert states("millbrook")["M-1"] == "implemented"
    edited(scenarios, "covers: [M-3a,", "covers: [M-1, M-3a,")
    assert states("millbrook")["M-1"] == "tested"


def test_a_text_that_was_looked_over_again_is_stale_no_more(folder: Path) -> None:
    edited(folder / "millbrook-2026.yaml", "1a2b3c4d", "99aabbcc")
    assert states("millbrook")["M-5"] == "tested"


def test_a_register_that_two_versions_carry_out_is_one_document(folder: Path) -> None:
    text = (folder / "millbrook-2026.yaml").read_text()
    later = text.replace('version: "2026"', 'version: "2027"').replace("from: 2026-01-01", "from: 2027-01-01")
    (folder / "millbrook-2027.yaml").write_text(later.replace("decisions:\n", "decisions:\n  note: {clause: M-16}\n"))
    (document,) = asked("millbrook")["documents"]
    assert document["policies"] == ["millbrook@2026", "millbrook@2027"]
    found = {one["clause"]: one["state"] for one in document["clauses"]}
    assert found == {clause: state for clause, state, *_ in EXPECTED} | {"M-16": "implemented"}


def test_in_text_what_nobody_keeps_stands_first(folder: Path) -> None:
    lines = call("coverage", "millbrook").out.splitlines()
    assert lines[:4] == [
        "Millbrook complaints policy, 2026  (millbrook@2026)",
        "  executable clauses accounted for: 15 of 17 (88%); of those with a rule, proved by a scenario: 6 of 12 (50%)",
        "Promises that no rule and nobody is known to keep (2)",
        "  M-4  The manager reviews what is not accepted  (it is named, and nothing is done with it)",
    ]
    assert lines[-2:] == [
        "The scenario urgent says that it covers M-99, which no register has.",
        "3 scenarios passed, 1 failed, 1 skipped",
    ]


def test_what_people_do_by_hand_is_listed_with_the_reason_and_who_does_it(folder: Path) -> None:
    said = call("coverage", "millbrook").out
    assert "Done by hand (2)\n  M-12  " in said
    assert f"  M-14  Staff wear badges\n      {BY_HAND} (manager sees to it)\n" in said
    written = call("coverage", "millbrook", "--format", "markdown").out
    assert f"- **M-14** Staff wear badges {BY_HAND} (manager sees to it)\n" in written


class Page(HTMLParser):
    """What stands in a page: its headings, its rows, and what it would fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[str] = []
        self.rows: list[list[str]] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.fetched += [
            str(value) for name, value in attrs if name in ("src", "href") and not str(value).startswith("#")
        ]
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "h2":
            self.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.open or "th" in self.open:
            self.rows[-1][-1] += data
        elif "h2" in self.open:
            self.headings[-1] += data


def test_the_page_is_whole_fetches_nothing_and_says_each_state_in_words(folder: Path) -> None:
    edited(folder / "millbrook-2026.clauses.yaml", "We are friendly", "Tea & <b>biscuits</b>")
    page = Page(call("coverage", "millbrook", "--format", "html").out)
    assert page.open == []
    assert page.fetched == []
    assert page.headings == [
        "Promises that no rule and nobody is known to keep (2)",
        "The text of these has changed since the rules were looked over (1)",
        "A rule keeps these, and no scenario proves it (5)",
        "Done by hand (2)",
        "Millbrook complaints policy, 2026",
        "Rules of millbrook@2026 that no scenario comes to (3)",
    ]
    rows = {row[0]: row for row in page.rows if len(row) == 4}
    for clause, state, rules, scenarios, why in EXPECTED:
        assert rows[clause][2].startswith(state), clause
        assert (why or "") in rows[clause][2]
        assert all(one in rows[clause][3] for one in (*rules, *scenarios))
    assert rows["M-A"][1] == "Tea & <b>biscuits</b> (advisory)"


def test_markdown_has_a_table_that_other_tools_can_read(folder: Path) -> None:
    edited(folder / "millbrook-2026.clauses.yaml", "We are friendly", "Either | or")
    text = call("coverage", "millbrook", "--format", "markdown").out
    rows = [line for line in text.splitlines() if line.startswith("| M-")]
    assert len(rows) == 8 + len(EXPECTED)
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 7 for row in rows)
    assert "| M-16 | Complaints may be made by carrier pigeon | executable | **uncovered** |  |  |" in rows
    assert (
        "| Millbrook complaints policy, 2026 | millbrook@2026 | 17 | 15 of 17 (88%) | 6 of 12 (50%) |"
        in text.splitlines()
    )


@pytest.mark.parametrize(
    ("least", "code", "said"),
    [
        (["executable=88"], 0, ""),
        (["executable=89"], 6, "executable: 15 of 17 (88%), and 89% was asked for\n"),
        (["executable=100", "tested=50"], 6, "executable: 15 of 17 (88%), and 100% was asked for\n"),
        (["tested=51"], 6, "tested: 6 of 12 (50%), and 51% was asked for\n"),
    ],
)
def test_a_share_below_what_is_asked_leaves_with_6(folder: Path, least: list[str], code: int, said: str) -> None:
    found = call("coverage", "millbrook", *(word for one in least for word in ("--min", one)))
    assert (found.code, found.err) == (code, said)


@pytest.mark.parametrize("written", ["executable", "executable=", "executable=101", "advisory=10", "executable=-1"])
def test_a_measure_that_is_none_is_a_usage_error(folder: Path, written: str) -> None:
    found = call("coverage", "millbrook", "--min", written)
    assert (found.code, found.out) == (2, "")
    assert f"'{written}' is no measure: write executable=100 or tested=100" in found.err


def test_a_policy_without_a_register_has_nothing_to_measure(folder: Path) -> None:
    text = (folder / "millbrook-2026.yaml").read_text()
    kept = [line for line in text.splitlines() if not re.match(r"(reviewed_)?clauses:", line)]
    (folder / "millbrook-2026.yaml").write_text("\n".join(kept) + "\n")
    found = call("coverage", "millbrook")
    assert found.code == 0
    assert found.out.startswith("No policy here names a clause register: write `clauses: [NAME.clauses.yaml]` in it.\n")
    assert call("coverage", "millbrook", "--min", "executable=100").code == 2


def test_a_policy_with_an_error_is_not_played(folder: Path) -> None:
    edited(folder / "millbrook-2026.yaml", "notify: manager", "notify: manger")
    found = call("coverage", "millbrook")
    assert found.code == 2
    assert "E101 no role is called `manger`. Run `engine check` on it first." in found.err


def test_it_is_written_to_a_file(folder: Path) -> None:
    found = call("coverage", "millbrook", "--format", "html", "--output", "page.html")
    assert (found.code, found.out, found.err) == (0, "", "written to page.html\n")
    assert Path("page.html").read_text(encoding="utf-8") == call("coverage", "millbrook", "--format", "html").out


def lodged(site: str, *words: str) -> Said:
    return call(
        "case", "lodge", "--site", site, "--kind", "complaint", "--details", "A hole", "--by", "officer", *words
    )


def test_with_a_site_a_clause_is_live_once_a_real_case_comes_to_its_rule(folder: Path) -> None:
    edited(folder / "millbrook-2026.yaml", "1a2b3c4d", "99aabbcc")
    made = call("init", "millbrook", "--folder", "site")
    assert made.code == 0, made
    before = asked("millbrook", "--site", "site")["documents"][0]["clauses"]
    assert not [one["clause"] for one in before if one["live"]]
    said = lodged(
        "site", "--channel", "email", "--name", "Pat", "--contact", "pat@example.org", "--fact", "urgent=true"
    )
    assert said.code == 0, said
    after = asked("millbrook", "--site", "site")["documents"][0]["clauses"]
    assert [one["clause"] for one in after if one["live"]] == ["M-D1", "M-1", "M-2", "M-3a", "M-5", "M-9"]
    assert {one["live"] for one in asked("millbrook")["documents"][0]["clauses"]} == {None}
    assert "tested, live" in call("coverage", "millbrook", "--site", "site", "--format", "html").out
