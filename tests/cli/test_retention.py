"""`case show` and `explain` tell how long a case is kept, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calls import CLOSED, FIRST, call, prepared

RULES = """retention:
  - {id: requests, when: {kind: request}, file_class: 4.3 Requests, keep: permanent}
  - id: calls
    title: Called in
    when: {channel: phone}
    file_class: 2.1 Calls
    keep: 18 months
    disposal: review
    clause: R-1
"""
SITE = ("--site", "site")


@pytest.fixture
def number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A case that was closed at the end of a month."""
    prepared(tmp_path / "here", RULES)
    monkeypatch.chdir(tmp_path / "here")
    said = call("case", "lodge", "--kind", "complaint", "--channel", "phone", "--name", "Pat", "--at",
                "2024-08-30 10:00", "--by", "ola", *SITE)  # fmt: skip
    found = said.out.split(":")[0]
    assert call("case", "close", found, "--at", "2024-08-31 10:00", "--by", "ola", *SITE).code == 0
    return found


KEPT = """Kept
  calls [R-1]: 2.1 Calls: 18 months from the end of the case, Sat 31 Aug 2024, until Sat 28 Feb
               2026; then looked at again
"""


def test_a_case_shows_until_when_it_is_kept_and_by_which_rule(number: str) -> None:
    assert KEPT in call("case", "show", number, *SITE).out
    said = json.loads(call("case", "show", number, "--format", "json", *SITE).out)["retention"]
    assert (said["rule"], said["keep_until"], said["disposal"]) == ("calls", "2026-02-28", "review")


def test_explain_asks_the_rules_one_by_one(number: str) -> None:
    said = call("explain", number, *SITE).out
    asked = said[said.index("How long it is kept") : said.index("What happened")]
    assert "  requests: does not apply\n      kind is request: no (complaint)\n" in asked
    assert "  calls (Called in) [R-1]: applies\n      channel is phone: yes (phone)\n" in asked
    assert KEPT.removeprefix("Kept\n") in asked
    found = json.loads(call("explain", number, "--format", "json", *SITE).out)["retention"]
    assert [(one["rule"], one["applies"]) for one in found["rules"]] == [("requests", False), ("calls", True)]
    assert found["kept"]["keep_until"] == "2026-02-28"


def test_a_case_for_which_there_is_no_rule_says_that(number: str) -> None:
    said = call("case", "show", FIRST, *SITE).out
    assert "Kept\n  no rule of retention is for this case: nobody knows how long to keep it\n" in said
    assert json.loads(call("case", "show", CLOSED, "--format", "json", *SITE).out)["retention"] is None


def test_a_rule_of_retention_is_explained_by_its_id(number: str) -> None:
    said = call("explain", "calls", *SITE).out
    assert said.startswith("calls: rule of retention"), said
