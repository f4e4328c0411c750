"""A restriction on a real store: what it holds back, what passes, and that nothing of it is lost."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from engine.errors import Refused
from engine.office import act, bulk, read, receive
from engine.office.office import Office
from tests.office.sites import office_under

WORLD = (Path(__file__).parents[1] / "case" / "world.yaml").read_text()
SYDNEY = ZoneInfo("Australia/Sydney")
BEGIN = datetime(2026, 3, 2, 10, tzinfo=SYDNEY)
PAT = {"kind": "complaint", "channel": "phone", "name": "Pat", "email": "pat@example.org", "alleges": "injury"}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return office_under(tmp_path, WORLD)


def office_with(tmp_path: Path, before: str, after: str) -> Office:
    """The office under a policy that says one thing otherwise."""
    assert before in WORLD
    return office_under(tmp_path, WORLD.replace(before, after, 1))


def lodged(office: Office, at: datetime, **more: object) -> str:
    step = receive.lodge(office, office.council("hill"), {**PAT, **more}, at=at, by="ola", now=at)
    return step.state.case.number


def done(office: Office, number: str, verb: str, at: datetime, by: str = "max", **fields: object) -> None:
    act.act_written(office, office.council("hill"), number, verb, fields, at=at, by=by, now=at)


def case(office: Office, number: str, at: datetime) -> read.CaseView:
    return read.case(office, office.council("hill"), number, at)


def test_what_it_catches_is_kept_and_what_it_leaves_open_is_acted_on(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    day = BEGIN + timedelta(days=1)
    done(office, first, "restrict", day, restriction="less", measures=["calls"], reason="thirty calls a day")
    call = lodged(office, day, person=person)
    letter = lodged(office, day, person=person, channel="letter")
    stranger = lodged(office, day)
    held = case(office, call, day).state.case
    assert (held.state, held.act, held.restricted, held.held) == ("recorded", False, ("less.calls",), ("new-to-us",))
    assert case(office, letter, day).state.case.act
    assert case(office, stranger, day).state.case.act
    assert not [clock for clock in case(office, call, day).clocks if clock.open and not clock.window]
    assert read.breaks(office) == []


def test_what_somebody_lets_through_counts_from_then(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["calls"])
    call = lodged(office, BEGIN, person=person)
    later = BEGIN + timedelta(days=2)
    with pytest.raises(Refused, match="judged by"):
        done(office, call, "decide", later, by="ola", decision="new-to-us")
    done(office, call, "decide", later, decision="new-to-us")
    due = {clock.timeframe: clock.due for clock in case(office, call, later).clocks if clock.open}
    assert due["acknowledge"] == datetime(2026, 3, 6, 12, 30, tzinfo=SYDNEY)  # on Fridays the office closes then


def test_what_is_let_through_is_owed_everything_that_any_case_is(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["calls"])
    call, stranger = lodged(office, BEGIN, person=person), lodged(office, BEGIN)
    done(office, call, "decide", BEGIN, decision="new-to-us")
    owed, usual = (
        {clock.timeframe for clock in case(office, one, BEGIN).clocks if clock.open} for one in (call, stranger)
    )
    assert owed == usual


@pytest.mark.parametrize(
    ("verb", "fields"), [("classify", {"urgent": "yes"}), ("correct", {"facts": {"urgent": "yes"}}), ("correct", {})]
)
def test_what_proves_not_to_be_caught_is_let_through_from_its_receipt(
    office: Office, verb: str, fields: dict[str, object]
) -> None:
    first, other = lodged(office, BEGIN), lodged(office, BEGIN, name="Kim", email="kim@example.org")
    person, kim = (case(office, one, BEGIN).state.case.person for one in (first, other))
    done(office, first, "restrict", BEGIN, restriction="less", measures=["calls"])
    call = lodged(office, BEGIN, person=person)
    later = BEGIN + timedelta(hours=1)
    done(office, call, "note", later, note="looked at")
    assert case(office, call, later).state.case.state == "recorded"
    done(office, call, verb, later, by="ola", **(fields or {"person": kim}))
    seen = case(office, call, later)
    assert (seen.state.case.state, seen.state.case.act, seen.state.case.held) == ("open", True, ())
    due = {clock.timeframe: clock.due for clock in seen.clocks if clock.open}
    assert due["acknowledge"] == datetime(2026, 3, 4, 17, tzinfo=SYDNEY)


def test_a_fact_that_changes_nothing_lets_nothing_through(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["calls"])
    call = lodged(office, BEGIN, person=person)
    done(office, first, "restrict", BEGIN + timedelta(days=1), restriction="less", step="lift")
    done(office, call, "classify", BEGIN + timedelta(days=2), by="ola", alleges="theft")
    assert case(office, call, BEGIN + timedelta(days=2)).state.case.state == "recorded"


def test_what_is_lifted_or_over_holds_nothing_back(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["calls"])
    with pytest.raises(Refused, match="stands already"):
        done(office, first, "restrict", BEGIN, restriction="less")
    over = BEGIN + timedelta(days=220)
    assert case(office, lodged(office, over, person=person), over).state.case.act
    second = lodged(office, BEGIN, person=person)
    assert not case(office, second, BEGIN).state.case.act
    done(office, first, "restrict", BEGIN + timedelta(hours=1), restriction="less", step="lift")
    after = BEGIN + timedelta(hours=2)
    assert case(office, lodged(office, after, person=person), after).state.case.act


def test_what_comes_in_on_an_open_case_is_held_back_too(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    second = lodged(office, BEGIN, person=person)
    done(office, first, "restrict", BEGIN, restriction="less", measures=["calls"], reason="thirty calls a day")
    day = BEGIN + timedelta(days=1)
    done(office, second, "contact", day, by="ola", channel="phone", result="came-in")
    done(office, second, "contact", day, by="ola", channel="letter", result="came-in")
    done(office, second, "contact", day, by="ola", channel="phone", result="reached")
    seen = case(office, second, day)
    call, letter, reached = [one.event for one in seen.state.timeline if one.name == "contacted"]
    assert (call.no_effect, call.restricted, call.held) == ("restricted", ("less.calls",), ("new-to-us",))
    assert (letter.no_effect, reached.no_effect) == ("", "")
    assert seen.state.case.act, "what was open goes on"
    notices = [(one.delivery.to, one.delivery.about) for one in seen.deliveries if one.delivery.about == "assess"]
    assert notices == [("manager", "assess")]
    done(office, second, "decide", day, decision="new-to-us")
    assert case(office, second, day).state.case.held == ()


def test_what_is_held_back_on_an_open_case_moves_nothing_and_what_passes_leaves_it_open(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    small = lodged(office, BEGIN, person=person, length=0)  # which intake leaves alone, until somebody takes it up
    done(office, small, "decide", BEGIN, decision="petty")
    done(office, first, "restrict", BEGIN, restriction="less", measures=["calls"])
    done(office, small, "contact", BEGIN, by="ola", channel="phone", result="came-in", urgent="no", length="5")
    held = case(office, small, BEGIN).state
    assert (held.case.act, held.case.held, held.facts["length"], held.facts.get("urgent")) == (
        True,
        ("new-to-us",),
        0,
        None,
    )
    done(office, small, "decide", BEGIN, decision="new-to-us")
    passed = case(office, small, BEGIN).state.case
    assert (passed.state, passed.act, passed.held) == ("open", True, ())


def test_what_comes_in_counts_towards_a_number_in_a_period(office: Office) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["some=2"])
    hours = [BEGIN + timedelta(hours=n) for n in range(1, 5)]
    second = lodged(office, hours[0], person=person, channel="email")
    for at in hours[1:3]:
        done(office, second, "contact", at, by="ola", channel="email", result="came-in")
    events = [one.event for one in case(office, second, hours[3]).state.timeline if one.name == "contacted"]
    assert [one.no_effect for one in events] == ["", "restricted"]
    assert not case(office, lodged(office, hours[3], person=person, channel="email"), hours[3]).state.case.act


def test_a_number_is_of_what_the_measure_is_about_and_not_of_what_always_passes(tmp_path: Path) -> None:
    office = office_with(tmp_path, "some: {most: ", "some: {when: {channel: email}, most: ")
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["some=1"])
    hours = [BEGIN + timedelta(hours=n) for n in range(1, 5)]
    contacts = [
        {"channel": "letter"},
        {"channel": "email", "urgent": "yes"},
        {"channel": "email"},
        {"channel": "email"},
    ]
    acted = [
        case(office, lodged(office, at, person=person, **contact), at).state.case.act
        for at, contact in zip(hours, contacts, strict=True)
    ]
    assert acted == [True, True, True, False]


def test_a_restriction_stands_no_longer_than_it_was_imposed_for(office: Office) -> None:
    imposed = datetime(2026, 4, 4, 10, tzinfo=SYDNEY)  # six months on is a Sunday
    first = lodged(office, imposed)
    person = case(office, first, imposed).state.case.person
    done(office, first, "restrict", imposed, restriction="less", measures=["calls"])
    last, after = datetime(2026, 10, 4, 23, tzinfo=SYDNEY), datetime(2026, 10, 5, 0, 1, tzinfo=SYDNEY)
    acted = [case(office, lodged(office, at, person=person), at).state.case.act for at in (last, after)]
    assert acted == [False, True]


def test_no_letter_confirms_a_contact_that_the_person_made(office: Office) -> None:
    number = lodged(office, BEGIN, channel="email")
    done(office, number, "contact", BEGIN, by="ola", channel="email", result="came-in")
    assert [one.delivery.about for one in case(office, number, BEGIN).deliveries if one.delivery.sort == "letter"] == []


def test_what_a_measure_counts_is_counted_over_everything_of_the_person(tmp_path: Path) -> None:
    second = "{second: {when: {count: {of: received, at_least: 2, per: month}}}, calls: "
    office = office_with(tmp_path, "{calls: ", second)
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["second"])
    april = datetime(2026, 4, 1, 10, tzinfo=SYDNEY)
    acted = [
        case(office, lodged(office, at, person=person, channel="email"), at).state.case.act
        for at in (BEGIN + timedelta(days=1), april, april + timedelta(days=1))
    ]
    assert acted == [False, True, False]


def test_an_import_holds_back_what_the_counter_would(office: Office, tmp_path: Path) -> None:
    first = lodged(office, BEGIN)
    person = case(office, first, BEGIN).state.case.person
    done(office, first, "restrict", BEGIN, restriction="less", measures=["some=2"])
    days = [BEGIN + timedelta(hours=n) for n in range(1, 5)]
    rows = "".join(f"{at:%Y-%m-%d %H:%M},complaint,email,{person},again {n}\n" for n, at in enumerate(days))
    (tmp_path / "rows.csv").write_text(f"received,kind,channel,person,details\n{rows}")
    taken = bulk.import_file(office, office.council("hill"), tmp_path / "rows.csv", by="ola", now=days[-1])
    assert (taken.taken, taken.rejected) == (4, 0)
    numbers = bulk.taken_rows(office, office.council("hill"), tmp_path / "rows.csv")
    acted = [case(office, number, days[-1]).state.case.act for _, number in sorted(numbers.items())]
    assert acted == [True, True, False, False]
