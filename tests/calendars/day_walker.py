"""An independent day walker: the same questions answered minute by minute and day by day, from the definitions alone.

It shares no code with engine.calendars: it asks zoneinfo for every instant, and is as slow as it looks.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


class Walker:
    """`hours` gives for a date the list of (opens, closes) in minutes from midnight; empty is closed."""

    def __init__(self, zone: ZoneInfo, hours) -> None:
        self.zone = zone
        self.hours = hours

    def utc(self, day: date, minute: int, last: bool = False) -> datetime:
        if minute == 1440:
            return self.utc(day + ONE_DAY, 0)
        naive = datetime(day.year, day.month, day.day, minute // 60, minute % 60)
        seen = [
            instant
            for fold in (0, 1)
            for instant in [naive.replace(tzinfo=self.zone, fold=fold).astimezone(UTC)]
            if instant.astimezone(self.zone).replace(tzinfo=None) == naive
        ]
        if seen:
            return max(seen) if last else min(seen)
        probe = min(naive.replace(tzinfo=self.zone, fold=fold).astimezone(UTC) for fold in (0, 1))
        probe = probe.replace(second=0, microsecond=0)
        while probe.astimezone(self.zone).replace(tzinfo=None) < naive:
            probe += MINUTE
        return probe

    def stretches(self, day: date) -> list[tuple[datetime, datetime]]:
        found = []
        for opens, closes in self.hours(day):
            start, end = self.utc(day, opens), self.utc(day, closes, last=True)
            if start < end:
                found.append((start, end))
        return found

    def local_date(self, at: datetime) -> date:
        day = at.astimezone(self.zone).date() + ONE_DAY
        while self.utc(day, 0) > at:
            day -= ONE_DAY
        return day

    def close(self, day: date) -> datetime:
        hours = self.hours(day)
        if not hours or hours[-1][1] == 1440:
            return self.utc(day + ONE_DAY, 0) - timedelta(microseconds=1)
        return self.utc(day, hours[-1][1], last=True)

    def after_working_days(self, at: datetime, number: int) -> datetime:
        day = self.local_date(at)
        while number:
            day += ONE_DAY
            number -= bool(self.hours(day))
        return self.close(day)

    def after_business(self, at: datetime, minutes: int) -> datetime:
        at = at.astimezone(UTC)  # aware times of one zone are compared and added by the wall, which is not elapsed time
        left, day = timedelta(minutes=minutes), self.local_date(at) - ONE_DAY
        while True:
            for start, end in self.stretches(day):
                here = max(start, at)
                if here < end:
                    if end - here >= left:
                        return here + left
                    left -= end - here
            day += ONE_DAY

    def business(self, start: datetime, end: datetime) -> timedelta:
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        total, day = timedelta(), self.local_date(start) - ONE_DAY
        last = self.local_date(end) + ONE_DAY
        while day <= last:
            for opens, closes in self.stretches(day):
                shared = min(closes, end) - max(opens, start)
                total += max(shared, timedelta())
            day += ONE_DAY
        return total

    def working_day_hours(self, at: datetime, minutes: int) -> datetime:
        at = at.astimezone(UTC)
        left, day = timedelta(minutes=minutes), self.local_date(at)
        while True:
            if self.hours(day):
                here, end = max(at, self.utc(day, 0)), self.utc(day + ONE_DAY, 0)
                if here < end:
                    if end - here >= left:
                        return here + left
                    left -= end - here
            day += ONE_DAY


def random_instant(rng: random.Random, zone: ZoneInfo, first: int = 2018, last: int = 2032) -> datetime:
    """Any second, mostly a whole minute, in UTC or in the zone, and now and then close to a clock change."""
    low = datetime(first, 1, 1, tzinfo=UTC).timestamp()
    high = datetime(last, 1, 1, tzinfo=UTC).timestamp()
    second = rng.randrange(int(low), int(high))
    at = datetime.fromtimestamp(second - second % 60 if rng.random() < 0.7 else second, UTC)
    if rng.random() < 0.2:
        at = _near_a_change(rng, zone, at)
    return at if rng.random() < 0.3 else at.astimezone(zone)


def _near_a_change(rng: random.Random, zone: ZoneInfo, at: datetime) -> datetime:
    for _ in range(400):
        if at.astimezone(zone).utcoffset() != (at + ONE_DAY).astimezone(zone).utcoffset():
            return at + timedelta(minutes=rng.randrange(2880))
        at += ONE_DAY
    return at


def deadline(
    walker: Walker, at: datetime, number: int, unit: str, *, first_day_counted: bool, clear: bool, backward: bool,
    roll: str | None, close: int | str, paused: set[date],
) -> datetime:  # fmt: skip
    """When so many days, weeks, months or years are over, counted off on the calendar one date after another."""
    step = -ONE_DAY if backward else ONE_DAY
    begin = walker.local_date(at)
    left = number * {"week": 7, "year": 12}.get(unit, 1)
    if unit in ("month", "year"):
        left = _days_of_months(begin, left, backward, first_day_counted)
    day = begin - step if first_day_counted else begin
    left += clear
    while left:
        day += step
        left -= day not in paused and (unit != "working day" or bool(walker.hours(day)))
    if roll is None:
        roll = "stay" if unit == "working day" or backward else "next"
    while roll != "stay" and not walker.hours(day):
        day += ONE_DAY if roll == "next" else -ONE_DAY
    if close == "close":
        return walker.close(day)
    if close == "end":
        return walker.utc(day + ONE_DAY, 0) - timedelta(microseconds=1)
    return walker.utc(day, int(close), last=True)


def _days_of_months(begin: date, months: int, backward: bool, first_day_counted: bool) -> int:
    """The days to the same day of another month, or to its last where it has no such day."""
    month = begin.year * 12 + begin.month - 1 + (-months if backward else months)
    day, clipped = begin.day, False
    while True:
        try:
            end = date(month // 12, month % 12 + 1, day)
            break
        except ValueError:
            day, clipped = day - 1, True
    days = abs((end - begin).days)
    # A month whose first day counts ends the day before; one that was cut short ends where it was cut.
    return days + (first_day_counted and clipped and not backward)
