"""Plainly: cases, clocks and what an act led to as plain data, the same for every program that asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from engine.case import events as e
from engine.case.clock import Clock
from engine.case.retention import Retained
from engine.case.who import perhaps, taken_for
from engine.dates import day_said
from engine.policy.policy import Policy
from engine.policy.retention import PERMANENT
from engine.policy.versions import UNCOVERED
from engine.rehearse.describing import content, described, plain

if TYPE_CHECKING:
    from engine.case.step import Step  # what decides is slow to import, and whoever reads decides nothing


def iso(at: datetime | None, policy: Policy) -> str | None:
    """An instant for programs, in the council's zone."""
    return at.astimezone(policy.zone).isoformat() if at is not None else None


def uncovered(policy: Policy, received: datetime | None) -> str:
    """Why a case has no clocks, where no version of the policy was in force when it was received; else empty."""
    if policy.version != UNCOVERED or received is None:
        return ""
    day = day_said(received.astimezone(policy.zone).date())
    return f"no version of {policy.id} was in force on {day}: it is registered, and has no clocks"


def clock_data(clock: Clock, policy: Policy, at: datetime) -> dict[str, Any]:
    """A clock for programs."""
    return {
        "clock": clock.key,
        "timeframe": clock.timeframe,
        "states": list(clock.states_at(at)) or [clock.state],
        "since": iso(clock.since, policy),
        "due": iso(clock.due, policy),
        "limit": iso(clock.limit, policy),
        "met": iso(clock.met_at, policy),
        "late": clock.late,
        "why": clock.why or None,
        "clause": list(policy.timeframes[clock.timeframe].clause),
    }


def retention_data(kept: Retained) -> dict[str, Any]:
    """How long a case is kept, for programs."""
    return {
        "rule": kept.rule.id,
        "file_class": kept.rule.file_class,
        "keep": str(kept.rule.keep) if kept.rule.keep else PERMANENT,
        "since": kept.since.isoformat() if kept.since else None,
        "keep_until": kept.keep_until.isoformat() if kept.keep_until else None,
        "disposal": kept.rule.disposal,
        "why": kept.why,
        "clause": kept.rule.clause or None,
    }


def entry(event: e.Event, policy: Policy) -> dict[str, Any]:
    """An event for programs, with everything that it says."""
    return {
        "event": type(event).__name__,
        "at": iso(event.at, policy),
        "recorded": iso(event.recorded, policy),
        "by": event.by,
        "no_effect": event.no_effect or None,
        "fields": content(event, policy),
    }


def case_data(view: Any, at: Any) -> dict[str, Any]:
    """A case with its history for programs, with everything that was said."""
    case, policy = view.state.case, view.policy
    return {
        "council": view.council,
        "case": case.number,
        "policy": policy.name,
        "kind": case.kind,
        "category": case.category or None,
        "channel": case.channel or None,
        "identity": case.identity,
        "hides_identity": view.hides_identity,
        "person": {"key": case.person, **view.person} if case.person and not view.hides_identity else None,
        "details": matter_of(view) or None,
        "facts": plain(view.state.facts, policy),
        "parties": plain(case.parties, policy),
        "documents": sorted(case.documents),
        "state": case.state,
        "level": case.level or None,
        "officer": case.officer or case.role or None,
        "outcome": case.outcome or None,
        "received": iso(case.received, policy),
        "because": list(case.because),
        "uncovered": uncovered(policy, case.received) or None,
        **_round_it(view),
        "clocks": [clock_data(clock, policy, at) for clock in view.clocks],
        "retention": retention_data(view.retained) if view.retained else None,
        "history": [
            {"place": place, **entry(event, policy), "says": described(event, policy, view.state.history)}
            for place, event in enumerate(view.state.history)
        ],
        "reads": [{"at": iso(one.at, policy), "by": one.by, "how": one.how} for one in view.reads],
        "deliveries": [_delivery_data(one, view) for one in view.deliveries],
    }


def _delivery_data(one: Any, view: Any) -> dict[str, Any]:
    """A delivery for programs; of a letter that was rendered, with its text as it went out."""
    delivery = one.delivery
    return {
        "sort": delivery.sort,
        "to": delivery.to,
        "about": delivery.about,
        "state": one.state,
        "rendered": one.rendered or None,
        "text": view.letters.get(one.rendered),
    }


def _round_it(view: Any) -> dict[str, Any]:
    """Who sits on its panels, and what the document advises."""
    return {
        "seats": [
            {"panel": one.panel, "seat": one.seat, "says": one.said, "candidates": list(one.candidates)}
            for one in view.seats
        ],
        "guidance": [{"step": one.step or None, "text": one.text, "clause": one.clause or None} for one in view.advice],
    }


def matter_of(view: Any) -> str:
    """What the lodgement says, as it came in."""
    return str(getattr(view.state.history[0], "details", ""))


def row_data(row: Any, about: Any, zone: Any) -> dict[str, Any]:
    """A case of the register, with what it is about, for programs."""

    def local(at: Any) -> str | None:
        return at.astimezone(zone).isoformat() if at else None

    return {
        "council": row.council, "case": row.number, "policy": f"{row.policy}@{row.version}", "kind": row.kind,
        "category": row.category or None, "state": row.state, "level": row.level or None,
        "officer": row.officer or row.role or None, "outcome": row.outcome or None, "person": row.person or None,
        "name": about.name or None, "details": about.details or None, "received": local(row.received),
        "due": local(row.due), "overdue_since": local(row.overdue),
    }  # fmt: skip


def named_by(event: e.Event, policy: Policy) -> Iterator[tuple[str, str]]:
    """Each party that an event brings into the case, with whoever was named for it; not who complains."""
    if isinstance(event, e.Received | e.Classified | e.Corrected):
        for party, members in event.parties.items():
            yield from ((party, who) for who in members if party != "complainant")
    elif isinstance(event, e.Declared) and policy.events[event.event].adds:
        party, _, who = event.member.partition("=")
        yield party, who


def step_data(made: Step, policy: Policy, council: str, at: datetime) -> dict[str, Any]:
    """What an act led to, for programs."""
    case = made.state.case
    return {
        "council": council,
        "case": case.number,
        "state": case.state,
        "level": case.level,
        "uncovered": uncovered(policy, case.received) or None,
        "events": [type(event).__name__ for event in made.events],
        "recorded": [entry(event, policy) for event in made.events],
        "parties": [
            {"party": party, "named": who, "taken_for": taken_for(policy, who), "perhaps": perhaps(policy, who) or None}
            for event in made.events
            for party, who in named_by(event, policy)
        ],
        "clocks": [clock_data(clock, policy, at) for clock in made.clocks],
        "deliveries": [{"sort": one.sort, "to": one.to, "about": one.about} for one in made.deliveries],
    }
