"""Which rules a scenario comes to: parts of timeframes, closures, remedies, steps to a decision, ladders and panels."""

from __future__ import annotations

from engine.language.citations import citations
from engine.language.load import load_bytes
from engine.policy.clauses import Rule
from engine.rehearse.coverage import tried
from engine.rehearse.scenarios import read_scenarios

POLICY = """
engine: 1
policy: invented
council: Brookdale
version: "1"
status: adopted
effective: {from: 2026-01-01}
timezone: Australia/Sydney
calendars: {office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: none, clause: cal}}
closures:
  picnic: {dates: [2026-06-03], clause: c1}
  recess: {from: 2026-12-24, to: 2026-12-31, clause: c2}
roles: {officer: {reports_to: chief}, chief: {}, mayor: {}, councillor: {}}
kinds: {complaint: {}}
documents: {minutes: {}}
events: {asked: {}, answered: {}}
levels: [{id: first, seats: [officer]}, {id: second, seats: [chief]}]
ladders:
  writer:
    rungs: [{role: mayor, clause: w1}, {role: chief, clause: w2}]
    clause: w
panels:
  review:
    when: {subject_role: [mayor, councillor]}
    seats:
      - {id: chair, clause: p1, ladder: [{role: mayor, clause: p1a}, {pool: councillor, clause: p1b}]}
      - {id: other, clause: p2, ladder: [writer]}
    clause: p
involved: [subject, complainant]
timeframes:
  answer:
    within: 2 working days
    until: resolved
    pause: [{from: asked, to: answered, start_day: paused, end_day: counted, clause: t1}]
    extend: [{by: 5 working days, clause: t2}]
    overdue: [{notify: chief, clause: t3}]
    lapse: [{outcome: upheld, clause: t4}]
    clause: t
decisions:
  pay: {title: Paying, by: chief, after: [{propose: officer, clause: d1}], clause: d}
remedies: {money: {decision: pay, clause: r1}, apology: {clause: r2}}
"""
HEAD = """
defaults:
  policy: "invented@1"
  given:
    persons: {pat: {name: Pat, email: pat@example.org}}
    officers: {amy: officer, cy: chief, mo: mayor, cass: councillor}
  lodge: {kind: complaint, channel: email, person: pat, details: A hole}
scenarios:
  - id: one
    steps:
"""


def came_to(*steps: str) -> frozenset[Rule]:
    loaded = load_bytes(POLICY.encode(), "invented.yaml", lambda _: None)
    assert loaded.policy is not None
    assert not [one for one in loaded.findings if one.severity == "error"]
    text = HEAD + "".join(f"      - {step}\n" for step in steps)
    scenarios, wrong = read_scenarios(text.encode(), "invented.scenario.yaml")
    assert not wrong, wrong
    (trial,) = tried(scenarios, [loaded.policy])
    assert trial.proves, trial.result.failures
    return trial.came_to.rules["invented@1"]


def proved(*steps: str) -> set[str]:
    """The clauses whose rule the steps come to, whole or in part, just as the rule cites them."""
    data = load_bytes(POLICY.encode(), "invented.yaml", lambda _: None).draft
    assert data is not None
    rules = came_to(*steps)
    return {one.clause for one in citations(data.data) if one.rule in rules}


LODGED = "{at: 2026-06-01 10:00, lodge: {as: a}, expect: {running: [answer]}}"


def test_what_becomes_of_a_clock_counts_by_itself() -> None:
    assert proved(LODGED) == {"cal", "c1", "t"}
    asked = "{at: 2026-06-02 10:00, do: declare, case: a, by: amy, event: asked}"
    assert proved(LODGED, asked) == {"cal", "t", "t1"}  # paused, it has no end and runs across no closure
    more = "{at: 2026-06-02 10:00, do: extend, case: a, by: cy, timeframe: answer, reason: much to read}"
    assert proved(LODGED, more) == {"cal", "c1", "t", "t2"}
    assert proved(LODGED, "{until: 2026-06-05 10:00}") == {"cal", "c1", "t", "t3", "t4"}


def test_a_closure_counts_where_a_clock_runs_across_it() -> None:
    assert "c2" not in proved(LODGED)
    assert proved("{at: 2026-12-23 10:00, lodge: {as: a}, expect: {running: [answer]}}") == {"cal", "c2", "t"}


def test_a_step_to_a_decision_comes_to_it_and_a_remedy_counts_once_it_is_given() -> None:
    propose = "{at: 2026-06-01 11:00, do: decide, case: a, by: amy, decision: pay, step: propose}"
    assert proved(LODGED, propose) >= {"d", "d1"}
    decide = "{at: 2026-06-01 12:00, do: decide, case: a, by: cy, decision: pay}"
    end = "{at: 2026-06-01 13:00, do: resolve, case: a, by: amy, outcome: upheld, remedy: money}"
    found = proved(LODGED, propose, decide, end)
    assert "r1" in found
    assert "r2" not in found


def test_of_a_panel_the_seats_and_rungs_count_that_filled_it() -> None:
    about_another = "{at: 2026-06-01 10:00, lodge: {as: a}, expect: {seats: {chair: any}}}"
    assert not {one for one in proved(about_another) if one[0] in "pw"}
    about_councillor = "{at: 2026-06-01 10:00, lodge: {as: a, subject: cass}, expect: {seats: {chair: mo, other: cy}}}"
    assert {one for one in proved(about_councillor) if one[0] in "pw"} == {"p", "p1", "p1a", "p2", "w", "w1"}
    about_mayor = "{at: 2026-06-01 10:00, lodge: {as: a, subject: mo}, expect: {seats: {chair: cass, other: cy}}}"
    assert {one for one in proved(about_mayor) if one[0] in "pw"} == {"p", "p1", "p1b", "p2", "w", "w2"}
