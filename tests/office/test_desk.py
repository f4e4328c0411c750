"""The desk: what channels bring in becomes one case however often it comes; callers get what the policy lets them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from engine.desk import Attachment, Caller
from engine.errors import Refused
from engine.office.desk import OfficeDesk
from engine.office.tokens import caller_of, end, issue, tokens
from tests.office.sites import NOW, SITE, look, made, office_under, opened

POLICY = """engine: 1
policy: desk
council: Brookdale
version: "2020"
status: adopted
effective: {from: 2020-01-01}
timezone: Australia/Sydney
calendar: office
calendars: {office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: {dates: {2024-01-01: New Year's Day}}}}
roles: {officer: {reports_to: manager}, manager: {reports_to: chief}, chief: {}}
channels: [web, email, phone]
facts:
  urgent: {yes_no: true, title: Is it urgent}
  serious: {yes_no: true, by: manager}
  asked: {count: {of: received, same: [category]}}
kinds:
  complaint: {title: Complaint, requires: [{fields: [name, details]}]}
  request: {title: Request}
  conduct: {title: Conduct, brought_by: council}
categories:
  pothole:
    {kind: request, title: Hole in a road, requires: [{fields: [address]}, {fields: [urgent], when: {channel: phone}}]}
  bin: {kind: request, title: Bin}
levels: [{id: first, seats: [officer]}]
timeframes:
  acknowledge: {title: Word that it arrived, within: 2 working days, from: received, until: acknowledged}
  mend: {title: Mending it, within: 10 working days, from: received, until: resolved, for: {kind: request}}
access:
  classes: {file: {when: {serious: true}, keeper: manager}}
outcomes: [done]
"""
ROAD = {"kind": "request", "category": "pothole", "channel": "web", "address": "Elm St", "details": "A hole"}


@pytest.fixture
def desk(tmp_path: Path) -> OfficeDesk:
    return OfficeDesk(office_under(tmp_path, POLICY), now=lambda: NOW)


def test_what_comes_twice_under_one_key_is_one_case(desk: OfficeDesk) -> None:
    first = desk.lodge("hill", ROAD, key="web:1")
    again = desk.lodge("hill", {**ROAD, "details": "Another"}, key="web:1")
    other = desk.lodge("hill", ROAD, key="web:2")
    assert (first.new, again.new, again.number, other.new) == (True, False, first.number, True)
    assert len({first.number, other.number}) == 2
    assert desk.lodge("dale", {"kind": "request", "details": "x"}, key="web:1").new, "a key is of one council"


def test_what_comes_at_once_under_one_key_is_one_case(tmp_path: Path) -> None:
    site = made(tmp_path / "site", policy=POLICY)
    found: list[tuple[str, bool]] = []

    def bring() -> None:
        taken = OfficeDesk(opened(site), now=lambda: NOW).lodge("hill", ROAD, key="web:1")
        found.append((taken.number, taken.new))

    threads = [Thread(target=bring) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(found) == 6
    assert len({number for number, _ in found}) == 1
    assert [new for _, new in found].count(True) == 1
    assert look(site, "SELECT count(*) FROM cases") == [(1,)]


def test_files_come_with_it_each_by_a_note(desk: OfficeDesk) -> None:
    files = (Attachment(name="hole.jpg", data=b"\xff\xd8picture"), Attachment(name="../../etc/\0passwd", data=b"x"))
    number = desk.lodge("hill", ROAD, key="k", files=files).number
    history = desk.case(Caller(council="hill", by="ola"), number)["history"]
    noted = [one["fields"] for one in history if one["event"] == "Noted"]
    assert [one["note"] for one in noted] == ["hole.jpg", "../../etc/\ufffdpasswd"]
    kept = {path.name for path in desk.office.store.files.rglob("*") if path.is_file()}
    assert kept == {one["file"] for one in noted}, "a file lies under its digest, whatever it was called"


@pytest.mark.parametrize(
    "more",
    [
        {"person": "p-H00001"}, {"identity": "protected"}, {"kind": "conduct"}, {"facts": {"serious": True}},
        {"facts": {"asked": 7}}, {"complainant": "ola"}, {"first_received": "2020-01-01"}, {"source": "x"},
        {"number": "H1"}, {"documents": ["x"]}, {"given": ["name"]},
    ],
    ids=str,
)  # fmt: skip
def test_nobody_outside_says_what_is_for_the_council_to_say(desk: OfficeDesk, more: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        desk.lodge("hill", {**ROAD, "category": "", **more})
    assert refused.value.code == "not-for-all"
    assert look(desk.office.site.file, "SELECT count(*) FROM cases") == [(0,)]


def test_what_is_of_the_wrong_kind_is_refused_in_a_sentence(desk: OfficeDesk) -> None:
    for facts in (7, [["a"]], "urgent"):
        with pytest.raises(Refused, match="`facts` are what is said of the matter"):
            desk.lodge("hill", {**ROAD, "facts": facts})
    number = desk.lodge("hill", ROAD).number
    no_zone = NOW.replace(tzinfo=None)
    for bring in (
        lambda: desk.lodge("hill", ROAD, at=no_zone),
        lambda: desk.note("hill", number, "x", at=no_zone),
        lambda: desk.contact("hill", number, "x", channel="web", at=no_zone),
    ):
        with pytest.raises(Refused, match="is in no zone"):
            bring()


def test_a_counter_says_what_may_be_brought_in_and_what_it_must_say(desk: OfficeDesk) -> None:
    counter = desk.counter("hill")
    assert (counter.council, counter.timezone, counter.channels) == (
        "Brookdale", "Australia/Sydney", ("web", "email", "phone"),
    )  # fmt: skip
    told = {one.id: [(each.id, each.required) for each in one.questions] for one in counter.topics}
    assert told == {
        "complaint": [("name", True), ("details", True)],
        "pothole": [("address", True), ("urgent", False)],
        "bin": [],
    }
    assert [one.id for one in counter.facts] == ["urgent"]


def test_what_is_missing_is_told_and_what_a_store_cannot_keep_is_replaced(desk: OfficeDesk) -> None:
    taken, again = [desk.lodge("hill", {"kind": "complaint", "details": "a\0b\ud800"}, key="1") for _ in range(2)]
    assert (taken.new, taken.missing) == (True, ("name",))
    assert (again.new, again.missing) == (False, ("name",))
    assert desk.case(Caller(council="hill", by="ola"), taken.number)["details"] == "a\ufffdb\ufffd"


def test_no_and_nought_are_answers_to_what_is_asked_for(tmp_path: Path) -> None:
    asks = POLICY.replace("  urgent: {yes_no", "  deep: {number: {from: 0}}\n  urgent: {yes_no").replace(
        "{fields: [urgent]", "{fields: [urgent, deep]"
    )
    desk = OfficeDesk(office_under(tmp_path, asks), now=lambda: NOW)
    for facts, missing in (
        ({}, ("urgent", "deep")), ({"urgent": False, "deep": 0}, ()), ({"urgent": True}, ("deep",)),
    ):  # fmt: skip
        assert desk.lodge("hill", {**ROAD, "channel": "phone", "facts": facts}).missing == missing


def test_progress_tells_of_no_person_and_of_what_is_owed_to_them(desk: OfficeDesk) -> None:
    number = desk.lodge("hill", {**ROAD, "name": "Zaxon Wyvern", "email": "zq@example.org"}).number
    desk.act(Caller(council="hill", by="ola"), number, "resolve", {"outcome": "done"})
    found = desk.progress("hill", number)
    assert found is not None
    assert (found.kind, found.category, found.state, found.outcome) == ("Request", "pothole", "resolved", "done")
    assert [(one.title, one.states) for one in found.promises] == [("Word that it arrived", ("running",))]
    assert found.promises[0].due is not None
    assert "axon" not in repr(found)
    assert desk.progress("hill", "H77777") is None


def test_what_lies_on_a_file_is_published_to_nobody(desk: OfficeDesk) -> None:
    several = [desk.lodge("hill", ROAD).number for _ in range(3)]
    desk.act(Caller(council="hill", by="max"), several[1], "classify", {"facts": {"serious": True}})
    span = {"since": NOW - timedelta(days=1), "until": NOW}
    assert [one.number for one in desk.published("hill", categories=["pothole"], **span)] == [several[2], several[0]]
    assert desk.published("hill", categories=["bin"], **span) == []
    assert desk.published("hill", categories=["pothole"], states=["closed"], **span) == []
    assert len(desk.published("hill", categories=["pothole"], limit=1, **span)) == 1


def test_a_contact_is_recorded_once(desk: OfficeDesk) -> None:
    number = desk.lodge("hill", ROAD).number
    for _ in range(2):
        desk.contact("hill", number, "Any news?", channel="email", key="mail:2")
    history = desk.case(Caller(council="hill", by="ola"), number)["history"]
    assert [one["fields"]["note"] for one in history if one["event"] == "Contacted"] == ["Any news?"]
    with pytest.raises(Refused) as refused:
        desk.contact("hill", "H77777", "Hello", channel="email")
    assert refused.value.code == "no-case"


def test_a_caller_does_and_reads_what_the_policy_lets_them(desk: OfficeDesk) -> None:
    ola, max_ = Caller(council="hill", by="ola"), Caller(council="hill", by="max")
    number = desk.take(ola, {**ROAD, "name": "Pat"}, key="api:1").number
    assert not desk.take(ola, ROAD, key="api:1").new
    with pytest.raises(Refused) as refused:
        desk.act(ola, number, "classify", {"facts": {"serious": True}})
    assert (refused.value.code, refused.value.who) == ("not-allowed", ("manager",))
    said = desk.act(max_, number, "classify", {"facts": {"serious": True}}, key="1")
    assert said["events"][0] == "Classified"
    assert desk.act(max_, number, "classify", {"facts": {"serious": True}}, key="1")["case"] == number
    other = desk.take(max_, ROAD).number
    desk.act(max_, other, "classify", {"facts": {"serious": True}})
    assert [one["case"] for one in desk.cases(max_, {"category": "pothole"})["cases"]] == [number, other]
    assert desk.cases(ola, {})["left_out"] == 1
    with pytest.raises(Refused) as refused:
        desk.case(ola, other)
    assert refused.value.code == "no-access"


def test_a_token_is_whoever_it_was_made_for_until_it_ends(tmp_path: Path) -> None:
    site = made(tmp_path / "site", site=SITE)
    office = opened(site)
    hill = office.council("hill")
    kept = issue(office, hill, "ola", "The website", NOW)
    short = issue(office, hill, "manager", "A trial", NOW + timedelta(seconds=1), NOW + timedelta(hours=1))
    assert caller_of(office, kept.token, NOW) == Caller(council="hill", by="ola")
    assert caller_of(office, short.token, NOW + timedelta(minutes=59)) == Caller(council="hill", by="manager")
    assert caller_of(office, short.token, NOW + timedelta(hours=1)) is None
    assert caller_of(office, kept.token[:-1], NOW) is None
    assert not [row for row in look(site, "SELECT * FROM tokens") if kept.token in repr(row)]
    end(office, hill, kept.name, NOW)
    assert caller_of(office, kept.token, NOW) is None
    assert [(one.title, one.good(NOW)) for one in tokens(office, hill)] == [("The website", False), ("A trial", True)]
    for name in (kept.name, "", "%"):
        with pytest.raises(Refused):
            end(office, hill, name, NOW)
    with pytest.raises(Refused):
        issue(office, hill, "nobody", "x", NOW)


@pytest.mark.parametrize(("name", "data"), [(None, b"x"), ("photo.jpg", "x"), (5, b"x"), ("photo.jpg", None)])
def test_a_file_without_a_name_or_whose_content_is_no_bytes_is_refused_with_the_matter(
    desk: OfficeDesk, name: Any, data: Any
) -> None:
    ola = Caller(council="hill", by="ola")
    before = desk.cases(ola, {})
    with pytest.raises(Refused, match="a file has a name, which is a text, and its content, which is bytes"):
        desk.lodge("hill", ROAD, files=[Attachment(name="a.txt", data=b"a"), Attachment(name=name, data=data)])
    assert desk.cases(ola, {}) == before
