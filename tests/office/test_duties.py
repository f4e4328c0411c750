"""Duties of the calendar on a real store: told once each, however late the sweep; done once, by whom it is for."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from engine.errors import Refused
from engine.office import duties, read, receive, sweep
from engine.office.office import Office
from tests.office.sites import POLICY, dies_before, look, made, opened, start, sweep_at, tables_of

ZONE = ZoneInfo("Australia/Sydney")
MORE = """
schedules:
  first-day: {every: month, day: first working day}
  new-year: {every: year, day: "07-01"}
duties:
  stock: {title: Count the forms, every: month, owner: manager, warn: [2 working days before]}
  review: {at: next new-year, owner: manager, team: officer, overdue: [{notify: chief, after: 5 working days}]}
  audit: {once: 2024-02-01, owner: chief}
  tidy: {manual: nobody has said when, owner: officer}
  call-round: {manual: only people can do it, at: next first-day, owner: officer}
reports:
  totals: {title: Totals, every: month, at: next first-day, owner: manager, audience: chief, measures: [received]}
  late: {every: month, owner: manager, list: {overdue: all, route: {first: manager}}}
"""


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "site", policy=POLICY + MORE)


@pytest.fixture
def office(site: Path) -> Office:
    return opened(site)


def told(site: Path, council: str = "hill") -> list[tuple[str, str, str]]:
    """Which duty, of which notice to whom, in the order of queueing."""
    rows = look(
        site, "SELECT key, about, target FROM outbox WHERE council = ? AND key LIKE 'duty/%' ORDER BY id", council
    )
    return [(key.split("/")[1], about, to) for key, about, to in rows]


def test_the_owner_is_told_before_on_the_day_and_once_it_is_late(site: Path, office: Office) -> None:
    sweep.sweep(office, at("2024-06-03 10:00"))
    begun = told(site)
    assert begun == [("audit", "duty-due", "chief"), ("audit", "duty-overdue", "chief"),
                     ("call-round", "duty-due", "officer"), ("totals", "report-due", "chief"),
                     ("late", "report-due", "manager")]  # fmt: skip
    # June ends on a Sunday, and a limit in months rolls to the next working day: Monday 1 July at 17:00
    seen = {}
    for when in (
        "2024-06-27 16:59",
        "2024-06-27 17:00",
        "2024-07-01 08:59",
        "2024-07-01 09:00",
        "2024-07-01 17:00",
        "2024-07-01 17:01",
    ):
        before = len(told(site))
        sweep.sweep(office, at(when))
        seen[when[5:]] = [one[1:] for one in told(site)[before:] if one[0] == "stock"]
    assert seen == {
        "06-27 16:59": [],
        "06-27 17:00": [("duty-warning", "manager")],
        "07-01 08:59": [],
        "07-01 09:00": [("duty-due", "manager")],
        "07-01 17:00": [],
        "07-01 17:01": [("duty-overdue", "manager")],
    }


def test_what_was_due_before_the_office_watched_is_not_asked_for_but_for_a_single_date(office: Office) -> None:
    several = duties.duties_of(office, office.council("hill"), at("2024-06-03 10:00"))
    assert {one.duty.id: [time.one.label for time in one.times] for one in several} == {
        "stock": ["2024-06"],
        "review": ["2024"],
        "audit": ["2024-02-01"],
        "tidy": [],
        "call-round": ["2024-06", "2024-07"],
        "totals": ["2024-05", "2024-06"],
        "late": ["2024-05", "2024-06"],
    }


def test_a_sweeper_that_was_off_for_months_loses_and_repeats_nothing(
    site: Path, office: Office, tmp_path: Path
) -> None:
    daily = opened(made(tmp_path / "daily", policy=POLICY + MORE))
    day = at("2024-06-03 10:00")
    sweep.sweep(office, day)
    while day < at("2024-09-20 10:00"):
        sweep.sweep(daily, day)
        day += timedelta(days=1)
    sweep.sweep(office, day)
    sweep.sweep(daily, day)
    off, each_day = (Counter(told(where)) for where in (site, tmp_path / "daily" / "site.yaml"))
    assert off == each_day
    assert off["stock", "duty-overdue", "manager"] == 3


def test_however_many_sweep_at_once_each_is_told_once(site: Path, tmp_path: Path) -> None:
    alone = made(tmp_path / "alone", policy=POLICY + MORE)
    for where in (alone, site):
        sweep_at(where, at("2024-06-03 10:00"), 100)
    sweep_at(alone, at("2024-12-20 10:00"), 100)
    several = [start(sweep_at, site, at("2024-12-20 10:00"), 100) for _ in range(4)]
    for one in several:
        one.join(60)
    assert [one.exitcode for one in several] == [0, 0, 0, 0]
    assert Counter(told(site)) == Counter(told(alone))
    assert len(told(site, "dale")) == len(told(alone, "dale"))
    assert not read.breaks(opened(site))


def test_a_sweeper_that_dies_anywhere_leaves_the_rest_for_the_next(tmp_path: Path) -> None:
    expected: Counter[tuple[str, str, str]] | None = None
    for number in range(1, 60):
        here = made(tmp_path / str(number), policy=POLICY + MORE)
        sweep_at(here, at("2024-06-03 10:00"), 100)
        process = start(dies_before, number, sweep_at, here, at("2024-08-20 10:00"), 100)
        process.join(60)
        sweep_at(here, at("2024-08-20 10:00"), 100)
        found = Counter(told(here))
        expected = expected or found
        assert found == expected, number
        if process.exitcode == 0:
            break
    assert number > 5


def test_it_is_done_once_and_the_history_says_when_and_by_whom(site: Path, office: Office) -> None:
    here = office.council("hill")
    sweep.sweep(office, at("2024-06-28 10:00"))
    made_ = duties.done(
        office,
        here,
        "stock",
        by="manager",
        at=at("2024-06-28 11:00"),
        now=at("2024-06-28 11:05"),
        note="Ann Lee helped",
    )
    assert (made_.by, made_.occurrence, made_.late) == ("max", "2024-06", False)
    with pytest.raises(Refused, match="2024-06 was done"):
        duties.done(
            office, here, "stock", by="max", at=at("2024-06-28 12:00"), now=at("2024-06-28 12:00"), label="2024-06"
        )
    with pytest.raises(Refused, match="nothing of 'stock' is owed now; the next is 2024-07"):
        duties.done(office, here, "stock", by="max", at=at("2024-06-28 12:00"), now=at("2024-06-28 12:00"))
    kinds = [
        row[0]
        for row in look(
            site, "SELECT type FROM events WHERE history = 'duty/stock' AND council = 'hill' ORDER BY version"
        )
    ]
    assert kinds == ["DutyWatched", "DutyTold", "DutyDone"]
    sweep.sweep(office, at("2024-07-03 10:00"))
    assert ("stock", "duty-overdue", "manager") not in told(site)
    assert "Ann Lee" not in str(tables_of(site)["events"]), "a note may speak of persons, and is kept apart"
    assert not read.breaks(office)


def test_what_was_done_is_in_the_chain(site: Path, office: Office) -> None:
    import sqlite3

    duties.done(
        office, office.council("hill"), "audit", by="cho", at=at("2024-06-28 11:00"), now=at("2024-06-28 11:05")
    )
    office.store.close()
    with sqlite3.connect(site.parent / "townclerk.db") as file:
        file.execute("UPDATE events SET at = at - 1 WHERE history = 'duty/audit' AND type = 'DutyDone'")
    assert [(one.history, one.what) for one in read.breaks(opened(site))] == [("duty/audit", "an event was changed")]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": "nothing"}, "unknown-duty"),
        ({"name": "tidy"}, "undated-duty"),
        ({"name": "stock", "by": "ola"}, "not-allowed"),
        ({"name": "stock", "by": "nobody"}, "unknown-officer"),
        ({"name": "stock", "label": "2019-01"}, "not-owed"),
        ({"name": "stock"}, "not-owed"),
        ({"name": "stock", "at": at("2024-07-03 11:00")}, "in-the-future"),
        ({"name": "review", "label": "2024"}, "team-incomplete"),
        ({"name": "review", "label": "2024", "present": ("max",)}, "team-incomplete"),
    ],
)
def test_what_is_not_owed_or_is_for_others_is_refused_and_leaves_nothing(
    site: Path, office: Office, fields: dict, code: str
) -> None:  # type: ignore[type-arg]
    before = tables_of(site)
    given = {"by": "max", "at": at("2024-06-03 11:00"), "now": at("2024-06-03 11:00")} | fields
    with pytest.raises(Refused) as refusal:
        duties.done(office, office.council("hill"), given.pop("name"), **given)
    assert refusal.value.code == code
    assert tables_of(site) == before


def test_a_team_and_a_superior_may_do_it_and_a_date_names_it_too(office: Office) -> None:
    here = office.council("hill")
    when = at("2024-06-20 10:00")
    assert duties.done(
        office, here, "review", by="max", present=("ola",), label="2024-07-01", at=when, now=when
    ).present == ("ola",)
    assert duties.done(office, here, "stock", by="chief", label="2024-06", at=when, now=when).by == "cho"


def test_a_duty_done_by_hand_reminds_and_is_never_overdue(site: Path, office: Office) -> None:
    sweep.sweep(office, at("2024-06-04 10:00"))
    sweep.sweep(office, at("2024-08-20 10:00"))
    mine = [one for one in told(site) if one[0] == "call-round"]
    assert mine == [("call-round", "duty-due", "officer")] * 2
    held = next(
        one
        for one in duties.duties_of(office, office.council("hill"), at("2024-08-20 10:00"))
        if one.duty.id == "call-round"
    )
    assert [(time.one.label, time.state) for time in held.times] == [("2024-08", "due"), ("2024-09", "coming")]


def test_the_notice_of_a_list_holds_what_is_its_readers(site: Path, office: Office) -> None:
    given = {"kind": "complaint", "channel": "email", "name": "Ann", "details": "secret"}
    receive.lodge(
        office, office.council("hill"), given, at=at("2024-06-03 10:00"), by="ola", now=at("2024-06-03 10:00")
    )
    sweep.sweep(office, at("2024-07-02 10:00"))
    said = [
        body
        for (body,) in look(
            site, "SELECT body FROM outbox WHERE key LIKE 'duty/late/%' AND about = 'report-due' ORDER BY id"
        )
    ]
    assert "H2024-00001: answer, due Mon 17 Jun 2024" in said[-1]
    assert "Ann" not in said[-1]
    assert "secret" not in said[-1]


def test_the_day_of_a_schedule_that_is_closed_after_all_moves_and_its_name_stays() -> None:
    from engine.case.occurring import laid, slots
    from engine.language.load import load_bytes
    from engine.policy.closures import Announcement

    policy = load_bytes((POLICY + MORE + "closures: {storm: {by: chief}}\n").encode(), "p.yaml", lambda _: None).policy
    assert policy is not None
    duty = policy.duties["call-round"]
    slot = next(one for one in slots(policy, duty, at("2024-07-01 00:00").date()) if one.label == "2024-07")
    assert laid(policy, duty, slot).due == at("2024-07-01 17:00")
    day = at("2024-07-01 00:00").date()
    closed = policy.with_announced((Announcement(closure="storm", first=day, last=day, learnt=at("2024-06-30 12:00")),))
    slot = next(one for one in slots(closed, duty, day) if one.label == "2024-07")
    assert laid(closed, duty, slot).due == at("2024-07-02 17:00")
