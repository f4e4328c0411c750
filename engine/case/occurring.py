"""When a duty of the calendar is owed: its dates in order, each laid by the walk of any other limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile

from engine.calendars.reading import End, Note, moment_on, start_from
from engine.calendars.schedule import dates_from
from engine.calendars.units import Amount, Unit
from engine.case.moments import Instant, Moments
from engine.case.reckon import Laid, Reckoner
from engine.case.state import NOTHING
from engine.case.view import seen_now
from engine.errors import NeverEnds, OutOfCalendar
from engine.policy.closures import Announcement
from engine.policy.cycles import MONTHS, following, period_of, preceding
from engine.policy.limits import UNDATED, How, Learnt, Limit
from engine.policy.policy import Policy
from engine.policy.records import Duty
from engine.policy.reports import owed
from engine.policy.timeframes import Timeframe
from engine.policy.versions import in_force
from engine.record import record, replaced, tuple_record

Learnings = tuple[Announcement, ...]
LONG = timedelta(days=32)
"""How far a closure may carry the date of a schedule."""


@tuple_record
class Slot:
    """One time that a duty comes, before its limit is reckoned: its name, and the dates that it is about or on."""

    label: str
    first: date
    last: date


@record
class Occurrence:
    """One time that a duty is owed."""

    policy: Policy
    duty: Duty
    slot: Slot
    due: datetime
    notes: tuple[Note, ...] = ()

    @property
    def label(self) -> str:
        """Its name: 2026-07 for that of a month, 2026-Q3, 2025-26, or a date."""
        return self.slot.label

    @property
    def key(self) -> str:
        """Its name among all duties."""
        return f"{self.duty.id} {self.label}"


def slots(policy: Policy, duty: Duty, since: date) -> Iterator[Slot]:
    """The times that a duty comes, in order: from a little before that date on, and without end."""
    if duty.on is not None:
        yield Slot(duty.on.isoformat(), duty.on, duty.on)
    elif duty.schedule:
        time = policy.time(duty.calendar or policy.calendar)
        for label, day in dates_from(policy.schedules[duty.schedule].grid, since - LONG, time):
            yield Slot(label, day, day)
    elif duty.every:
        period = preceding(duty.every, period_of(duty.every, since, duty.year_from), duty.year_from)
        while True:
            yield Slot(period.label, period.first, period.last)
            period = following(duty.every, period, duty.year_from)


def occurrences(versions: Sequence[Policy], name: str, since: datetime) -> Iterator[Occurrence]:
    """The times that a duty is owed under the versions in force, due at or after an instant; a single date always.

    Versions stand in the order in which they took effect. It may go on without end.
    """
    for policy in versions:
        duty = owed(policy).get(name)
        if duty is None or not duty.dated or policy.status != "adopted":
            continue
        start, end = policy.effective
        begin = max(start, since.astimezone(policy.zone).date())
        try:
            for slot in slots(policy, duty, begin):
                if end is not None and slot.first > end:
                    break
                found = laid(policy, duty, slot)
                day = found.due.astimezone(policy.zone).date()
                if (found.due >= since or duty.on) and in_force(versions, day) is policy:
                    yield found
        except (NeverEnds, OutOfCalendar):
            continue


def laid(policy: Policy, duty: Duty, slot: Slot, *, explain: bool = False) -> Occurrence:
    """One occurrence with the instant at which it is due. With `explain` it carries the notes of its walk."""
    before = policy.index("occurrences").setdefault(duty.id, {})
    if slot not in before or explain:
        made = _laid(policy, duty, slot, explain=explain)
        before[slot] = replaced(made, notes=())
        return made
    return before[slot]  # type: ignore[no-any-return]


def _laid(policy: Policy, duty: Duty, slot: Slot, *, explain: bool) -> Occurrence:
    calendar = policy.time(duty.calendar or policy.calendar)
    begun = calendar.start_of(slot.first)
    known = tuple(one for one in policy.announced if one.learnt <= begun)
    notes: list[Note] = []
    due = _due(policy, duty, slot, policy.announced, notes if explain else None)
    learnt = policy.conventions.learnt
    if known != policy.announced and learnt is not Learnt.BOTH_WAYS:
        first = _due(policy, duty, slot, known, None)
        due = first if learnt is Learnt.PINNED else max(first, due)
    return Occurrence(policy=policy, duty=duty, slot=slot, due=due, notes=tuple(notes))


def instant_from(reckoner: Reckoner, limit: Limit, due: datetime) -> datetime:
    """The instant an amount before or after a limit."""
    exact = isinstance(limit.amount, Amount) and limit.amount.unit.exact
    day = None if exact else reckoner.time(limit).local_date(due)
    found = reckoner.lay(limit, Instant(at=due, known=due, day=day))
    return reckoner.due(found) if found is not None else due


def _due(policy: Policy, duty: Duty, slot: Slot, learnt: Learnings, notes: list[Note] | None) -> datetime:
    reckoner, limit = reckoner_of(policy, duty, learnt), _limit(policy, duty)
    reckoner.tell = notes.append if notes is not None else None
    time = reckoner.time(limit)
    if limit.how is How.WITHIN or duty.due is not None:
        day = slot.last if duty.due is not None else slot.first
        begin = time.start_of(day)
        found = reckoner.lay(limit, Instant(at=begin, known=begin, day=day))
        if found is not None:
            return reckoner.due(found)
    day, minute, reading = slot.last, None, reckoner.reading(limit)
    if duty.schedule:  # a date of the calendar as it is known now, which may have moved since it was named
        grid = policy.schedules[duty.schedule].grid
        dates = takewhile(lambda one: one[1] < slot.first + LONG, dates_from(grid, slot.first - LONG, time))
        day = next((found for label, found in dates if label == slot.label), slot.first)
        minute = dict(grid.dates).get(day)
    instant = moment_on(day, time.start_of(day), reading) if minute is None else time.at(day, minute, last=True)
    end, zero = End(day, instant, minute is not None), start_from(day, time.start_of(day), reading)
    stays = duty.written.end is None
    return reckoner.due(Laid(end=end, unit=Unit.DAY, zero=zero, reading=reading, stated=stays))


def _limit(policy: Policy, duty: Duty) -> Limit:
    """How a duty is counted: of a report from the last day of its period, of a period from its first; else a date."""
    known = policy.index("duties")
    if duty.id not in known:
        if duty.due is not None:
            made = duty.due
        elif duty.every:
            whole, written = Amount(MONTHS[duty.every], Unit.MONTH), replaced(duty.written, first_day="counted")
            made = Limit(how=How.WITHIN, amount=whole, written=written, calendar=duty.calendar)
        else:
            made = Limit(how=How.AT, schedule=duty.schedule, written=duty.written, calendar=duty.calendar)
        known[duty.id] = made
    return known[duty.id]  # type: ignore[no-any-return]


def reckoner_of(policy: Policy, duty: Duty, learnt: Learnings) -> Reckoner:
    """What lays the limits of a duty: the walk of any other limit, on no case."""
    begin = policy.time(duty.calendar or policy.calendar).start_of(date(2000, 1, 3))
    limit = replaced(UNDATED, calendar=duty.calendar)
    frame = Timeframe(id=duty.id, limit=limit, written=duty.written)
    return Reckoner(policy, frame, seen_now(policy, NOTHING, begin), Moments(policy, NOTHING, {}), learnt)
