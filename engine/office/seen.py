"""Seen: a case, and what an act led to, as somebody may see it. Everything is reckoned first, and then veiled."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from engine.case.clock import Clock
from engine.case.events import FileRead, RestrictionEvent
from engine.case.saying import stands_said
from engine.case.state import State
from engine.case.step import Step
from engine.case.veil import Veil
from engine.office.asking import Asking, judged, veil_for
from engine.office.office import Council, Office
from engine.policy.policy import Policy
from engine.record import fresh, record, replaced
from engine.rehearse.explaining import Explained
from engine.rehearse.guiding import Advice
from engine.rehearse.seating import SeatNow, seats_after
from engine.store.outbox import Waiting


@record
class CaseView:
    """One case, as whoever asks may see it."""

    council: str
    policy: Policy
    state: State
    clocks: tuple[Clock, ...]
    person: Mapping[str, str] = fresh(factory=dict)
    deliveries: tuple[Waiting, ...] = ()
    seats: tuple[SeatNow, ...] = ()
    advice: tuple[Advice, ...] = ()
    """What the document advises on it."""
    accrued: Mapping[str, Decimal] = fresh(factory=dict)
    """The money that has accrued on its clocks, by their keys; not those on which none has."""
    story: Explained | None = None
    """The case explained, where that was asked for."""
    reads: tuple[FileRead, ...] = ()
    """Who read it before, for those who take part in a case whose file class has that written down."""
    hides_identity: bool = False
    letters: Mapping[str, str] = fresh(factory=dict)
    """The letters that were rendered, by their SHA-256, as they went out: subject, empty line, text."""


VEILED = ("state", "clocks", "deliveries", "letters", "seats", "story")
"""What of a view speaks of the person."""
TOLD_OF = "protected"
"""The notice that somebody to whom a protected person reports did something: it tells who that may be."""


def veiled(seen: CaseView, veil: Veil) -> CaseView:
    """A case without what is hidden."""
    rest = {name: veil.over(getattr(seen, name)) for name in VEILED}
    if seen.hides_identity:
        rest["deliveries"] = tuple(one for one in rest["deliveries"] if one.delivery.about != TOLD_OF)
    person = {name: text for name, text in seen.person.items() if veil.over(text) == text}
    return replaced(seen, **rest, person=person)


@record
class StepSeen:
    """What an act led to, with what people want to know of it at once."""

    step: Step
    seats: tuple[SeatNow, ...] = ()
    """Of a nomination or a convening: who sits where now."""
    stands: tuple[str, ...] = ()
    """Of a step of a restriction: what stands on the person because of the case, from when to when."""


def step_seen(office: Office, council: Council, policy: Policy, made: Step, asking: Asking) -> StepSeen:
    """What an act led to, without what is hidden from whoever acted."""
    found = judged(policy, made.state, council, asking, strict=False)
    with office.store.reading() as connection:
        veil = veil_for(office, connection, council, policy, made.state, asking, found)
    seats = tuple(one for event in made.events for one in seats_after(policy, made.state, event, asking.now))
    restricts = any(isinstance(event, RestrictionEvent) for event in made.events)
    stands = tuple(stands_said(policy, made.state, asking.now)) if restricts else ()
    if veil is None:
        return StepSeen(step=made, seats=seats, stands=stands)
    told = tuple(one for one in made.deliveries if not found.hides_identity or one.about != TOLD_OF)
    events, state, clocks = (veil.over(one) for one in (made.events, made.state, made.clocks))
    step = replaced(made, events=events, state=state, clocks=clocks, deliveries=veil.over(told))
    return StepSeen(step=step, seats=veil.over(seats), stands=veil.over(stands))
