"""Seating: naming somebody for a seat, and putting a panel together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.meant import may, who_could
from engine.case.seats import Filled, Filling, seat_of
from engine.case.state import State
from engine.case.view import met
from engine.case.who import persons
from engine.errors import Refused
from engine.policy.ladders import Panel, Rung
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.telling import told
from engine.record import replaced

Events = tuple[e.Event, ...]


def nominate(policy: Policy, state: State, command: c.Nominate, now: datetime) -> Events:
    """Name somebody for a seat: a party's nomination, or a choice from a pool.

    A nomination after its limit is kept and moves nothing; one of somebody who sits already is marked, and another is
    to be chosen.
    """
    seat, rungs, title, clause = _what(policy, command.seat)
    filling = Filling(policy, state, command.at)
    found = _seat_now(filling, seat, rungs)
    nominator = command.nominator or _nominator(state, found, rungs, title, command.by)
    event = e.Nominated(
        at=command.at, recorded=now, by=command.by, note=command.note, seat=found.seat or seat, person=command.person,
        nominator=nominator, reason=command.reason,
    )  # fmt: skip
    if nominator:
        return (_nominated(filling, event, rungs, title, clause),)
    _selected(policy, command, found, title, clause)
    return (event,)


def _what(policy: Policy, name: str) -> tuple[str, tuple[Rung, ...], str, str]:
    """The seat or ladder of that name: its full name, rungs, title and clause."""
    if name in policy.ladders:
        ladder = policy.ladders[name]
        return name, ladder.rungs, ladder.title or name, ladder.clause
    panel, seat = seat_of(policy, name)
    if panel is None or seat is None:
        seats = (f"{one.id}.{seat.id}" for one in policy.panels.values() for seat in one.seats)
        more = meant(name, (*seats, *policy.ladders), "all of them under `panels` and `ladders` of the policy")
        raise Refused("unknown-seat", f"this policy has no seat and no ladder '{name}'{more}")
    return f"{panel.id}.{seat.id}", seat.rungs, seat.title or seat.id, seat.clause or panel.clause


def _nominator(state: State, found: Filled, rungs: Sequence[Rung], title: str, by: str) -> str:
    """Whose nomination it is where nobody is said: of who does it, where they may; empty where it is a choice from a
    pool. Nobody else's is ever guessed: it is a party's right, and may lapse."""
    if found.waiting == "selection":
        return ""
    several = dict.fromkeys(one for rung in rungs for one in state.case.parties.get(rung.nominated_by, ()))
    if several and by not in several:
        whose = " or ".join(several)
        raise Refused("no-member", f"{title}: say whose nomination it is, as `nominator`: that of {whose}")
    return by if several else ""


def _nominated(filling: Filling, event: e.Nominated, rungs: Sequence[Rung], title: str, clause: str) -> e.Nominated:
    """A party's nomination: refused of whoever may not nominate or be nominated, and late after its limit."""
    mine = [rung for rung in rungs if event.nominator in filling.state.case.parties.get(rung.nominated_by, ())]
    open_now = [rung for rung in mine if met(rung.when, filling.seen)]
    if not open_now:
        raise Refused("not-allowed", f"{title}: {_name(filling, event.nominator)} names nobody for it", clause)
    rung = open_now[0]
    these = persons(filling.policy, event.person, event.at)
    who = _name(filling, event.person)
    if not these.isdisjoint(filling.involved):
        raise Refused("conflict", f"{title}: {who} is involved in this case", rung.clause or clause)
    if not any(not these.isdisjoint(filling.free_holders(role, frozenset())) for role in rung.eligible):
        wanted = " or ".join(who_could(filling.policy, rung.eligible))
        raise Refused("not-eligible", f"{title}: {who} is not {wanted}", rung.clause or clause)
    if filling.silent(rung):
        return replaced(event, no_effect="late")
    return replaced(event, seated=True) if _sits_already(filling, event) else event


def _sits_already(filling: Filling, event: e.Nominated) -> bool:
    """Whether somebody has another seat of the same panel."""
    panel, seat = seat_of(filling.policy, event.seat)
    if panel is None or seat is None:
        return False
    these = persons(filling.policy, event.person, event.at)
    others = (found.person for name, found in filling.panel(panel).items() if name != seat.id and found.person)
    return any(not these.isdisjoint(persons(filling.policy, one, event.at)) for one in others)


