"""Acting on a case: load its history, take one step, record it, commit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from engine.case import commands as c
from engine.case.arrival import further
from engine.case.standing import KNOWING, asks_of_the_person, looked_at
from engine.case.state import NOTHING, State
from engine.case.step import Step, step
from engine.case.who import somebody
from engine.case.written import written
from engine.errors import Refused
from engine.office.asking import Asking, key_hidden
from engine.office.loading import loaded
from engine.office.numbering import number_for
from engine.office.office import Council, Office
from engine.office.persons import gathered, person_known, unknown
from engine.office.recording import record
from engine.policy.policy import Policy
from engine.record import replaced
from engine.store import register, shelf
from engine.store.histories import History
from engine.store.store import Connection

Ask = Callable[[Policy, State], c.Command]


def act(
    office: Office, council: Council, number: str, ask: Ask, now: datetime, *, file: Path | None = None
) -> Step:  # fmt: skip
    """Carry out what `ask` makes of a case's policy and state, and keep the file that comes with it.

    Raises Refused, or Stale; nothing has then changed.
    """
    with office.store.transaction() as connection:
        made = acted(office, connection, council, number, ask, now)
        if file is not None:
            shelf.keep_file(office.store, connection, council.key, number, file, now)
        return made


def acted(
    office: Office, connection: Connection, council: Council, number: str, ask: Ask, now: datetime
) -> Step:  # fmt: skip
    """Carry out what `ask` makes of a case, inside a transaction. Raises Refused, or Stale."""
    before, policy, state = loaded(office, connection, council, number, now)
    command = ask(policy, state)
    _names_known(office, connection, council, command, now)
    if isinstance(command, c.Split):
        command = replaced(command, number=number_for(connection, council, command.at))
    command = _with_standing(connection, council, policy, state, command)
    made = step(policy, state, command, now)
    record(connection, office.site, council.key, before, policy, made)
    if isinstance(command, c.Join):
        _absorb(office, connection, council, made.state, command, now)
    elif isinstance(command, c.Split):
        _split_off(office, connection, council, made.state, command, now)
    return made


def act_written(
    office: Office, council: Council, number: str, verb: str, fields: Mapping[str, Any], *, at: datetime | None,
    by: str, now: datetime, file: Path | None = None,
) -> Step:  # fmt: skip
    """Carry out a verb with fields as somebody wrote them; without `at`, it happens now. A role means its holder."""
    if file is not None:
        fields = {**fields, "file": shelf.sha_of(file.read_bytes())}

    def ask(policy: Policy, _: State) -> c.Command:
        when = at or now
        given = {"number": "", **fields} if verb == c.Split.verb else fields  # `act` gives the number
        return written(policy, verb, given, at=when, by=somebody(policy, by, when))

    return act(office, council, number, ask, now, file=file)


def _names_known(office: Office, connection: Connection, council: Council, command: c.Command, now: datetime) -> None:
    """Refuse another case, or a person, that there is not; and a person who is hidden from whoever names them."""
    if isinstance(command, c.Link) and not register.found(connection, command.other, council.key):
        raise Refused("no-case", f"there is no case '{command.other}'")
    if isinstance(command, c.Correct) and command.person:
        person_known(connection, council, command.person)
        if key_hidden(office, connection, council, command.person, Asking(by=command.by, now=now)):
            raise unknown(command.person)


def _with_standing(
    connection: Connection, council: Council, policy: Policy, state: State, command: c.Command
) -> c.Command:
    """The command with what is known of the person, where the policy asks for that."""
    if not isinstance(command, KNOWING) or not asks_of_the_person(policy, command):
        return command
    if not policy.persons.tallies and not state.case.restricted and not isinstance(command, c.Contact):
        return command
    corrected = command.person if isinstance(command, c.Correct) else None
    person = state.case.person if corrected is None else corrected
    if not person:
        return command
    return replaced(command, standing=gathered(connection, council, policy, person, looked_at(state.case, command)))


def _absorb(
    office: Office, connection: Connection, council: Council, joined: State, command: c.Join, now: datetime
) -> None:
    """What the other case has of a join."""
    before, policy, state = loaded(office, connection, council, command.into, now)
    received = joined.case.received
    link = c.Link(at=command.at, by=command.by, other=joined.case.number, relation="absorbed", received=received)
    made = step(policy, state, link, now)
    record(connection, office.site, council.key, before, policy, made)


def _split_off(
    office: Office, connection: Connection, council: Council, origin: State, command: c.Split, now: datetime
) -> None:
    """The case that a split makes, under the policy of the first."""
    policy = office.policy_of(connection, council, origin, now)
    lodge = replaced(
        further(policy, origin, origin.case.kind, command.number), at=command.at, by=command.by,
        first_received=origin.case.received,
    )  # fmt: skip
    made = step(policy, NOTHING, lodge, now)
    record(connection, office.site, council.key, History(), policy, made)
