"""A deadline: one walk from day 0 to the last day, which can say what it counted and what it passed over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from engine.calendars.calendar import next_day
from engine.calendars.reading import (
    EXACT,
    End,
    Note,
    Pause,
    Reading,
    Roll,
    Tell,
    Zero,
    corresponding,
    moment_on,
    same_time_on,
)
from engine.calendars.units import Amount, Unit
from engine.calendars.zone import MINUTE, in_reach
from engine.dates import instant_said
from engine.errors import NeverEnds

LONGEST_WALK = 110_000
"""Days after which a walk is given up: every day of the years that can be reckoned."""
LONGEST_ROLL = 3_700
"""Days that a last day may be carried over closed ones: ten years; what is shut for longer is shut for good."""


def lay(amount: Amount, zero: Zero, reading: Reading, pauses: tuple[Pause, ...] = (), tell: Tell | None = None) -> End:
    """Lay an amount from day 0: the unrolled end.

    Raises NeverEnds where the calendar leaves nothing to count, OutOfCalendar beyond the years it can reckon.
    """
    if amount.unit.exact:
        return _lay_time(amount, zero.instant, reading, pauses, tell)
    number, working = days_in(amount, zero, reading), amount.unit is Unit.WORKING_DAY
    if reading.clear:
        number += 1
    whole = () if reading.exact_pauses else pauses
    skips = any(calendar_skips(reading))
    if tell is None and not whole and number > 0 and (working or not skips):
        step = -number if reading.backward else number
        day = reading.time.nth_working_day(zero.day, step) if working else in_reach(next_day(zero.day, step))
    else:
        day = _walk(number, zero.day, working, reading, whole, tell)
    end = End(day, moment_on(day, zero.instant, reading), exact=False)
    if reading.exact_pauses and pauses:
        return _add_paused(end, zero, working, reading, pauses, tell)
    return end


def calendar_skips(reading: Reading) -> Iterable[bool]:
    """Whether each closure over the calendar, or over a member of it, skips days in every unit."""
    todo = [reading.time.calendar]
    while todo:
        calendar = todo.pop()
        todo.extend(calendar.members)
        yield from (overlay.does.value == "skip" for overlay in calendar.overlays)


def settle(end: End, unit: Unit, zero: Zero, reading: Reading, tell: Tell | None = None) -> datetime:
    """The due instant, in UTC: rolled once, and set to the time of day."""
    roll = reading.end
    if roll is None and unit is Unit.WORKING_DAY:  # none at all, from a closed day, ends on the working day next to it
        roll = Roll.PREVIOUS if reading.backward else Roll.NEXT
    elif roll is None:
        roll = Roll.STAY if unit.working or unit.exact or reading.backward else Roll.NEXT
    day = _rolled(end.day, roll, reading, tell)
    if end.exact:
        return end.instant if day == end.day else same_time_on(end.instant, day, reading)
    if day == end.day and reading.at == EXACT:
        return end.instant
    return moment_on(day, zero.instant, reading)


def days_in(amount: Amount, zero: Zero, reading: Reading) -> int:
    """How many days an amount in days, weeks, months or years is, counted from day 0, whatever is closed."""
    if amount.unit is Unit.WEEK:
        return amount.number * 7
    if amount.unit not in (Unit.MONTH, Unit.YEAR):
        return amount.number
    months = amount.number * (12 if amount.unit is Unit.YEAR else 1)
    step = -1 if reading.backward else 1
    end, clipped = corresponding(zero.laid, step * months)
    if reading.first_day_counted and not (clipped and step > 0):
        end = next_day(end, 1 if step < 0 else -1)
    return abs((end - zero.day).days)


def _walk(
    number: int, day: date, working: bool, reading: Reading, pauses: tuple[Pause, ...], tell: Tell | None
) -> date:
    step = -1 if reading.backward else 1
    counted = 0
    for _ in range(LONGEST_WALK):
        if counted == number:
            return day
        day = in_reach(next_day(day, step))
        passed = _not_counted(day, working, reading, pauses)
        counted += not passed
        if tell:
            tell(Note(day, passed, 0 if passed else counted))
    raise NeverEnds


def _not_counted(day: date, working: bool, reading: Reading, pauses: tuple[Pause, ...]) -> str:
    for pause in pauses:
        if pause.first <= day <= pause.last:
            return pause.why
    found = reading.time.calendar.day(day)
    if found.skipped or (working and not found.open):
        return found.why
    return ""


def _lay_time(amount: Amount, start: datetime, reading: Reading, pauses: tuple[Pause, ...], tell: Tell | None) -> End:
    """Hours and minutes, walked by instants between the pauses."""
    left, start = timedelta(minutes=amount.number), start.astimezone(UTC)
    if tell:
        local = start.astimezone(reading.time.calendar.zone)
        tell(Note(reading.time.local_date(start), f"{amount} from {local:%H:%M}"))
    gaps = sorted([*_exact(pauses), *_skipped_time(start, reading)])
    here = start
    for opens, closes, why in gaps if not reading.backward else []:
        if closes <= here or opens <= here < closes:
            here = max(here, closes)
            continue
        before = _passed(amount.unit, here, opens, reading)
        if before >= left:
            break
        left -= before
        if tell:
            until = instant_said(closes, reading.time.calendar.zone)
            tell(Note(reading.time.local_date(opens), f"{why} until {until}"))
        here = closes
    instant = _after(amount.unit, here, -left if reading.backward else left, reading)
    if tell and not gaps and amount.unit not in (Unit.MINUTE, Unit.HOUR):
        _tell_hours(amount.unit, min(start, instant), max(start, instant), reading, tell)
    return End(reading.time.local_date(instant), instant, exact=True)


def _tell_hours(unit: Unit, start: datetime, end: datetime, reading: Reading, tell: Tell) -> None:
    """How much of the time passes on each day, and why none does on the others."""
    time = reading.time
    day, last = time.local_date(start), time.local_date(end)
    while day <= last:
        follows = next_day(day)
        spent = _passed(unit, max(start, time.start_of(day)), min(end, time.start_of(follows)), reading)
        hours, minutes = divmod(spent // MINUTE, 60)
        said = " ".join(f"{number} {word}" for number, word in ((hours, "h"), (minutes, "min")) if number)
        tell(Note(day, f"{said} counted" if said else time.calendar.day(day).why or "outside the hours"))
        day = follows


def _exact(pauses: tuple[Pause, ...]) -> Iterable[tuple[datetime, datetime, str]]:
    return ((p.start.astimezone(UTC), p.stop.astimezone(UTC), p.why) for p in pauses)


def _skipped_time(start: datetime, reading: Reading) -> Iterable[tuple[datetime, datetime, str]]:
    """The skipped days that elapsed time could meet, as pauses."""
    if reading.backward:
        return
    for overlay in reading.time.calendar.overlays:
        if overlay.does.value == "skip":
            for first, last in overlay.spans(range(start.year - 1, start.year + 4)):
                opens, closes = reading.time.start_of(first), reading.time.start_of(next_day(last))
                if closes > start:
                    yield opens, closes, overlay.title


def _passed(unit: Unit, start: datetime, end: datetime, reading: Reading) -> timedelta:
    if unit in (Unit.MINUTE, Unit.HOUR):
        return end - start
    return reading.time.between("days" if unit is Unit.WORKING_DAY_HOUR else "business", start, end)


def _after(unit: Unit, start: datetime, amount: timedelta, reading: Reading) -> datetime:
    if not amount:
        return start
    if unit in (Unit.MINUTE, Unit.HOUR):
        found = start + amount
        in_reach(found.date())
        return found
    line = "days" if unit is Unit.WORKING_DAY_HOUR else "business"
    whole, rest = divmod(amount, MINUTE)
    if not rest:
        return reading.time.add(line, start, whole)
    # A pause left seconds of a minute over: count the next whole minute, and take back what is too much.
    end = reading.time.add(line, start, whole + 1)
    return end - (MINUTE - rest)


def _add_paused(
    end: End, zero: Zero, working: bool, reading: Reading, pauses: tuple[Pause, ...], tell: Tell | None
) -> End:
    """Days whose pauses are exact: the time that was paused is counted on from the end.

    Of working days, opening hours are; they end at an instant within them. Of calendar days, all time is; they end with
    the day on which that runs out, unless the limit is an exact instant itself.
    """
    unit = Unit.BUSINESS_MINUTE if working else Unit.MINUTE
    total, reached, here = timedelta(), end.instant, zero.instant.astimezone(UTC)
    for start, stop, _ in sorted(_exact(pauses)):
        opens, closes = max(start, here), stop
        if closes <= opens or opens > reached:
            continue
        here = closes
        total += _passed(unit, opens, closes, reading)
        reached = _after(unit, end.instant, total, reading)
    if not total:
        return end
    if tell:
        tell(Note(None, f"{total} of pauses counted on"))
    day = reading.time.local_date(reached)
    if working or reading.at == EXACT:
        return End(day, reached, exact=True)
    return End(day, moment_on(day, zero.instant, reading), exact=False)


def _rolled(day: date, roll: Roll, reading: Reading, tell: Tell | None) -> date:
    if roll is Roll.STAY:
        return day
    step = 1 if roll is Roll.NEXT else -1
    for _ in range(LONGEST_ROLL if reading.time.calendar.opens else 0):
        found = reading.time.calendar.day(day)
        closed = not found.open or found.skipped or (found.short and reading.roll_past_short)
        if not closed:
            return day
        if tell:
            tell(Note(day, f"the last day is closed ({found.why}): {roll.value} working day"))
        day = in_reach(next_day(day, step))
    raise NeverEnds
