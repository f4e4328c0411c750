"""The compiled tables equal an independent day walker, are monotonic, and measure what they add."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from engine.calendars.calendar import Calendar
from engine.calendars.deadline import lay, settle
from engine.calendars.reading import CLOSE_OF_BUSINESS, END_OF_DAY, Note, Pause, Reading, Roll, start_from
from engine.calendars.units import Amount, Unit
from engine.calendars.worktime import WorkingTime
from tests.calendars.day_walker import Walker, deadline, random_instant

ZONES = [
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/London",
    "Pacific/Auckland",
    "Australia/Lord_Howe",
    "America/St_Johns",
]
SPLIT = ((480, 735), (780, 1020))
NIGHT = ((0, 150), (1290, 1440))


def calendar_of(name: str) -> Calendar:
    """Split shifts, a short Friday, Saturday nights over the clock changes, holidays, and one-off hours."""
    zone = ZoneInfo(name)
    rng = random.Random(name)
    days = [date(2017, 1, 1) + timedelta(days=n) for n in range(366 * 17)]
    return Calendar(
        id="office",
        zone=zone,
        week=(SPLIT, SPLIT, SPLIT, SPLIT, ((480, 720),), NIGHT, ((90, 210),)),
        holidays=dict.fromkeys(rng.sample(days, 180), "holiday"),
        changes=dict.fromkeys(rng.sample(days, 40), ((600, 660),)),
    )


def both(name: str) -> tuple[WorkingTime, Walker]:
    calendar = calendar_of(name)

    def hours(day: date):
        if day in calendar.changes:
            return calendar.changes[day]
        return () if day in calendar.holidays else calendar.week[day.weekday()]

    return WorkingTime(calendar), Walker(calendar.zone, hours)


@pytest.mark.exact
@pytest.mark.parametrize("name", ZONES)
def test_due_dates_in_working_days_equal_the_day_walker(name: str, inputs: int) -> None:
    ours, walker = both(name)
    rng = random.Random(1)
    for _ in range(inputs):
        at, number = random_instant(rng, ours.calendar.zone), rng.choice([1, 2, 3, 5, 10, 15, rng.randrange(1, 60)])
        assert ours.after_working_days(at, number).astimezone(UTC) == walker.after_working_days(at, number), (
            name,
            at,
            number,
        )


@pytest.mark.exact
@pytest.mark.parametrize("name", ZONES)
def test_business_time_added_equals_the_day_walker(name: str, inputs: int) -> None:
    ours, walker = both(name)
    rng = random.Random(2)
    for _ in range(inputs):
        at, minutes = random_instant(rng, ours.calendar.zone), rng.choice([1, 60, 240, 480, rng.randrange(1, 6000)])
        assert ours.after_business(at, minutes).astimezone(UTC) == walker.after_business(at, minutes), (
            name,
            at,
            minutes,
        )


@pytest.mark.exact
@pytest.mark.parametrize("name", ZONES)
def test_business_time_measured_equals_the_day_walker(name: str, inputs: int) -> None:
    ours, walker = both(name)
    rng = random.Random(3)
    for _ in range(inputs):
        start = random_instant(rng, ours.calendar.zone)
        end = start.astimezone(UTC) + timedelta(minutes=rng.randrange(0, 28800), seconds=rng.choice([0, 0, 17]))
        end = end.astimezone(start.tzinfo)
        expected = walker.business(start, end)
        assert ours.between("business", start, end) == expected, (name, start, end)
        assert ours.business_minutes(start, end) == expected // timedelta(minutes=1)


@pytest.mark.exact
@pytest.mark.parametrize("name", ZONES)
def test_hours_of_working_days_equal_the_day_walker(name: str, inputs: int) -> None:
    ours, walker = both(name)
    rng = random.Random(4)
    for _ in range(inputs):
        at, minutes = random_instant(rng, ours.calendar.zone), rng.choice([60, 1440, 2880, rng.randrange(1, 6000)])
        assert ours.add("days", at, minutes) == walker.working_day_hours(at, minutes), (at, minutes)


TIMES: list[tuple[int, int | str]] = [(CLOSE_OF_BUSINESS, "close"), (END_OF_DAY, "end"), (720, 720), (1020, 1020)]
UNITS = {
    "calendar day": Unit.DAY, "working day": Unit.WORKING_DAY, "week": Unit.WEEK, "month": Unit.MONTH,
    "year": Unit.YEAR,
}  # fmt: skip


@pytest.mark.exact
@pytest.mark.parametrize("name", ZONES)
def test_days_weeks_months_and_years_under_every_convention_equal_the_day_walker(name: str, inputs: int) -> None:
    """At once and told day by day, forward and back, first day counted or not, clear, rolled, paused."""
    ours, walker = both(name)
    rng = random.Random(f"deadline {name}")
    for _ in range(inputs):
        at = random_instant(rng, ours.calendar.zone)
        word = rng.choice(list(UNITS))
        number = rng.randrange(1, {"month": 25, "year": 3, "week": 9}.get(word, 40))
        first, clear, backward = rng.random() < 0.3, rng.random() < 0.2, rng.random() < 0.3
        roll = rng.choice([None, None, Roll.STAY, Roll.NEXT, Roll.PREVIOUS])
        code, close = rng.choice(TIMES)
        begin = walker.local_date(at)
        away = begin + timedelta(days=rng.randrange(-20, 20))
        span = [away + timedelta(days=n) for n in range(rng.choice((0, 0, 0, 1, 9)))]
        pauses = (
            (Pause(first=span[0], last=span[-1], start=walker.utc(span[0], 0), stop=walker.utc(span[-1], 0)),)
            if span
            else ()
        )
        reading = Reading(time=ours, backward=backward, first_day_counted=first, clear=clear, end=roll, at=code)
        zero = start_from(begin, at, reading)
        amount, told = Amount(number, UNITS[word]), list[Note]()
        wanted = deadline(
            walker, at, number, word, first_day_counted=first, clear=clear, backward=backward,
            roll=roll.value if roll else None, close=close, paused=set(span),
        )  # fmt: skip
        for tell in (None, told.append):
            end = lay(amount, zero, reading, pauses, tell)
            found = settle(end, amount.unit, zero, reading, tell)
            assert found == wanted, (at, number, word, reading, span, bool(tell))
        assert told


@pytest.mark.exact
@pytest.mark.parametrize("name", ZONES)
def test_a_later_receipt_is_never_due_earlier(name: str, inputs: int) -> None:
    ours, _ = both(name)
    rng = random.Random(5)
    for _ in range(inputs):
        at = random_instant(rng, ours.calendar.zone)
        gap = timedelta(minutes=rng.choice([1, 30, 60, 90, rng.randrange(1, 5000)]))
        later = (at.astimezone(UTC) + gap).astimezone(at.tzinfo)
        for answer in (
            lambda moment: ours.after_working_days(moment, 3).astimezone(UTC),
            lambda moment: ours.after_business(moment, 240).astimezone(UTC),
            lambda moment: ours.add("days", moment, 1440),
            lambda moment: ours.local_date(moment),
        ):
            assert answer(at) <= answer(later), (name, at, later)


@pytest.mark.exact
@pytest.mark.parametrize("name", ZONES)
def test_what_was_added_is_what_is_measured(name: str, inputs: int) -> None:
    ours, _ = both(name)
    rng = random.Random(6)
    for _ in range(inputs):
        at, minutes = random_instant(rng, ours.calendar.zone), rng.randrange(1, 5000)
        due = ours.after_business(at, minutes)
        assert ours.between("business", at, due) == timedelta(minutes=minutes), (at, minutes)
        back = ours.add("business", due, -minutes)
        assert ours.between("business", back, due) == timedelta(minutes=minutes), (at, minutes)
        assert back >= at


@pytest.mark.parametrize("name", ZONES)
def test_a_day_of_24_hours_is_not_a_day_of_the_wall_when_the_clocks_change(name: str) -> None:
    """A 24/7 line counts 23 to 25 hours on the days of a change, and 24 on all others."""
    always = WorkingTime(Calendar(id="always", zone=ZoneInfo(name), week=(((0, 1440),),) * 7))
    lengths = set()
    for n in range(366 * 2):
        day = date(2026, 1, 1) + timedelta(days=n)
        start, end = always.start_of(day), always.start_of(day + timedelta(days=1))
        assert always.between("business", start, end) == end.astimezone(UTC) - start.astimezone(UTC)
        lengths.add((end - datetime(1970, 1, 1, tzinfo=UTC)) - (start - datetime(1970, 1, 1, tzinfo=UTC)))
    whole = timedelta(hours=24)
    change = {"Australia/Perth": set(), "Australia/Lord_Howe": {timedelta(minutes=30)}}.get(name, {timedelta(hours=1)})
    assert lengths == {whole} | {whole - shift for shift in change} | {whole + shift for shift in change}
