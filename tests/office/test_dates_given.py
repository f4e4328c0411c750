"""Dates and times given from outside: what no calendar reaches, or no clock showed, is refused in a sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.desk import Caller
from engine.errors import Refused
from engine.office.desk import OfficeDesk
from engine.office.sweep import announce
from tests.office.sites import NOW, POLICY, office_under

DATED = POLICY.replace(
    "facts:\n", "facts:\n  fell: {date: true}\n  began: {instant: true}\n  built: {date: true}\n"
).replace(
    "timeframes:\n",
    "timeframes:\n  visit: {within: 5 working days, from: fact.fell, until: resolved}\n"
    "  call: {within: 5 business hours, from: fact.began, until: resolved}\n",
)
OLA = Caller(council="hill", by="ola")


@pytest.fixture
def desk(tmp_path: Path) -> OfficeDesk:
    return OfficeDesk(office_under(tmp_path, DATED), now=lambda: NOW)


@pytest.mark.parametrize(
    ("facts", "code", "says"),
    [
        ({"fell": "0001-01-01"}, "not-a-value", "outside the years that can be reckoned"),
        ({"fell": "9999-12-31"}, "not-a-value", "outside the years that can be reckoned"),
        ({"built": "0026-05-04"}, "not-a-value", "outside the years that can be reckoned"),
        ({"began": "0001-01-01T00:00+14:00"}, "not-a-value", "outside the years that can be reckoned"),
        ({"began": "0001-01-01 00:00"}, "not-a-value", "outside the years that can be reckoned"),
        ({"began": "9999-12-31 23:59-14:00"}, "not-a-value", "outside the years that can be reckoned"),
        ({"began": "2024-10-06 02:30"}, "not-a-date", "does not exist in Australia/Sydney"),
        ({"fell": "2200-12-30"}, "not-a-date", "outside the years that can be reckoned"),
    ],
)
def test_what_no_calendar_reaches_is_refused_and_not_tried_again(
    desk: OfficeDesk, facts: dict[str, str], code: str, says: str
) -> None:
    given = {"kind": "complaint", "details": "A fall"}
    number = desk.lodge("hill", given).number
    for bring in (
        lambda: desk.lodge("hill", {**given, "facts": facts}, key="web:1"),
        lambda: desk.take(OLA, {**given, "facts": facts}),
        lambda: desk.act(OLA, number, "classify", {"facts": facts}),
    ):
        with pytest.raises(Refused, match=says) as fault:
            bring()
        assert fault.value.code == code
    assert desk.lodge("hill", given, key="web:1").new, "nothing was recorded under the key"


def test_a_date_that_a_calendar_reaches_is_taken(desk: OfficeDesk) -> None:
    facts = {"fell": "2024-02-29", "began": "2024-04-07 02:30", "built": "1900-01-01"}
    assert desk.lodge("hill", {"kind": "complaint", "details": "A fall", "facts": facts}).new


def test_a_closure_that_would_leave_no_day_to_count_is_refused_and_stops_no_matter(tmp_path: Path) -> None:
    # given a council without an open case, of which a closure to the end of all calendars would move no clock
    desk = OfficeDesk(
        office_under(tmp_path, POLICY + "closures: {storm: {by: manager, does: pause}}\n"), now=lambda: NOW
    )
    here, given = desk.office.council("hill"), {"kind": "complaint", "details": "A fall"}
    # when it is announced, then it is refused, and what comes next is taken in
    with pytest.raises(Refused, match="has to end before 2200"):
        announce(desk.office, here, "storm", date(2024, 6, 5), date(2200, 12, 31), by="max", because="", at=NOW)
    assert desk.lodge("hill", given).new
    announce(desk.office, here, "storm", date(2024, 6, 5), date(2199, 12, 31), by="max", because="", at=NOW)
    assert desk.lodge("hill", given).new
