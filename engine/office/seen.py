"""Seen: a case, and what an act led to, as somebody may see it. Everything is reckoned first, and then veiled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from engine.case.clock import Clock
from engine.case.events import FileRead, RestrictionEvent
from engine.case.retention import Retained
from engine.case.saying import stands_said
from engine.case.state import State
from engine.case.veil import Veil
from engine.office.asking import Asking, judged, veil_for
from engine.office.office import Council, Office
from engine.policy.policy import Policy
from engine.record import fresh, record, replaced
from engine.rehearse.explaining import Explained
from engine.rehearse.guiding import Advice
from engine.rehearse.seating import SeatNow, seats_after
from engine.store import persons
from engine.store.outbox import Waiting
from engine.store.store import Connection

if TYPE_CHECKING:
    from engine.case.step import Step  # what decides is slow to import, and whoever reads decides nothing


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
    retained: Retained | None = None
    """How long it is kept; None where no rule of its policy says so."""
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
    astray: tuple[str, ...] = ()
    """Of letters that would not reach whom they are for by what is known: what is missing, and what to do."""


def _astray(connection: Connection, council: Council, policy: Policy, made: Step) -> Iterator[str]:
    """Of each letter of an act to a person whom its channel does not reach by what is known of them: what to do."""
    for one in made.deliveries:
        field = REACHED_BY.get(one.channel) if one.sort == "letter" else None
        if field is None or one.to in policy.people.officers or one.to in policy.roles:
            continue
        known = persons.known(connection, council.key, one.to)
        if not known.get(field) and not IS_ONE[field](known.get("contact", "")):
            what = {"address": "postal address", "email": "email address"}[field]
            tell = f"before it is sent: engine person tell {one.to} --{field} ADDRESS --by OFFICER"
            todo = tell if persons.rows(connection, council.key, one.to) else "see to it by hand that it arrives"
            yield f"the {one.channel} to {one.to} is kept, and no {what} is known; {todo}"


REACHED_BY = {"letter": "address", "email": "email"}
"""What has to be known of a person for what goes by a channel to reach them."""
IS_ONE: Mapping[str, Callable[[str], bool]] = {
    "address": lambda contact: "@" not in contact and any(one.isalpha() for one in contact),
    "email": lambda contact: "@" in contact,
}
"""Whether the way to reach somebody that they gave in one text may be such."""


def step_seen(office: Office, council: Council, policy: Policy, made: Step, asking: Asking) -> StepSeen:
    """What an act led to, without what is hidden from whoever acted."""
    found = judged(policy, made.state, council, asking, strict=False)
    with office.store.reading() as connection:
        veil = veil_for(office, connection, council, policy, made.state, asking, found)
        astray = tuple(_astray(connection, council, policy, made))
    seats = tuple(one for event in made.events for one in seats_after(policy, made.state, event, asking.now))
    restricts = any(isinstance(event, RestrictionEvent) for event in made.events)
    stands = tuple(stands_said(policy, made.state, asking.now)) if restricts else ()
    if veil is None:
        return StepSeen(step=made, seats=seats, stands=stands, astray=astray)
    told = tuple(one for one in made.deliveries if not found.hides_identity or one.about != TOLD_OF)
    events, state, clocks = (veil.over(one) for one in (made.events, made.state, made.clocks))
    step = replaced(made, events=events, state=state, clocks=clocks, deliveries=veil.over(told))
    return StepSeen(step=step, seats=veil.over(seats), stands=veil.over(stands), astray=veil.over(astray))
