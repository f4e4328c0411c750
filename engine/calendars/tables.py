"""The tables of a calendar: its working days and stretches over some years, as integers in UTC minutes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

from engine.calendars.calendar import Calendar, Stretches
from engine.calendars.line import Line
from engine.calendars.zone import DAY_MINUTES, EPOCH, LAST_MOMENT, MINUTE, day_starts, instant_of, utc_minute
from engine.record import record

LONGEST_STRETCH = DAY_MINUTES


@record
class Tables:
    """What is known of every day from the first: by day, by working day, and by stretch of opening hours."""

    first: int
    """The ordinal of the first day."""
    odd: bool
    """Whether somewhere the clocks, once past midnight, go back to the day before."""
    starts: list[int]
    """By day, and for the day after the last: the UTC minute at which it begins."""
    plain: list[int]
    """The same, but None where the clocks change on that day."""
    rank: list[int]
    """By day: how many working days up to and with it."""
    worked: list[int]
    """By working day: its ordinal."""
    closes: list[datetime]
    """By working day: its close, in the zone."""
    shuts: list[datetime]
    """By working day: its close, in UTC."""
    opened: list[datetime]
    """By stretch of opening hours: its opening in the zone, or None where the clocks change before its close."""
    business: Line
    """Opening hours."""
    days: Line
    """Whole working days, midnight to midnight."""


def compiled(calendar: Calendar, first_year: int, last_year: int) -> Tables:
    """The tables of a calendar from the first day of one year to the last of another."""
    zone = calendar.zone
    first, last = date(first_year, 1, 1), date(last_year + 1, 1, 1)
    starts = day_starts(first, last, zone)
    plain = [a if b - a == DAY_MINUTES else None for a, b in pairwise(starts)]
    special = calendar.unlike_their_week(first, last)
    lines: list[tuple[int, int]] = []
    working: list[tuple[int, int]] = []
    worked: list[int] = []
    shuts: list[datetime] = []
    rank: list[int] = []
    odd = False
    for n, begin in enumerate(plain):
        day = date.fromordinal(first.toordinal() + n)
        usual = special is not None and day not in special
        stretches = calendar.week[day.weekday()] if usual else calendar.day(day).stretches
        if begin is None and _falls_back_over_midnight(calendar, day):
            odd = True
        if stretches:
            worked.append(first.toordinal() + n)
            working.append((starts[n], starts[n + 1]))
            lines += _true_stretches(calendar, day, stretches, begin)
            shuts.append(_close(calendar, day, stretches, begin))
        rank.append(len(worked))
    business = Line(_joined(lines), starts[0], starts[-1])
    return Tables(
        first=first.toordinal(), odd=odd, starts=starts, plain=plain, rank=rank, worked=worked,  # type: ignore[arg-type]
        closes=[at.astimezone(zone) for at in shuts], shuts=shuts,
        opened=[_plain_opening(calendar, opens, closes) for opens, closes in business.stretches()],
        business=business, days=Line(_joined(working), starts[0], starts[-1]),
    )  # fmt: skip


def _close(calendar: Calendar, day: date, stretches: Stretches, begin: int | None) -> datetime:
    if stretches[-1][1] == DAY_MINUTES:
        return instant_of(day, DAY_MINUTES, calendar.zone) - LAST_MOMENT
    if begin is not None:
        return EPOCH + (begin + stretches[-1][1]) * MINUTE
    return instant_of(day, stretches[-1][1], calendar.zone, last=True)


def _true_stretches(calendar: Calendar, day: date, stretches: Stretches, begin: int | None) -> list[tuple[int, int]]:
    if begin is not None:
        return [(begin + opens, begin + shuts) for opens, shuts in stretches]
    zone = calendar.zone
    found = (
        (utc_minute(instant_of(day, opens, zone)), utc_minute(instant_of(day, shuts, zone, last=shuts != DAY_MINUTES)))
        for opens, shuts in stretches
    )
    return [(opens, shuts) for opens, shuts in found if opens < shuts]


def _plain_opening(calendar: Calendar, opens: int, closes: int) -> datetime:
    """The opening as a local instant to add minutes to; None where the clocks change before the close."""
    start = (EPOCH + opens * MINUTE).astimezone(calendar.zone)
    end = start + (closes - opens) * MINUTE
    plain = closes - opens <= LONGEST_STRETCH and start.utcoffset() == end.utcoffset() and not start.fold
    return start if plain and not end.fold else None  # type: ignore[return-value]


def _falls_back_over_midnight(calendar: Calendar, day: date) -> bool:
    """Whether the clocks, once past the midnight that ends this day, go back to before it."""
    midnight = instant_of(day + timedelta(days=1), 0, calendar.zone)
    return any((midnight + minutes * MINUTE).astimezone(calendar.zone).date() == day for minutes in range(120))


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same time with stretches that touch made one."""
    joined: list[tuple[int, int]] = []
    for opens, closes in stretches:
        if joined and joined[-1][1] >= opens:
            joined[-1] = (joined[-1][0], max(closes, joined[-1][1]))
        else:
            joined.append((opens, closes))
    return joined
