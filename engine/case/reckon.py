"""Reckoning: from a limit and what happened to the day it ends and the instant it falls due, as the walk goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from engine.calendars.deadline import lay, settle
from engine.calendars.reading import End, Note, Pause, Reading, Roll, Tell, Zero, count_on, moment_on, start_from
from engine.calendars.receipt import Deemed, deem
from engine.calendars.schedule import following
from engine.calendars.units import Amount, Unit
from engine.calendars.worktime import WorkingTime
from engine.case.closings import overlays_on
from engine.case.events import datum
from engine.case.moments import Instant, Moments, utc
from engine.case.view import Seen, looked_up, met
from engine.policy.closures import Announcement
from engine.policy.limits import Conventions, FromFact, FromTable, How, Limit, Source, Span
from engine.policy.moments import Moment
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe
from engine.record import record, replaced


@record
class Laid:
    """A limit laid from its day 0, before rolling."""

    end: End
    unit: Unit
    zero: Zero
    reading: Reading
    target: datetime | None = None
    stated: bool = False


@record
class More:
    """More time walked on from an end."""

    amount: Amount | None
    to: date | None
    base: str
    limit: Limit


class Reckoner:
    """Lays the limits of one timeframe on one case, as far as was known when `seen` was taken."""

    def __init__(
        self, policy: Policy, timeframe: Timeframe, seen: Seen, moments: Moments, learnt: tuple[Announcement, ...]
    ) -> None:
        self.policy = policy
        self.timeframe = timeframe
        self.seen = seen
        self.moments = moments
        self.learnt = learnt
        self.tell: Tell | None = None

    # Where counting begins

    def conventions(self, limit: Limit) -> Conventions:
        """The conventions that hold for a limit: what it and its timeframe write, then its calendar's, the policy's."""
        return self.policy.convention(limit.written, self.calendar(limit))

    def calendar(self, limit: Limit) -> str:
        """The calendar that a limit is counted in."""
        if limit.calendar_table:
            found = looked_up(self.policy.tables[limit.calendar_table], self.seen)
            if isinstance(found, str) and found in self.policy.calendars:
                return found
        return limit.calendar or self.timeframe.limit.calendar or self.policy.calendar

    def time(self, limit: Limit) -> WorkingTime:
        """The working time of that calendar, under the closures that act on the case."""
        calendar = self.calendar(limit)
        return self.policy.time(calendar, overlays_on(self.policy, self.seen, self.learnt, calendar))

    def reading(self, limit: Limit) -> Reading:
        """How the limit is counted."""
        return self.policy.reading(limit, self.calendar(limit), self.time(limit))

    def deemed(self, anchor: Instant, limit: Limit) -> Deemed:
        """The date and instant that an anchor counts from, after the receipt or the service rule."""
        time = self.time(limit)
        if anchor.day is not None:
            return Deemed(anchor.day, utc(anchor.at))
        # A window judges by the actual date, unless a rule is written in it.
        held = self.timeframe.written if self.timeframe.window else self.conventions(limit)
        channel = self._channel(anchor)
        if held.receipt and anchor.name in held.receipt.events:
            return deem(anchor.at, held.receipt.rule_for(channel), time, self.tell)
        after = held.service.limit_for(channel) if held.service and anchor.name in held.service.events else None
        if after is None:
            return Deemed(time.local_date(anchor.at), utc(anchor.at))
        laid = self.lay_amount(after, after.amount, Deemed(time.local_date(anchor.at), utc(anchor.at)))
        given = laid and settle(laid.end, laid.unit, laid.zero, replaced(laid.reading, at=-2))
        day = time.local_date(given) if given else time.local_date(anchor.at)
        if self.tell:
            self.tell(Note(day, "counts as given"))
        return Deemed(day, time.opening(day))

    # Laying

    def lay(self, limit: Limit, anchor: Instant, pauses: tuple[Pause, ...] = ()) -> Laid | None:
        """The limit from that anchor, with its `plus`; None for an undated duty, or while a moment is waited for."""
        own = anchor if limit.moment is None else self.moments.first(limit.moment)
        if own is None:
            return None
        laid = self._laid(limit, own, anchor, pauses)
        for plus in limit.plus:
            if laid is not None and met(plus.when, self.seen):
                more = More(amount=plus.amount, to=None, base="end", limit=limit)
                laid = self.walk_on(laid, more, pauses)
        return laid

    def _laid(self, limit: Limit, own: Instant, anchor: Instant, pauses: tuple[Pause, ...]) -> Laid | None:
        if limit.how in (How.WITHIN, How.BEFORE):
            return self.lay_amount(limit, limit.amount, self.deemed(own, limit), pauses)
        if limit.how is How.STATED:
            return self._stated(limit, own)
        if limit.how is How.AT:
            return self._scheduled(limit, self.deemed(own, limit))
        if limit.how in (How.LESSER, How.GREATER):
            return self._chosen(limit, anchor, pauses)
        return None

    def lay_amount(
        self, limit: Limit, source: Source | None, deemed: Deemed, pauses: tuple[Pause, ...] = ()
    ) -> Laid | None:
        """An amount laid from a date and instant; None where a table or a fact gives none."""
        amount: Amount | Span | None = self._amount(source)
        target = self._amount(limit.target)
        if isinstance(amount, Span):
            target = None if self.conventions(limit).range == "upper only" else amount.target
            amount = amount.limit
        if not isinstance(amount, Amount):
            return None
        reading = self.reading(limit)
        if limit.how is How.BEFORE and deemed.instant == reading.time.start_of(deemed.day):
            # A date without a time, counted back in hours, counts from its opening.
            deemed = Deemed(deemed.day, reading.time.opening(deemed.day)) if amount.unit.exact else deemed
        zero = start_from(deemed.day, deemed.instant, reading)
        if self.tell:
            self.tell(Note(zero.day, "day 0"))
        end = lay(amount, zero, reading, pauses, self.tell)
        lower = (
            settle(lay(target, zero, reading, pauses), target.unit, zero, reading)
            if isinstance(target, Amount)
            else None
        )
        return Laid(end=end, unit=amount.unit, zero=zero, reading=reading, target=lower)

    def walk_on(self, laid: Laid, more: More, pauses: tuple[Pause, ...]) -> Laid:
        """The limit with more time: from the unrolled end, from the rolled end, or as a total from day 0."""
        if more.to is not None:
            instant = moment_on(more.to, laid.zero.instant, laid.reading)
            return replaced(laid, end=End(more.to, instant, exact=False), stated=True)
        assert more.amount is not None
        reading = replaced(
            laid.reading if more.limit.how is How.UNDATED else self.reading(more.limit), first_day_counted=False
        )
        if more.base == "total":
            return replaced(laid, end=lay(more.amount, laid.zero, reading, pauses, self.tell), unit=more.amount.unit)
        base = laid.end
        if more.base == "rolled":
            due = self.due(laid)
            base = End(reading.time.local_date(due), due, laid.end.exact)
        if self.tell:
            self.tell(Note(base.day, f"{more.amount} more from here"))
        end = lay(more.amount, count_on(base), reading, pauses, self.tell)
        return replaced(laid, end=end, unit=more.amount.unit, reading=reading, stated=False)

    def due(self, laid: Laid) -> datetime:
        """The instant at which a laid limit falls due: rolled once, and set to its time of day."""
        reading = replaced(laid.reading, end=Roll.STAY) if laid.stated else laid.reading
        if laid.stated and laid.end.exact:
            return laid.end.instant
        return settle(laid.end, laid.unit, laid.zero, reading, self.tell)

    def _amount(self, source: Source | None) -> Amount | Span | None:
        if isinstance(source, FromTable):
            found = looked_up(self.policy.tables[source.table], self.seen)
            return found if isinstance(found, Amount | Span) else None
        if isinstance(source, FromFact):
            number = self.seen.value(source.fact)
            scale = 60 if source.unit in (Unit.HOUR, Unit.BUSINESS_HOUR, Unit.WORKING_DAY_HOUR) else 1
            return None if number is None else Amount(int(number * scale), source.unit)  # type: ignore[operator]
        return source

    def _stated(self, limit: Limit, anchor: Instant) -> Laid | None:
        if limit.date is None:
            return None
        said = self._date_said(limit.date, anchor, limit)
        if said is None:
            return None
        reading = self.reading(limit)
        day = said.day or reading.time.local_date(said.at)
        instant = moment_on(day, said.at, reading) if said.day else utc(said.at)
        zero = start_from(self.deemed(anchor, limit).day, utc(anchor.at), reading)
        end = End(day, instant, exact=said.day is None)
        if self.tell:
            self.tell(Note(day, "the date stated on the case"))
        return Laid(end=end, unit=Unit.DAY, zero=zero, reading=reading, stated=_stays(limit))

    def _date_said(self, date: Moment, anchor: Instant, limit: Limit) -> Instant | None:
        """A commitment is the date said at its own occurrence; elsewhere the date that was said last stands."""
        if self.timeframe.each and limit.moment is None:
            return next(iter(self.moments.all(date, (anchor.known, anchor.place - 1))), None)
        return self.moments.first(date)

    def _scheduled(self, limit: Limit, deemed: Deemed) -> Laid | None:
        schedule = self.policy.schedules[limit.schedule]
        reading = self.reading(limit)
        found = following(schedule.grid, deemed.day, reading.time, same_day=limit.same_day)
        if found is None:
            if self.tell:
                self.tell(Note(deemed.day, f"{schedule.title or schedule.id} has no date after this"))
            return None
        day, minute = found
        zero = start_from(deemed.day, deemed.instant, reading)
        instant = moment_on(day, deemed.instant, reading) if minute is None else reading.time.at(day, minute, last=True)
        if self.tell:
            self.tell(Note(day, f"next date of {schedule.title or schedule.id}"))
        end = End(day, instant, minute is not None)
        return Laid(end=end, unit=Unit.DAY, zero=zero, reading=reading, stated=_stays(limit))

    def _chosen(self, limit: Limit, anchor: Instant, pauses: tuple[Pause, ...]) -> Laid | None:
        found = []
        for member in limit.members:
            laid = self.lay(member, anchor, pauses)
            if laid is not None:
                found.append(laid)
            elif not member.if_known and not (limit.how is How.LESSER and isinstance(member.amount, FromTable)):
                return None  # of several, the lesser leaves out what a table does not limit
        choose: Callable[..., Laid] = min if limit.how is How.LESSER else max
        return choose(found, key=lambda laid: laid.end.instant) if found else None

    def _channel(self, anchor: Instant) -> str:
        event = anchor.happened.event if anchor.happened else None
        return str((event and datum(event, "channel")) or self.seen.case.channel)


def _stays(limit: Limit) -> bool:
    """Whether a date that was named, by somebody or by a schedule, stays on a closed day: unless its limit rolls it."""
    return limit.written.end is None
