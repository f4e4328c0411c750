"""Dates that come back every year: a day of the month, a weekday counted in a month, a day counted from Easter."""

from __future__ import annotations

from datetime import date, timedelta

from engine.record import record

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


@record
class DayOfYear:
    """The same month and day every year; 29 February only in leap years."""

    month: int
    day: int
    observed: bool = False
    """On a Saturday or Sunday, the Monday after is meant as well."""

    def on(self, year: int) -> tuple[date, ...]:
        """The dates of that year."""
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return ()
        if self.observed and found.weekday() >= 5:
            return (found, found + timedelta(days=7 - found.weekday()))
        return (found,)


@record
class CountedWeekday:
    """The first to fifth or the last of a weekday in a month, moved by `offset` days."""

    month: int
    weekday: int
    nth: int
    offset: int = 0

    def on(self, year: int) -> tuple[date, ...]:
        """The date of that year, or none in a month that has no fifth."""
        if self.nth > 0:
            first = date(year, self.month, 1)
            found = first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
            if found.month != self.month:
                return ()
        else:
            last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
            found = last - timedelta(days=(last.weekday() - self.weekday) % 7)
        return (found + timedelta(days=self.offset),)


@record
class FromEaster:
    """A number of days after (or, below nought, before) Easter Sunday of the western churches."""

    days: int

    def on(self, year: int) -> tuple[date, ...]:
        """The date of that year."""
        return (easter(year) + timedelta(days=self.days),)


@record
class YearlyRange:
    """From one month and day to another, both included; it may run over the new year."""

    start: tuple[int, int]
    end: tuple[int, int]

    def covers(self, day: date) -> bool:
        """Whether that day lies inside the range of some year."""
        here = (day.month, day.day)
        if self.start <= self.end:
            return self.start <= here <= self.end
        return here >= self.start or here <= self.end

    def span_from(self, year: int) -> tuple[date, date]:
        """The first and the last date of the range that begins in that year."""
        return _real(year, *self.start), _real(year + (self.start > self.end), *self.end)


YearlyRule = DayOfYear | CountedWeekday | FromEaster


def _real(year: int, month: int, day: int) -> date:
    """That date; 29 February is 28 February where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian reckoning)."""
    golden, century = year % 19, year // 100
    leaps = century // 4
    moon = (century - leaps - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full = moon - moon // 28 * (1 - moon // 28 * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full + 2 - century + leaps) % 7
    sunday = full - weekday
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))
