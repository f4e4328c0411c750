"""Persons at the office: recognised when they come back, kept, and found to be one or two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case import person as kept
from engine.case.evolve import folded
from engine.case.person import Person
from engine.case.standing import standing_of
from engine.case.state import Standing
from engine.case.who import somebody
from engine.errors import Refused
from engine.office.asking import Asking, Reader
from engine.office.office import Council, Office
from engine.policy.fields import Value
from engine.policy.persons import WAYS
from engine.policy.policy import Policy
from engine.policy.values import NotAValue, read_fact
from engine.policy.versions import in_force
from engine.record import replaced
from engine.store import histories, register
from engine.store import persons as stored
from engine.store.batch import Batch
from engine.store.guarded import cases_of
from engine.store.histories import History
from engine.store.register import Wanted
from engine.store.store import Connection

PLACE = "person/"
"""What stands before a person's key in the name of their history."""


def recognised(connection: Connection, council: Council, policy: Policy, command: c.Lodge) -> c.Lodge:
    """The lodgement with the known person who told the same of themselves, where the policy goes by that.

    Where several did, nobody is taken for any of them: an officer has to say.
    """
    if command.person or not command.told:
        return command
    found = {one for by in policy.persons.same_by for one in _same(connection, council, command, by)}
    return replaced(command, person=found.pop()) if len(found) == 1 else command


def _same(connection: Connection, council: Council, command: c.Lodge, by: tuple[str, ...]) -> set[str]:
    """The persons who told all of that as the lodgement tells it."""
    if any(not command.told.get(name) for name in by):
        return set()
    identity = command.identity or "named"
    reached = [set(stored.alike(connection, council.key, command.told, identity, [way])) for way in by if way in WAYS]
    others = [name for name in by if name not in WAYS]
    return {
        one
        for one in set.intersection(*reached)
        if all(
            any(
                stored.plainly(row.told[name]) == stored.plainly(command.told[name])
                for row in stored.rows(connection, council.key, one)
            )
            for name in others
        )
    }


def gathered(connection: Connection, council: Council, policy: Policy, person: str, at: datetime) -> Standing:
    """What stands on a person at an instant and what is known of them, by their cases' histories and their own."""
    keys = stored.keys_of(connection, council.key, person)
    wanted = Wanted(council=council.key, person=person, persons=keys)
    numbers = [row.number for row in register.listed(connection, wanted)]
    found = histories.load_many(connection, council.key, [*numbers, *(PLACE + key for key in keys)])
    told = [one for key in keys for one in person_under(found, key).told]
    return standing_of(policy, [folded(found[number].events) for number in numbers], told, at)


def person_under(found: Mapping[str, History], key: str) -> Person:
    """The person of that key, from histories that were loaded."""
    return kept.person_of(key, found.get(PLACE + key, History()).events)


def person_known(connection: Connection, council: Council, person: str) -> None:
    """Refuse a person of whom nothing is known."""
    cases = register.Wanted(council=council.key, person=person)
    if not stored.rows(connection, council.key, person) and not register.counted(connection, cases):
        raise unknown(person)


def refuse_unknown(office: Office, council: Council, person: str) -> None:
    """Refuse a person of whom nothing is known. Raises Refused."""
    with office.store.reading() as connection:
        person_known(connection, council, person)


def tell(
    office: Office, council: Council, key: str, told: Mapping[str, str], facts: Mapping[str, str], *, by: str,
    at: datetime, now: datetime, note: str = "",
) -> e.PersonTold:  # fmt: skip
    """Set what is kept of a person. Raises Refused; nothing is then changed."""
    with office.store.transaction() as connection:
        policy, who = _holding(office, connection, council, by, at)
        _may_see(office, connection, council, (key,), Asking(by=who, now=now))
        before = histories.load(connection, council.key, PLACE + key)
        values = {name: _value(policy, name, value) for name, value in facts.items()}
        event = kept.tell(policy, told, values, by=who, at=at, now=now, note=note)
        batch = Batch(connection)
        histories.append(batch, council.key, PLACE + key, "person", before, [event])
        stored.keep(batch, council.key, key, told, _identity(connection, council, key))
        batch.write()
        stored.forget(connection, council.key, key, told)
        return event


