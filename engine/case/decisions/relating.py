"""Relations between cases, and corrections of what was recorded wrongly."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.decisions.judging import let_through
from engine.case.intake import category_fits, facts_fit
from engine.case.presuming import presumed_again
from engine.case.state import State
from engine.case.tallies import counted_anew
from engine.case.who import SUBJECT, whom_meant
from engine.errors import Refused
from engine.policy.policy import Policy
from engine.policy.vocabulary import IDENTITIES
from engine.record import replaced

Events = tuple[e.Event, ...]


def link(policy: Policy, state: State, command: c.Link, now: datetime) -> Events:
    """Name another case beside it."""
    _another(state, command.other)
    return (
        e.Linked(
            at=command.at, recorded=now, by=command.by, note=command.note, other=command.other,
            relation=command.relation, received=command.received,
        ),
    )  # fmt: skip


def join(policy: Policy, state: State, command: c.Join, now: datetime) -> Events:
    """Make it part of another case."""
    _another(state, command.into)
    return (e.Joined(at=command.at, recorded=now, by=command.by, note=command.note, into=command.into),)


def split(policy: Policy, state: State, command: c.Split, now: datetime) -> Events:
    """Make part of it a case of its own."""
    _another(state, command.number)
    return (e.SplitOff(at=command.at, recorded=now, by=command.by, note=command.note, number=command.number),)


def correct(policy: Policy, state: State, command: c.Correct, now: datetime) -> Events:
    """Put something right, as if it had been so all along."""
    if command.category:
        category_fits(policy, state.case.kind, command.category)
    facts_fit(policy, (*command.facts, *(one for one in command.forgotten if one != SUBJECT)))
    if command.identity is not None and command.identity not in IDENTITIES:
        raise Refused("unknown-identity", f"an identity is one of {', '.join(IDENTITIES)}")
    place = _act_meant(state, command)
    named = (command.category, command.person, command.identity, place)
    if all(one is None for one in named) and not (command.facts or command.forgotten or command.subject):
        what = "a category, the person, whom it is about, an identity, a fact, or the event whose time was wrong"
        raise Refused("missing-field", f"say what is to be put right: {what}")
    if place is not None:
        _dates_an_act(state, place, command.happened, now)
    event = e.Corrected(
        at=command.at, recorded=now, by=command.by, note=command.note, category=command.category,
        person=command.person, identity=command.identity, facts=command.facts, forgotten=command.forgotten,
        event=place, happened=command.happened, reason=command.reason,
    )  # fmt: skip
    counted = counted_anew(policy, command.standing, state, event, state.case.received or command.at)
    event = replaced(event, facts={**command.facts, **counted}) if counted else event
    event = presumed_again(policy, state, event)
    if command.subject or SUBJECT in command.forgotten:
        event = replaced(event, parties={**event.parties, SUBJECT: whom_meant(policy, SUBJECT, command.subject)})
    return (event, *let_through(policy, state, command, event))


def _act_meant(state: State, command: c.Correct) -> int | None:
    """The position of the act whose time is corrected."""
    if command.event is None:
        if command.happened is not None:
            raise Refused("missing-field", "say whose time was wrong: `event`, by name or by its number from 0")
        return None
    if isinstance(command.event, int):
        if not 0 <= command.event < len(state.history):
            raise Refused("unknown-event", f"this history has no event {command.event}")
        return command.event
    found = [place for place, event in enumerate(state.history) if e.name_of(event) == command.event]
    if not found:
        raise Refused("unknown-event", f"this history has no event '{command.event}'")
    return found[-1]


def _dates_an_act(state: State, place: int, happened: datetime | None, now: datetime) -> None:
    event = state.history[place]
    if isinstance(event, e.ClockEvent | e.Corrected):
        raise Refused("not-correctable", "what became of a clock is reckoned anew; correct the act behind it")
    if happened is None and isinstance(event, e.Received):
        raise Refused("not-correctable", "a case cannot be without its receipt; withdraw it instead")
    if happened is not None and happened > now:
        raise Refused("in-the-future", "an act cannot be recorded before it has happened")


def _another(state: State, number: str) -> None:
    if number == state.case.number:
        raise Refused("same-case", "that is this case itself")
