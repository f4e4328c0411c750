"""Pairs: who would fill every seat for each subject and complainant that the policy's roles allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from engine.case.events import Received
from engine.case.evolve import evolve
from engine.case.seats import Filled, Filling
from engine.case.state import NOTHING, State
from engine.check.subject import Subject
from engine.policy.conditions import All, AnyOf, Condition, Test, holds, leaves
from engine.policy.ladders import Panel, Rung
from engine.policy.letters import LetterRule
from engine.policy.people import Holding, Officer, People
from engine.policy.policy import Policy
from engine.policy.vocabulary import is_of_person
from engine.policy.who import name_of
from engine.record import record, replaced

OUTSIDER = "somebody else"
"""Somebody who holds none of the roles that fill seats."""
LETTERS = "ABCD"
POOL = len(LETTERS)
"""Members that a pool is thought to have: enough for both parties and for every seat but one of most panels."""


@record
class Pair:
    """One subject, or two, and one complainant, and what every seat and ladder then yields."""

    subjects: tuple[str, ...]
    complainant: str
    seats: dict[str, Filled]


class Pairs:
    """A policy with one imagined person for each role that fills seats, and several for each pool."""

    def __init__(self, subject: Subject) -> None:
        self.at = datetime.combine(subject.as_of, time(12), tzinfo=UTC)
        policy = subject.policy
        rungs = list(_all_rungs(policy))
        eligible = [role for rung in rungs for role in rung.eligible]
        signing = [one for letter in policy.letters.values() for one in letter.signed_by]
        chosen_by = [name_of(one) for rung in rungs for one in rung.selected_by]
        named = [*(rung.pool for rung in rungs), *(rung.who for rung in rungs), *chosen_by, *eligible, *signing]
        roles = [one for one in dict.fromkeys(named) if one in policy.roles]
        pools = {rung.pool for rung in rungs}
        several = {role: self._how_many(policy, role, subject.as_of) for role in roles}
        self.single = tuple(role for role in roles if role not in pools and several[role] == 1)
        self.members = {
            role: tuple(f"{role} {letter}" for letter in LETTERS[: POOL if role in pools else several[role]])
            for role in roles
            if role not in self.single
        }
        panels = [[rung for seat in one.seats for rung in seat.rungs] for one in policy.panels.values()]
        self.together = [_named_by(policy, several) for several in (*panels, *_ladders(policy), *_signatories(policy))]
        self.letters = [one for one in policy.letters.values() if any(name in policy.ladders for name in one.signed_by)]
        self.policy = replaced(
            policy.with_people(self._people()), panels={name: _sure(one) for name, one in policy.panels.items()}
        )  # fmt: skip

    @staticmethod
    def _how_many(policy: Policy, role: str, day: date) -> int:
        """Of a role, one person; or as many as hold it, where people.yaml says that there are several."""
        return max(1, min(len(policy.people.holders(role, day)), POOL))

    @property
    def persons(self) -> tuple[str, ...]:
        """Everybody who may be complained about or complain; of a pool, one and for complainants another."""
        return (*self.single, *(members[0] for members in self.members.values()), OUTSIDER)

    def all(self) -> Iterator[Pair]:
        """Every subject, and every two of one panel or ladder, with every complainant."""
        for one in self.persons:
            for other in self.persons:
                another = self._another(other) if other == one else other
                if another:
                    yield self.pair((one,), another)
        for n, one in enumerate(self.single):
            for other in self.single[n + 1 :]:
                if any({one, other} <= several for several in self.together):
                    yield from (self.pair((one, other), who) for who in self.persons if who not in (one, other))

    def pair(self, subjects: tuple[str, ...], complainant: str) -> Pair:
        """What every seat and ladder yields for those."""
        received = Received(
            at=self.at, recorded=self.at, by="engine", number="", policy=self.policy.name, kind="", person=complainant,
            parties={"subject": subjects, "complainant": (complainant,)},
        )  # fmt: skip
        state = evolve(NOTHING, received)
        filling = Filling(self.policy, state, self.at)
        found = {name: filling.ladder(name) for name in self.policy.ladders}
        for panel in self.policy.panels.values():
            if self._for(panel, state, filling):
                found |= {f"{panel.id}.{seat}": one for seat, one in filling.yielded(panel).items()}
        for letter in self.letters:
            if letter.when is None or holds(_about_persons(letter.when), filling.seen):
                found |= {f"{letter.id}/{name}": one for name, one in self._signing(letter, filling).items()}
        return Pair(subjects=subjects, complainant=complainant, seats=found)

    def _signing(self, letter: LetterRule, filling: Filling) -> dict[str, Filled]:
        """What the ladders yield that sign a letter, in written order, nobody twice."""
        found: dict[str, Filled] = {}
        signing: frozenset[str] = frozenset()
        for name in letter.signed_by:
            if name in self.policy.ladders:
                found[name] = filling.fill(name, self.policy.ladders[name].rungs, signing)
                signing |= {found[name].person}
            elif name in self.policy.roles:
                signing |= set(filling.free_holders(name, signing)[:1])
        return found

    def _for(self, panel: Panel, state: State, filling: Filling) -> bool:
        return panel.when is None or holds(panel.when, filling.seen)

    def _another(self, person: str) -> str:
        """Another member of the same pool; an outsider's complaint about an outsider; empty where there is neither."""
        several = next((members for members in self.members.values() if person in members), ())
        return several[1] if several else OUTSIDER if person == OUTSIDER else ""

    def _people(self) -> People:
        officers = {one: Officer(id=one, name=one) for one in self.single}
        holdings = [Holding(role=one, officer=one) for one in self.single]
        for role, members in self.members.items():
            officers |= {one: Officer(id=one, name=one) for one in members}
            holdings += [Holding(role=role, officer=one) for one in members]
        return People(officers, tuple(holdings))


def _ladders(policy: Policy) -> Iterator[tuple[Rung, ...]]:
    yield from (one.rungs for one in policy.ladders.values())


def _signatories(policy: Policy) -> Iterator[list[Rung]]:
    """The rungs of all ladders that sign one letter."""
    for letter in policy.letters.values():
        yield [rung for name in letter.signed_by if name in policy.ladders for rung in policy.ladders[name].rungs]


def _named_by(policy: Policy, rungs: Iterable[Rung]) -> frozenset[str]:
    """The roles that rungs name, also through other ladders."""
    found: set[str] = set()
    waiting = list(rungs)
    while waiting:
        rung = waiting.pop()
        if rung.who not in found:
            found.add(rung.who)
            waiting += policy.ladders[rung.who].rungs if rung.who in policy.ladders else ()
    return frozenset(found)


def _all_rungs(policy: Policy) -> Iterator[Rung]:
    for ladder in policy.ladders.values():
        yield from ladder.rungs
    for panel in policy.panels.values():
        for seat in panel.seats:
            yield from seat.rungs


def _sure(panel: Panel) -> Panel:
    """The panel with everything in its condition that is not about persons taken to hold."""
    return replaced(panel, when=_about_persons(panel.when) if panel.when is not None else None)


def _about_persons(condition: Condition) -> Condition:
    if isinstance(condition, All | AnyOf):
        return type(condition)(tuple(_about_persons(part) for part in condition.parts))
    asked = list(leaves(condition))
    known = all(isinstance(leaf, Test) and is_of_person(leaf.field) for leaf in asked)
    return condition if known else All(())
