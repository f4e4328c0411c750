"""Commands: what somebody, or time itself, asks for. Imperative, and plain records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import ClassVar

from engine.case.state import NO_STANDING, Standing
from engine.policy.fields import Value
from engine.record import fresh, record

Facts = Mapping[str, Value]


@record
class Command:
    """`at` is when it happened (not after it is recorded, not before the case); `by` an officer, a role or `engine`."""

    at: datetime
    by: str
    note: str = ""
    verb: ClassVar[str] = ""


@record
class Lodge(Command):
    """Bring a matter in."""

    verb: ClassVar[str] = "lodge"
    number: str
    kind: str = ""
    """Empty: the only kind that the policy has."""
    category: str = ""
    channel: str = ""
    identity: str = ""
    """Empty: named where a name or a way to reach the person was given, else anonymous."""
    person: str = ""
    parties: Mapping[str, tuple[str, ...]] = fresh(factory=dict)
    facts: Facts = fresh(factory=dict)
    details: str = ""
    told: Mapping[str, str] = fresh(factory=dict)
    """What was told of the person, by those names."""
    given: tuple[str, ...] = ()
    """Which of name, contact, address, phone and email are known of the person."""
    documents: tuple[str, ...] = ()
    """Which documents came with it."""
    first_received: datetime | None = None
    source: str = ""
    standing: Standing = NO_STANDING
    """What stands on the person, as whoever takes it in has gathered it."""


@record
class Classify(Command):
    """Set its category or facts."""

    verb: ClassVar[str] = "classify"
    category: str | None = None
    facts: Facts = fresh(factory=dict)
    standing: Standing = NO_STANDING
    """What is known of the person, as whoever does it has gathered it."""


@record
class Acknowledge(Command):
    """Tell the person that it arrived."""

    verb: ClassVar[str] = "acknowledge"
    channel: str = ""
    data: Facts = fresh(factory=dict)


@record
class Assign(Command):
    """Make an officer or a role responsible."""

    verb: ClassVar[str] = "assign"
    officer: str = ""
    role: str = ""
    task: str = ""
    """What they are to do: a verb or a decision; empty is the handling of the case."""


@record
class Contact(Command):
    """Record an exchange with the person, and perhaps say who will be in touch by when."""

    verb: ClassVar[str] = "contact"
    channel: str = ""
    result: str = "reached"
    next_by: datetime | date | None = None
    next_who: str = ""
    data: Facts = fresh(factory=dict)
    standing: Standing = NO_STANDING
    """What stands on the person who got in touch, as whoever takes it in has gathered it."""


@record
class Write(Command):
    """Write a letter of the policy."""

    verb: ClassVar[str] = "write"
    letter: str
    to: str = ""
    """One of those whom the letter goes to; empty is all of them."""
    channel: str = ""
    signed: tuple[str, ...] = ()
    """Who has signed it, where it is signed together."""
    reason: str = ""
    file: str = ""
    """SHA-256 of a letter made by hand, where none of its texts would do."""
    data: Facts = fresh(factory=dict)


@record
class Commit(Command):
    """Give a date: what, by when, by whom."""

    verb: ClassVar[str] = "commit"
    by_when: datetime | date
    what: str = ""
    who: str = ""
    reason: str = ""


@record
class Note(Command):
    """Write something down, or put a document on the case."""

    verb: ClassVar[str] = "note"
    about: str = ""
    document: str = ""
    file: str = ""


@record
class Declare(Command):
    """Record an event that the policy declares."""

    verb: ClassVar[str] = "declare"
    event: str
    data: Facts = fresh(factory=dict)
    member: str = ""
    reason: str = ""


@record
class Decide(Command):
    """Take a decision of the policy, or a step towards it."""

    verb: ClassVar[str] = "decide"
    decision: str
    step: str = ""
    """propose, recommend, refer, consult or agree; empty takes the decision."""
    granted: bool = True
    reason: str = ""
    approved_by: str = ""
    votes_for: tuple[str, ...] = ()
    votes_against: tuple[str, ...] = ()
    """Of a panel's decision, which members voted how."""
    signed: tuple[str, ...] = ()
    """Who has signed the letter that tells of it, where it is signed together."""
    data: Facts = fresh(factory=dict)


@record
class Nominate(Command):
    """Name somebody for a seat: as a party's nomination, or as a choice from a pool."""

    verb: ClassVar[str] = "nominate"
    seat: str
    """`panel.seat`, the seat alone where one panel has it, or a ladder."""
    person: str
    nominator: str = ""
    """The party member who names them; empty where somebody chooses from a pool."""
    reason: str = ""


@record
class Convene(Command):
    """Put a panel together; without members, of whoever its ladders yield."""

    verb: ClassVar[str] = "convene"
    panel: str
    members: tuple[str, ...] = ()
    reason: str = ""


