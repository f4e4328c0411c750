"""Persons on a case: the roles and properties of whoever acts, handles, complains or is complained about, which
conditions ask; and how whoever complains hears from the council."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from engine.case import events as e
from engine.case.state import Case, Happened, State
from engine.case.who import day_of, persons, roles_of
from engine.policy.fields import Value
from engine.policy.values import NotAValue, read_fact

if TYPE_CHECKING:
    from engine.policy.policy import Policy


def usual_channels(policy: Policy, state: State) -> tuple[str, ...]:
    """How the person hears from the council where an act does not say: as they wish to, then as the case came in."""
    wished = state.facts.get(policy.persons.preferred_channel)
    return tuple(str(one) for one in (wished, state.case.channel) if one)


def needed_formats(policy: Policy, state: State) -> tuple[str, ...]:
    """In which forms the person needs what is sent to them, as far as it is known of the case; none where it is not."""
    needed = state.facts.get(policy.persons.preferred_format)
    return tuple(sorted(needed)) if isinstance(needed, frozenset) else (str(needed),) if needed else ()


def asked_of(
    policy: Policy, field: str, case: Case, timeline: Sequence[Happened], event: object | None, at: datetime
) -> Value | None:
    """What a person has there: the roles they hold that day, or a property; None where it is not known.

    Of several members of a party the roles are taken together, and the property is that of the first who has it.
    """
    name, _, wanted = field.partition(".")
    several = list(_members(name.removesuffix("_role"), case, timeline, event, at))
    if not wanted:
        return frozenset(role for one in several for role in _roles(policy, one, at)) or None
    day = day_of(policy, at)
    for one in several:
        for person in (one, *policy.people.holders(one, day)):
            officer = policy.people.officers.get(person)
            if officer is not None and wanted in officer.properties:
                return _typed(policy, wanted, officer.properties[wanted])
    return None


def _typed(policy: Policy, name: str, written: Value) -> Value | None:
    """A property as its declaration says; people.yaml may hold it as text."""
    field = policy.properties.get(name)
    try:
        return read_fact(field, written, policy.zone) if field is not None and isinstance(written, str) else written
    except NotAValue:
        return None


def _roles(policy: Policy, who: str, at: datetime) -> Iterator[str]:
    for person in persons(policy, who, at):
        yield from roles_of(policy, person, at)


def _members(name: str, case: Case, timeline: Sequence[Happened], event: object | None, at: datetime) -> Iterator[str]:
    if name == "actor":
        yield from (by for by in (getattr(event, "by", ""),) if by)
    elif name == "handler":
        yield from (one for one in (case.officer or case.role,) if one)
    elif name == "first-handler":
        made = (one.event for one in timeline if one.at <= at and isinstance(one.event, e.Assigned))
        first = next((one for one in made if not one.task), None)
        yield from (one for one in ((first.officer or first.role) if first else "",) if one)
    else:
        yield from case.parties.get(name, ())
