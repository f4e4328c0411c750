"""Values that programs give: a null says nothing, and what is no text, or none of a list, is refused, not kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from engine.desk import Caller
from engine.errors import Refused
from engine.office.bulk import import_file, taken_rows
from engine.office.desk import OfficeDesk
from tests.office.sites import NOW, POLICY, office_under

TOLD = POLICY.replace("facts:\n", "facts:\n  how: {text: true}\n") + "decisions: {grant: {title: Grant, by: officer}}\n"
OLA = Caller(council="hill", by="ola")
GIVEN = {"kind": "complaint", "details": "A fall", "name": "Ann"}


@pytest.fixture
def desk(tmp_path: Path) -> OfficeDesk:
    return OfficeDesk(office_under(tmp_path, TOLD), now=lambda: NOW)


def case_of(desk: OfficeDesk, fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return desk.case(OLA, desk.take(OLA, fields).number)


NULLS = ["details", "person", "identity", "subject", "documents", "how", "facts", "phone", "first_received", "given"]


@pytest.mark.parametrize("name", NULLS)
def test_a_null_says_nothing(desk: OfficeDesk, name: str) -> None:
    given = {key: value for key, value in GIVEN.items() if key != name}
    without, case = (case_of(desk, fields) for fields in (given, {**given, name: None}))
    assert "None" not in json.dumps(case)
    assert [case[one] for one in ("details", "identity", "facts", "documents")] == [
        without[one] for one in ("details", "identity", "facts", "documents")
    ]
    assert without["person"]["key"] != case["person"]["key"], "they are two persons"


def test_a_null_in_a_row_says_nothing(desk: OfficeDesk, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"received": "2024-06-03 10:00", **GIVEN, "facts": {"how": None, "urgent": None}}))
    import_file(desk.office, desk.office.council("hill"), rows, by="ola", now=NOW)
    (number,) = taken_rows(desk.office, desk.office.council("hill"), rows).values()
    assert desk.case(OLA, number)["facts"] == {}


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("how", ["fast"], "not-a-value"),
        ("how", {"very": "fast"}, "not-a-value"),
        ("subject", {"name": "Bo"}, "not-a-value"),
        ("subject", [["Bo"]], "not-a-value"),
        ("documents", [None], "not-a-value"),
        ("identity", "Anonymous", "unknown-identity"),
        ("identity", "protectd", "unknown-identity"),
        ("identity", True, "unknown-identity"),
    ],
)
def test_what_is_no_text_or_none_of_a_list_is_refused(desk: OfficeDesk, name: str, value: object, code: str) -> None:
    with pytest.raises(Refused) as fault:
        desk.take(OLA, {**GIVEN, name: value})
    assert fault.value.code == code


@pytest.mark.parametrize("granted", ["ja", "1", 1, "", "ye"])
def test_a_decision_is_granted_or_not_and_nothing_else(desk: OfficeDesk, granted: object) -> None:
    number = desk.take(OLA, GIVEN).number
    with pytest.raises(Refused, match="'granted' is yes or no"):
        desk.act(OLA, number, "decide", {"decision": "grant", "granted": granted})
    for said, found in (("no", False), ("Yes", True)):
        made = desk.act(OLA, number, "decide", {"decision": "grant", "granted": said})
        assert made["recorded"][-1]["fields"].get("granted", True) is found
