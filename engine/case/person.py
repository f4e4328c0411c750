"""A person: what is kept of somebody who contacts the council, by a history of its own, and what may be done to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from engine.case import events as e
from engine.case.meant import may, who_could
from engine.case.who import known
from engine.errors import Refused
from engine.policy.fields import Value
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.vocabulary import PERSON_FIELDS
from engine.record import record

Facts = Mapping[str, Value]


@record
class Person:
    """Somebody who contacts the council, as far as their own history says."""

    key: str
    told: tuple[e.PersonTold, ...] = ()
    into: str = ""
    """The person that they were found to be one with; empty where they stand for themselves."""
    distinct: frozenset[str] = frozenset()
    """Persons who tell the same of themselves, and are others."""
    history: tuple[e.PersonEvent, ...] = ()


def person_of(key: str, events: Iterable[e.Event]) -> Person:
    """The person of that key, by the events of their history."""
    told: list[e.PersonTold] = []
    distinct: set[str] = set()
    into, history = "", []
    for event in events:
        if not isinstance(event, e.PersonEvent):
            continue
        history.append(event)
        if isinstance(event, e.PersonTold):
            told.append(event)
        elif isinstance(event, e.PersonMerged):
            into = event.into
        elif isinstance(event, e.PersonSeparated) and event.other == into:
            into = ""
        elif isinstance(event, e.PersonDistinct):
            distinct.add(event.other)
    return Person(key=key, told=tuple(told), into=into, distinct=frozenset(distinct), history=tuple(history))


def tell(
    policy: Policy, told: Mapping[str, str], facts: Facts, *, by: str, at: datetime, now: datetime, note: str = ""
) -> e.PersonTold:  # fmt: skip
    """Set what is kept of a person. Raises Refused for what is not kept of persons, and where nothing is told."""
    _may(policy, by, at)
    for name in told:
        if name not in PERSON_FIELDS:
            raise Refused(
                "unknown-field", f"nothing is kept of a person as '{name}'; known are {', '.join(PERSON_FIELDS)}"
            )
    for name in facts:
        field = policy.facts.get(name)
        if field is None or not field.of_person:
            kept = {one.id: one for one in policy.facts.values() if one.of_person}
            more = meant(name, kept, under("facts"))
            raise Refused("unknown-fact", f"'{name}' is no fact of the person{more}")
        if not may(policy, by, at, field.by):
            could = who_could(policy, field.by)
            raise Refused("not-allowed", f"'{name}' is set by {' or '.join(could)}", "", could)
    if not told and not facts:
        raise Refused("missing-field", "say what is to be kept of the person: a name, a way to reach them, a fact")
    return e.PersonTold(at=at, recorded=now, by=by, note=note, told=told, facts=facts)


def merge(
    policy: Policy, one: Person, into: Person, *, by: str, at: datetime, now: datetime, reason: str
) -> tuple[e.PersonMerged, e.PersonAbsorbed]:
    """Say that a person is one with another: an event of each. Raises Refused where either is part of a third."""
    _may(policy, by, at)
    if one.key == into.key:
        raise Refused("itself", f"'{one.key}' is one with themselves already")
    for person in (one, into):
        if person.into:
            raise Refused("merged-already", f"'{person.key}' goes by '{person.into}' already: name that one instead")
    if not reason:
        raise Refused("required", "saying that two persons are one needs a reason")
    return (
        e.PersonMerged(at=at, recorded=now, by=by, into=into.key, reason=reason),
        e.PersonAbsorbed(at=at, recorded=now, by=by, other=one.key, reason=reason),
    )


def separate(
    policy: Policy, one: Person, *, by: str, at: datetime, now: datetime, reason: str
) -> tuple[e.PersonSeparated, e.PersonSeparated]:
    """Say that a person is not one with the other after all: an event of each."""
    _may(policy, by, at)
    if not one.into:
        raise Refused("not-merged", f"'{one.key}' stands for themselves; there is nothing to separate")
    if not reason:
        raise Refused("required", "separating two persons needs a reason")
    return (
        e.PersonSeparated(at=at, recorded=now, by=by, other=one.into, reason=reason),
        e.PersonSeparated(at=at, recorded=now, by=by, other=one.key, reason=reason),
    )


def distinct(
    policy: Policy, one: Person, other: Person, *, by: str, at: datetime, now: datetime, reason: str = ""
) -> e.PersonDistinct:  # fmt: skip
    """Say that two persons who tell the same of themselves are two, so that nobody is asked again."""
    _may(policy, by, at)
    if one.key == other.key:
        raise Refused("itself", f"'{one.key}' is no other than themselves")
    if other.key in one.distinct:
        raise Refused("known-already", f"it is known that '{one.key}' and '{other.key}' are two")
    if one.into == other.key or other.into == one.key:
        raise Refused("merged-already", f"'{one.key}' and '{other.key}' were found to be one; separate them first")
    return e.PersonDistinct(at=at, recorded=now, by=by, other=other.key, reason=reason)


def _may(policy: Policy, by: str, at: datetime) -> None:
    """Refuse somebody who does not keep what is known of persons."""
    known(policy, by)
    kept_by = policy.persons.kept_by
    if not may(policy, by, at, kept_by):
        could = who_could(policy, kept_by)
        raise Refused("not-allowed", f"what is kept of persons is changed by {' or '.join(could)}", "", could)
