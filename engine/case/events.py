"""Events: what happened to a case, in the past tense. Stored for ever: fields are added with a default only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import ClassVar

from engine.policy.fields import Value
from engine.record import fresh, record

Facts = Mapping[str, Value]


@record
class Event:
    """`at` is when it happened, `recorded` when it was written down, both aware. `by` is who, or `engine`."""

    at: datetime
    recorded: datetime
    by: str
    no_effect: str = ""
    """Why it moves nothing, where a rule denies it its effect."""
    discretion: str = ""
    """The window or rule whose decider may still deny it its effect."""
    note: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note",)
    """Fields that may say something about a person, and are kept apart from the history."""
    moment: ClassVar[str] = ""
    """Its name as a moment; empty for what no limit may count from."""


@record
class Received(Event):
    """A lodgement arrived and was registered as a case."""

    moment: ClassVar[str] = "received"
    personal: ClassVar[tuple[str, ...]] = ("note", "details", "told")
    number: str
    policy: str
    kind: str
    category: str = ""
    channel: str = ""
    identity: str = "named"
    person: str = ""
    parties: Mapping[str, tuple[str, ...]] = fresh(factory=dict)
    facts: Facts = fresh(factory=dict)
    details: str = ""
    told: Mapping[str, str] = fresh(factory=dict)
    """What was told of the person: name, contact, address, phone, email."""
    given: tuple[str, ...] = ()
    """Which lodgement fields were given."""
    documents: tuple[str, ...] = ()
    """Which documents came with it."""
    missing: tuple[str, ...] = ()
    level: str = ""
    act: bool = True
    communicate: bool = True
    go: str = ""
    redirected: bool = False
    """Whether it goes somewhere outside this council's procedure."""
    because: tuple[str, ...] = ()
    """The rules of intake that decided."""
    first_received: datetime | None = None
    """On a case split off another, when that one was received."""
    restricted: tuple[str, ...] = ()
    """The measures of restrictions on the person that catch it, as `restriction.measure`."""
    held: tuple[str, ...] = ()
    """What somebody may find, any one of which lets it through all the same."""
    source: str = ""
    """Where it came from: an import row, a channel's own reference."""


@record
class Judged(Event):
    """Intake was judged again, because a fact changed or somebody used a discretion."""

    act: bool
    communicate: bool
    go: str = ""
    because: tuple[str, ...] = ()
    level: str = ""
    """The level that it goes to now; empty where it stays."""


@record
class Classified(Event):
    """Its category or facts were set."""

    moment: ClassVar[str] = "classified"
    category: str | None = None
    facts: Facts = fresh(factory=dict)
    parties: Mapping[str, tuple[str, ...]] = fresh(factory=dict)
    """Party roles of which it is now presumed who is in them."""


@record
class Acknowledged(Event):
    """The person was told that it arrived."""

    moment: ClassVar[str] = "acknowledged"
    channel: str = ""
    data: Facts = fresh(factory=dict)


@record
class Assigned(Event):
    """An officer or a role became responsible for it."""

    moment: ClassVar[str] = "assigned"
    officer: str = ""
    role: str = ""
    task: str = ""
    """What they are to do: a verb or a decision; empty is the handling of the case."""


@record
class Contacted(Event):
    """There was an exchange with the person, and perhaps a date given."""

    moment: ClassVar[str] = "contacted"
    channel: str = ""
    result: str = "reached"
    next_by: datetime | date | None = None
    next_who: str = ""
    data: Facts = fresh(factory=dict)
    restricted: tuple[str, ...] = ()
    """The measures of restrictions on the person that catch it, as `restriction.measure`."""
    held: tuple[str, ...] = ()
    """What somebody may find, any one of which lets it through all the same."""


