"""A1 to A3 and A6: working days, opening hours and elapsed time, beside the libraries that do each."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from engine.calendars.tables import compiled
from engine.calendars.worktime import WorkingTime
from engine.language.load import load
from tests.bench.rounds import Row, Way, shown, timed

POLICY = Path(__file__).parents[2] / "policies" / "canterbury" / "canterbury-service-2015.yaml"
ZONE = ZoneInfo("Australia/Sydney")
FIRST, LAST = date(2024, 1, 1), date(2027, 12, 31)
MANY, FEW = 2000, 50


def rows() -> Iterator[Row]:
    """The rows of working time."""
    found = load(POLICY).policy
    assert found is not None
    ours = found.time(found.calendar)
    holidays = sorted(day for day in _days(FIRST, LAST) if day.weekday() < 5 and not ours.is_working(day))
    rng = random.Random(7)
    starts = [_moment(rng) for _ in range(MANY)]
    yield _due_in_days(ours, holidays, starts)
    yield _due_in_hours(ours, holidays, starts)
    yield _elapsed(ours, holidays, starts)
    yield _compiled(found)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _moment(rng: random.Random) -> datetime:
    day = rng.choice(list(_days(date(2025, 1, 6), date(2026, 10, 30))))
    return datetime.combine(day, time(rng.randrange(24), rng.randrange(60)), ZONE)


def _each(call: Callable[[Any], object], several: list[Any]) -> Callable[[], None]:
    def run() -> None:
        for one in several:
            call(one)

    return run


def _way(name: str, call: Callable[[Any], object], several: list[Any], few: bool = False) -> Way:
    chosen = several[:FEW] if few else several
    return Way(name, _each(call, chosen), len(chosen))


def _bizcal(holidays: list[date]) -> Any:
    import django
    from django.conf import settings

    if not settings.configured:
        settings.configure(USE_TZ=True, TIME_ZONE="Australia/Sydney")
        django.setup()
    from django_bizcal.api import TimeWindow, WorkingCalendar

    hours = {day: [TimeWindow(time(9), time(17))] for day in range(5)}
    return WorkingCalendar(tz=ZONE, weekly_schedule=hours, day_overrides={day: [] for day in holidays})


def _same(ours: Callable[[Any], Any], theirs: Callable[[Any], Any], several: list[Any], name: str) -> None:
    """A peer is only beside us where it gives the same answer."""
    for one in several[:FEW]:
        assert ours(one) == theirs(one), f"{name} gives another answer for {one}: {theirs(one)}, and we {ours(one)}"


def _due_in_days(ours: WorkingTime, holidays: list[date], starts: list[datetime]) -> Row:
    import business_calendar
    import numpy as np
    import pandas as pd

    theirs = business_calendar.Calendar(holidays=[datetime.combine(day, time()) for day in holidays])
    closed = np.array(holidays, dtype="datetime64[D]")
    numpy = np.busdaycalendar(holidays=closed)
    bizcal = _bizcal(holidays)
    offset = pd.offsets.CustomBusinessDay(10, holidays=holidays)

    def of_bizcal(at: datetime) -> datetime:
        found: datetime = bizcal.business_deadline_at_close(at, business_days=10)
        return found

    _same(lambda at: ours.after_working_days(at, 10), of_bizcal, starts, "django-bizcal")
    _same(
        lambda at: ours.after_working_days(at, 10).date(),
        lambda at: np.busday_offset(at.date(), 10, roll="backward", busdaycal=numpy).item(), starts, "numpy",
    )  # fmt: skip
    days = [at.date() for at in starts]
    naive = [datetime.combine(day, time()) for day in days]
    found = timed([
        _way("ours", lambda at: ours.after_working_days(at, 10), starts),
        _way("numpy (dates)", lambda day: np.busday_offset(day, 10, roll="backward", busdaycal=numpy), days),
        _way("business-calendar (dates)", lambda at: theirs.addbusdays(at, 10), naive),
        _way("pandas", lambda at: at + offset, [pd.Timestamp(one) for one in naive], few=True),
        _way("django-bizcal", of_bizcal, starts, few=True),
    ])  # fmt: skip
    fastest = min(found.ratio(one.name) for one in found.ways[1:])
    reached = found.median() <= 1e-6 and fastest >= 1.5 and found.ratio("django-bizcal") >= 80
    goal = "≤ 1 µs; ≥ 1.5× the fastest, ≥ 8× pandas, ≥ 80× django-bizcal"
    return Row("A1", "due after N working days", goal, shown(found.median()), found.beside(), reached)


def _due_in_hours(ours: WorkingTime, holidays: list[date], starts: list[datetime]) -> Row:
    import officehours
    import timegrid

    theirs = officehours.Calculator("9:00", "17:00", [datetime.combine(day, time()) for day in holidays])
    bizcal = _bizcal(holidays)
    grid = timegrid.TimeGridCalendar.weekdays(time(9), time(17))
    for day in holidays:
        grid = grid.close(day)
    more = timegrid.hours(20)

    def of_grid(at: datetime) -> datetime:
        naive = grid.add_work_duration(at.astimezone(ZONE).replace(tzinfo=None), more)
        found: datetime = naive.replace(tzinfo=ZONE)
        return found

    _same(lambda at: ours.after_business(at, 20 * 60), lambda at: bizcal.add_business_hours(at, 20), starts, "bizcal")
    naive = [at.replace(tzinfo=None) for at in starts]
    found = timed([
        _way("ours", lambda at: ours.after_business(at, 20 * 60), starts),
        _way("officehours (naive)", lambda at: theirs.due_date(20, at), naive),
        _way("timegrid (Rust, with its zone)", of_grid, starts),
        _way("django-bizcal", lambda at: bizcal.add_business_hours(at, 20), starts, few=True),
    ])  # fmt: skip
    reached = (
        found.median() <= 1.5e-6
        and found.ratio("officehours (naive)") >= 2
        and found.ratio("timegrid (Rust, with its zone)") >= 5
        and found.ratio("django-bizcal") >= 14
    )
    goal = "≤ 1.5 µs; ≥ 2× officehours, ≥ 5× timegrid, ≥ 14× django-bizcal"
    return Row("A2", "due after X opening hours", goal, shown(found.median()), found.beside(), reached)


def _elapsed(ours: WorkingTime, holidays: list[date], starts: list[datetime]) -> Row:
    import numpy as np
    import timegrid

    bizcal = _bizcal(holidays)
    grid = timegrid.TimeGridCalendar.weekdays(time(9), time(17))
    for day in holidays:
        grid = grid.close(day)
    line = grid.compile(datetime(2024, 1, 1), datetime(2028, 1, 1))
    numpy = np.busdaycalendar(holidays=np.array(holidays, dtype="datetime64[D]"))
    rng = random.Random(8)
    pairs = [(at, at + timedelta(minutes=rng.randrange(60, 60 * 24 * 60))) for at in starts]

    def of_grid(pair: tuple[datetime, datetime]) -> object:
        begin, end = (at.astimezone(ZONE).replace(tzinfo=None) for at in pair)
        return line.get_working_duration(begin, end)

    def recipe(pair: tuple[datetime, datetime]) -> float:
        begin, end = (at.astimezone(ZONE) for at in pair)
        whole = np.busday_count(begin.date(), end.date(), busdaycal=numpy)
        part = [
            min(max((at.hour - 9) * 60 + at.minute, 0), 480) if np.is_busday(at.date(), busdaycal=numpy) else 0
            for at in (begin, end)
        ]
        return float(whole * 480 + part[1] - part[0])

    def exactly(pair: tuple[datetime, datetime]) -> float:
        return float(ours.business_minutes(*pair))

    _same(exactly, recipe, pairs, "the numpy recipe")
    _same(exactly, lambda pair: bizcal.business_minutes_between(*pair), pairs, "django-bizcal")
    found = timed([
        _way("ours", lambda pair: ours.business_minutes(*pair), pairs),
        _way("timegrid (Rust, with its zone)", of_grid, pairs),
        _way("numpy recipe", recipe, pairs),
        _way("django-bizcal", lambda pair: bizcal.business_minutes_between(*pair), pairs, few=True),
    ])  # fmt: skip
    reached = (
        found.median() <= 1.8e-6
        and found.ratio("timegrid (Rust, with its zone)") >= 2
        and found.ratio("numpy recipe") >= 5
        and found.ratio("django-bizcal") >= 120
    )
    goal = "≤ 1.8 µs; ≥ 2× timegrid, ≥ 5× numpy, ≥ 120× django-bizcal"
    return Row(
        "A3",
        "opening minutes between two instants up to 60 days apart",
        goal,
        shown(found.median()),
        found.beside(),
        reached,
    )


def _compiled(policy: Any) -> Row:
    calendar = policy.time(policy.calendar).calendar

    def run() -> None:
        compiled(calendar, 2025, 2027)

    found = timed([Way("ours", run)])
    goal = "≤ 10 ms"
    return Row("A6", "compile a calendar, 3 years", goal, shown(found.median()), (), found.median() <= 0.01)