def merge(
    office: Office, council: Council, key: str, into: str, *, by: str, at: datetime, now: datetime, reason: str
) -> None:
    """Say that a person is one with another. Their histories stay as they are. Raises Refused."""
    with office.store.transaction() as connection:
        policy, who = _holding(office, connection, council, by, at)
        _may_see(office, connection, council, (key, into), Asking(by=who, now=now))
        found = histories.load_many(connection, council.key, [PLACE + key, PLACE + into])
        one, other = person_under(found, key), person_under(found, into)
        events = kept.merge(policy, one, other, by=who, at=at, now=now, reason=reason)
        _append(connection, council, found, dict(zip((key, into), events, strict=True)))
        stored.merged(connection, council.key, key, into)


def separate(
    office: Office, council: Council, key: str, *, by: str, at: datetime, now: datetime, reason: str
) -> str:  # fmt: skip
    """Say that a person is not one with the other after all; gives the other. Raises Refused."""
    with office.store.transaction() as connection:
        policy, who = _holding(office, connection, council, by, at)
        _may_see(office, connection, council, (key,), Asking(by=who, now=now))
        one = person_under({PLACE + key: histories.load(connection, council.key, PLACE + key)}, key)
        events = kept.separate(policy, one, by=who, at=at, now=now, reason=reason)
        found = histories.load_many(connection, council.key, [PLACE + key, PLACE + one.into])
        _append(connection, council, found, dict(zip((key, one.into), events, strict=True)))
        stored.merged(connection, council.key, key, "")
        return one.into


def distinct(
    office: Office, council: Council, key: str, other: str, *, by: str, at: datetime, now: datetime, reason: str = ""
) -> None:
    """Say that two persons who tell the same of themselves are two. Raises Refused."""
    with office.store.transaction() as connection:
        policy, who = _holding(office, connection, council, by, at)
        _may_see(office, connection, council, (key, other), Asking(by=who, now=now))
        found = histories.load_many(connection, council.key, [PLACE + key, PLACE + other])
        first, second = person_under(found, key), person_under(found, other)
        event = kept.distinct(policy, first, second, by=who, at=at, now=now, reason=reason)
        _append(connection, council, found, {key: event})


def _may_see(
    office: Office, connection: Connection, council: Council, keys: Iterable[str], asking: Asking
) -> None:  # fmt: skip
    """Refuse persons of whom nothing is known, and in the same words those whose every case hides who they are."""
    for key in keys:
        person_known(connection, council, key)
        if hidden(office, connection, council, key, asking):
            raise unknown(key)


def hidden(office: Office, connection: Connection, council: Council, key: str, asking: Asking) -> bool:
    """Whether every case of a person hides from whoever asks who they are."""
    if not cases_of(connection, council.key, (key,)):  # most people have none that not everybody reads
        return False
    wanted = Wanted(council=council.key, person=key)
    cases = list(register.listed(connection, wanted))
    return bool(cases) and not Reader(office, connection, asking).readable(cases, wanted)


def unknown(key: str) -> Refused:
    """What is said of a person of whom nothing is known, or may be seen."""
    return Refused("unknown-person", f"nobody is known as '{key}'; `engine person list` finds people by name")


def _append(
    connection: Connection, council: Council, found: Mapping[str, History], events: Mapping[str, e.PersonEvent]
) -> None:
    batch = Batch(connection)
    for key, event in events.items():
        before = found.get(PLACE + key, History())
        histories.append(batch, council.key, PLACE + key, "person", before, [event])
    batch.write()


def _holding(office: Office, connection: Connection, council: Council, by: str, at: datetime) -> tuple[Policy, str]:
    """The version in force then, and who acts under it."""
    versions = office.versions_of(connection, council)
    policy = in_force(versions, at.astimezone(versions[-1].zone).date()) or versions[-1]
    return policy, somebody(policy, by, at)


def _value(policy: Policy, name: str, value: str) -> Value:
    field = policy.facts.get(name)
    try:
        return value if field is None else read_fact(field, value, policy.zone)
    except NotAValue as fault:
        raise Refused("not-a-value", str(fault)) from None


def _identity(connection: Connection, council: Council, key: str) -> str:
    """How a person is known on their cases; the one that hides most counts."""
    several = {row.identity for row in register.listed(connection, Wanted(council=council.key, person=key))}
    return next((one for one in ("protected", "pseudonymous", "anonymous") if one in several), "named")
