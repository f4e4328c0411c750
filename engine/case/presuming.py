"""Presuming: who is taken to be in a party role where nobody was named, by what is known of the case."""

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
    """A lodgement with those whom it does not name; whoever is named stands."""
    made = presumed(policy, seen, received.at)
    return replaced(received, parties={**made, **received.parties}) if made else received


def presumed_again(policy: Policy, state: State, event: Again) -> Again:
    """A classification or correction with what it changes of who is presumed; whoever was named stands."""
    if not policy.persons.presumed:
        return event
    received = state.case.received or event.at
    before = presumed(policy, seen_now(policy, state, event.at), received)
    now = presumed(policy, seen_now(policy, evolve(state, event), event.at), received)
    changed = {}
    for party in policy.persons.presumed:
        known, anew = state.case.parties.get(party, ()), now.get(party, ())
        if known in ((), before.get(party, ())) and known != anew:
            changed[party] = anew
    return replaced(event, parties=changed) if changed else event
