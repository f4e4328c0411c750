"""Days and instants in words, the same in messages, letters and findings, whatever language the machine speaks."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_said(day: date, *, year: bool = True) -> str:
    """A day, or the day of a local instant: Thu 2 Apr 2026."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month]}{f' {day.year}' if year else ''}"


def instant_said(at: datetime, zone: tzinfo, *, year: bool = True) -> str:
    """An instant, local to a zone: Thu 2 Apr 2026 10:00; the last microsecond of a day is its end."""
    local = at.astimezone(zone)
    if local.hour == 23 and local.microsecond and (local.minute, local.second) == (59, 59):
        return f"{day_said(local, year=year)} end of day"
    seconds = f":{local.second:02}" if local.second else ""
    return f"{day_said(local, year=year)} {local.hour:02}:{local.minute:02}{seconds}"
