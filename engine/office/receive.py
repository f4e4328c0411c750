"""Receiving: a lodgement becomes a case, perhaps part of an open one, and perhaps several."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from engine.case import commands as c
from engine.case.arrival import further, joins, opens, rule_of
from engine.case.evolve import folded
from engine.case.standing import asks_of_the_person
from engine.case.state import NOTHING, Standing, State
from engine.case.step import Step, step
from engine.case.who import person_of
from engine.case.written import written
from engine.office.asking import Asking, person_key
from engine.office.loading import loaded
from engine.office.numbering import number_for
from engine.office.office import Council, Office
from engine.office.persons import gathered, hidden, recognised
from engine.office.recording import record
from engine.policy.policy import Policy
from engine.record import replaced
from engine.store import histories, persons, register
from engine.store.histories import History
from engine.store.register import Wanted
from engine.store.store import Connection


def lodge(office: Office, council: Council, fields: Mapping[str, Any], *, at: datetime, by: str, now: datetime) -> Step:
    """Take a lodgement in. Raises Refused where the policy does not take it; nothing has then been kept."""
    with office.store.transaction() as connection:
        return lodged(office, connection, council, fields, at=at, by=by, now=now)


def lodged(
    office: Office, connection: Connection, council: Council, fields: Mapping[str, Any], *, at: datetime, by: str,
    now: datetime,
) -> Step:  # fmt: skip
    """Take a lodgement in, inside a transaction."""
    policy = office.policy_for(connection, council, at, now)
    number = number_for(connection, council, at)
    command = written(policy, "lodge", {**fields, "number": number}, at=at, by=person_of(policy, by, at))
    assert isinstance(command, c.Lodge)
    asking = Asking(by=command.by, now=now)
    speaks_for = not command.person or not hidden(office, connection, council, command.person, asking)
    command = _with_standing(connection, council, policy, known(recognised(connection, council, policy, command)))
    made = step(policy, NOTHING, command, now)
    record(connection, office.site, council.key, History(), policy, made, keeps_person=speaks_for)
    if rule_of(policy, made.state) is not None:
        return _arrived(office, connection, council, policy, made, now)
    return made


def _with_standing(connection: Connection, council: Council, policy: Policy, command: c.Lodge) -> c.Lodge:
    """The lodgement with what is known of its person, where the policy asks for that."""
    if not command.person or not asks_of_the_person(policy, command):
        return command
    return replaced(command, standing=gathered(connection, council, policy, command.person, command.at))


def known(command: c.Lodge) -> c.Lodge:
    """A person who gave a name or a way to be reached is known from now on, under the number of the first case."""
    if command.person or not command.told or command.identity == "anonymous":
        return command
    return replaced(command, person=person_key(command.number), standing=NEW)


NEW = Standing(gathered=True)
"""What is known of somebody who was never here."""


def _arrived(
    office: Office, connection: Connection, council: Council, policy: Policy, made: Step, now: datetime
) -> Step:
    case = made.state.case
    at = case.received or now
    into = joins(policy, made.state, _open_cases(connection, council, case.person)) if case.person else ""
    if into:
        before = histories.load(connection, council.key, case.number)
        made = step(policy, made.state, c.Join(at=at, by="engine", into=into), now)
        record(connection, office.site, council.key, before, policy, made)
        target_before, target_policy, target = loaded(office, connection, council, into, now)
        link = c.Link(at=at, by="engine", other=case.number, relation="absorbed", received=case.received)
        absorbed = step(target_policy, target, link, now)
        record(connection, office.site, council.key, target_before, target_policy, absorbed)
    for kind in opens(policy, made.state):
        number = number_for(connection, council, at)
        beside = step(policy, NOTHING, further(policy, made.state, kind, number), now)
        record(connection, office.site, council.key, History(), policy, beside)
    return made


def _open_cases(connection: Connection, council: Council, person: str) -> list[State]:
    """The open cases of a person."""
    keys = persons.keys_of(connection, council.key, person)
    wanted = Wanted(council=council.key, state="open", person=person, persons=keys)
    numbers = [row.number for row in register.listed(connection, wanted)]
    found = histories.load_many(connection, council.key, numbers) if numbers else {}
    return [folded(one.events) for one in found.values()]
