"""Seats in scenarios and in what is shown: who fills which, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from engine.case.events import Convened, Event, Nominated
from engine.case.seats import Filled, Filling, seat_of, seats_now
from engine.case.state import State
from engine.policy.ladders import Panel
from engine.policy.policy import Policy
from engine.policy.values import NotAValue
from engine.record import tuple_record


@tuple_record
class SeatNow:
    """One seat of a panel on a case, or a ladder, and who fills it."""

    panel: str
    seat: str
    title: str
    said: str
    """Who sits there, in words."""
    candidates: tuple[str, ...]
    """Those who may be chosen while it waits for a choice, in their order."""


def filled(policy: Policy, state: State, name: str, at: datetime) -> Filled:
    """Who fills the seat or ladder of that name. Raises NotAValue where the policy has none."""
    filling = Filling(policy, state, at)
    if name in policy.ladders:
        return filling.ladder(name)
    panel, seat = seat_of(policy, name)
    if panel is None or seat is None:
        raise NotAValue(f"the policy has no seat and no ladder `{name}`: write `panel.seat`, or the id of a ladder")
    return filling.panel(panel)[seat.id]


def panels_now(policy: Policy, state: State, at: datetime) -> Iterator[SeatNow]:
    """The seats of every panel that is for a case."""
    for name, seats in (seats_now(policy, state, at) if policy.panels else {}).items():
        yield from _of_panel(policy, policy.panels[name], seats)


def seats_after(policy: Policy, state: State, event: Event, at: datetime) -> Iterator[SeatNow]:
    """The seats of the panel, or the ladder, that a nomination or a convening was about, as they are filled now."""
    if isinstance(event, Nominated) and event.seat in policy.ladders:
        ladder = policy.ladders[event.seat]
        found = filled(policy, state, ladder.id, at)
        yield SeatNow("", ladder.id, ladder.title or ladder.id, in_words(policy, found), waited_for(found))
        return
    name = event.seat.partition(".")[0] if isinstance(event, Nominated) else getattr(event, "panel", "")
    panel = policy.panels.get(name) if isinstance(event, Nominated | Convened) else None
    if panel is not None:
        yield from _of_panel(policy, panel, Filling(policy, state, at).panel(panel))


def _of_panel(policy: Policy, panel: Panel, seats: Mapping[str, Filled]) -> Iterator[SeatNow]:
    for seat in panel.seats:
        found = seats[seat.id]
        yield SeatNow(panel.id, seat.id, seat.title or seat.id, in_words(policy, found), waited_for(found))


def waited_for(found: Filled) -> tuple[str, ...]:
    """Those who may be chosen while a seat waits for a choice."""
    return found.candidates if found.waiting == "selection" else ()


def in_words(policy: Policy, found: Filled) -> str:
    """Who fills a seat: a person, nobody, or whom it waits for."""
    if found.person:
        return policy.people.name(found.person)
    if found.empty:
        return "left empty"
    by = " or ".join(policy.people.name(one) for one in found.by)
    waits = {"selection": f"to be chosen by {by}", "nomination": f"to be named by {by}"}
    return waits.get(found.waiting, "nobody can take it")


def seats_said(wanted: Mapping[str, str], policy: Policy, state: State, at: datetime) -> Iterator[tuple[str, str, str]]:
    """Seats that are not as they are wanted: the name, what is wanted, and what is."""
    for name, value in wanted.items():
        found = filled(policy, state, name, at).said
        if value != found and not (value == "any" and found not in ("nobody", "waiting", "empty")):
            yield name, value, found
