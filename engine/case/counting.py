"""Counting: when one clock is due, as things stand."""

from __future__ import annotations

from datetime import datetime, timedelta

from engine.calendars.reading import Note, Pause
from engine.calendars.units import Amount
from engine.case.extending import Extending
from engine.case.moments import Instant, Moments, utc
from engine.case.pausing import Pausing, closures_from
from engine.case.reckon import Laid, Reckoner
from engine.case.view import Clocks, Reckoned, Seen, met, seen_at
from engine.policy.closures import Announcement
from engine.policy.limits import How
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe

NOTCH = timedelta(microseconds=1)


class Counting:
    """The limit of one timeframe from one anchor, under what is known of the case."""

    def __init__(
        self, policy: Policy, timeframe: Timeframe, moments: Moments, clocks: Clocks, anchor: Instant, key: str
    ) -> None:
        self.policy = policy
        self.timeframe = timeframe
        self.moments = moments
        self.clocks = clocks
        self.first_anchor = anchor
        self.anchor = anchor
        self.learnt = tuple(one for one in policy.announced if one.learnt <= anchor.known)
        self.pausing = Pausing()
        self.extending = Extending(timeframe, key)
        self.counting = timeframe.limit
        self.still: list[tuple[datetime, datetime]] = []
        """The closures during which it stands still, from and until."""
        self.grid: tuple[Instant, int] | None = None
        """Of a round on a schedule: where the series began, and which round this is."""
        self.seen = self.laid_on = self._seen(anchor)
        """The case as it now is, and as it was when the limit was last laid."""
        self.laid: Laid | None = None
        self.due: datetime | None = None
        self.resumes: datetime | None = None
        """While it is paused, when it runs again by itself; `due` is then the limit unless the pause ends before."""

    def limit_now(self) -> datetime | None:
        """The limit as it stands: none while a pause has no end, or while a request for more time holds it."""
        if (not self.pausing.now or self.resumes is not None) and not self.extending.held:
            return self.due
        ceiling = self.timeframe.ceiling
        if ceiling is None or not ceiling.fixed:
            return None
        reckoner = self.reckoner()
        laid = reckoner.lay(ceiling, self.first_anchor)
        return reckoner.due(laid) if laid else None

    def reckoner(self) -> Reckoner:
        """What lays limits on this case, as far as is known here."""
        seen, event = self.seen, self.anchor.happened.event if self.anchor.happened else None
        seen = Reckoned(
            self.policy, seen.case, seen.facts, seen.at, event=event, timeline=seen.timeline, clocks=self.clocks
        )
        return Reckoner(self.policy, self.timeframe, seen, self.moments, self.learnt)

    def reckon(self, tell: list[Note] | None = None) -> None:
        """Lay the limit as things stand; with `tell`, saying how."""
        self.laid_on = self.seen
        reckoner = self.reckoner()
        pauses = tuple(self.pausing.taken)
        self.resumes = None
        if self.pausing.now:
            found = self.pausing.by_itself(reckoner, self.timeframe.limit)
            if found is None:
                self.due = None
                return
            self.resumes, pauses = found[0], (*pauses, *found[1])
        reckoner.tell = tell.append if tell is not None else None
        laid = self._lay(reckoner, pauses)
        laid = self._capped(laid, reckoner, pauses, tell)
        if laid is not None:
            laid = self.extending.lengthened(laid, reckoner, pauses)
        self.laid = laid
        self.due = reckoner.due(laid) if laid is not None else None

    def _lay(self, reckoner: Reckoner, pauses: tuple[Pause, ...]) -> Laid | None:
        """The limit from its anchor; of a later round, so many times from the first, which no weekend shifts."""
        amount = self.counting.amount
        if self.grid is None or not isinstance(amount, Amount) or self.counting.schedule:
            return reckoner.lay(self.counting, self.anchor, pauses)
        first, n = self.grid
        begin = reckoner.deemed(first, self.counting)
        return reckoner.lay_amount(self.counting, Amount(amount.number * n, amount.unit), begin, pauses)

    def _capped(
        self, laid: Laid | None, reckoner: Reckoner, pauses: tuple[Pause, ...], tell: list[Note] | None
    ) -> Laid | None:
        ceiling = self.timeframe.ceiling
        if ceiling is None:
            return laid
        reckoner.tell = None
        top = reckoner.lay(ceiling, self.first_anchor, () if ceiling.fixed else pauses)
        reckoner.tell = tell.append if tell is not None else None
        undated = laid is None and self.counting.how is How.UNDATED
        if top is None or not (undated or (laid and top.end.instant < laid.end.instant)):
            return laid
        if tell is not None:
            tell.append(Note(top.end.day, "the ceiling: no later than this"))
        return top

    def count_with(self, one: Announcement, *, later_only: bool) -> None:
        """Count anew with one more closure; as before, where the limit may only move later and would not."""
        kept, still = (self.learnt, list(self.pausing.taken), self.anchor, self.laid, self.due), list(self.still)
        self.learnt = (*self.learnt, one)
        self.stand_still()
        self.reckon()
        if later_only and self.due is not None and kept[4] is not None and self.due < kept[4]:
            (self.learnt, self.pausing.taken, self.anchor, self.laid, self.due), self.still = kept, still

    def judged_at(self, instant: Instant) -> datetime:
        """When an act counts as done: when it happened, unless the receipt or service rule decides that too."""
        held = self.policy.convention(self.timeframe.written, self.timeframe.limit.calendar or self.policy.calendar)
        deeming = [rule for rule in (held.receipt, held.service) if rule and rule.stops and instant.name in rule.events]
        if deeming and not self.timeframe.window:
            return self.reckoner().deemed(instant, self.timeframe.limit).instant
        return utc(instant.known)

    def is_owed(self) -> bool:
        """Whether this is promised for the case as it now is."""
        case = self.seen.case
        if not case.act and self.timeframe.window is None and not self.timeframe.mandatory:
            return False
        if self.timeframe.to_person and not case.communicate:
            return False
        asked = Seen(
            self.policy, case, self.seen.facts, self.seen.at, timeline=self.moments.timeline, clocks=self.clocks
        )
        return met(self.timeframe.applies, asked)

    def stand_still(self) -> None:
        """The closures that make the clock stand still, and those after which it counts anew."""
        if self.timeframe.mandatory:
            return
        for pause, anew in closures_from(self.reckoner(), utc(self.anchor.at)):
            if anew:
                self.reckon()
                if self.due is not None and pause.start <= self.due:
                    self.still.append((pause.start, pause.stop))
                    self.anchor = Instant(at=pause.stop - NOTCH, known=pause.stop, day=pause.last)
                    self.pausing.taken = []
            elif pause not in self.pausing.taken:
                self.still.append((pause.start, pause.stop))
                self.pausing.taken.append(pause)

    def _seen(self, anchor: Instant) -> Seen:
        if anchor.happened is not None:
            return seen_at(self.policy, anchor.happened, self.moments.timeline, self.clocks)
        before = [one for one in self.moments.timeline if one.at <= anchor.known] or list(self.moments.timeline[:1])
        one = before[-1]
        return Seen(self.policy, one.case, one.facts, anchor.known, timeline=self.moments.timeline, clocks=self.clocks)
