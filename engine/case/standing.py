"""Standing: what stands on a person, by the histories of that person's cases, and what of it catches a contact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from engine.case import commands as c
from engine.case import events as e
from engine.case.clocks import of_timeframe
from engine.case.moments import Moments
from engine.case.state import Case, Standing, Stands, State
from engine.case.tallies import kept_of
from engine.case.view import Seen, begin_of, met, seen_at, seen_now
from engine.policy.conditions import Count
from engine.policy.policy import Policy
from engine.policy.restrictions import Measure, Restriction
from engine.policy.vocabulary import CAME_IN
from engine.record import record, replaced

HELD = "restricted"
"""Why a contact that a restriction catches moves nothing."""
KNOWING = (c.Lodge, c.Classify, c.Correct, c.Contact)
"""Commands that may know something of the person beyond the case at hand."""


def asks_of_persons(policy: Policy) -> bool:
    """Whether a policy asks anything of whoever brings a matter in, beyond that matter."""
    kept = any(field.of_person for field in policy.facts.values())
    return bool(policy.restrictions or policy.persons.tallies) or kept


def asks_of_the_person(policy: Policy, command: c.Command) -> bool:
    """Whether a policy asks anything of the person for this command, beyond the case at hand."""
    if isinstance(command, c.Contact):
        return command.result == CAME_IN and bool(policy.restrictions)
    if isinstance(command, c.Lodge):
        return asks_of_persons(policy)
    return isinstance(command, c.Classify | c.Correct) and bool(policy.persons.tallies or policy.restrictions)


def looked_at(case: Case, command: c.Command) -> datetime:
    """The instant at which what stands on the person counts: of a lodgement that was held back, its receipt."""
    again = isinstance(command, c.Classify | c.Correct) and case.restricted
    return case.received if again and case.received is not None else command.at


def standing_of(policy: Policy, states: Sequence[State], told: Sequence[e.PersonTold], at: datetime) -> Standing:
    """What stands on a person at an instant, and what is known of them, by the histories of both cases and person."""
    stands = [one for state in states for one in imposed_on(policy, state, at)]
    return Standing(
        restrictions=tuple(stands), cases=tuple(states),
        facts=kept_of(policy, states, told, at), gathered=True,
    )  # fmt: skip


def _passed(policy: Policy, event: e.Event) -> bool:
    """Whether something came from the person and was let through, at once or by somebody's judgement."""
    if isinstance(event, e.Received) and (kind := policy.kinds.get(event.kind)) is not None and kind.by_council:
        return False
    came = isinstance(event, e.Received) or (isinstance(event, e.Contacted) and event.result == CAME_IN)
    return isinstance(event, e.Accepted) or (came and event.no_effect != HELD)


def imposed_on(policy: Policy, state: State, at: datetime) -> Iterator[Stands]:
    """The restrictions that stand at an instant because of one case."""
    standing: dict[str, Stands] = {}
    for one in state.timeline:
        event = one.event
        if one.at > at or event.no_effect or not isinstance(event, e.RestrictionEvent):
            continue
        if isinstance(event, e.Imposed | e.Amended):
            since = standing[event.restriction].since if event.restriction in standing else event.at
            standing[event.restriction] = Stands(event.restriction, state.case.number, since, event.measures)
        elif isinstance(event, e.Lifted):
            standing.pop(event.restriction, None)
    for name, found in standing.items():
        rule = policy.restrictions.get(name)
        if rule is not None and not _over(policy, rule, state, at):
            yield found


def _over(policy: Policy, rule: Restriction, state: State, at: datetime) -> bool:
    """Whether the restriction has ended by itself."""
    timeframe = policy.timeframes.get(rule.ends)
    if timeframe is None:
        return False
    clocks = list(of_timeframe(policy, timeframe, Moments(policy, state, {}), {}))
    return bool(clocks) and clocks[-1].limit is not None and at > clocks[-1].limit


@record
class Caught:
    """What catches a contact: the measures, the strictest answer of all, and what somebody may find to let it pass."""

    measures: tuple[str, ...] = ()
    act: bool = True
    communicate: bool = True
    because: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()


class _OfPerson(Seen):
    """A contact with everything that its person brought in: what is counted is counted over all of their cases."""

    __slots__ = ("others",)

    def __init__(self, seen: Seen, standing: Standing) -> None:
        super().__init__(
            seen.policy, seen.case, seen.facts, seen.at, event=seen.event, timeline=seen.timeline, clocks=seen.clocks
        )
        self.others = tuple(one for one in standing.cases if one.case.number != seen.case.number)

    def count(self, counted: Count) -> int:
        """How often such events happened in the period, on this case and on the others of the person."""
        elsewhere = (seen_now(self.policy, one, self.at).count(counted) for one in self.others)
        return super().count(counted) + sum(elsewhere)


def caught(policy: Policy, standing: Standing, seen: Seen) -> Caught:
    """What of a person's standing catches the contact that is seen; `always` beats all."""
    if not standing.restrictions:
        return Caught()
    found, seen = Caught(), _OfPerson(seen, standing)
    for stands in standing.restrictions:
        rule = policy.restrictions.get(stands.restriction)
        if rule is None or (rule.always is not None and met(rule.always, seen)):
            continue
        for name, number in stands.measures.items():
            measure = rule.measure(name)
            if measure is not None and _catches(rule, measure, number, standing, stands, seen):
                found = Caught(
                    measures=(*found.measures, f"{rule.id}.{name}"),
                    act=found.act and measure.act,
                    communicate=found.communicate and measure.communicate,
                    because=tuple(dict.fromkeys((*found.because, rule.id))),
                    exempt=tuple(dict.fromkeys((*found.exempt, *(one.id for one in rule.exempt)))),
                )
    return found


Comes = TypeVar("Comes", e.Received, e.Contacted)


def held_back(event: Comes, found: Caught) -> Comes:
    """What came from a person with what restrictions make of it: always kept, and perhaps without effect."""
    if not found.measures:
        return event
    passes = found.act and getattr(event, "act", True)
    effect = "" if passes else HELD
    return replaced(event, restricted=found.measures, held=() if passes else found.exempt, no_effect=effect)


def _catches(rule: Restriction, measure: Measure, number: int | None, standing: Standing, stands: Stands,
             seen: Seen) -> bool:  # fmt: skip
    if measure.shown or not met(measure.when, seen):
        return False
    if measure.most is None:
        return True
    begin = begin_of(measure.most.per, seen.at, seen.policy.zone)
    passed = sum(
        begin <= at <= seen.at and at > stands.since for at in _let_through(rule, measure, standing, seen.policy)
    )
    return passed >= (number if number is not None else measure.most.at_most)


def _let_through(rule: Restriction, measure: Measure, standing: Standing, policy: Policy) -> Iterator[datetime]:
    """When contacts that the measure is about were let through; what always passes is none of them."""
    for state in standing.cases:
        for one in state.timeline:
            if _passed(policy, one.event):
                then = seen_at(policy, one, state.timeline)
                if met(measure.when, then) and not (rule.always is not None and met(rule.always, then)):
                    yield one.at


def shown_of(policy: Policy, standing: Standing) -> Sequence[tuple[str, str]]:
    """What stands on a person in words: the restriction, and each of its measures."""
    found = []
    for stands in standing.restrictions:
        rule = policy.restrictions.get(stands.restriction)
        for name, number in stands.measures.items() if rule else ():
            measure = rule.measure(name) if rule else None
            if rule and measure:
                many = f" ({number} a {measure.most.per})" if measure.most and number is not None else ""
                found.append((rule.title or rule.id, f"{measure.title or measure.id}{many}"))
    return found
