"""Recording a step: events, register, due clocks and outbox in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.case import events as e
from engine.case.access import file_of, guarded_by, reading
from engine.case.clock import Clock
from engine.case.clocks import by_timeframe
from engine.case.delivery import Delivery
from engine.case.falldue import of_clock
from engine.case.followups import owner_of
from engine.case.retention import retained
from engine.case.state import State
from engine.case.step import Step
from engine.language.site import Site
from engine.policy.policy import Policy
from engine.store import due, histories, outbox, persons, register
from engine.store.batch import Batch
from engine.store.histories import History
from engine.store.store import Connection


def record(
    connection: Connection, site: Site, council: str, before: History, policy: Policy, made: Step, *,
    keeps_person: bool = True,
) -> None:  # fmt: skip
    """Record what a step led to. Raises Stale where somebody else changed the case first."""
    batch = Batch(connection)
    gather(batch, site, council, before, policy, made, keeps_person=keeps_person)
    batch.write()


def gather(
    batch: Batch, site: Site, council: str, before: History, policy: Policy, made: Step, *, keeps_person: bool = True
) -> None:
    """What a step led to, to be written with the batch.

    Without `keeps_person` what is told of the person stays on the case: whoever told it may not know that person.
    """
    number = made.state.case.number
    new = before.version == 0
    histories.append(batch, council, number, "case", before, made.events)
    file = guarded_by(policy, made.state, made.state.history[-1].recorded)
    if new:
        register.enter(batch, council, made.state, made.clocks, words_of(made.state), file)
    else:
        register.update(batch, council, made.state, made.clocks, file)
    due.replace(batch, council, number, wakes(policy, made.state, made.clocks), new=new)
    outbox.queue(batch, council, [*made.deliveries, *records(site, policy, made)])
    for event in made.events:
        if isinstance(event, e.Received) and event.person and keeps_person:
            persons.keep(batch, council, event.person, event.told, event.identity)


def wakes(policy: Policy, state: State, clocks: Sequence[Clock]) -> Iterator[due.Waking]:
    """For each open clock, the first instant at which time will ask something of it."""
    for clock in clocks:
        first = min((at for at, _ in of_clock(policy, state, clock)), default=None)
        if first is not None:
            yield first, clock.key, clock.limit, owner_of(policy.timeframes[clock.timeframe], state)


def records(site: Site, policy: Policy, made: Step) -> Iterator[Delivery]:
    """The records that the site pushes because of a step; of a case on a file only where its class says so."""
    if not site.record_system or not made.events:
        return
    file = file_of(policy, made.state, made.events[-1].recorded)
    if file is not None and not file.recorded:
        return
    found = retained(policy, made.state, by_timeframe(made.clocks))
    kept = found.fields if found is not None else {}
    first = len(made.state.history) - len(made.events)
    for place, event in enumerate(made.events, first):
        name = e.name_of(event)
        if name in site.recorded:
            yield Delivery(
                key=f"{made.state.case.number}/{place}/record", sort="record", to=site.record_system, about=name,
                case=made.state.case.number, at=event.recorded, fields=fields_of(policy, made.state, event) | kept,
            )  # fmt: skip


def fields_of(policy: Policy, state: State, event: e.Event) -> dict[str, str]:
    """What a record says of an event: the case as it is, and of persons no more than a key that is not hidden."""
    case = state.case
    outside = reading(policy, state, "", event.recorded)
    said = {
        "case": case.number, "policy": case.policy, "kind": case.kind, "category": case.category,
        "channel": case.channel,
        "person": "" if outside.hides_identity else case.person, "file": outside.file.id if outside.file else "",
        "level": case.level, "state": case.state,
        "outcome": case.outcome, "by": event.by, "happened": event.at.isoformat(),
        "recorded": event.recorded.isoformat(),
    }  # fmt: skip
    if outside.hides_identity and event.by in case.parties.get("complainant", ()):
        said["by"] = ""
    return {key: value for key, value in said.items() if value}


def words_of(state: State) -> str:
    """What a search looks through: the number, the matter and the person's name, in lower case."""
    received = next((event for event in state.history if isinstance(event, e.Received)), None)
    if received is None:
        return state.case.number.lower()
    return " ".join((received.number, received.details, *received.told.values())).lower()
