"""Presuming: who is taken to be in a party role though nobody named them, by what is known of the case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from engine.case import events as e
from engine.case.evolve import evolve
from engine.case.state import State
from engine.case.view import Seen, met, seen_now
from engine.case.who import day_of
from engine.policy.policy import Policy
from engine.record import replaced

Parties = Mapping[str, tuple[str, ...]]
Again = TypeVar("Again", e.Classified, e.Corrected)


def presumed(policy: Policy, seen: Seen, received: datetime) -> Parties:
    """Who is presumed to be in each party role: whoever held the role of its first row that holds, at the receipt."""
    found = {}
    for party, rows in policy.persons.presumed.items():
        role = next((one.role for one in rows if met(one.when, seen)), "")
        holders = policy.people.holders(role, day_of(policy, received)) if role else ()
        if role:
            found[party] = tuple(holders) or (role,)
    return found


def with_presumed(policy: Policy, received: e.Received, seen: Seen) -> e.Received:
    """A lodgement with those who are presumed beside those whom it names."""
    made = _beside(received.parties, presumed(policy, seen, received.at))
    return replaced(received, parties={**received.parties, **made}) if made else received


def presumed_again(policy: Policy, state: State, event: Again) -> Again:
    """A classification or correction with those who are presumed because of it. Nobody is left out by one: that takes a
    correction that says whom it is about."""
    if not policy.persons.presumed:
        return event
    seen = seen_now(policy, evolve(state, event), event.at)
    made = _beside(state.case.parties, presumed(policy, seen, state.case.received or event.at))
    return replaced(event, parties=made) if made else event


def _beside(named: Parties, made: Parties) -> Parties:
    """The parties to which somebody is added: those of whose presumed members nobody is named."""
    return {
        party: (*named.get(party, ()), *several)
        for party, several in made.items()
        if set(several).isdisjoint(named.get(party, ()))
    }
