"""When is it due? A timeframe reckoned for a made-up case, by the code that runs the clocks of real ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from engine.calendars.calendar import Calendar
from engine.case import events as e
from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.evolve import folded
from engine.case.intake import Answers
from engine.case.state import State
from engine.case.view import met, seen_now
from engine.dates import day_said, instant_said
from engine.policy.conditions import fields_asked
from engine.policy.moments import event_names
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.telling import told
from engine.policy.timeframes import Timeframe
from engine.record import record, replaced
from engine.rehearse.example import Asked, CannotSay, example

__all__ = ["Answer", "Asked", "CannotSay", "due_of"]


@record
class Answer:
    """When it is due."""

    timeframe: Timeframe
    clock: Clock | None
    others: tuple[Clock, ...] = ()
    not_owed: str = ""
    """Why it is not owed in a case like this; empty where it is."""
    notes: tuple[str, ...] = ()
    """What else somebody should know of this answer."""


def due_of(policy: Policy, name: str, asked: Asked) -> Answer:
    """When a timeframe or window is due, for a case as asked about. Raises CannotSay with a sentence."""
    timeframe = policy.timeframes.get(name)
    if timeframe is None:
        raise CannotSay(f"{policy.name} has no timeframe '{name}'{meant(name, policy.timeframes, under('timeframes'))}")
    made = example(policy, timeframe, asked)
    state = folded(sorted(made.events, key=lambda event: event.at))
    free = replaced(timeframe, applies=None, to_person=False, instead_of="")
    if free.window is not None and free.until is not None and "received" in event_names(free.until):
        free = replaced(free, until=None)  # asked is when it closes; the example's own lodgement says nothing of that
    freed = {**policy.timeframes, name: free}
    alone = replaced(policy, timeframes={key: replaced(one, instead_of="") for key, one in freed.items()})
    found = [clock for clock in clocks(alone, state, explain=True) if clock.timeframe == name]
    clock = found[0] if found else None
    return Answer(
        timeframe=timeframe,
        clock=clock,
        others=tuple(found[1:]),
        not_owed=_not_owed(policy, timeframe, state, made.intake, asked),
        notes=tuple(_notes(policy, timeframe, clock, made.events)),
    )


def _not_owed(policy: Policy, timeframe: Timeframe, state: State, intake: Answers, asked: Asked) -> str:
    condition = timeframe.applies
    if condition is not None and not met(condition, seen_now(policy, state, state.timeline[-1].at)):
        fields = fields_asked(condition)
        unsaid = sorted(fields - asked.facts.keys() - {"kind", "level"} - state.facts.keys())
        if unsaid:
            return f"it is for cases where {told(condition)}, and that was not said (--fact {unsaid[0]}=…)"
        return f"with these facts it is not owed, which asks that {told(condition)}"
    rules = ", ".join(intake.because)
    if not intake.act and timeframe.window is None:
        return f"with these facts it is not owed: intake does not act on such a matter ({rules})"
    if timeframe.to_person and not intake.communicate:
        return f"with these facts it is not owed: nobody is answered in such a matter ({rules})"
    return ""


def _notes(policy: Policy, timeframe: Timeframe, clock: Clock | None, events: Sequence[e.Event]) -> Iterator[str]:
    """What nobody would see in the answer: acts that came too soon, and days of which nothing is known."""
    stops = event_names(timeframe.until) if timeframe.until is not None else frozenset()
    if clock is not None and not timeframe.limit.backward:
        for event in events:
            if e.name_of(event) in stops and event.at < clock.since:
                when = instant_said(event.at, policy.zone)
                yield f"'{e.name_of(event)}' {when} came before it began to count, and does not meet it"
    first, last = policy.effective
    begun = events[0].at.astimezone(policy.zone).date()
    if begun < first or (last is not None and begun >= last):
        until = f" to {day_said(last)}" if last is not None else ""
        yield f"{policy.name} is in force from {day_said(first)}{until}, not on {day_said(begun)}"
    limit = clock.limit.astimezone(policy.zone).date() if clock is not None and clock.limit is not None else begun
    used = policy.calendars.get(timeframe.limit.calendar or policy.calendar)
    if used is not None:
        yield from _unknown_years(used, min(begun, limit), max(begun, limit))


def _unknown_years(used: Calendar, first: date, last: date) -> Iterator[str]:
    for calendar in (used, *used.members):
        if calendar.known is not None and calendar.known[0] <= calendar.known[1]:
            since, until = calendar.known
            if first.year < since or last.year > until:
                yield (
                    f"the holidays of calendar '{calendar.id}' are known for {since} to {until}; outside, none are "
                    "taken out (engine calendar lock)"
                )
