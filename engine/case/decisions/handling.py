"""Handling: classifying, acknowledging, assigning, contacts, notes, and the events that a policy declares."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.authority import may_do, refuse_conflict, required
from engine.case.bounds import within_bounds
from engine.case.decisions.judging import judged_again, let_through
from engine.case.intake import category_fits, facts_fit
from engine.case.meant import may, who_could
from engine.case.persons import usual_channels
from engine.case.presuming import presumed_again
from engine.case.seeing import seen_whole
from engine.case.standing import caught, held_back
from engine.case.state import State
from engine.case.tallies import counted_anew
from engine.case.view import Seen, met, seen_now
from engine.case.who import whom_meant, works_here
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.records import DeclaredEvent
from engine.policy.telling import told
from engine.policy.vocabulary import CAME_IN
from engine.record import replaced

Events = tuple[e.Event, ...]


def classify(policy: Policy, state: State, command: c.Classify, now: datetime) -> Events:
    """Set category and facts; intake is judged again where its answers change with them."""
    if command.category is not None:
        category_fits(policy, state.case.kind, command.category)
    facts_fit(policy, tuple(command.facts))
    for name in command.facts:
        by = policy.facts[name].by
        if not may(policy, command.by, command.at, by, state=state):
            could = who_could(policy, by)
            raise Refused("not-allowed", f"'{name}' is set by {' or '.join(could)}", "", could)
    event = e.Classified(
        at=command.at, recorded=now, by=command.by, note=command.note, category=command.category, facts=command.facts
    )
    counted = counted_anew(policy, command.standing, state, event, state.case.received or command.at)
    event = replaced(event, facts={**command.facts, **counted}) if counted else event
    event = presumed_again(policy, state, event)
    within_bounds(policy, state, event, command)
    return (event, *judged_again(policy, state, event, now), *let_through(policy, state, command, event))


def acknowledge(policy: Policy, state: State, command: c.Acknowledge, now: datetime) -> Events:
    """Tell the person that it arrived."""
    one_of(policy.channels, command.channel, "channel")
    channel = command.channel or next(iter(usual_channels(policy, state)), "")
    return (
        e.Acknowledged(
            at=command.at, recorded=now, by=command.by, note=command.note, channel=channel, data=command.data
        ),
    )


def assign(policy: Policy, state: State, command: c.Assign, now: datetime) -> Events:
    """Make an officer or a role responsible; not somebody whom nobody knows."""
    if command.role and command.role not in policy.roles:
        more = meant(command.role, policy.roles, under("roles"))
        raise Refused("unknown-role", f"this policy has no role '{command.role}'{more}")
    works_here(policy, command.officer)
    if command.task:
        may_do(policy, command.task, state, command.officer or command.role, command)
    elif c.Resolve.verb in policy.decisions:  # who may not settle it does not handle it
        refuse_conflict(
            policy, policy.decisions[c.Resolve.verb], state, command.officer or command.role, command.at
        )  # fmt: skip
    return (
        e.Assigned(
            at=command.at, recorded=now, by=command.by, note=command.note, officer=command.officer, role=command.role,
            task=command.task,
        ),
    )  # fmt: skip


def contact(policy: Policy, state: State, command: c.Contact, now: datetime) -> Events:
    """Record an exchange, and who will be in touch by when."""
    one_of(policy.channels, command.channel, "channel")
    works_here(policy, command.next_who)
    _to_come(policy, command.next_by, command)
    event = e.Contacted(
        at=command.at,
        recorded=now,
        by=command.by,
        note=command.note,
        channel=command.channel or next(iter(usual_channels(policy, state)), ""),
        result=command.result,
        next_by=command.next_by,
        next_who=command.next_who or (command.by if command.next_by else ""),
        data=command.data,
    )
    if command.result == CAME_IN:
        event = held_back(event, caught(policy, command.standing, seen_now(policy, state, command.at, event=event)))
    if command.next_by is not None:
        within_bounds(policy, state, event, command)
    return (event,)


def commit(policy: Policy, state: State, command: c.Commit, now: datetime) -> Events:
    """Give a date, within the bounds of the timeframe that it is for."""
    works_here(policy, command.who)
    _to_come(policy, command.by_when, command)
    event = e.Committed(
        at=command.at,
        recorded=now,
        by=command.by,
        note=command.note,
        by_when=command.by_when,
        what=command.what,
        who=command.who or command.by,
        reason=command.reason,
    )
    within_bounds(policy, state, event, command)
    return (event,)


def note(policy: Policy, state: State, command: c.Note, now: datetime) -> Events:
    """Write something down, or put a document on the case."""
    if not (command.note or command.about or command.document or command.file):
        raise Refused("missing-field", "a note needs something to keep: a text, a subject, a document or a file")
    one_of(policy.documents, command.document, "document")
    return (
        e.Noted(
            at=command.at, recorded=now, by=command.by, note=command.note, about=command.about,
            document=command.document, file=command.file,
        ),
    )  # fmt: skip


def one_of(known: Collection[str], name: str, what: str) -> None:
    """Refuse a name that the policy does not have, where it declares any."""
    if name and known and name not in known:
        more = meant(name, known, under(f"{what}s"))
        raise Refused(f"unknown-{what}", f"this policy has no {what} '{name}'{more}")


def _to_come(policy: Policy, when: datetime | date | None, command: c.Command) -> None:
    """Refuse a date that lay in the past when it was given."""
    given = command.at.astimezone(policy.zone)
    if when is not None and when < (given if isinstance(when, datetime) else given.date()):
        raise Refused("in-the-past", f"{when:%Y-%m-%d} had passed when it was given; give a date that is still to come")


def declare(policy: Policy, state: State, command: c.Declare, now: datetime) -> Events:
    """Record a declared event: by whom it may be, with what it must carry, and with what follows at once."""
    declared = policy.events.get(command.event)
    if declared is None:
        more = meant(command.event, policy.events, under("events"))
        raise Refused("unknown-event", f"this policy declares no event '{command.event}'{more}")
    what = declared.title or declared.id
    if not may(policy, command.by, command.at, declared.by, state=state):
        could = who_could(policy, declared.by)
        raise Refused("not-allowed", f"'{what}' is recorded by {' or '.join(could)}", declared.clause, could)
    refuse_conflict(policy, declared, state, command.by, command.at)
    for name in command.data:
        if name not in declared.data and name not in policy.facts and name not in ("occurrence", "channel"):
            more = meant(name, {**declared.data, **policy.facts}, under("facts"))
            raise Refused("unknown-fact", f"'{what}' carries no '{name}'{more}")
    if "channel" not in declared.data:
        one_of(policy.channels, str(command.data.get("channel") or ""), "channel")
    event = e.Declared(
        at=command.at,
        recorded=now,
        by=command.by,
        note=command.note,
        event=command.event,
        data=command.data,
        member=_member(policy, declared, state, command),
        reason=command.reason,
    )
    seen = seen_whole(policy, state, command.at, event=event, more=command.data)
    if declared.when is not None and not met(declared.when, seen):
        sentence = f"'{what}' cannot happen to this case: it asks that {told(declared.when)}"
        raise Refused("not-here", sentence, declared.clause)
    required(policy, declared.requires, state, command, seen, f"'{what}'", declared.clause)
    within_bounds(policy, state, event, command)
    return (event, *judged_again(policy, state, event, now), *_what_follows(policy, declared, seen, command, now))


def _member(policy: Policy, declared: DeclaredEvent, state: State, command: c.Declare) -> str:
    party = declared.names or declared.adds
    if not party:
        return ""
    what = declared.title or declared.id
    if not command.member:
        raise Refused("no-member", f"'{what}' must say which {party} it is about", declared.clause)
    member, *others = whom_meant(policy, party, (command.member,))
    if others:
        said = f"{len(others) + 1} officers are called '{command.member}': name one of {', '.join((member, *others))}"
        raise Refused("unknown-member", said, declared.clause)
    if declared.names and member not in state.case.parties.get(party, ()):
        raise Refused("unknown-member", f"'{command.member}' is no {party} of this case", declared.clause)
    return f"{party}={member}"


def _what_follows(policy: Policy, declared: DeclaredEvent, seen: Seen, command: c.Declare, now: datetime) -> Events:
    """What the policy makes of the event at once: facts that take a value, a referral."""
    made: list[e.Event] = []
    for action in declared.then:
        if met(action.when, seen):
            if action.sets:
                made.append(e.Classified(at=command.at, recorded=now, by="engine", facts=dict(action.sets)))
            if action.refer:
                made.append(
                    e.Referred(
                        at=command.at, recorded=now, by="engine", to=action.refer, level=action.refer,
                        reason=declared.title or declared.id,
                    )
                )  # fmt: skip
    return tuple(made)