@record
class Written(Event):
    """A letter of the policy was written to somebody."""

    moment: ClassVar[str] = "written"
    personal: ClassVar[tuple[str, ...]] = ("note", "reason", "said")
    letter: str
    party: str = ""
    """The party, role or ladder as which they get it; as a moment's datum, `to`."""
    to: str = ""
    """Who gets it: the key of a person, or an officer."""
    channel: str = ""
    sender: str = ""
    """In whose name it goes, as its ladder stood then."""
    signed: tuple[str, ...] = ()
    """Who signed it together."""
    text: str = ""
    """The file of the text that was taken."""
    said: Mapping[str, str] = fresh(factory=dict)
    """What was filled in."""
    file: str = ""
    """SHA-256 of a letter that was made by hand."""
    reason: str = ""
    data: Facts = fresh(factory=dict)


@record
class Committed(Event):
    """A date was given: what, by when, by whom."""

    moment: ClassVar[str] = "committed"
    by_when: datetime | date
    what: str = ""
    who: str = ""
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Noted(Event):
    """Something was written down; perhaps a document was put on the case."""

    moment: ClassVar[str] = "noted"
    about: str = ""
    document: str = ""
    file: str = ""
    """SHA-256 of an attached file."""


@record
class Declared(Event):
    """An event that the policy declares."""

    event: str
    data: Facts = fresh(factory=dict)
    member: str = ""
    """The party member it names or adds."""
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Decided(Event):
    """A decision of the policy was taken."""

    moment: ClassVar[str] = "decided"
    decision: str
    granted: bool = True
    reason: str = ""
    data: Facts = fresh(factory=dict)
    approved_by: str = ""
    votes_for: tuple[str, ...] = ()
    votes_against: tuple[str, ...] = ()
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Prepared(Event):
    """A step towards a decision was taken: proposed, recommended, referred, consulted or agreed."""

    moment: ClassVar[str] = "prepared"
    decision: str
    step: str
    granted: bool = True
    reason: str = ""
    data: Facts = fresh(factory=dict)
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Nominated(Event):
    """Somebody was named for a seat."""

    moment: ClassVar[str] = "nominated"
    seat: str
    person: str
    nominator: str = ""
    """The party member who named them; empty where somebody chose from a pool."""
    seated: bool = False
    """Whether they had a seat already: the nomination counts as made, and somebody else is chosen."""
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Convened(Event):
    """A panel was put together."""

    moment: ClassVar[str] = "convened"
    panel: str
    members: Mapping[str, str] = fresh(factory=dict)
    """Who sits in which seat."""
    chair: str = ""
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class RestrictionEvent(Event):
    """Something about a restriction on the person of the case."""

    restriction: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Imposed(RestrictionEvent):
    """A restriction was put on the person."""

    moment: ClassVar[str] = "imposed"
    measures: Mapping[str, int | None] = fresh(factory=dict)
    """The measures that hold, each with its number where it limits one."""


@record
class Notified(RestrictionEvent):
    """The person was told of the restriction."""

    moment: ClassVar[str] = "notified"


@record
class Continued(RestrictionEvent):
    """It was looked at again, and stands on."""

    moment: ClassVar[str] = "continued"


@record
class Amended(RestrictionEvent):
    """Other measures took the place of all that there were."""

    moment: ClassVar[str] = "amended"
    measures: Mapping[str, int | None] = fresh(factory=dict)


@record
class Lifted(RestrictionEvent):
    """It was taken off the person."""

    moment: ClassVar[str] = "lifted"


@record
class Accepted(Event):
    """A contact that a restriction held back was let through."""

    moment: ClassVar[str] = "accepted"
    since: datetime
    """From when its clocks run."""
    exempt: str = ""
    act: bool = True
    communicate: bool = True


@record
class Admitted(Event):
    """Somebody was let into a case that not everybody reads."""

    moment: ClassVar[str] = "admitted"
    person: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class AccessEnded(Event):
    """Somebody who had been let in was let in no longer."""

    moment: ClassVar[str] = "access-ended"
    person: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class TakenOffFile(Event):
    """What came next took the case off the file that it lay on; whom it is about is kept out of it all the same."""

    file_class: str


@record
class Disclosed(Event):
    """Something was told to somebody outside the case."""

    moment: ClassVar[str] = "disclosed"
    to: str
    what: str
    basis: str
    """The duty or right to disclose it."""
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "to", "what", "reason")


