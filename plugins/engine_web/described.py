"""Described: the answers of the interface for programs, as its description has them.

They are not run through these models: what the engine says plainly is what is sent, and the tests hold the one to the
other.
"""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, JsonValue

Values = dict[str, JsonValue]


class Fault(BaseModel):
    """Why something was not done."""

    code: str
    sentence: str
    clause: str | None = None
    """The clause of the adopted document."""
    could: list[str] = []
    """Who could."""


class Failed(BaseModel):
    """A request that could not be carried out."""

    error: Fault


class Denied(BaseModel):
    """What the policy does not allow."""

    refused: Fault


class Lodged(BaseModel):
    """What became of a lodgement."""

    case: str
    new: bool
    missing: list[str]


class Clock(BaseModel):
    """A promise that runs, or ran."""

    clock: str
    timeframe: str
    states: list[str]
    since: datetime | None
    due: datetime | None
    limit: datetime | None
    met: datetime | None
    late: bool
    why: str | None
    clause: list[str]


class Recorded(BaseModel):
    """An event as it was recorded."""

    event: str
    at: datetime
    recorded: datetime
    by: str
    no_effect: str | None
    fields: Values


class Happened(Recorded):
    """An event in the history of a case: where it stands there, and what it says."""

    place: int
    says: str


class Delivery(BaseModel):
    """A letter, a notice or a record that is owed because of an act."""

    sort: str
    to: str
    about: str


class Sending(Delivery):
    """What became of a delivery; of a letter that was rendered, its text."""

    state: str
    rendered: str | None
    text: str | None


class Kept(BaseModel):
    """How long a case is kept."""

    rule: str
    file_class: str
    keep: str
    since: date | None
    keep_until: date | None
    disposal: str
    why: str
    clause: str | None


class Seat(BaseModel):
    """A seat of a panel, and who may fill it."""

    panel: str
    seat: str
    says: str
    candidates: list[str]


class Advice(BaseModel):
    """What the document advises."""

    step: str | None
    text: str
    clause: str | None


class Read(BaseModel):
    """That somebody read the case."""

    at: datetime
    by: str
    how: str


class Party(BaseModel):
    """Somebody whom an act brought into a case, and for whom the engine takes them."""

    party: str
    named: str
    taken_for: str | None
    perhaps: str | None


class Case(BaseModel):
    """A case, without what is hidden from the caller."""

    council: str
    case: str
    policy: str
    kind: str
    category: str | None
    channel: str | None
    identity: str
    hides_identity: bool
    person: Values | None
    details: str | None
    facts: Values
    parties: Values
    documents: list[str]
    state: str
    level: str | None
    officer: str | None
    outcome: str | None
    received: datetime | None
    because: list[str]
    uncovered: str | None
    seats: list[Seat]
    guidance: list[Advice]
    clocks: list[Clock]
    retention: Kept | None
    history: list[Happened]
    reads: list[Read]
    deliveries: list[Sending]


class Acted(BaseModel):
    """What an act led to."""

    council: str
    case: str
    state: str
    level: str
    uncovered: str | None
    events: list[str]
    recorded: list[Recorded]
    parties: list[Party]
    clocks: list[Clock]
    deliveries: list[Delivery]


class Row(BaseModel):
    """A case in a list."""

    council: str
    case: str
    policy: str
    kind: str
    category: str | None
    state: str
    level: str | None
    officer: str | None
    outcome: str | None
    person: str | None
    name: str | None
    details: str | None
    received: datetime | None
    due: datetime | None
    overdue_since: datetime | None


class Cases(BaseModel):
    """Cases that the caller may see, how many there are of them, and how many the list leaves out."""

    total: int
    left_out: int
    cases: list[Row]
