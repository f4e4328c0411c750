"""Seats: who fills a ladder or the seats of a panel on one case, at one time, and on what it waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from engine.case import events as e
from engine.case.clocks import of_timeframe
from engine.case.moments import Moments
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import met
from engine.case.who import day_of, persons
from engine.policy.ladders import Panel, Rung, Seat
from engine.policy.policy import Policy
from engine.policy.who import RoleOf, Who
from engine.record import record

DEPTH = 8
"""Ladders that one may name through another before it goes in circles; the checker refuses circles."""


@record
class Filled:
    """What a ladder yields: a person, nobody, an empty seat, or a name that is still waited for."""

    person: str = ""
    rung: Rung | None = None
    seat: str = ""
    """The seat or ladder for which a name is waited for: the ladder, where the seat goes by one."""
    waiting: str = ""
    """nomination or selection."""
    by: tuple[str, ...] = ()
    """Those who are to nominate or select."""
    candidates: tuple[str, ...] = ()
    """Those who may be chosen, in their order; at a role, all who hold it."""
    empty: bool = False

    @property
    def said(self) -> str:
        """In a word: the person, `empty`, `waiting`, or `nobody`."""
        return self.person or ("empty" if self.empty else "waiting" if self.waiting else "nobody")


NOBODY = Filled()
NOTCH = timedelta(microseconds=1)
"""Just after a limit."""


class Filling:
    """One case at one time, and the seats that are filled on it."""

    def __init__(self, policy: Policy, state: State, at: datetime) -> None:
        self.policy, self.state, self.at = policy, state, at
        self.day = day_of(policy, at)
        self.seen = seen_whole(policy, state, at)
        self.involved = frozenset(self._involved())

    def _involved(self) -> Iterator[str]:
        for rule in self.policy.involved:
            if rule.party:
                for member in self.state.case.parties.get(rule.party, ()):
                    yield from persons(self.policy, member, self.at)
            for one in self.state.timeline if rule.did else ():
                did = isinstance(one.event, e.Decided) and one.event.decision == rule.did
                if (one.name == rule.did or did) and one.at <= self.at:
                    yield from persons(self.policy, one.event.by, one.at)

    def ladder(self, name: str, *, depth: int = 0) -> Filled:
        """What a ladder of the policy yields."""
        return self.fill(name, self.policy.ladders[name].rungs, frozenset(), depth=depth)

    def fill(self, seat: str, rungs: Sequence[Rung], seated: frozenset[str], *, depth: int = 0) -> Filled:
        """What the rungs yield for a seat, with those who sit already left out."""
        if depth > DEPTH:
            return NOBODY
        for rung in rungs:
            if met(rung.when, self.seen):
                found = self._rung(seat, rung, seated, depth)
                if found is not None:
                    return found
        return NOBODY

    def panel(self, panel: Panel) -> dict[str, Filled]:
        """The seats of a panel: as it was convened, else what its ladders yield."""
        convened = convened_as(self.state, panel.id, self.at)
        if convened is None:
            return self.yielded(panel)
        return {seat.id: Filled(person=convened.members.get(seat.id, ""), empty=True) for seat in panel.seats}

    def yielded(self, panel: Panel) -> dict[str, Filled]:
        """What the ladders of a panel's seats yield, in written order, nobody in two of them."""
        found: dict[str, Filled] = {}
        seated: frozenset[str] = frozenset()
        for seat in panel.seats:
            made = self.fill(f"{panel.id}.{seat.id}", seat.rungs, seated)
            found[seat.id] = made
            seated |= persons(self.policy, made.person, self.at) if made.person else frozenset()
        return found

    def meant(self, named: Sequence[Who], *, depth: int = 0) -> tuple[str, ...]:
        """The persons who are meant by roles and ladders, without those involved."""
        found: list[str] = []
        for one in named:
            name = one.role if isinstance(one, RoleOf) else one
            if name in self.policy.ladders:
                found.append(self.ladder(name, depth=depth + 1).person)
            else:
                for role in self.policy.seats_of(name):
                    found += self._holders(role)
        return tuple(dict.fromkeys(one for one in found if one and self._free(one, frozenset())))

    def free_holders(self, role: str, seated: frozenset[str]) -> tuple[str, ...]:
        """Who holds a role, without those who are involved or sit already."""
        return tuple(one for one in self._holders(role) if self._free(one, seated))

    # One rung

    def _rung(self, seat: str, rung: Rung, seated: frozenset[str], depth: int) -> Filled | None:
        """What a rung yields; None passes on to the next."""
        if rung.empty:
            return Filled(rung=rung, empty=True)
        if rung.nominated_by:
            return self._nomination(seat, rung, seated)
        if rung.pool:
            return self._pool(seat, rung, seated, depth)
        if rung.who in self.policy.ladders:
            inner = self.fill(rung.who, self.policy.ladders[rung.who].rungs, seated, depth=depth + 1)
            return None if inner.said == "nobody" else inner
        candidates = self.free_holders(rung.who, seated)
        return Filled(person=candidates[0], rung=rung, seat=seat, candidates=candidates) if candidates else None

    def _pool(self, seat: str, rung: Rung, seated: frozenset[str], depth: int) -> Filled | None:
        candidates = self._ordered(rung, self.free_holders(rung.pool, seated))
        if not candidates:
            return None
        if not rung.selected_by:
            return Filled(person=candidates[0], rung=rung, seat=seat, candidates=candidates)
        selectors = self.meant(rung.selected_by, depth=depth)
        if not selectors:
            return None
        chosen = next((one.person for one in reversed(self._named(seat)) if not one.nominator), "")
        taken = chosen if self._free(chosen, seated) and self._one_of(chosen, candidates) else ""
        waiting = "" if taken else "selection"
        return Filled(person=taken, rung=rung, seat=seat, waiting=waiting, by=selectors, candidates=candidates)

    def _nomination(self, seat: str, rung: Rung, seated: frozenset[str]) -> Filled | None:
        nominators = self.state.case.parties.get(rung.nominated_by, ())
        if not nominators:
            return None
        named = {one.nominator: one.person for one in self._named(seat) if one.nominator}
        candidates = tuple(dict.fromkeys(one for role in rung.eligible for one in self.free_holders(role, seated)))
        if all(one in named for one in nominators):
            chosen = {named[one] for one in nominators}
            person = chosen.pop()
            agreed = not chosen and self._one_of(person, candidates)
            return Filled(person=person, rung=rung, seat=seat, by=nominators, candidates=candidates) if agreed else None
        if not candidates or self.silent(rung):
            return None
        return Filled(rung=rung, seat=seat, waiting="nomination", by=nominators, candidates=candidates)

    def silent(self, rung: Rung) -> bool:
        """Whether the limit for naming somebody has passed."""
        timeframe = self.policy.timeframes.get(rung.timeframe)
        if timeframe is None:
            return False
        clocks = list(of_timeframe(self.policy, timeframe, Moments(self.policy, self.state, {}), {}))
        return bool(clocks) and all(one.limit is not None and self.at > one.limit for one in clocks)

    def _named(self, seat: str) -> list[e.Nominated]:
        """Who was named for a seat so far, in time."""
        made = [one.event for one in self.state.timeline if one.at <= self.at and isinstance(one.event, e.Nominated)]
        return [one for one in made if one.seat == seat and not one.no_effect]

    # Persons

    def _holders(self, role: str) -> tuple[str, ...]:
        """Who holds a role that day; where nobody at all is listed, the role stands for its holder."""
        return self.policy.people.holders(role, self.day) if self.policy.people.officers else (role,)

    def _free(self, person: str, seated: frozenset[str]) -> bool:
        these = persons(self.policy, person, self.at)
        return bool(person) and these.isdisjoint(self.involved) and these.isdisjoint(seated)

    def _one_of(self, person: str, several: Sequence[str]) -> bool:
        return bool(person) and not persons(self.policy, person, self.at).isdisjoint(several)

    def _ordered(self, rung: Rung, candidates: tuple[str, ...]) -> tuple[str, ...]:
        people = self.policy.people
        by_name = sorted(candidates, key=people.name)
        if rung.order == "service":
            return tuple(sorted(by_name, key=lambda one: self._since(one, rung.pool)))
        if rung.order == "name":
            return tuple(by_name)
        ranks = {one: people.officers[one].properties.get(rung.order) for one in by_name if one in people.officers}
        known = {one: rank for one, rank in ranks.items() if isinstance(rank, int) or hasattr(rank, "quantize")}
        return tuple(sorted(by_name, key=lambda one: -known[one] if one in known else 1))  # type: ignore[operator]

    def _since(self, person: str, role: str) -> date:
        held = [one.start for one in self.policy.people.holdings if one.officer == person and one.role == role]
        return min((start for start in held if start is not None), default=date.max)


