"""One clock, run through everything that happened: one walk over its turns, in the order in which they happened."""

from __future__ import annotations

from datetime import datetime

from engine.case import events as e
from engine.case.counting import NOTCH, Counting
from engine.case.moments import Instant, Moments, utc
from engine.case.turns import Sort, Turn
from engine.case.view import Clocks, met, seen_at
from engine.policy.closures import Announcement
from engine.policy.limits import Learnt
from engine.policy.policy import Policy
from engine.policy.timeframes import PauseRule, RestartRule, Timeframe


class Run(Counting):
    """The clock of one timeframe from one anchor; `finish` gives it as a value."""

    def __init__(
        self, policy: Policy, timeframe: Timeframe, moments: Moments, clocks: Clocks, anchor: Instant, key: str,
        member: str,
    ) -> None:  # fmt: skip
        super().__init__(policy, timeframe, moments, clocks, anchor, key)
        self.key = key
        self.member = member
        self.turned: list[tuple[datetime, str]] = []
        self.met_at: datetime | None = None
        self.met_by: Instant | None = None
        self.ended_at: datetime | None = None
        self.overdue_at: datetime | None = None
        self.lapsed_at: datetime | None = None
        self.why = ""
        self.denied: list[tuple[int, str]] = []
        self.original: datetime | None = None
        self.owed = False
        """Whether it was ever owed."""
        self.passed: list[Turn] = []
        """What was recorded of its limit while it was ended or held: it counts once the clock runs again."""

    def begin(self) -> None:
        """Start counting from the anchor."""
        self.owed = self.is_owed()
        if self.owed:
            self._turn(utc(self.anchor.known), "running")
        self.stand_still()
        self.reckon()
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
        self.met_at, self.met_by = self.judged_at(instant), instant
        self._turn(utc(instant.at if instant.day is None else instant.known), "lapsed" if self.lapsed_at else "met")

    def end(self, at: datetime, why: str) -> None:
        """Nothing is owed any more, though nothing was done."""
        if not self.closed:
            self.ended_at, self.why = utc(at), why
            self._turn(utc(at), "ended")

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
            self.reckon()
            self._catch_up()
        elif turn.sort is Sort.INPUT:
            self.reckon()

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
        if not self.pausing.lasts(rule) and met(rule.when, self.seen):
            if not self.pausing.now:
                self._turn(utc(turn.at), "paused")
            self.pausing.begin(rule, utc(turn.at))
            self.reckon()

    def _resume(self, rule: PauseRule, turn: Turn) -> None:
        if self.pausing.lasts(rule):
            self.pausing.end(rule, utc(turn.at), self.reckoner(), self.timeframe.limit)
            if not self.pausing.now:
                self._turn(utc(turn.at), "running")
            self.reckon()

    def _restart(self, rule: RestartRule, instant: Instant) -> None:
        self.anchor = instant
        self.pausing.forget()
        self.extending.forget()
        if rule.within is not None:
            self.counting = rule.within
        self._turn(utc(instant.known), "running")
        begun = self.moments.first(rule.waits_for, instant.order) if rule.waits_for is not None else instant
        if begun is None:
            self.pausing.begin(rule, utc(instant.known))
            self._turn(utc(instant.known), "paused")
        else:
            self.anchor = begun
        self.stand_still()
        self.reckon()

    def learn(self, one: Announcement, at: datetime) -> None:
        """A closure or a calendar day became known while the clock was running."""
        self._pass_time(at)
        held = self.policy.convention(self.timeframe.written, self.timeframe.limit.calendar or self.policy.calendar)
        learnt = held.learnt or Learnt.LATER_ONLY
        if self.closed or self.overdue_at is not None or learnt is Learnt.PINNED:
            return
        self.count_with(one, later_only=learnt is Learnt.LATER_ONLY)

    # The case

    def _on_case(self, turn: Turn) -> None:
        event, at = turn.event, turn.at
        ends = not self.timeframe.survives
        if isinstance(event, e.Closed | e.Withdrawn) and ends:
            self.end(at, type(event).moment)
        elif isinstance(event, e.Redirected) and not self.timeframe.mandatory:
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
        owed = self.is_owed()
        if owed and self.why == "no longer owed":
            self._run_again(utc(at))
        elif owed and not self.owed:
            self._turn(utc(at), "running")
        elif not owed and self.owed and not self.closed:
            self.end(at, "no longer owed")
        self.owed = self.owed or owed

    def _reopened(self, turn: Turn) -> None:
        ended_with_the_case = self.ended_at is not None and self.why in ("closed", "withdrawn", "redirected")
        fresh = self.timeframe.turns.reopened == "fresh"
        if self.timeframe.turns.reopened == "end" or not (ended_with_the_case or (fresh and self.met_at is not None)):
            return
        if fresh:
            self.met_at = self.met_by = None
            self._anew(turn)
            self.passed = []
        self._run_again(utc(turn.at))

    def _run_again(self, at: datetime) -> None:
        self.ended_at, self.why = None, ""
        self._turn(at, "running")
        self._catch_up()

    def _catch_up(self) -> None:
        behind, self.passed = self.passed, []
        for turn in behind:
            self._passed(turn)

    def _converted(self, turn: Turn) -> None:
        if self.timeframe.turns.converted == "end":
            self.end(turn.at, "converted")
        elif self.timeframe.turns.converted == "fresh" and not self.closed:
            self._anew(turn)

    def _anew(self, turn: Turn) -> None:
        self.anchor = Instant(at=turn.at, known=turn.at, place=turn.place, happened=turn.happened)
        self.overdue_at = None
        self.pausing.forget()
        self.stand_still()
        self.reckon()

    # Time

    def _passed(self, turn: Turn) -> None:
        """It was recorded that the limit passed, or that silence had its effect."""
        event = turn.event
        if self.ended_at is not None or self.extending.held:
            self.passed.append(turn)
        if self.closed:
            return
        if isinstance(event, e.ClockLapsed):
            self._pass_time(utc(event.at) + NOTCH)
            self.lapsed_at = utc(event.at)
            self._turn(self.lapsed_at, "lapsed")
        elif isinstance(event, e.ClockOverdue) and event.due is not None and self.limit_now() == utc(event.due):
            self._pass_time(utc(event.due) + NOTCH)

    def _pass_time(self, at: datetime) -> None:
        """Has the limit passed by then, and was a pause given up?"""
        if self.closed or self.overdue_at is not None:
            return
        gave_up = self.pausing.give_up(at, self.reckoner(), self.timeframe.limit) if self.pausing.now else None
        if gave_up is not None:
            if not self.pausing.now:
                self._turn(gave_up, "running")
            self.reckon()
        limit = self.limit_now()
        if limit is not None and at > limit:
            self.overdue_at = limit
            self._turn(limit, "running" if self.timeframe.window or self.timeframe.target_only else "overdue")

    def _turn(self, at: datetime, state: str) -> None:
        self.turned.append((at, state))
