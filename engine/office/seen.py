"""Seen: a case, and what an act led to, as somebody may see it. Everything is reckoned first, and then veiled."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from engine.case.clock import Clock
from engine.case.events import FileRead
from engine.case.state import State
from engine.case.veil import Veil
from engine.office.asking import Asking, judged, veil_for
from engine.office.office import Council, Office
from engine.policy.policy import Policy
from engine.record import fresh, record, replaced
from engine.rehearse.explaining import Explained
from engine.rehearse.guiding import Advice
from engine.rehearse.seating import SeatNow
from engine.store.outbox import Waiting

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


def step_seen(office: Office, council: Council, policy: Policy, made: Step, asking: Asking) -> Step:
    """What an act led to, without what is hidden from whoever acted."""
    found = judged(policy, made.state, council, asking, strict=False)
    with office.store.reading() as connection:
        veil = veil_for(office, connection, council, policy, made.state, asking, found)
    if veil is None:
        return made
    told = tuple(one for one in made.deliveries if not found.hides_identity or one.about != TOLD_OF)
    events, state, clocks = (veil.over(one) for one in (made.events, made.state, made.clocks))
    return replaced(made, events=events, state=state, clocks=clocks, deliveries=veil.over(told))