@record
class Extension(Event):
    """A step of an extension: of which clock, by which rule, and how much."""

    timeframe: str
    clock: str = ""
    """The key of the clock, where the timeframe has several."""
    rule: str = ""
    amount: str = ""
    to: date | None = None
    ground: str = ""
    reason: str = ""
    approved_by: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class ExtensionRequested(Extension):
    """More time was asked for."""

    moment: ClassVar[str] = "extension-requested"


@record
class Extended(Extension):
    """More time was decided."""

    moment: ClassVar[str] = "extended"


@record
class ExtensionRefused(Extension):
    """More time was refused."""

    moment: ClassVar[str] = "extension-refused"


@record
class ExtensionAgreed(Extension):
    """The other side agreed to more time."""

    moment: ClassVar[str] = "extension-agreed"


@record
class ExtensionNotified(Extension):
    """The person was told of more time."""

    moment: ClassVar[str] = "extension-notified"


@record
class Paused(Event):
    """An officer paused clocks; without names, all that the policy lets him pause."""

    moment: ClassVar[str] = "paused"
    timeframes: tuple[str, ...] = ()
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Resumed(Event):
    """An officer let paused clocks run again."""

    moment: ClassVar[str] = "resumed"
    timeframes: tuple[str, ...] = ()


@record
class Referred(Event):
    """It was passed to another level, or to an outside body."""

    moment: ClassVar[str] = "referred"
    to: str
    level: str = ""
    """The level that it is on from now."""
    outside: bool = False
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Redirected(Event):
    """It was sent elsewhere, because it does not belong here."""

    moment: ClassVar[str] = "redirected"
    to: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Resolved(Event):
    """An outcome was decided, or silence gave it."""

    moment: ClassVar[str] = "resolved"
    outcome: str
    channel: str = ""
    remedy: str = ""
    reason: str = ""
    deemed: bool = False
    data: Facts = fresh(factory=dict)
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Closed(Event):
    """It was closed."""

    moment: ClassVar[str] = "closed"
    reason: str = ""
    data: Facts = fresh(factory=dict)
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Reopened(Event):
    """It was opened again."""

    moment: ClassVar[str] = "reopened"
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Withdrawn(Event):
    """The person took it back."""

    moment: ClassVar[str] = "withdrawn"
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Linked(Event):
    """Another case was named beside it, or became part of it (`relation` is `absorbed`)."""

    moment: ClassVar[str] = "linked"
    other: str
    relation: str = "related"
    received: datetime | None = None
    """When an absorbed case was received."""


@record
class Joined(Event):
    """It was made part of another case."""

    moment: ClassVar[str] = "joined"
    into: str


@record
class SplitOff(Event):
    """Part of it became a case of its own."""

    moment: ClassVar[str] = "split"
    number: str


@record
class Converted(Event):
    """It became a case of another kind."""

    moment: ClassVar[str] = "converted"
    kind: str
    from_kind: str = ""
    category: str = ""
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class Corrected(Event):
    """A wrong category, person, subject, date or fact was put right, as if it had been so all along."""

    moment: ClassVar[str] = "corrected"
    category: str | None = None
    person: str | None = None
    identity: str | None = None
    facts: Facts = fresh(factory=dict)
    forgotten: tuple[str, ...] = ()
    """Facts that were never so."""
    parties: Mapping[str, tuple[str, ...]] = fresh(factory=dict)
    """Party roles of which it is now presumed who is in them."""
    event: int | None = None
    """The position in the history, from 0, of an event whose date was wrong."""
    happened: datetime | None = None
    """When that event did happen; None with `event` is never."""
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class ClockEvent(Event):
    """What became of a clock; `due` is the limit as it then stood."""

    clock: str
    timeframe: str
    due: datetime | None = None


@record
class ClockWarned(ClockEvent):
    """Word was given before the limit."""

    warning: int = 0


@record
class ClockMet(ClockEvent):
    """What was owed was done."""

    late: bool = False


@record
class ClockOverdue(ClockEvent):
    """The limit passed and what was owed was not done; of a target, that it was not met."""

    late_at_start: bool = False


@record
class ClockActed(ClockEvent):
    """An overdue action was carried out."""

    action: int = 0


