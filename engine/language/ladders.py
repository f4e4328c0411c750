"""Ladders and panels as they are written: rungs, seats, and the clocks of nominations."""

from __future__ import annotations

from collections.abc import Iterator

from engine.language.acts import requirements
from engine.language.asking import condition
from engine.language.chains import acts_at, party_or_act
from engine.language.draft import Part
from engine.language.promises import timeframe
from engine.policy.authority import Barred
from engine.policy.conditions import Op, Test, both
from engine.policy.ladders import Ladder, Panel, Rung, Seat
from engine.policy.moments import Happens
from engine.policy.timeframes import Lapse, Timeframe
from engine.policy.who import name_of
from engine.record import replaced

ORDERS = ("service", "name")
EMPTY = "empty"
CLOCK = ("within", "from", "warn", "owner", "calendar", "title")
"""What of a nomination its clock is made of."""
Clocks = Iterator[tuple[Timeframe, Part]]


def involved(part: Part) -> tuple[Barred, ...]:
    """Whose part in a case keeps them from any seat."""
    return tuple(found for one in part.entries() for found in party_or_act(one))


def ladders(part: Part) -> dict[str, Ladder]:
    """Every ladder; a finding where one leads to itself."""
    made = {}
    for name, one in part.items():
        inside = one if isinstance(one.data, list) else one.sub("rungs")
        made[name] = Ladder(
            id=name, rungs=tuple(_rungs(inside, name)), title=one.text("title"), clause=one.clause()
        )  # fmt: skip
    for name in made:
        if name in _reached(made, name):
            message = f"`{name}` leads to itself in the end"
            part.sub(name).fault("E110", message, "Let one of its rungs name a role.", key=True)
    return made


def _reached(made: dict[str, Ladder], name: str) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for rung in made[waiting.pop()].rungs:
            for one in (rung.who, *map(name_of, rung.selected_by)):
                if one in made and one not in found:
                    found.add(one)
                    waiting.append(one)
    return found


def panels(part: Part) -> dict[str, Panel]:
    """Every panel; its chair sits in a seat of its own, the first, where no seat bears that name."""
    made = {}
    for name, one in part.items():
        seats = [_seat(inside, name) for inside in one.sub("seats").entries()]
        chair = _chair(one, seats)
        if chair and not any(seat.id == chair for seat in seats):
            rungs = tuple(_rungs(one.sub("chair"), name))
            seats.insert(0, Seat(id="chair", rungs=rungs, title="Chair"))
            chair = "chair"
        for twice in {seat.id for n, seat in enumerate(seats) if seat.id in [other.id for other in seats[:n]]}:
            one.sub("seats").fault("E002", f"two seats of `{name}` are called `{twice}`", "Give each its own id.")
        made[name] = Panel(
            id=name,
            seats=tuple(seats),
            title=one.text("title"),
            chair=chair,
            when=condition(one.sub("when")),
            convened_by=part.names.who(one, "convened_by"),
            at_least=_number(one, "at_least"),
            at_most=_number(one, "at_most"),
            quorum=_number(one, "quorum"),
            requires=requirements(one.sub("requires")),
            reviews=acts_at(one, "reviews"),
            clause=one.clause(),
        )
        _fits(one, made[name])
    return made


def _chair(part: Part, seats: list[Seat]) -> str:
    """The seat, role or ladder that chairs; a finding where it is none of them."""
    chair, names = part.text("chair"), part.names
    known = (*(seat.id for seat in seats), *names.of["roles"], *names.of["ladders"])
    if not chair or chair in known:
        return chair
    fix = names.nearest(chair, known)
    part.sub("chair").fault("E102", f"no seat, role or ladder is called `{chair}`", fix)
    return ""


def _number(part: Part, key: str) -> int:
    found = part.sub(key).data
    return found if isinstance(found, int) else 0


def _fits(part: Part, panel: Panel) -> None:
    """A finding where the numbers of a panel cannot all be kept."""
    for key, number in (("at_least", panel.at_least), ("quorum", panel.quorum)):
        if number > len(panel.seats):
            message = f"`{panel.id}` has {len(panel.seats)} seats, and `{key}` asks for {number}"
            part.sub(key).fault("E205", message, "Add a seat, or ask for fewer.")
    if panel.at_most and panel.at_most < max(panel.at_least, panel.quorum):
        part.sub("at_most").fault("E205", f"`at_most` {panel.at_most} is fewer than are needed", "Allow more.")


