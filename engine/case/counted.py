"""A case as a report counts it: what happened to it in a period, and how it stood at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property

from engine.case.clock import Clock
from engine.case.clocks import by_timeframe, clocks
from engine.case.state import Case, State
from engine.case.view import Seen, met
from engine.policy.cycles import Period
from engine.policy.fields import Value
from engine.policy.policy import Policy
from engine.policy.reports import Report
from engine.record import record

NOTCH = timedelta(microseconds=1)
UNKNOWN = "not known"
"""What is said of a field that is not known."""


@record
class Span:
    """A period as instants: from `start` up to, and without, `end`; what is not yet over ends with what is known."""

    period: Period
    start: datetime
    end: datetime

    def holds(self, at: datetime | None) -> bool:
        """Whether an instant lies in it."""
        return at is not None and self.start <= at < self.end


def span_of(period: Period, policy: Policy, now: datetime) -> Span:
    """The period in the council's zone, as far as it is over by now."""
    time = policy.time(policy.calendar)
    end = min(time.end_of(period.last), now) + NOTCH
    return Span(period=period, start=time.start_of(period.first), end=end)


class Counted:
    """One case as a report counts it in one period."""

    def __init__(self, policy: Policy, state: State, span: Span, now: datetime) -> None:
        self.policy, self.state, self.span, self.now = policy, state, span, now
        self.inside = [one for one in state.timeline if span.holds(one.at)]
        """What happened in the period and had its effect."""
        self.inside = [one for one in self.inside if not one.event.no_effect or one.name == "received"]
        self.last = next((one for one in reversed(state.timeline) if one.at < span.end), None)

    @property
    def case(self) -> Case:
        """The case as it stood at the end of the period."""
        return self.last.case if self.last is not None else self.state.case

    @cached_property
    def clocks(self) -> tuple[Clock, ...]:
        """Its clocks, as they are known now."""
        return clocks(self.policy, self.state)

    @cached_property
    def seen(self) -> Seen:
        """What a condition sees of it at the end of the period."""
        facts = self.last.facts if self.last is not None else self.state.facts
        late = _Late(self)
        return Seen(self.policy, self.case, facts, self.span.end - NOTCH, timeline=self.state.timeline, clocks=late)

    def belongs(self, report: Report) -> bool:
        """Whether the report is about it: it was there, and the condition holds."""
        return self.last is not None and met(report.applies, self.seen)

    def values(self, field: str) -> tuple[str, ...]:
        """The values of a field under which it is counted; of tags, each."""
        return tuple(named(self.seen.value(field)))

    @property
    def received(self) -> bool:
        """Whether it was received in the period."""
        return self.span.holds(self.state.case.received)


class _Late(Mapping[str, Sequence[Clock]]):
    """The clocks of a case by timeframe, reckoned at the first question."""

    def __init__(self, counted: Counted) -> None:
        self.counted = counted

    @cached_property
    def _found(self) -> Mapping[str, Sequence[Clock]]:
        return by_timeframe(self.counted.clocks)

    def __getitem__(self, name: str) -> Sequence[Clock]:
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def named(value: Value | None) -> Iterator[str]:
    """A value as a report writes it; of tags, each."""
    if value is None or value == frozenset():
        yield UNKNOWN
    elif isinstance(value, frozenset):
        yield from sorted(value)
    elif isinstance(value, bool):
        yield "yes" if value else "no"
    elif isinstance(value, Decimal):
        yield f"{value.normalize():f}"
    else:
        yield str(value)
