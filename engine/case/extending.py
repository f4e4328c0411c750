"""Extensions of one clock: asked for, decided, agreed to, told of; and what they add."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from engine.calendars.reading import Pause
from engine.calendars.units import Amount, amount, split
from engine.case import events as e
from engine.case.reckon import Laid, More, Reckoner
from engine.case.turns import Turn
from engine.policy.limits import UNDATED
from engine.policy.timeframes import ExtensionRule, Timeframe
from engine.record import record, replaced

if TYPE_CHECKING:
    from engine.case.running import Run


@record
class Use:
    """One use of an extension rule and the steps that it has taken."""

    rule: ExtensionRule
    asked: datetime | None = None
    decided: datetime | None = None
    agreed: datetime | None = None
    told: datetime | None = None
    amount: str = ""
    to: date | None = None
    ground: str = ""

    def step(self, name: str) -> datetime | None:
        """When that step was taken."""
        return {"requested": self.asked, "decided": self.decided, "agreed": self.agreed, "notified": self.told}[name]

    @property
    def complete(self) -> bool:
        """Whether everything has been done that makes it valid."""
        needed = [self.decided]
        needed += [self.agreed] if self.rule.consent or self.rule.in_time == "agreed" else []
        needed += [self.told] if self.rule.in_time == "notified" else []
        return None not in needed


class Extending:
    """The extensions of one clock so far."""

    def __init__(self, timeframe: Timeframe, key: str) -> None:
        self.rules = {rule.id: rule for rule in timeframe.extensions}
        self.key = key
        self.uses: list[Use] = []
        self.pending: Use | None = None
        self.counted: list[str] = []

    @property
    def held(self) -> bool:
        """Whether a request that came in time holds the limit until it is decided."""
        use = self.pending
        return bool(use and use.rule.in_time == "requested" and use.asked and not use.decided)

    @property
    def used(self) -> tuple[str, ...]:
        """The rules used, one for each use."""
        return tuple(self.counted)

    def forget(self) -> None:
        """A restart forgets what was added, and not how often."""
        self.uses, self.pending = [], None

    def take(self, turn: Turn, run: Run) -> str:
        """Take one step; the answer says why it has no effect, or is empty."""
        event = turn.event
        assert isinstance(event, e.Extension)
        rule = self.rules.get(event.rule) or next(iter(self.rules.values()), None)
        if rule is None:
            return "not-extendable"
        use = self.pending or Use(rule=rule)
        if isinstance(event, e.ExtensionRefused):
            self.pending = None
            return ""
        if isinstance(event, e.ExtensionRequested):
            use = replaced(use, asked=turn.at)
        elif isinstance(event, e.ExtensionAgreed):
            use = replaced(use, agreed=turn.at)
        elif isinstance(event, e.ExtensionNotified):
            use = replaced(use, told=turn.at)
        else:
            use = replaced(use, decided=turn.at, amount=event.amount, to=event.to, ground=event.ground)
        self.pending = use
        if not use.complete:
            return ""
        self.pending = None
        return self._apply(use, run)

    def _apply(self, use: Use, run: Run) -> str:
        limit = run.original if use.rule.original else run.due
        step = use.step(use.rule.in_time)
        if limit is not None and (step is None or step > limit) and not self._held_then(use, limit):
            return "too-late"
        self.uses.append(use)
        self.counted.append(use.rule.id)
        return ""

    def _held_then(self, use: Use, limit: datetime) -> bool:
        return use.rule.in_time == "requested" and use.asked is not None and use.asked <= limit

    def lengthened(self, laid: Laid, reckoner: Reckoner, pauses: tuple[Pause, ...]) -> Laid:
        """The limit with everything that was added."""
        for use in self.uses:
            laid = reckoner.walk_on(laid, more_of(use.rule, use.amount, use.to), pauses)
        return laid


def more_of(rule: ExtensionRule, given: str, to: date | None) -> More:
    """What one use adds: a date, the amount given with it, or the amount of its rule."""
    number = split(given) if given else None
    found = amount(*number) if number else None
    own = rule.by.amount if rule.by is not None else None
    return More(
        amount=found or (own if isinstance(own, Amount) else None),
        to=to,
        base=rule.base,
        limit=rule.by or UNDATED,
    )


def used_on(ground: str, uses: Iterable[Use]) -> int:
    """How often that ground was used."""
    return sum(use.ground == ground for use in uses)
