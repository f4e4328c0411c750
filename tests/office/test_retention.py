"""The class, the last day and the disposal of a case go with its records, and into the extract of its history."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from engine.api import Record
from engine.office import act, receive
from engine.office.desk import stopped_at
from engine.office.dispatch import dispatch
from tests.office.sites import POLICY, SITE, made, opened
from tests.office.test_dispatch import Carrier, carriers

RETENTION = """retention:
  - {id: requests, when: {kind: request}, file_class: 4.3 Requests, keep: permanent}
  - {id: complaints, when: {kind: complaint}, file_class: 2.2 Complaints, keep: 7 years, disposal: destroy, clause: R-2}
"""
DAYS = [datetime(2024, 2, 29, hour, tzinfo=UTC) for hour in (1, 2, 3)]
"""Noon and later of a leap day in Sydney."""


def pushed(folder: Path, kind: str) -> list[Record]:
    """The records of a case that is lodged, closed, opened again and closed the next day."""
    site = SITE.replace("received, resolved", "received, closed, reopened")
    office = opened(made(folder, policy=POLICY + RETENTION, site=site))
    here = office.council("hill")
    given = {"kind": kind, "channel": "email", "name": "Kit", "email": "kit@example.org", "details": "The bin"}
    number = receive.lodge(office, here, given, at=DAYS[0], by="ola", now=DAYS[0]).state.case.number
    last = datetime(2024, 3, 1, 1, tzinfo=UTC)
    for verb, when in (("close", DAYS[1]), ("reopen", DAYS[2]), ("close", last)):
        act.act_written(office, here, number, verb, {}, at=when, by="max", now=when)
    letters, records = Carrier(), Carrier()
    dispatch(office, carriers(letters, records), stopped_at(datetime(2024, 3, 2, tzinfo=UTC)))
    return [one for one in records.handed if isinstance(one, Record)]


def said(record: Record) -> tuple[str, str, str, str]:
    fields = record.fields
    return (record.event, fields["file_class"], fields.get("keep_until", ""), fields["disposal"])


def test_a_record_says_its_class_and_from_the_end_of_the_case_until_when_it_is_kept(tmp_path: Path) -> None:
    records = pushed(tmp_path, "complaint")
    assert [said(one) for one in records] == [
        ("received", "2.2 Complaints", "", "destroy"),
        ("closed", "2.2 Complaints", "2031-02-28", "destroy"),
        ("reopened", "2.2 Complaints", "", "destroy"),
        ("closed", "2.2 Complaints", "2031-03-01", "destroy"),
    ]
    assert "keep_until: 2031-02-28" in records[1].text.splitlines()


def test_the_extract_of_the_history_says_why(tmp_path: Path) -> None:
    first, last = (one for one in pushed(tmp_path, "complaint") if one.event == "closed")
    for record, since, until in ((first, "2024-02-29", "2031-02-28"), (last, "2024-03-01", "2031-03-01")):
        extract = json.loads(next(one.data for one in record.files if one.name == "audit-extract.json"))
        day = "Thu 29 Feb 2024, until Fri 28 Feb 2031" if since < "2024-03" else "Fri 1 Mar 2024, until Sat 1 Mar 2031"
        assert extract["retention"] == {
            "rule": "complaints", "file_class": "2.2 Complaints", "keep": "7 years", "since": since,
            "keep_until": until, "disposal": "destroy", "clause": "R-2",
            "why": f"7 years from the end of the case, {day}",
        }  # fmt: skip


def test_what_is_kept_permanently_says_so_and_has_no_day(tmp_path: Path) -> None:
    records = pushed(tmp_path, "request")
    assert {said(one)[1:] for one in records} == {("4.3 Requests", "", "keep")}