@record
class ClockLapsed(ClockEvent):
    """Silence had its effect."""

    lapse: int = 0
    outcome: str = ""
    remedy: str = ""
    facts: Facts = fresh(factory=dict)
    closes: bool = False


@record
class ClockEnded(ClockEvent):
    """It stopped without being met."""

    why: str = ""


@record
class DutyEvent(Event):
    """What became of a duty of the calendar; its history is its own, and no case's."""

    duty: str


@record
class DutyWatched(DutyEvent):
    """The office began to watch over it: what was due before is not asked for."""


@record
class DutyTold(DutyEvent):
    """Somebody was told of it: before it was due, on the day, or once it was overdue."""

    occurrence: str
    what: str
    """warning, due or overdue."""
    rule: int = 0
    due: datetime | None = None


@record
class DutyDone(DutyEvent):
    """It was done."""

    occurrence: str
    due: datetime | None = None
    late: bool = False
    present: tuple[str, ...] = ()
    """Who took part, beside whoever recorded it."""


@record
class FileRead(Event):
    """Somebody read a case whose file class says so; kept in a history beside the case's own, and turns no clock."""

    how: str
    """show, export or explain."""


@record
class PersonEvent(Event):
    """What became of what is kept of a person; the history is the person's own, and turns no clock."""


@record
class PersonTold(PersonEvent):
    """Something that is kept of the person was set."""

    told: Mapping[str, str] = fresh(factory=dict)
    """Name, contact, address, phone, email; an empty one is known no longer."""
    facts: Facts = fresh(factory=dict)
    """Facts of the person."""
    personal: ClassVar[tuple[str, ...]] = ("note", "told", "facts")


@record
class PersonMerged(PersonEvent):
    """The person was found to be one with another, under whose key both are known from then on."""

    into: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class PersonAbsorbed(PersonEvent):
    """Another was found to be one with the person, and goes by this key from then on."""

    other: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class PersonSeparated(PersonEvent):
    """The person was found not to be one with the other after all; stands in the history of both."""

    other: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


@record
class PersonDistinct(PersonEvent):
    """The person was found to be another than somebody who tells the same of themselves."""

    other: str
    reason: str = ""
    personal: ClassVar[tuple[str, ...]] = ("note", "reason")


EVENT_TYPES: tuple[type[Event], ...] = (
    Received, Judged, Classified, Acknowledged, Assigned, Contacted, Committed, Noted, Declared, Decided,
    ExtensionRequested, Extended, ExtensionRefused, ExtensionAgreed, ExtensionNotified, Paused, Resumed, Referred,
    Redirected, Resolved, Closed, Reopened, Withdrawn, Linked, Joined, SplitOff, Converted, Corrected,
    ClockWarned, ClockMet, ClockOverdue, ClockActed, ClockLapsed, ClockEnded, Prepared, Nominated, Convened,
    Imposed, Notified, Continued, Amended, Lifted, Accepted,
    DutyWatched, DutyTold, DutyDone, Written,
    Admitted, AccessEnded, Disclosed, FileRead,
    PersonTold, PersonMerged, PersonAbsorbed, PersonSeparated, PersonDistinct,
    TakenOffFile,
)  # fmt: skip
"""Every event that a history may hold. One is added at the end, and none is ever taken away."""


def name_of(event: Event) -> str:
    """The name of an event as a moment: the declared name, or the built-in one; empty where it is none."""
    if isinstance(event, Declared):
        return event.event
    return f"{event.timeframe}.lapsed" if isinstance(event, ClockLapsed) else type(event).moment


def datum(one: object, field: str) -> Value | None:
    """What an event, or a command, carries under that name; None where it carries nothing."""
    data = getattr(one, "data", None)
    if data and field in data:
        found: Value = data[field]
        return found
    if isinstance(one, Referred) and field == "to":  # a body may be meant by its own name or by that of its level
        return frozenset(name for name in (one.to, one.level) if name) or None
    if isinstance(one, Written) and field == "to":
        return one.party or None
    own = None if isinstance(one, Declared) else getattr(one, field, None)
    if isinstance(own, tuple):
        return frozenset(own) or None
    return None if isinstance(own, Mapping) else own or None
