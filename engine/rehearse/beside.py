"""What stands beside a case: its panels, seats and ladders with the rungs that filled them, its guidance, what its
lodgement lacked, and how long it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from engine.case.events import Received
from engine.case.seats import NOBODY, Filled, Filling, seats_now
from engine.case.state import State
from engine.case.view import met, seen_at
from engine.policy.clauses import Rule
from engine.policy.ladders import Rung
from engine.policy.policy import Policy
from engine.rehearse.guiding import advised
from engine.rehearse.keeping import kept_by


def beside(policy: Policy, state: State, now: datetime) -> Iterator[Rule]:
    """Everything that is shown with a case."""
    yield from seated(policy, state, now)
    yield from lacked(policy, state)
    yield from kept_by(policy, state)
    yield from (Rule("guidance", str(one.number)) for one in advised(policy, state, now))


def lacked(policy: Policy, state: State) -> Iterator[Rule]:
    """What its kind and its category require of a lodgement, of each rule of which something was missing."""
    received = state.history[0] if state.history else None
    if not isinstance(received, Received) or not received.missing:
        return
    kind, category = policy.kinds.get(received.kind), policy.categories.get(received.category)
    seen = seen_at(policy, state.timeline[0], state.timeline)
    for section, one in (("kinds", kind), ("categories", category)):
        for n, needed in enumerate(one.needs if one else (), 1):
            missed = not set(received.missing).isdisjoint((*needed.fields, *needed.documents))
            if one and missed and met(needed.when, seen):
                yield Rule(section, one.id, f"requires {n}")


def seated(policy: Policy, state: State, now: datetime) -> Iterator[Rule]:
    """The panels of a case, and the seats, ladders and rungs that filled them, at each thing that happened and now.

    Of a case without a panel nothing: ladders are not climbed unless somebody asks.
    """
    if not policy.panels or not state.begun or not seats_now(policy, state, now):
        return
    for at in {*(event.at for event in state.history), now}:
        filling = Filling(policy, state, at)
        for name, ladder in policy.ladders.items():
            yield from _climbed(Rule("ladders", name), ladder.rungs, filling.ladder(name))
        for name, seats in seats_now(policy, state, at).items():
            yield Rule("panels", name)
            for seat in policy.panels[name].seats:
                yield from _climbed(Rule("panels", name, f"seat {seat.id}"), seat.rungs, seats[seat.id])


def _climbed(rule: Rule, rungs: Sequence[Rung], found: Filled) -> Iterator[Rule]:
    """A ladder or seat that yielded something, and its rung; where that rung is a ladder, it tells of its own."""
    if found is NOBODY:
        return
    yield rule
    for n, rung in enumerate(rungs, 1):
        if rung is found.rung:
            yield Rule(rule.section, rule.id, f"{rule.part}, rung {n}" if rule.part else f"rung {n}")
