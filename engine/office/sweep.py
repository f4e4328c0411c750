"""The sweep: what has fallen due is recorded, once each, however many sweepers there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime

from engine.case import events as e
from engine.case.access import guarded_by
from engine.case.announcing import announce as announced
from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.evolve import folded
from engine.case.state import State
from engine.case.step import advance
from engine.errors import EngineError
from engine.office.duties import tell_of_duties
from engine.office.office import Council, Office
from engine.office.recording import gather, wakes
from engine.policy.closures import Announcement
from engine.policy.policy import Policy
from engine.store import due, histories, register, shelf
from engine.store.batch import Batch
from engine.store.store import Connection

BATCH = 100
WORDS = {e.ClockWarned: "warned", e.ClockOverdue: "overdue", e.ClockActed: "acted on", e.ClockLapsed: "lapsed"}


class _Amiss(Exception):
    """Nothing of a council can be swept, and why."""

    def __init__(self, council: str, why: EngineError) -> None:
        super().__init__(str(why))
        self.council, self.why = council, why


def sweep(
    office: Office, now: datetime, *, batch: int = BATCH, told: Callable[[int], None] | None = None,
    say: Callable[[str], None] | None = None,
) -> Counter[str]:  # fmt: skip
    """Record everything that has fallen due by now, a batch a transaction, and who is to be told of duties; gives how
    many of what.

    A council of which something is amiss (its policy was changed after its first use, or the site has it no longer)
    holds up no other. `say` is told of it in a sentence; without one the first such EngineError is raised in the end.
    """
    done: Counter[str] = Counter()
    amiss: dict[str, EngineError] = {}
    while True:
        well = [key for key in office.councils if key not in amiss] if amiss else None
        try:
            waking = _swept(office, now, batch, well, done)
        except _Amiss as one:
            amiss[one.council] = one.why
            continue
        if not waking:
            break
        if told is not None:
            told(waking)
    for council in office.councils.values():
        try:
            if council.key not in amiss and (reminded := tell_of_duties(office, council, now)):
                done["reminded"] += reminded
        except EngineError as fault:
            amiss[council.key] = fault
    for key, why in amiss.items():
        if say is None:
            raise why
        say(f"of the council '{key}' nothing is swept until this is mended: {why}")
    return done


def _swept(office: Office, now: datetime, batch: int, councils: Sequence[str] | None, done: Counter[str]) -> int:
    """Sweep one batch, and add up what was done; gives how many cases were looked at."""
    made: Counter[str] = Counter()
    with office.store.transaction() as connection:
        waking = due.awake(connection, now, batch, councils)
        writing = Batch(connection)
        for key in dict.fromkeys(council for council, _ in waking):
            try:
                made += _of_council(office, writing, key, [number for one, number in waking if one == key], now)
            except EngineError as why:
                raise _Amiss(key, why) from why
        writing.write()
    done += made
    return len(waking)


def _of_council(office: Office, batch: Batch, key: str, numbers: list[str], now: datetime) -> Counter[str]:
    done: Counter[str] = Counter()
    connection = batch.connection
    council = office.council(key)
    found = histories.load_many(connection, key, numbers)
    for number in numbers:
        if number not in found:  # its history was removed, which `verify` tells; here it must not be asked for ever
            due.replace(batch, key, number, (), new=False)
    policies: dict[str, Policy] = {}
    for before in found.values():
        state = folded(before.events)
        policy = policies.get(state.case.policy)
        if policy is None:
            policy = policies[state.case.policy] = office.policy_of(connection, council, state, now)
        made = advance(policy, state, now)
        if made.events:
            gather(batch, office.site, key, before, policy, made)
            done.update(WORDS[type(event)] for event in made.events if type(event) in WORDS)
        else:
            _set_anew(batch, council, policy, made.state, made.clocks)
    return done


def announce(
    office: Office, council: Council, closure: str, first: date, last: date, *, by: str, because: str, at: datetime,
) -> tuple[Announcement, int]:  # fmt: skip
    """Announce a closure, and move the clocks that it moves; gives how many cases were looked at."""
    with office.store.transaction() as connection:
        policy = office.policy_for(connection, council, at, at)
        made = announced(policy, closure, first, last, by=by, at=at, because=because)
        shelf.announce(connection, council.key, made)
        return made, _recount(office, connection, council, at)


def recount(office: Office, council: Council, now: datetime) -> int:
    """Reckon every open clock of a council anew, after its calendars changed; gives how many cases were looked at."""
    with office.store.transaction() as connection:
        return _recount(office, connection, council, now)


def _recount(office: Office, connection: Connection, council: Council, now: datetime) -> int:
    numbers = due.cases_of(connection, council.key)
    for begin in range(0, len(numbers), BATCH):
        several = histories.load_many(connection, council.key, numbers[begin : begin + BATCH])
        batch = Batch(connection)
        for before in several.values():
            state = folded(before.events)
            policy = office.policy_of(connection, council, state, now)
            _set_anew(batch, council, policy, state, clocks(policy, state))
        batch.write()
    return len(numbers)


def _set_anew(batch: Batch, council: Council, policy: Policy, state: State, running: Sequence[Clock]) -> None:
    """Set when time will next ask something of a case, and what the register says of its limits."""
    due.replace(batch, council.key, state.case.number, wakes(policy, state, running), new=False)
    file = guarded_by(policy, state, state.history[-1].recorded)
    register.update(batch, council.key, state, running, file)
