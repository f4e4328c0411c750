"""Clause registers as they are read, and the citations of a policy with the rule that makes each."""

from __future__ import annotations

from pathlib import Path

from engine.language.citations import citations, rules
from engine.language.clauses import read_register
from engine.language.load import load
from engine.policy.clauses import Clause, Rule

POLICY = Path(__file__).parents[1] / "cli" / "coverage" / "millbrook-2026.yaml"

REGISTER = b"""\
engine: 1
register: complaints-2026
document: Complaints Policy 2026
clauses:
  5.3(a): {section: "5.3(a)", kind: executable, gist: "Answered within 20 working days", fingerprint: 1a2b3c4d}
  "6": {section: "6", kind: executable, gist: Leaflets lie out, manual: {because: no case shows it, owner: manager}}
  "7": {section: "7", kind: executable, gist: There is a fee, waived: {because: never asked for, by: council}}
"""


def test_a_register_holds_every_clause_in_the_order_of_the_document() -> None:
    found, findings = read_register(REGISTER, "complaints-2026.clauses.yaml")
    assert not findings
    assert found is not None
    assert (found.register.id, found.register.document) == ("complaints-2026", "Complaints Policy 2026")
    assert list(found.register.clauses.values()) == [
        Clause(
            id="5.3(a)",
            section="5.3(a)",
            kind="executable",
            gist="Answered within 20 working days",
            fingerprint="1a2b3c4d",
        ),
        Clause(
            id="6", section="6", kind="executable", gist="Leaflets lie out", manual="no case shows it", owner="manager"
        ),
        Clause(
            id="7", section="7", kind="executable", gist="There is a fee", waived="never asked for", waived_by="council"
        ),
    ]


def test_what_is_wrong_in_a_register_has_its_line_and_column_and_the_rest_is_read() -> None:
    wrong = REGISTER.replace(b"kind: executable, gist: There", b"kind: law, gist: There")
    found, (finding,) = read_register(wrong, "x.clauses.yaml")
    assert (finding.code, finding.place.file, finding.place.line, finding.place.column) == (
        "E005",
        "x.clauses.yaml",
        7,
        29,
    )
    assert found is not None
    assert [one.kind for one in found.register.clauses.values()] == ["executable", "executable", ""]


def test_a_register_that_cannot_be_read_is_none() -> None:
    for data, code in ((b"- a list", "E005"), (b"", "E001"), (b"engine: [", "E001")):
        found, findings = read_register(data, "x.clauses.yaml")
        assert found is None
        assert [one.code for one in findings] == [code]


def test_every_citation_is_found_with_the_rule_that_makes_it() -> None:
    loaded = load(POLICY)
    assert loaded.draft is not None
    found = {one.clause: one.rule for one in citations(loaded.draft.data)}
    assert found == {
        "M-9": Rule("roles", "officer"),
        "M-4": Rule("roles", "manager"),
        "M-D1": Rule("kinds", "complaint"),
        "M-7": Rule("excluded", "not-ours"),
        "M-3a": Rule("tables", "speed", "row 1"),
        "M-3b": Rule("tables", "speed", "row 2"),
        "M-6": Rule("events", "inspected"),
        "M-8": Rule("intake", "anonymous"),
        "M-1": Rule("timeframes", "acknowledge"),
        "M-5": Rule("timeframes", "acknowledge"),
        "M-2b": Rule("timeframes", "acknowledge", "overdue"),
        "M-2": Rule("timeframes", "answer"),
        "M-10": Rule("decisions", "close"),
        "M-11": Rule("decisions", "waive"),
        "M-12": Rule("duties", "leaflets"),
        "M-13": Rule("duties", "report"),
    }


def test_a_citation_stands_where_it_is_written_in_whichever_file() -> None:
    root = Path(__file__).parents[2] / "policies" / "vincent"
    loaded = load(root / "vincent-complaints-2005.yaml")
    assert loaded.draft is not None
    (cited,) = (
        one for one in citations(loaded.draft.data) if one.clause == "VC-SR11" and one.rule.section == "timeframes"
    )
    place = loaded.draft.place(cited.path)
    lines = Path(place.file).read_text().splitlines()
    assert Path(place.file).name == "charter-2005.yaml"
    assert lines[place.line - 1][place.column - 1 :].startswith("VC-SR11")


def test_timeframes_of_levels_and_what_kinds_exclude_are_rules_of_their_own() -> None:
    data = {
        "levels": [{"id": "second", "timeframes": {"look": {"clause": "2"}}, "requires": [{"clause": "3"}]}],
        "kinds": {"complaint": {"excluded": [{"clause": "4"}]}},
        "about": {"clauses": ["1"], "clause": "never a rule"},
        "check": {"allow": [{"clause": "never a rule"}]},
    }
    assert [(one.clause, one.rule) for one in citations(data)] == [
        ("1", Rule("about", "clauses")),
        ("2", Rule("timeframes", "look")),
        ("3", Rule("levels", "second", "requires 1")),
        ("4", Rule("excluded", "complaint-excluded-1")),
    ]
    assert [rule for rule, _ in rules(data)] == [
        Rule("levels", "second"),
        Rule("timeframes", "look"),
        Rule("kinds", "complaint"),
        Rule("excluded", "complaint-excluded-1"),
    ]
