"""Figures: what one case adds to a report, for each of its periods."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from engine.case import events as e
from engine.case.clock import Clock
from engine.case.counted import Counted, named
from engine.case.evolve import FACTS
from engine.case.state import Happened, State
from engine.policy.reports import OF_CASES, OF_CLOCKS, Measure, Report
from engine.record import tuple_record


@tuple_record
class Cell:
    """Where in a report something is counted: the measure, what it is of, and by which field and value."""

    period: str
    measure: str
    of: str = ""
    by: str = ""
    value: str = ""


def cells(report: Report, counted: Counted) -> Iterator[tuple[Cell, int]]:
    """Everything that a case adds to the counts of a report in one period."""
    for measure in report.measures:
        for of, by, value, number in _counts(measure, counted):
            label = counted.span.period.label
            yield Cell(label, measure.name, of, by, value), number
            if by:
                continue
            for field in report.by:
                for one in counted.values(field):
                    yield Cell(label, measure.name, of, field, one), number


Count = tuple[str, str, str, int]
"""Of what, by which field and value beside those of the report, and how many."""


def _counts(measure: Measure, counted: Counted) -> Iterator[Count]:
    if measure.name in OF_CASES:
        number = MEASURED[measure.name](counted) if measure.name in MEASURED else 0
        if number:
            yield "", "", "", number
        if measure.name == "referred":
            for one in counted.inside:
                if isinstance(one.event, e.Referred):
                    yield "", "to", one.event.to, 1
    elif measure.name in OF_CLOCKS:
        for clock in counted.clocks:
            if (not measure.of or clock.timeframe in measure.of) and _turned(measure.name, clock, counted):
                yield clock.timeframe, "", "", 1
    elif measure.name == "answers":
        for fact in measure.of:
            for value in _answers(fact, counted):
                yield fact, "", "", 1
                yield fact, "answer", value, 1
    elif measure.name == "happened":
        for name in measure.of:
            if number := sum(one.name == name for one in counted.inside):
                yield name, "", "", number


def _answers(fact: str, counted: Counted) -> Iterable[str]:
    """The answer that was given last in the period."""
    for one in reversed(counted.inside):
        carried = FACTS.get(type(one.event))
        if carried is not None and fact in getattr(one.event, carried):
            return named(one.facts.get(fact))
    return ()


def passed_at(clock: Clock, now: datetime) -> datetime | None:
    """The limit of a clock that passed before it was met, by now; None where it did not pass. A window has none."""
    if clock.window:
        return None
    if clock.target_only:
        stopped = clock.met_at or clock.ended_at or clock.lapsed_at or now
        if clock.late:
            return clock.limit or clock.met_at
        running = clock.open and "running" not in clock.states_at(now)
        return clock.limit if clock.limit is not None and clock.limit < stopped and not running else None
    if clock.overdue_at is not None:
        return clock.overdue_at
    return clock.limit if clock.open and clock.limit is not None and "overdue" in clock.states_at(now) else None


def _turned(measure: str, clock: Clock, counted: Counted) -> bool:
    span = counted.span
    if measure in ("met", "late"):
        return not clock.window and span.holds(clock.met_at) and clock.late is (measure == "late")
    return clock.target_only is (measure == "missed") and span.holds(passed_at(clock, counted.now))


def times(report: Report, counted: Counted) -> Iterator[tuple[Cell, int]]:
    """The working minutes from where each clock counts until it was met, of those that the report measures."""
    wanted = {name for measure in report.measures if measure.name == "time" for name in measure.of}
    if not wanted:
        return
    for clock in counted.clocks:
        if clock.timeframe not in wanted or not counted.span.holds(clock.met_at) or clock.met_at is None:
            continue
        limit = counted.policy.timeframes[clock.timeframe].limit
        time = counted.policy.time(limit.calendar or counted.policy.calendar)
        minutes = time.business_minutes(clock.since, clock.met_at)
        yield Cell(counted.span.period.label, "time", clock.timeframe), minutes
        for field in report.by:
            for value in counted.values(field):
                yield Cell(counted.span.period.label, "time", clock.timeframe, field, value), minutes


def first_resolved(state: State) -> Happened | None:
    """Where an outcome was first decided, or given by silence."""
    return next((one for one in state.timeline if resolves(one)), None)


def resolves(one: Happened) -> bool:
    """Whether it gave the case an outcome."""
    if isinstance(one.event, e.ClockLapsed):
        return bool(one.event.outcome)
    return isinstance(one.event, e.Resolved) and not one.event.no_effect


def closes(one: Happened) -> bool:
    """Whether it closed the case."""
    return isinstance(one.event, e.Closed) or (isinstance(one.event, e.ClockLapsed) and one.event.closes)


def _at_first_contact(counted: Counted) -> int:
    resolved = first_resolved(counted.state)
    if resolved is None or not counted.span.holds(resolved.at):
        return 0
    before = [one for one in counted.state.timeline if (one.at, one.place) < (resolved.at, resolved.place)]
    effective = [one for one in before if not one.event.no_effect]
    exchanges = sum(isinstance(one.event, e.Contacted) for one in effective)
    return int(exchanges <= 1 and not any(isinstance(one.event, e.Referred) for one in effective))


def _sent_elsewhere(one: Happened) -> bool:
    return isinstance(one.event, e.Redirected) or (isinstance(one.event, e.Received) and one.event.redirected)


def _count(kind: type[e.Event]) -> Callable[[Counted], int]:
    return lambda counted: sum(isinstance(one.event, kind) for one in counted.inside)


MEASURED: Mapping[str, Callable[[Counted], int]] = {
    "received": lambda counted: int(counted.received),
    "resolved": lambda counted: int(any(resolves(one) for one in counted.inside)),
    "closed": lambda counted: int(any(closes(one) for one in counted.inside)),
    "open": lambda counted: int(counted.case.state == "open"),
    "reopened": _count(e.Reopened),
    "withdrawn": lambda counted: int(any(isinstance(one.event, e.Withdrawn) for one in counted.inside)),
    "redirected": lambda counted: int(any(_sent_elsewhere(one) for one in counted.inside)),
    "referred": _count(e.Referred),
    "not-acted-on": lambda counted: int(
        counted.received and not counted.case.act and counted.case.state != "redirected"
    ),
    "first-contact": _at_first_contact,
}
"""How each measure of cases is taken; `repeat` asks about more than one case, and is taken by the sheet."""
