"""What may be told to everybody is reckoned once, not at each question, and is never what it was before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

import engine.office.published
from engine.case import evolve
from engine.case.events import EVENT_TYPES, Corrected
from engine.desk import Caller, Progress
from engine.office.desk import OfficeDesk
from engine.office.sweep import announce
from engine.store import tables
from tests.office.sites import NOW, office_under, opened
from tests.office.test_desk import POLICY, ROAD

OLA, MAX = Caller(council="hill", by="ola"), Caller(council="hill", by="max")
LATER = """engine: 1
policy: desk
council: Brookdale
version: "2024"
status: adopted
effective: {from: 2024-06-10}
timezone: Australia/Sydney
calendar: office
calendars: {office: {hours: {mon-fri: ["09:00-17:00"]}, holidays: {dates: {2024-01-01: New Year's Day}}}}
roles: {officer: {reports_to: manager}, manager: {reports_to: chief}, chief: {}}
kinds: {complaint: {}, request: {}}
categories: {pothole: {kind: request}, bin: {kind: request}}
levels: [{id: first, seats: [officer]}]
timeframes:
  sooner: {title: A call, within: 1 working day, from: received, until: acknowledged, open_cases: true}
outcomes: [done]
"""


class At:
    """A desk and the time at which it is asked."""

    def __init__(self, folder: Path, policy: str = POLICY) -> None:
        self.now = NOW
        self.desk = OfficeDesk(office_under(folder, policy), now=lambda: self.now)

    def told(self, **asked: object) -> list[Progress]:
        return [*self.desk.published("hill", categories=["pothole", "bin"], **asked)]  # type: ignore[arg-type]


@pytest.fixture
def at(tmp_path: Path) -> At:
    return At(tmp_path)


@contextmanager
def asking(at: At) -> Iterator[list[str]]:
    """What the store is asked until the block ends."""
    several: list[str] = []

    def asked(_: object, __: object, statement: str, *___: object) -> None:
        several.append(statement)

    engine_ = at.desk.office.store.engine
    event.listen(engine_, "before_cursor_execute", asked)
    yield several
    event.remove(engine_, "before_cursor_execute", asked)


def test_a_case_is_rebuilt_once_until_it_changes(at: At) -> None:
    # given thirty cases that somebody has asked for
    several = [at.desk.lodge("hill", ROAD).number for _ in range(30)]
    at.told()
    # when they are asked for again, then no history is read, and a few questions do for all of them
    with asking(at) as again:
        assert len(at.told()) == 30
    assert not [one for one in again if "FROM events" in one or "personal" in one]
    assert len(again) < 5
    # when one of them changes, then it is told as it is, and it alone is read
    at.desk.act(OLA, several[7], "resolve", {"outcome": "done"})
    with asking(at) as again:
        assert {one.number for one in at.told() if one.state == "resolved"} == {several[7]}
    assert len([one for one in again if "FROM events" in one]) == 1


def test_what_time_alone_changes_is_told_as_it_is_now(at: At) -> None:
    number = at.desk.lodge("hill", ROAD).number
    at.told()
    at.now += timedelta(days=30)
    (found,) = at.told()
    assert found == at.desk.progress("hill", number)
    assert {one.states for one in found.promises} == {("overdue",)}


def test_what_comes_onto_a_file_or_is_answered_no_more_is_told_no_more(at: At) -> None:
    number = at.desk.lodge("hill", ROAD).number
    assert [one.number for one in at.told()] == [number]
    at.desk.act(MAX, number, "classify", {"facts": {"serious": True}})
    assert at.told() == []


def test_a_closure_that_is_announced_moves_what_is_expected(tmp_path: Path) -> None:
    at = At(tmp_path, POLICY + "closures: {storm: {does: close}}\n")
    number = at.desk.lodge("hill", ROAD).number
    (before,) = at.told()
    here = at.desk.office.council("hill")
    announce(at.desk.office, here, "storm", date(2024, 6, 5), date(2024, 6, 6), by="max", because="", at=at.now)
    (after,) = at.told()
    assert after.expected == before.expected + timedelta(days=2)
    assert after == at.desk.progress("hill", number)


def test_later_rules_that_reach_a_case_are_told_from_the_day_on_which_they_do(tmp_path: Path) -> None:
    at = At(tmp_path)
    site = at.desk.office.site.file
    (site.parent / "hill" / "later.yaml").write_text(LATER)
    at.desk.office = opened(site)
    at.desk = OfficeDesk(at.desk.office, now=lambda: at.now)
    at.desk.lodge("hill", ROAD)
    assert [one.title for one in at.told()[0].promises] == ["Word that it arrived"]
    at.now = datetime(2024, 6, 11, tzinfo=UTC)
    assert [one.title for one in at.told()[0].promises] == ["Word that it arrived", "A call"]
    with asking(at) as again:
        at.told()
    assert not [one for one in again if "FROM events" in one], "rules that reach a case are the same until others do"


def test_of_more_cases_than_are_kept_those_are_forgotten_that_nobody_asked_for(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.office.published, "MOST", 3)
    several = [at.desk.lodge("hill", ROAD).number for _ in range(5)]
    assert [one.number for one in at.told()] == several[::-1]
    assert len(at.desk._published._kept) == 3
    assert [one.number for one in at.told()] == several[::-1]


# By when their state changed


def test_what_changed_in_a_span_is_found_whenever_it_was_received(at: At) -> None:
    # given a case of long ago, and newer ones to which nothing happened since
    old, other = at.desk.lodge("hill", ROAD).number, at.desk.lodge("hill", ROAD).number
    at.now += timedelta(days=400)
    for _ in range(3):
        at.desk.lodge("hill", ROAD)
    begin, at.now = at.now, at.now + timedelta(days=1)
    for number in (old, other):
        at.desk.act(OLA, number, "resolve", {"outcome": "done"})
        at.now += timedelta(hours=1)
    # when what changed is asked for, then they are found, the latest first, and page by page
    span = {"since": begin, "until": at.now, "changed": True}
    assert [one.number for one in at.told(**span)] == [other, old]
    assert [one.number for one in at.told(**span, limit=1, offset=1)] == [old]
    assert at.told(**{**span, "until": begin}) == []
    assert at.told(**{**span, "since": at.now}) == []
    assert [one.number for one in at.told(changed=True)] == [other, old], "no span is all of them"


def test_what_a_correction_moved_into_a_span_is_found_in_it(at: At) -> None:
    number = at.desk.lodge("hill", ROAD).number
    at.now += timedelta(days=100)
    at.desk.act(OLA, number, "resolve", {"outcome": "done"})
    happened = NOW + timedelta(days=3)
    span = {"since": happened - timedelta(hours=1), "until": happened + timedelta(hours=1), "changed": True}
    assert at.told(**span) == []
    place = next(n for n, one in enumerate(at.desk.case(OLA, number)["history"]) if one["event"] == "Resolved")
    at.desk.act(MAX, number, "correct", {"event": place, "happened": happened.isoformat(), "reason": "Typed late"})
    (found,) = at.told(**span)
    assert [(one.state, one.at) for one in found.changes][-1] == ("resolved", happened)


def test_every_event_that_may_change_a_state_is_one_by_which_the_store_finds_it() -> None:
    # given what each event changes on a case, as the code that does so names it
    names = {one.__name__: one for one in EVENT_TYPES}
    moving = {
        name for name, kind in names.items()
        if (change := evolve.CHANGES.get(kind)) is not None and "state" in _words(change)
    }  # fmt: skip
    # then the index has them all, but for the first, after which a case is in no other state
    asked = {one.strip("'() ") for one in tables.MOVING.removeprefix("type IN ").split(",")}
    assert asked == moving - {"Received"} | {Corrected.__name__}


def _words(change: object) -> set[object]:
    code = change.__code__  # type: ignore[attr-defined]
    found = {*code.co_consts}
    return found | {name for one in found if isinstance(one, tuple) for name in one}
