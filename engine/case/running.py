"""One clock, run through everything that happened: one walk over its turns, in the order in which they happened."""

from __future__ import annotations

from datetime import datetime, timedelta

from engine.calendars.deadline import Note, Pause
from engine.calendars.zone import EPOCH
from engine.case import events as e
from engine.case.clock import Clock
from engine.case.extending import Extending
from engine.case.moments import Instant, Moments, utc
from engine.case.reckon import Laid, Reckoner
from engine.case.turns import Sort, Turn
from engine.case.view import Clocks, Seen, met, seen_at
from engine.policy.limits import How, Learnt
from engine.policy.policy import Policy
from engine.policy.records import Announcement
from engine.policy.timeframes import PauseRule, RestartRule, Timeframe
from engine.record import replaced

FAR = timedelta(days=36_500)


class Run:
    """The clock of one timeframe from one anchor; `finish` gives it as a value."""

    def __init__(
        self,
        policy: Policy,
        timeframe: Timeframe,
        moments: Moments,
        clocks: Clocks,
        anchor: Instant,
        key: str,
        member: str,
    ) -> None:
        self.policy = policy
        self.timeframe = timeframe
        self.moments = moments
        self.clocks = clocks
        self.key = key
        self.member = member
        self.first_anchor = anchor
        self.anchor = anchor
        self.learnt = tuple(one for one in policy.announced if one.learnt <= anchor.known)
        self.pauses: list[Pause] = []
        self.pausing: tuple[PauseRule | RestartRule | None, datetime] | None = None
        self.extending = Extending(timeframe, key)
        self.limit_of_restart = timeframe.limit
        self.turned: list[tuple[datetime, str]] = []
        self.met_at: datetime | None = None
        self.met_by: Instant | None = None
        self.ended_at: datetime | None = None
        self.overdue_at: datetime | None = None
        self.lapsed_at: datetime | None = None
        self.paused_at: datetime | None = None
        self.why = ""
        self.denied: list[tuple[int, str]] = []
        self.seen = self._seen(anchor)
        self.laid: Laid | None = None
        self.due: datetime | None = None
        self.original: datetime | None = None
        self.owed = False
        """Whether it was ever owed."""

    # Running

    def begin(self) -> None:
        """Start counting from the anchor."""
        self.owed = self._owed()
        if self.owed:
            self._turn(utc(self.anchor.at), "running")
        self._stand_still()
        self._reckon()
        self.original = self.due

    def take(self, turn: Turn) -> None:
        """Let one thing that happened act on the clock."""
        if turn.happened is not None:
            self.seen = seen_at(self.policy, turn.happened, self.moments.timeline, self.clocks)
        self._pass_time(turn.at)
        if turn.sort is Sort.PASSED:
            self._passed(turn)
        elif turn.sort is Sort.STOP and turn.instant is not None:
            self.stop(turn.instant)
        elif turn.sort is Sort.CASE and turn.event is not None:
            self._on_case(turn)
        elif self.closed or self.overdue_at is not None:
            self._too_late(turn)
        else:
            self._before_the_limit(turn)

    @property
    def closed(self) -> bool:
        """Whether nothing is owed any more."""
        return self.met_at is not None or self.ended_at is not None or self.lapsed_at is not None

    def stop(self, instant: Instant) -> None:
        """What was owed is done."""
        if self.ended_at is not None or self.met_at is not None:
            return
        self.met_at, self.met_by = self._judged_at(instant), instant
        self._turn(utc(instant.at if instant.day is None else instant.known), "lapsed" if self.lapsed_at else "met")

    def end(self, at: datetime, why: str) -> None:
        """Nothing is owed any more, though nothing was done."""
        if not self.closed:
            self.ended_at, self.why = utc(at), why
            self._turn(utc(at), "ended")

    def _judged_at(self, instant: Instant) -> datetime:
        """When an act counts as done: when it happened, unless the receipt or service rule decides that too."""
        held = self.policy.convention(self.timeframe.written, self.timeframe.limit.calendar or self.policy.calendar)
        deeming = [rule for rule in (held.receipt, held.service) if rule and rule.stops and instant.name in rule.events]
        if deeming and not self.timeframe.window:
            return self._reckoner().deemed(instant, self.timeframe.limit).instant
        return utc(instant.known)

    def _before_the_limit(self, turn: Turn) -> None:
        if turn.sort is Sort.CANCEL:
            self.end(turn.at, "cancelled")
        elif turn.sort is Sort.SERIES_END:
            self.end(turn.at, "the series ended")
        elif turn.sort is Sort.PAUSE_STARTS and isinstance(turn.rule, PauseRule):
            self._pause(turn.rule, turn)
        elif turn.sort is Sort.PAUSE_ENDS and isinstance(turn.rule, PauseRule):
            self._resume(turn.rule, turn)
        elif turn.sort is Sort.RESTART and isinstance(turn.rule, RestartRule) and turn.instant:
            self._restart(turn.rule, turn.instant)
        elif turn.sort is Sort.EXTENSION:
            why = self.extending.take(turn, self)
            self.denied += [(turn.place, why)] if why else []
            self._reckon()
        elif turn.sort is Sort.INPUT:
            self._reckon()

    def _too_late(self, turn: Turn) -> None:
        """A restart may say that it acts after the limit too; everything else has no effect then."""
        if turn.sort is Sort.RESTART and isinstance(turn.rule, RestartRule) and turn.rule.again and turn.instant:
            self.met_at = self.met_by = self.overdue_at = None
            self._restart(turn.rule, turn.instant)
        elif turn.sort is Sort.SERIES_END:
            self.end(turn.at, "the series ended")
        elif turn.sort not in (Sort.INPUT, Sort.LEARNT) and not self.closed:
            self.denied.append((turn.place, "too-late"))

    # Pauses and restarts

    def _pause(self, rule: PauseRule, turn: Turn) -> None:
        if self.pausing is None and met(rule.when, self.seen):
            self.pausing = (rule, utc(turn.at))
            self._turn(utc(turn.at), "paused")
            self._reckon()

    def _resume(self, rule: PauseRule, turn: Turn) -> None:
        if self.pausing is None or self.pausing[0] is not rule:
            return
        start = self.pausing[1]
        self.pausing = None
        self.pauses.append(self._span(rule, start, utc(turn.at)))
        self._turn(utc(turn.at), "running")
        self._reckon()

    def _span(self, rule: PauseRule, start: datetime, stop: datetime) -> Pause:
        """A pause as the days and the time that it takes out."""
        time = self._reckoner().time(self.timeframe.limit)
        first, last = time.local_date(start), time.local_date(stop)
        one = timedelta(days=1)
        return Pause(
            first=first if rule.start_day == "paused" else first + one,
            last=last if rule.end_day == "paused" else last - one,
            start=start,
            stop=stop,
        )

    def _restart(self, rule: RestartRule, instant: Instant) -> None:
        self.anchor = instant
        self.pauses, self.pausing = [], None
        self.extending.forget()
        if rule.within is not None:
            self.limit_of_restart = rule.within
        self._turn(utc(instant.known), "running")
        if rule.waits_for is not None:
            begun = self.moments.first(rule.waits_for, instant.order)
            if begun is None:
                self.pausing = (rule, utc(instant.known))
                self._turn(utc(instant.known), "paused")
            else:
                self.anchor = begun
        self._stand_still()
        self._reckon()

    def _stand_still(self) -> None:
        """The closures that make the clock stand still, and those after which it counts anew."""
        reckoner = self._reckoner()
        since = utc(self.anchor.at)
        for pause, anew in sorted(
            reckoner.closure_pauses(since, since + timedelta(days=800)), key=lambda one: one[0].start
        ):
            if anew:
                self._reckon()
                if self.due is not None and pause.start <= self.due:
                    self.anchor = Instant(at=pause.stop - timedelta(microseconds=1), known=pause.stop, day=pause.last)
                    self.pauses = []
            elif pause not in self.pauses:
                self.pauses.append(pause)

    def learn(self, one: Announcement, at: datetime) -> None:
        """A closure or a calendar day became known while the clock was running."""
        self._pass_time(at)
        held = self.policy.convention(self.timeframe.written, self.timeframe.limit.calendar or self.policy.calendar)
        learnt = held.learnt or Learnt.LATER_ONLY
        if self.closed or self.overdue_at is not None or learnt is Learnt.PINNED:
            return
        kept = (self.learnt, list(self.pauses), self.anchor, self.laid, self.due)
        self.learnt = (*self.learnt, one)
        self._stand_still()
        self._reckon()
        if learnt is Learnt.LATER_ONLY and self.due is not None and kept[4] is not None and self.due < kept[4]:
            self.learnt, self.pauses, self.anchor, self.laid, self.due = kept

    # The case

    def _on_case(self, turn: Turn) -> None:
        event, at = turn.event, turn.at
        ends = not self.timeframe.survives
        if isinstance(event, e.Closed | e.Withdrawn) and ends:
            self.end(at, type(event).moment)
        elif isinstance(event, e.Redirected):
            self.end(at, "redirected")
        elif isinstance(event, e.Joined) and self.timeframe.turns.joined != "keep":
            self.end(at, "joined")
        elif isinstance(event, e.Referred) and event.outside and self.timeframe.turns.referred_out == "end":
            self.end(at, "referred out")
        elif isinstance(event, e.Reopened):
            self._reopened(turn)
        elif isinstance(event, e.Converted):
            self._converted(turn)
        self._owe(at)

    def _owe(self, at: datetime) -> None:
        """A clock whose condition ceases to hold ends; one whose condition begins to hold runs from its own anchor."""
        owed = self._owed()
        if owed and self.why == "no longer owed":
            self.ended_at, self.why = None, ""
            self._turn(utc(at), "running")
        elif owed and not self.owed:
            self._turn(utc(at), "running")
        elif not owed and self.owed and not self.closed:
            self.end(at, "no longer owed")
        self.owed = self.owed or owed

    def _owed(self) -> bool:
        case = self.seen.case
        if not case.act and self.timeframe.window is None:
            return False
        if self.timeframe.to_person and not case.communicate:
            return False
        asked = Seen(
            self.policy, case, self.seen.facts, self.seen.at, timeline=self.moments.timeline, clocks=self.clocks
        )
        return met(self.timeframe.applies, asked)

    def _reopened(self, turn: Turn) -> None:
        ended_with_the_case = self.ended_at is not None and self.why in ("closed", "withdrawn", "redirected")
        if not ended_with_the_case or self.timeframe.turns.reopened == "end":
            return
        self.ended_at, self.why = None, ""
        if self.timeframe.turns.reopened == "fresh":
            self._anew(turn)
        self._turn(utc(turn.at), "running")

    def _converted(self, turn: Turn) -> None:
        if self.timeframe.turns.converted == "end":
            self.end(turn.at, "converted")
        elif self.timeframe.turns.converted == "fresh" and not self.closed:
            self._anew(turn)

    def _anew(self, turn: Turn) -> None:
        self.anchor = Instant(at=turn.at, known=turn.at, place=turn.place, happened=turn.happened)
        self.overdue_at = None
        self.pauses, self.pausing = [], None
        self._stand_still()
        self._reckon()

    # Time

    def _passed(self, turn: Turn) -> None:
        """It was recorded that the limit passed, or that silence had its effect."""
        event = turn.event
        if isinstance(event, e.ClockLapsed) and not self.closed:
            self.lapsed_at = utc(event.at)
            self._turn(self.lapsed_at, "lapsed")

    def _pass_time(self, at: datetime) -> None:
        """Has the limit passed by then, and was a pause given up?"""
        if self.closed or self.overdue_at is not None:
            return
        if self.pausing and isinstance(self.pausing[0], PauseRule) and self.pausing[0].at_most is not None:
            rule, start = self.pausing[0], self.pausing[1]
            gives_up = self._gives_up(rule, start)
            if gives_up is not None and at > gives_up:
                self.pausing = None
                self.pauses.append(self._span(replaced(rule, end_day="paused"), start, gives_up))
                self._turn(gives_up, "running")
                self._reckon()
        limit = self.limit_now()
        if limit is not None and at > limit:
            self.overdue_at = limit
            self._turn(limit, "running" if self.timeframe.window else "overdue")

    def limit_now(self) -> datetime | None:
        """The limit as it stands: none while the clock is paused, or while a request for more time holds it."""
        if self.pausing is not None or self.extending.held:
            return self._fixed_ceiling()
        return self.due

    def _fixed_ceiling(self) -> datetime | None:
        ceiling = self.timeframe.ceiling
        if ceiling is None or not ceiling.fixed:
            return None
        reckoner = self._reckoner()
        laid = reckoner.lay(ceiling, self.first_anchor)
        return reckoner.due(laid) if laid else None

    def _gives_up(self, rule: PauseRule, start: datetime) -> datetime | None:
        assert rule.at_most is not None
        reckoner = self._reckoner()
        laid = reckoner.lay(rule.at_most, Instant(at=start, known=start))
        return reckoner.due(laid) if laid else None

    # Reckoning

    def _reckoner(self) -> Reckoner:
        return Reckoner(self.policy, self.timeframe, self.seen, self.moments, self.learnt)

    def _reckon(self, tell: list[Note] | None = None) -> None:
        if self.pausing is not None:
            self.due = None
            return
        reckoner = self._reckoner()
        reckoner.tell = tell.append if tell is not None else None
        pauses = tuple(self.pauses)
        laid = reckoner.lay(self.limit_of_restart, self.anchor, pauses)
        laid = self._capped(laid, reckoner, pauses, tell)
        if laid is not None:
            laid = self.extending.lengthened(laid, reckoner, pauses)
        self.laid = laid
        self.due = reckoner.due(laid) if laid is not None else None

    def _capped(
        self, laid: Laid | None, reckoner: Reckoner, pauses: tuple[Pause, ...], tell: list[Note] | None
    ) -> Laid | None:
        ceiling = self.timeframe.ceiling
        if ceiling is None:
            return laid
        reckoner.tell = None
        top = reckoner.lay(ceiling, self.first_anchor, () if ceiling.fixed else pauses)
        reckoner.tell = tell.append if tell is not None else None
        undated = laid is None and self.limit_of_restart.how is How.UNDATED
        if top is None or not (undated or (laid and top.end.instant < laid.end.instant)):
            return laid
        if tell is not None:
            tell.append(Note(top.end.day, "the ceiling: no later than this"))
        return top

    def _seen(self, anchor: Instant) -> Seen:
        if anchor.happened is not None:
            return seen_at(self.policy, anchor.happened, self.moments.timeline, self.clocks)
        before = [one for one in self.moments.timeline if one.at <= anchor.known] or list(self.moments.timeline[:1])
        one = before[-1]
        return Seen(self.policy, one.case, one.facts, anchor.known, timeline=self.moments.timeline, clocks=self.clocks)

    def _turn(self, at: datetime, state: str) -> None:
        self.turned.append((at, state))

    # The end

    def finish(self, explain: bool = False) -> Clock:
        """The clock as a value."""
        notes: list[Note] = []
        if explain and not self.closed:
            self._reckon(notes)
        marks = self.moments.state.marks.get(self.key, ())
        recorded = next((mark for mark in marks if isinstance(mark, e.ClockMet)), None) if self.met_at else None
        limit = recorded.due if recorded and recorded.due else self.due
        late = self.met_at is not None and limit is not None and self.met_at > limit
        deemed = self._reckoner().deemed(self.anchor, self.timeframe.limit)
        state = self.turned[-1][1] if self.turned else "running"
        overdue = self.overdue_at if not self.timeframe.target_only else None
        return Clock(
            key=self.key,
            timeframe=self.timeframe.id,
            since=deemed.instant,
            day=deemed.day,
            member=self.member,
            state="running" if state == "overdue" and self.timeframe.target_only else state,
            due=limit if self.pausing is None else None,
            limit=limit if self.pausing is None else self.limit_now(),
            target=self.laid.target if self.laid else None,
            opens=self._opens(),
            window=self.timeframe.window is not None,
            met_at=self.met_at,
            late=late,
            recorded_late=self._recorded_late(limit),
            overdue_at=overdue if not self.timeframe.window else None,
            late_at_start=limit is not None and limit < utc(self.first_anchor.known),
            lapsed_at=self.lapsed_at,
            ended_at=self.ended_at,
            why=self.why or ("waits for a decision on more time" if self.extending.held else ""),
            turns=tuple(self.turned),
            extended=self.extending.used,
            original=self.original,
            until=(),
            notes=tuple(notes),
            denied=tuple(self.denied),
        )

    def _recorded_late(self, limit: datetime | None) -> bool:
        by = self.met_by.happened.event if self.met_by and self.met_by.happened else None
        return bool(by and limit and self.met_at and self.met_at <= limit < utc(by.recorded))

    def _opens(self) -> datetime | None:
        window = self.timeframe.window
        if window is None or window.opens is None:
            return None
        reckoner = self._reckoner()
        laid = reckoner.lay(window.opens, self.anchor)
        return reckoner.due(laid) if laid else EPOCH + FAR
