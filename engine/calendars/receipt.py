"""When something counts as received or given: late arrivals, closed days, and notices that are deemed served."""

from __future__ import annotations

from datetime import UTC, date, datetime

from engine.calendars.reading import Note, Tell
from engine.calendars.worktime import WorkingTime
from engine.dates import day_said
from engine.record import record, tuple_record


@record
class ReceiptRule:
    """What a late arrival and an arrival on a closed day count as."""

    late_is_next_day: bool = False
    closed_is_next_day: bool = False
    cut_off: int | None = None
    """Minute of the day after which an arrival is late; None is close of business. Exactly then is not late."""
    closing_too: bool = False
    """Whether, on a day that closes before a cut-off within the usual hours, what comes after closing is late too."""


@tuple_record
class Deemed:
    """The day 0 date and the instant, in UTC, that an anchor counts from."""

    day: date
    instant: datetime


def deem(at: datetime, rule: ReceiptRule, time: WorkingTime, tell: Tell | None = None) -> Deemed:
    """The date and instant under the receipt rule; what it moves stands at the opening of the next working day."""
    day = time.local_date(at)
    why = _why_moved(at, day, rule, time)
    if not why:
        return Deemed(day, at.astimezone(UTC))
    moved = time.nth_working_day(day, 1)
    if tell:
        tell(Note(day, f"{why}: counts as {day_said(moved)}"))
    return Deemed(moved, time.opening(moved))


def _why_moved(at: datetime, day: date, rule: ReceiptRule, time: WorkingTime) -> str:
    if not time.is_working(day):
        return f"received on a closed day ({time.calendar.day(day).why})" if rule.closed_is_next_day else ""
    if not rule.late_is_next_day:
        return ""
    cut_off = None if rule.cut_off is None else time.at(day, rule.cut_off, last=True)
    closes = rule.cut_off is None or (rule.closing_too and rule.cut_off <= _latest(time))
    if closes and at > time.close(day):
        return "received after hours"
    return "received after the cut-off" if cut_off is not None and at > cut_off else ""


def _latest(time: WorkingTime) -> int:
    """The latest closing of a usual week, in minutes from midnight."""
    return max((stretches[-1][1] for stretches in time.calendar.week if stretches), default=0)
