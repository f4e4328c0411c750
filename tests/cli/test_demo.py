"""The demo, of a small month: one case in full without what is for other cases, and the results last and in view.

The months that are shipped are played in tests/policies/test_months.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.cli import demo
from tests.cli.calls import WORLD, call
from tests.office.sites import PEOPLE

LODGED = """received,kind,channel,name,email,details
2026-03-02 10:00,complaint,email,Ann,ann@example.org,The bin
2026-03-02 11:00,request,phone,Bo,bo@example.org,The tree
2026-03-03 10:00,parking,email,Cy,cy@example.org,The car
"""
DONE = """row,at,do,by,fields
1,2026-03-03 10:00,acknowledge,ola,channel=email
1,2026-03-04 10:00,resolve,cho,outcome=done
2,2026-03-04 10:00,note,ola,
"""


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    hill = tmp_path / "policies" / "hill"
    (hill / "demo").mkdir(parents=True)
    (hill / "policy.yaml").write_text(WORLD.read_text())
    (hill / "people.yaml").write_text(PEOPLE)
    (hill / "demo" / "lodgements.csv").write_text(LODGED)
    (hill / "demo" / "actions.csv").write_text(DONE)
    monkeypatch.setattr(demo, "data_folder", lambda name: tmp_path / name)
    monkeypatch.setattr(demo, "SHOWN", 3)
    monkeypatch.chdir(tmp_path)
    done = call("demo")
    assert done.code == 0, done
    return done.out


def test_the_timeframes_that_are_for_other_cases_are_one_line(said: str) -> None:
    assert "What is not owed, and why not" in said
    assert "it is for other cases" not in said
    assert said.count("\n    for other cases: ") == 1
    assert "for other cases: 2 timeframes, such as safe, plainly" in said


def test_the_results_come_last(said: str) -> None:
    lines = said.splitlines()
    head = lines.index("Brookdale: 2 cases, 2 acts")
    assert lines[head + 1].split() == ["promise", "met", "late", "overdue", "open", "ended"]
    assert lines[head + 5].split()[1:3] == ["more", "promises"]
    assert lines[head + 6].split()[:2] == ["all", "promises"]
    assert "One case in full" in said[: said.index("Brookdale: 2 cases")]
    assert "Where to look next" in said[: said.index("Brookdale: 2 cases")]
    told = lines.index("  refused by the policy: 1 missing-field; one of each:", head)
    assert lines[told + 1] == (
        "    note on H2026-0002: a note needs something to keep: a text, a subject, a document or a file"
    )
    assert len(lines) - head < 15
