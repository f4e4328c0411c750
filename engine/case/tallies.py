"""Tallies: what is known of a person beyond the case at hand, as facts of that case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from engine.case import events as e
from engine.case.evolve import carried, evolve
from engine.case.state import Standing, State
from engine.case.view import Seen, seen_now
from engine.policy.fields import FieldType, Value
from engine.policy.persons import Tally
from engine.policy.policy import Policy

Facts = Mapping[str, Value]


def tallied(policy: Policy, standing: Standing, seen: Seen) -> Facts:
    """What the policy counts over the person's other cases, as facts of the case that is seen; those not known lack."""
    if not standing.gathered:
        return {}
    others = [one for one in standing.cases if one.case.number != seen.case.number]
    found = {name: _number(policy, tally, others, seen) for name, tally in policy.persons.tallies.items()}
    return {name: Decimal(number) for name, number in found.items() if number is not None}


def _number(policy: Policy, tally: Tally, others: Sequence[State], mine: Seen) -> int | None:
    """How often it happened on the others; None where it is not known whether they are of the same issue."""
    here = [_issue(mine, name) for name in tally.same]
    if None in here:
        return None
    number = 0
    for other in others:
        theirs = seen_now(policy, other, mine.at)
        if [_issue(theirs, name) for name in tally.same] == here:
            number += theirs.count(tally.count)
    return number


def _issue(seen: Seen, name: str) -> Value | None:
    """What a field holds that makes an issue the same; of a party, who its members are."""
    if name in seen.policy.parties:
        return frozenset(seen.case.parties.get(name, ())) or None
    field, found = seen.policy.facts.get(name), seen.value(name)
    if field is not None and field.type is FieldType.TEXT and isinstance(found, str):
        return " ".join(found.split()).casefold()
    return found


def counted_anew(policy: Policy, standing: Standing, state: State, event: e.Event, at: datetime) -> Facts:
    """The counts that an event changes, as they are once it has been recorded, looked at from an instant."""
    if not policy.persons.tallies:
        return {}
    after = evolve(state, event)
    found = tallied(policy, standing, seen_now(policy, after, at))
    return {name: value for name, value in found.items() if after.facts.get(name) != value}


def kept_of(policy: Policy, states: Sequence[State], told: Sequence[e.PersonTold], at: datetime) -> Facts:
    """What is kept of a person: the facts of the person as they were last set, on any case or on the person."""
    names = {name for name, field in policy.facts.items() if field.of_person}
    several = [one for one in _set(states, told) if one[0] <= at] if names else []
    found: dict[str, Value] = {}
    for _, facts in sorted(several, key=lambda one: one[0]):
        found.update({name: value for name, value in facts.items() if name in names})
    return found


def _set(states: Sequence[State], told: Sequence[e.PersonTold]) -> Iterator[tuple[datetime, Facts]]:
    for state in states:
        yield from ((one.at, carried(one.event)) for one in state.timeline)
    yield from ((one.at, one.facts) for one in told)
