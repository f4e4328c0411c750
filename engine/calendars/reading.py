"""How one amount is counted: its conventions, its pauses, and the day 0 and end between which the walk goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import Enum

from engine.calendars.calendar import next_day
from engine.calendars.worktime import WorkingTime
from engine.calendars.zone import in_reach
from engine.errors import NeverEnds
from engine.record import record, tuple_record


class Roll(Enum):
    """What becomes of a last day that is closed."""

    STAY = "stay"
    NEXT = "next"
    PREVIOUS = "previous"


CLOSE_OF_BUSINESS, END_OF_DAY, EXACT, START_OF_DAY = -1, -2, -3, -4
"""Times of day at which a limit in days or longer falls due; any other number is a minute of the day."""


@tuple_record
class Note:
    """One line of an explanation."""

    day: date | None
    text: str
    count: int = 0
    """Which day of the count it is; nought where the day is not counted or the line is not about a day."""


Tell = Callable[[Note], None]


@record
class Reading:
    """The conventions under which one amount is counted."""

    time: WorkingTime
    backward: bool = False
    first_day_counted: bool = False
    clear: bool = False
    end: Roll | None = None
    """None: a limit in calendar units rolls to the next working day, and a backward one stays."""
    roll_past_short: bool = False
    at: int = CLOSE_OF_BUSINESS
    exact_pauses: bool = False


@record
class Pause:
    """Time that is not counted: dates (both included) for days and longer, instants for hours and minutes."""

    first: date
    last: date
    start: datetime
    stop: datetime
    why: str = "paused"


@tuple_record
class Zero:
    """Where counting begins: day 0, the date months are laid from, and the instant that hours run from."""

    day: date
    laid: date
    instant: datetime


@tuple_record
class End:
    """Where an amount ended, before rolling: a day, or an instant for hours and minutes (`exact`)."""

    day: date
    instant: datetime
    exact: bool


def start_from(day: date, instant: datetime, reading: Reading) -> Zero:
    """Day 0 of an anchor. `first_day: counted` makes day 0 the day before (after it, when counting backward)."""
    zero = next_day(day, 1 if reading.backward else -1) if reading.first_day_counted else day
    return Zero(zero, day, instant)


def count_on(end: End) -> Zero:
    """Day 0 of an amount walked on from the end of another."""
    return Zero(end.day, end.day, end.instant)


def moment_on(day: date, anchor: datetime, reading: Reading) -> datetime:
    """The time of day at which a limit that ends on that date falls due."""
    time = reading.time
    if reading.at == CLOSE_OF_BUSINESS:
        return time.close(day)
    if reading.at == END_OF_DAY:
        return time.end_of(day)
    if reading.at == START_OF_DAY:
        return time.start_of(day)
    if reading.at == EXACT:
        return same_time_on(anchor, day, reading)
    return time.at(day, reading.at, last=True)


def corresponding(day: date, months: int) -> tuple[date, bool]:
    """The date that many months on (or back), clipped to a short month, and whether it had to be clipped."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    for clipped in range(4):
        try:
            return in_reach(date(year, month + 1, day.day - clipped)), clipped > 0
        except ValueError:
            continue
    raise NeverEnds  # pragma: no cover - no month is shorter than 28 days


def same_time_on(instant: datetime, day: date, reading: Reading) -> datetime:
    """The same local time of day on another date."""
    zone = reading.time.calendar.zone
    local = instant.astimezone(zone)
    begin = reading.time.at(day, local.hour * 60 + local.minute, last=True)
    return begin + timedelta(seconds=local.second, microseconds=local.microsecond)