def _seat(part: Part, panel: str) -> Seat:
    if isinstance(part.data, str):
        return Seat(id=part.data, rungs=tuple(_rungs(part, panel)))
    ladder = part.sub("ladder")
    seat = part.text("id")
    return Seat(
        id=seat, rungs=tuple(_rungs(ladder, f"{panel}-{seat}")), title=part.text("title"), clause=part.clause()
    )  # fmt: skip


def _rungs(part: Part, name: str) -> Iterator[Rung]:
    """The rungs of one ladder; `name` is what the clocks of its nominations are called after."""
    several = [part] if isinstance(part.data, str | dict) else list(part.entries())
    nominations = 0
    for n, one in enumerate(several):
        if n < len(several) - 1 and one.data == EMPTY:
            one.fault("E005", "what stands after `empty` is never reached", "Write `empty` last.")
        nominations += isinstance(one.data, dict) and one.has("nominated_by")
        yield _rung(one, clock_name(name, nominations))


def clock_name(name: str, nominations: int) -> str:
    """What the clock of a nomination is called."""
    return f"nomination-{name}" + (f"-{nominations}" if nominations > 1 else "")


def _rung(part: Part, clock: str) -> Rung:
    if part.data == EMPTY:
        return Rung(empty=True)
    if isinstance(part.data, str):
        return Rung(who=_who(part))
    written = [key for key in ("role", "pool", "nominated_by") if part.has(key)]
    if len(written) != 1:
        fix = "Write one of `role`, `pool` and `nominated_by`."
        part.fault("E004" if not written else "E005", "a rung is one thing", fix)
    made = _nominated(part, clock) if part.has("nominated_by") else _pool(part) if part.has("pool") else None
    made = made or Rung(who=_who(part.sub("role")) if part.has("role") else "")
    return replaced(made, when=condition(part.sub("when")), clause=part.clause())


def _pool(part: Part) -> Rung:
    role = part.names.role(part.sub("pool"))
    return Rung(pool=role, order=_order(part), selected_by=part.names.who(part, "selected_by"))


def _nominated(part: Part, clock: str) -> Rung:
    eligible = part.names.roles(part, "eligible")
    if not part.has("eligible"):
        part.fault("E004", "this nomination does not say who may be named", "Write `eligible` with a role.")
    party = part.names.resolve("parties", part.sub("nominated_by"))
    return Rung(nominated_by=party, eligible=eligible, timeframe=clock if part.has("within") else "")


def _who(part: Part) -> str:
    """A role, or another ladder."""
    names = part.names
    if part.data in names.of["roles"] or part.data in names.of["ladders"]:
        return str(part.data)
    known = (*names.of["roles"], *names.of["ladders"])
    part.fault("E101", f"no role or ladder is called `{part.data}`", names.nearest(str(part.data), known))
    return ""


def _order(part: Part) -> str:
    order = part.text("order", "name")
    known = (*ORDERS, *part.names.properties)
    if order not in known:
        inside = part.sub("order")
        inside.fault("E102", f"no order and no property is called `{order}`", part.names.nearest(order, known))
    return order


def nominations(top: Part) -> Clocks:
    """The clock of every nomination that has a limit: met by the name, and lapsed by silence."""
    for name, one in top.sub("ladders").items():
        inside = one if isinstance(one.data, list) else one.sub("rungs")
        yield from _clocks(inside, name, name, Part(top.draft, None, ()))
    for name, one in top.sub("panels").items():
        for seat in one.sub("seats").entries():
            if isinstance(seat.data, dict):
                own = seat.text("id")
                yield from _clocks(seat.sub("ladder"), f"{name}-{own}", f"{name}.{own}", one.sub("when"))


def _clocks(part: Part, name: str, seat: str, panel_when: Part) -> Clocks:
    found = 0
    for one in part.entries():
        if isinstance(one.data, dict) and one.has("nominated_by"):
            found += 1
            if one.has("within"):
                yield _clock(one, clock_name(name, found), seat, panel_when), one


def _clock(part: Part, name: str, seat: str, panel_when: Part) -> Timeframe:
    written = {key: part.data[key] for key in CLOCK if part.has(key)}
    written = {"strength": "target", "title": "Naming somebody for a seat", "until": "nominated", **written}
    made = timeframe(Part(part.draft, written, part.path))
    applies = both(condition(panel_when), condition(part.sub("when")))
    names_it = Happens("nominated", Test("seat", Op.EQUALS, seat))
    return replaced(
        made, id=name, applies=applies, until=names_it, clause=part.words("clause"), to_person=False, seat=seat,
        lapses=(Lapse(),),
    )  # fmt: skip