def convened_as(state: State, panel: str, at: datetime) -> e.Convened | None:
    """How a panel was last convened on a case; None where it was not."""
    made = (one.event for one in reversed(state.timeline) if one.at <= at and not one.event.no_effect)
    return next((one for one in made if isinstance(one, e.Convened) and one.panel == panel), None)


def seat_of(policy: Policy, name: str) -> tuple[Panel | None, Seat | None]:
    """The panel and seat behind `panel.seat`, or behind the id of a seat that only one panel has."""
    panel, _, seat = name.partition(".")
    if seat:
        found = policy.panels.get(panel)
        return found, found.seat(seat) if found else None
    having = [(one, made) for one in policy.panels.values() if (made := one.seat(name))]
    return having[0] if len(having) == 1 else (None, None)


def seats_now(policy: Policy, state: State, at: datetime) -> Mapping[str, Mapping[str, Filled]]:
    """Every panel that is for this case, with its seats."""
    filling = Filling(policy, state, at)
    return {one.id: filling.panel(one) for one in policy.panels.values() if met(one.when, filling.seen)}


def choosing(policy: Policy, state: State, name: str, limit: datetime) -> tuple[str, ...]:
    """Who is to choose for a seat once the limit for naming somebody has passed."""
    filling = Filling(policy, state, limit + NOTCH)
    panel, seat = seat_of(policy, name)
    found = filling.ladder(name) if name in policy.ladders else NOBODY
    if panel is not None and seat is not None:
        found = filling.panel(panel)[seat.id]
    return found.by if found.waiting == "selection" else ()
