"""Limits: amount, unit, calendar and anchor taken together, and the conventions under which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from engine.calendars.reading import CLOSE_OF_BUSINESS, Roll
from engine.calendars.receipt import ReceiptRule
from engine.calendars.units import Amount, Unit
from engine.policy.conditions import Condition
from engine.policy.moments import Moment
from engine.record import fields_of, record, tuple_record


class How(Enum):
    """How a limit says when it ends."""

    WITHIN = "within"
    BEFORE = "before"
    STATED = "stated"
    AT = "at"
    COUNTED = "counted"
    LESSER = "lesser_of"
    GREATER = "greater_of"
    UNDATED = "undated"


@tuple_record
class FromTable:
    """An amount that a table gives."""

    table: str


@tuple_record
class FromFact:
    """An amount whose number a fact holds."""

    fact: str
    unit: Unit


Source = Amount | FromTable | FromFact


@tuple_record
class Span:
    """A range: the target below and the limit above."""

    target: Amount
    limit: Amount


AS_IT_ARRIVES = ReceiptRule()


@record
class Receipt:
    """When late arrivals count, for which events, and on which channels it differs."""

    rule: ReceiptRule = AS_IT_ARRIVES
    events: tuple[str, ...] = ("received",)
    by_channel: tuple[tuple[str, ReceiptRule], ...] = ()
    stops: bool = False
    """Whether the deemed date also decides if a clock was met in time; by default only what counts from it."""

    def rule_for(self, channel: str) -> ReceiptRule:
        """The rule for that channel."""
        return dict(self.by_channel).get(channel, self.rule)


@record
class Service:
    """When a notice counts as given, by the channel it went by."""

    events: tuple[str, ...] = ()
    after: tuple[tuple[str, Limit], ...] = ()
    stops: bool = False

    def limit_for(self, channel: str) -> Limit | None:
        """How long after sending it counts as given; None is when it happened."""
        return dict(self.after).get(channel)


class Learnt(Enum):
    """What a closure or calendar day does to clocks that were running when it was learnt."""

    LATER_ONLY = "later only"
    BOTH_WAYS = "both ways"
    PINNED = "pinned"


@record
class Conventions:
    """The conventions written at one place: a policy, a calendar, a timeframe or a limit. None is not written here."""

    days: str | None = None
    hours: str | None = None
    first_day: str | None = None
    clear: bool | None = None
    time: int | None = None
    end: Roll | None = None
    roll_past: str | None = None
    pause_days: str | None = None
    range: str | None = None
    learnt: Learnt | None = None
    warnings: str | None = None
    base: str | None = None
    in_time: str | None = None
    recurring: str | None = None
    strength: str | None = None
    receipt: Receipt | None = None
    service: Service | None = None


STANDING = Conventions(
    days="calendar",
    hours="elapsed",
    first_day="not counted",
    clear=False,
    time=CLOSE_OF_BUSINESS,
    roll_past="closed",
    pause_days="whole days",
    range="target and limit",
    warnings="once",
    base="end",
    in_time="",
    recurring="last update",
    strength="duty",
)
"""What holds where nothing is written; the reference page lists each with its key."""


def nearest(*written: Conventions) -> Conventions:
    """One set of conventions from several, the first that writes a key deciding it."""
    found = {}
    for name in CONVENTIONS:
        found[name] = next((value for one in written if (value := getattr(one, name)) is not None), None)
    return Conventions(**found)


CONVENTIONS = fields_of(Conventions)
NOTHING_WRITTEN = Conventions()


@record
class Plus:
    """More time under a condition, walked on from the end as an extension is."""

    amount: Amount
    when: Condition | None = None
    clause: str = ""


@record
class Limit:
    """When something ends or begins, counted from a moment."""

    how: How
    amount: Source | None = None
    target: Source | None = None
    """The lower figure of a range."""
    moment: Moment | None = None
    """Where it counts from; None is the anchor of the timeframe it stands in."""
    date: Moment | None = None
    """The stated date, where `how` is STATED."""
    schedule: str = ""
    same_day: bool = False
    number: int = 0
    """The most that may be counted, where `how` is COUNTED."""
    counted: str = ""
    """What is counted instead of time, where `how` is COUNTED: a number that the stopping event carries."""
    calendar: str = ""
    calendar_table: str = ""
    members: tuple[Limit, ...] = ()
    if_known: bool = False
    """As a member of several: left out while its moment has not come, instead of waited for."""
    plus: tuple[Plus, ...] = ()
    fixed: bool = False
    """As a ceiling: pauses do not move it."""
    written: Conventions = NOTHING_WRITTEN

    @property
    def backward(self) -> bool:
        """Whether it counts back from its anchor."""
        return self.how is How.BEFORE

    def all(self) -> Iterator[Limit]:
        """The limit and every limit inside it."""
        yield self
        for member in self.members:
            yield from member.all()


UNDATED = Limit(how=How.UNDATED)