def _selected(policy: Policy, command: c.Nominate, found: Filled, title: str, clause: str) -> None:
    """A choice from a pool: by whoever is to choose, of one of the candidates."""
    rung = found.rung
    if rung is None or not rung.selected_by:
        at_hand = f"it waits for {found.waiting}" if found.waiting else "there is nothing to choose"
        raise Refused("nothing-to-choose", f"{title}: {at_hand}", clause)
    these = persons(policy, command.by, command.at)
    if these.isdisjoint(found.by):
        could = tuple(policy.people.name(one) for one in found.by)
        raise Refused("not-allowed", f"{title} is chosen by {' or '.join(could)}", rung.clause or clause, could)
    if persons(policy, command.person, command.at).isdisjoint(found.candidates):
        names = ", ".join(policy.people.name(one) for one in found.candidates)
        who = policy.people.name(command.person)
        raise Refused("not-eligible", f"{title}: {who} is not among the candidates, {names}", rung.clause or clause)


def _seat_now(filling: Filling, name: str, rungs: tuple[Rung, ...]) -> Filled:
    """What a seat yields now, with the seats before it filled."""
    panel, seat = seat_of(filling.policy, name)
    if panel is None or seat is None:
        return filling.fill(name, rungs, frozenset())
    return filling.panel(panel)[seat.id]


def _name(filling: Filling, person: str) -> str:
    return filling.policy.people.name(person)


def convene(policy: Policy, state: State, command: c.Convene, now: datetime) -> Events:
    """Put a panel together, of whoever its ladders yield or of the members proposed. Refused whole if one may not."""
    panel = policy.panels.get(command.panel)
    if panel is None:
        more = meant(command.panel, policy.panels, under("panels"))
        raise Refused("unknown-panel", f"this policy has no panel '{command.panel}'{more}")
    what = panel.title or panel.id
    if not may(policy, command.by, command.at, panel.convened_by, state=state):
        could = who_could(policy, panel.convened_by)
        raise Refused("not-allowed", f"{what} is convened by {' or '.join(could)}", panel.clause, could)
    filling = Filling(policy, state, command.at)
    if panel.when is not None and not met(panel.when, filling.seen):
        sentence = f"{what} is not for this case: it asks that {told(panel.when)}"
        raise Refused("not-here", sentence, panel.clause)
    members = _proposed(filling, panel, command.members) if command.members else _yielded(filling, panel)
    _enough(panel, members, what)
    return (
        e.Convened(
            at=command.at, recorded=now, by=command.by, note=command.note, panel=panel.id, members=members,
            chair=members.get(panel.chair, ""), reason=command.reason,
        ),
    )  # fmt: skip


def _yielded(filling: Filling, panel: Panel) -> dict[str, str]:
    found = filling.yielded(panel)
    waiting = [seat for seat, one in found.items() if one.waiting]
    if waiting and not panel.at_least:
        titles = ", ".join((made.title or made.id) for name in waiting if (made := panel.seat(name)))
        raise Refused("panel-incomplete", f"{panel.title or panel.id}: still to be named: {titles}", panel.clause)
    return {seat: one.person for seat, one in found.items() if one.person}


def _proposed(filling: Filling, panel: Panel, proposed: Sequence[str]) -> dict[str, str]:
    """Each member in a seat that they may take; raises Refused naming the first who may take none."""
    left = list(dict.fromkeys(proposed))
    for one in left:
        if not persons(filling.policy, one, filling.at).isdisjoint(filling.involved):
            who = filling.policy.people.name(one)
            raise Refused("conflict", f"{who} is involved in this case and cannot sit on it", panel.clause)
    members: dict[str, str] = {}
    seated: frozenset[str] = frozenset()
    for seat in panel.seats:
        found = filling.fill(f"{panel.id}.{seat.id}", seat.rungs, seated)
        able = found.candidates or ((found.person,) if found.person else ())
        taker = next((one for one in left if not persons(filling.policy, one, filling.at).isdisjoint(able)), "")
        if taker:
            members[seat.id] = taker
            seated |= persons(filling.policy, taker, filling.at)
            left.remove(taker)
    if left:
        who = filling.policy.people.name(left[0])
        raise Refused("not-eligible", f"{panel.title or panel.id}: there is no seat that {who} may take", panel.clause)
    return members


def _enough(panel: Panel, members: dict[str, str], what: str) -> None:
    needed = panel.at_least or sum(not seat.may_be_empty for seat in panel.seats)
    if len(members) < needed:
        raise Refused(
            "panel-incomplete", f"{what} sits with at least {needed}, and this makes {len(members)}", panel.clause
        )
    if panel.at_most and len(members) > panel.at_most:
        raise Refused("panel-incomplete", f"{what} sits with at most {panel.at_most}", panel.clause)
    if panel.chair and panel.chair not in members:
        raise Refused("panel-incomplete", f"{what} has nobody to chair it", panel.clause)
