"""Schedules: named dates, or a fixed grid of them, and the next one after a day."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from engine.calendars.worktime import WorkingTime
from engine.calendars.yearly import ORDINALS, WEEKDAYS, CountedWeekday
from engine.record import record

SEARCHED = 1200
"""Periods that are looked through for the next date of a grid."""


@record
class Grid:
    """Dates, each with a minute of the day or None; or every so many periods, a day of each."""

    dates: tuple[tuple[date, int | None], ...] = ()
    every: str = ""
    """day, week, month, quarter or year; empty where there are only dates."""
    times: int = 1
    starting: date | None = None
    on: str = ""


def following(grid: Grid, day: date, time: WorkingTime, *, same_day: bool = False) -> tuple[date, int | None] | None:
    """The next date strictly after `day` (or on it, with `same_day`); None after the last."""
    for found, minute in grid.dates:
        if found > day or (same_day and found == day):
            return found, minute
    if not grid.every:
        return None
    dates = (found for found, _ in _grid(grid, day, time))
    return next(((found, None) for found in dates if found > day or (same_day and found == day)), None)


def dates_from(grid: Grid, first: date, time: WorkingTime) -> Iterator[tuple[str, date]]:
    """The dates on and after `first` in order, each with a name that stays when the calendar moves it: 2026-07 for a
    date of each month, 2026-Q3 for one of each quarter, 2026 for one of each year, else the date itself."""
    yield from ((day.isoformat(), day) for day, _ in grid.dates if day >= first)
    if grid.every:
        yield from ((_name(grid, begin), day) for day, begin in _grid(grid, first, time) if day >= first)


def _name(grid: Grid, begin: date) -> str:
    if grid.every in ("day", "week"):
        return begin.isoformat()
    if grid.every == "month" or grid.times > 1:
        return f"{begin:%Y-%m}"
    return f"{begin:%Y}" if grid.every == "year" else f"{begin.year}-Q{(begin.month + 2) // 3}"


def _grid(grid: Grid, around: date, time: WorkingTime) -> Iterator[tuple[date, date]]:
    """The dates of the grid from a little before `around` on, none before `starting`, with where its period begins."""
    if grid.every in ("day", "week"):
        step = timedelta(days=(7 if grid.every == "week" else 1) * grid.times)
        first = grid.starting or around
        passed = max(0, (around - first) // step)
        yield from ((first + (passed + n) * step,) * 2 for n in count())
        return
    months = {"month": 1, "quarter": 3, "year": 12}[grid.every] * grid.times
    begin = grid.starting or date(around.year - 1, 1, 1)
    place = begin.year * 12 + (begin.month - 1 if (grid.starting and grid.times > 1) or grid.every == "month" else 0)
    for n in range(SEARCHED):
        year, month = divmod(place + n * months, 12)
        if year < around.year - 1:
            continue
        found = _day_of(grid, year, month + 1, months, time)
        if found is not None and (grid.starting is None or found >= grid.starting):
            yield found, date(year, month + 1, 1)


def _day_of(grid: Grid, year: int, month: int, months: int, time: WorkingTime) -> date | None:
    """The day of the period that begins with that month."""
    first = date(year, month, 1)
    end_year, end_month = divmod(year * 12 + month - 1 + months, 12)
    last = date(end_year, end_month + 1, 1) - timedelta(days=1)
    on = grid.on
    if not on:
        return first
    if on == "last":
        return last
    if on == "first working day":
        return first if time.is_working(first) else time.nth_working_day(first, 1)
    if on == "last working day":
        return last if time.is_working(last) else time.nth_working_day(last, -1)
    if "-" in on:
        return date(year, 2, 28) if on == "02-29" and not isleap(year) else date(year, int(on[:2]), int(on[3:]))
    if on.isdigit():
        return min(first + timedelta(days=int(on) - 1), last)
    nth, _, weekday = on.partition(" ")
    in_month = last.month if nth == "last" else month
    found = CountedWeekday(month=in_month, weekday=WEEKDAYS.index(weekday), nth=ORDINALS[nth]).on(
        last.year if nth == "last" else year
    )
    return found[0] if found else None
