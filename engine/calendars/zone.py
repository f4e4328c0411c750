"""Local time and UTC: where days begin, which local times do not exist, and which occur twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from engine.errors import NoSuchTime, OutOfCalendar

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EPOCH_DAY = date(1970, 1, 1).toordinal()
MINUTE = timedelta(minutes=1)
DAY_MINUTES = 1440
LAST_MOMENT = timedelta(microseconds=1)
FIRST_YEAR, LAST_YEAR = 1900, 2200


@cache
def zone_of(name: str) -> ZoneInfo:
    """The zone of that IANA name. Raises KeyError (ZoneInfoNotFoundError) or ValueError where there is none."""
    return ZoneInfo(name)


def attach(naive: datetime, zone: tzinfo) -> datetime:
    """A naive local time as an instant; of a time that occurs twice, the first unless `fold` says otherwise.

    Raises NoSuchTime, naming the zone and the gap, where the clocks were put forward over it.
    """
    aware = naive.replace(tzinfo=zone)
    if aware.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != naive:
        change = _change_near(naive, zone)
        before, after = (moment.astimezone(zone).replace(tzinfo=None) for moment in (change - MINUTE, change))
        opens = before + MINUTE
        raise NoSuchTime(
            f"{naive:%Y-%m-%d %H:%M} does not exist in {zone}: "
            f"the clocks went from {opens:%H:%M} to {after:%H:%M} that day; give the time before or after"
        )
    return aware


def instant_of(day: date, minute: int, zone: tzinfo, *, last: bool = False) -> datetime:
    """The instant, in UTC, of that minute of that local day (0 to 1440).

    A time in a gap is the end of the gap. Of a time that occurs twice the first is meant, or the last with `last`:
    a stretch opens at its first and closes at its last.
    """
    if minute == DAY_MINUTES:
        return instant_of(day + timedelta(days=1), 0, zone)
    naive = datetime(day.year, day.month, day.day, minute // 60, minute % 60)
    aware = naive.replace(tzinfo=zone, fold=int(last))
    there = aware.astimezone(UTC)
    if there.astimezone(zone).replace(tzinfo=None) != naive:
        return _change_near(naive, zone)
    return there


def utc_minute(moment: datetime) -> int:
    """Whole UTC minutes since 1970, rounded down."""
    return (moment - EPOCH) // MINUTE


def day_start(day: date, zone: tzinfo) -> int:
    """The UTC minute at which that local day begins."""
    return utc_minute(instant_of(day, 0, zone))


def day_starts(first: date, last: date, zone: tzinfo) -> list[int]:
    """The UTC minute at which each local day from `first` to `last` begins, both included."""
    low, high = first.toordinal(), last.toordinal()
    shifts = [
        datetime.fromordinal(day).replace(tzinfo=zone).utcoffset() or timedelta() for day in range(low - 1, high + 2)
    ]
    found = []
    for n, day in enumerate(range(low, high + 1), 1):
        if shifts[n - 1] == shifts[n] == shifts[n + 1]:
            found.append((day - EPOCH_DAY) * DAY_MINUTES - shifts[n] // MINUTE)
        else:
            found.append(day_start(date.fromordinal(day), zone))
    return found


def in_reach(day: date) -> date:
    """That day, or OutOfCalendar where it cannot be reckoned with."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise OutOfCalendar
    return day


def _change_near(naive: datetime, zone: tzinfo) -> datetime:
    """The UTC instant at which the clocks went forward over that naive time."""
    low = naive.replace(tzinfo=zone, fold=1).astimezone(UTC)
    high = naive.replace(tzinfo=zone, fold=0).astimezone(UTC)
    shift = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == shift:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)