@record
class Restrict(Command):
    """Restrict the contact of the case's person; or notify, continue, amend or lift what stands."""

    verb: ClassVar[str] = "restrict"
    restriction: str
    step: str = ""
    """impose (also where nothing is said), notify, continue, amend or lift."""
    measures: tuple[str, ...] = ()
    """Which measures hold, one with a number as `measure=N`; empty is all."""
    reason: str = ""
    approved_by: str = ""
    signed: tuple[str, ...] = ()
    """Who has signed the letter that tells of it, where it is signed together."""
    data: Facts = fresh(factory=dict)


@record
class Admit(Command):
    """Let somebody into a case that not everybody reads; or end that."""

    verb: ClassVar[str] = "admit"
    person: str
    step: str = ""
    """`end` lets them in no longer."""
    reason: str


@record
class Disclose(Command):
    """Record what was told to somebody outside the case."""

    verb: ClassVar[str] = "disclose"
    to: str
    what: str
    basis: str
    """The duty or right to disclose it."""
    reason: str = ""


@record
class Extend(Command):
    """Give more time; or ask for it, refuse it, agree to it, or tell of it."""

    verb: ClassVar[str] = "extend"
    timeframe: str
    clock: str = ""
    step: str = "decide"
    """request, decide, refuse, agree or notify."""
    rule: str = ""
    amount: str = ""
    to: date | None = None
    ground: str = ""
    reason: str = ""
    approved_by: str = ""


@record
class Pause(Command):
    """Stop the clocks that the policy lets an officer stop."""

    verb: ClassVar[str] = "pause"
    timeframes: tuple[str, ...] = ()
    reason: str = ""


@record
class Resume(Command):
    """Let them run again."""

    verb: ClassVar[str] = "resume"
    timeframes: tuple[str, ...] = ()


@record
class Refer(Command):
    """Pass the case to another level or to an outside body."""

    verb: ClassVar[str] = "refer"
    to: str
    reason: str = ""
    data: Facts = fresh(factory=dict)


@record
class Redirect(Command):
    """Send a matter elsewhere that does not belong here."""

    verb: ClassVar[str] = "redirect"
    to: str
    reason: str = ""
    data: Facts = fresh(factory=dict)


@record
class Resolve(Command):
    """Decide the outcome."""

    verb: ClassVar[str] = "resolve"
    outcome: str
    channel: str = ""
    remedy: str = ""
    reason: str = ""
    signed: tuple[str, ...] = ()
    """Who has signed the letter that tells of it, where it is signed together."""
    data: Facts = fresh(factory=dict)


@record
class Close(Command):
    """Close the case."""

    verb: ClassVar[str] = "close"
    reason: str = ""
    data: Facts = fresh(factory=dict)


@record
class Reopen(Command):
    """Open it again."""

    verb: ClassVar[str] = "reopen"
    reason: str = ""


@record
class Withdraw(Command):
    """Record that the person takes it back."""

    verb: ClassVar[str] = "withdraw"
    reason: str = ""


@record
class Link(Command):
    """Name another case beside it; `absorbed` is one that became part of it."""

    verb: ClassVar[str] = "link"
    other: str
    relation: str = "related"
    received: datetime | None = None


@record
class Join(Command):
    """Make it part of another case."""

    verb: ClassVar[str] = "join"
    into: str


@record
class Split(Command):
    """Make part of it a case of its own."""

    verb: ClassVar[str] = "split"
    number: str


@record
class Convert(Command):
    """Make it a case of another kind."""

    verb: ClassVar[str] = "convert"
    kind: str
    category: str = ""
    reason: str = ""


@record
class Correct(Command):
    """Put a wrong category, person, subject, date or fact right."""

    verb: ClassVar[str] = "correct"
    category: str | None = None
    person: str | None = None
    identity: str | None = None
    subject: tuple[str, ...] = ()
    """Whom it is about in truth, in the place of whoever was named; empty changes nothing."""
    facts: Facts = fresh(factory=dict)
    forgotten: tuple[str, ...] = ()
    event: int | str | None = None
    """The act whose time was wrong: its position in the history, from 0, or its name, of which the last is meant."""
    happened: datetime | None = None
    reason: str = ""
    standing: Standing = NO_STANDING
    """What is known of the person, as whoever does it has gathered it."""


@record
class TimeCommand(Command):
    """What time itself asks for; `at` is the limit, however late it is noticed."""

    clock: str
    timeframe: str
    due: datetime | None = None


@record
class Warn(TimeCommand):
    """Give word before the limit."""

    warning: int = 0


@record
class MarkOverdue(TimeCommand):
    """Record that the limit passed."""

    late_at_start: bool = False


@record
class Act(TimeCommand):
    """Carry out an overdue action."""

    action: int = 0


@record
class LetLapse(TimeCommand):
    """Give silence its effect."""

    lapse: int = 0


COMMAND_TYPES: tuple[type[Command], ...] = (
    Lodge, Classify, Acknowledge, Assign, Contact, Write, Commit, Note, Declare, Decide, Nominate, Convene, Restrict,
    Admit, Disclose,
    Extend, Pause, Resume, Refer, Redirect, Resolve, Close, Reopen, Withdraw, Link, Join, Split, Convert, Correct,
)  # fmt: skip
"""What an officer may ask for."""
