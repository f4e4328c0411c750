"""Access: who reads a case, who takes part in it, and from whom the person's identity is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from engine.case import events as e
from engine.case.chains import barred
from engine.case.meant import may, who_could
from engine.case.seats import Filling
from engine.case.state import State
from engine.case.view import met, seen_now
from engine.case.who import ENGINE, persons, reports_to
from engine.errors import Refused
from engine.policy.access import NOT_READERS, FileClass
from engine.policy.policy import Policy
from engine.policy.who import Who
from engine.record import tuple_record

PROTECTED = "protected"


@tuple_record
class Reads:
    """Whether somebody reads a case, and what is hidden from them."""

    may: bool
    takes_part: bool = False
    hides_identity: bool = False
    why: str = ""
    """Why they may not, or why they may, in words; empty where everybody may."""
    file: FileClass | None = None


def file_of(policy: Policy, state: State, at: datetime) -> FileClass | None:
    """The file class of a case: the first whose condition holds; None where everybody may read it."""
    if not policy.access.classes or not state.begun:
        return None
    seen = seen_now(policy, state, at)
    return next((one for one in policy.access.classes.values() if met(one.when, seen)), None)


def guarded_by(policy: Policy, state: State, at: datetime) -> str:
    """The file class for which not everybody reads a case: that of the file it lies on, or was taken off last."""
    file = file_of(policy, state, at)
    return file.id if file else next(reversed(state.case.off_files), "")


def reading(policy: Policy, state: State, who: str, at: datetime) -> Reads:
    """What somebody reads of a case as it stands at an instant; an empty name is somebody outside."""
    file = file_of(policy, state, at)
    protected = state.case.identity == PROTECTED
    if state.case.off_files and who != ENGINE:
        for one in (policy.access.classes[name] for name in state.case.off_files if name in policy.access.classes):
            if against := barred(policy, tuple(rule for rule in one.not_readers if rule.party), state, who, at):
                return Reads(False, hides_identity=True, why=against, file=one)
    if who == ENGINE or (file is None and not protected):
        return Reads(True, takes_part=who == ENGINE, file=file)
    hides = protected or (file is not None and file.hides_identity)
    why = _part(policy, state, file, who, at) if who else ""
    if why:
        return Reads(True, takes_part=True, why=why, file=file)
    if file is None:
        return Reads(True, hides_identity=hides)
    against = barred(policy, file.not_readers, state, who, at) if who else ""
    if who and not against and file.readers and may(policy, who, at, file.readers, state=state):
        return Reads(True, hides_identity=hides, why="the file class names them as a reader", file=file)
    return Reads(False, hides_identity=hides, why=against or "they take no part in it", file=file)


def may_read(policy: Policy, state: State, who: str, at: datetime) -> bool:
    """Whether somebody may read a case at an instant."""
    return reading(policy, state, who, at).may


def _part(policy: Policy, state: State, file: FileClass | None, who: str, at: datetime) -> str:
    """What makes somebody a participant, in words; empty where nothing does."""
    rules = file.not_readers if file else NOT_READERS
    if barred(policy, tuple(one for one in rules if one.party), state, who, at):
        return ""
    these = persons(policy, who, at)
    for name, why in _named(policy, state, at):
        if not these.isdisjoint(persons(policy, name, at)):
            return why
    keeper = file.keeper if file else policy.access.keeper
    if keeper and may(policy, who, at, keeper, only=True, state=state):
        return "they keep the file"  # also where they report to whom it is about: somebody has to keep it
    if barred(policy, tuple(one for one in rules if not one.party), state, who, at):
        return ""
    level = policy.level(_handed_to(policy, state, at))
    if level and level.seats and may(policy, who, at, level.seats, state=state):
        return "the case was handed to their level"
    return ""


def _named(policy: Policy, state: State, at: datetime) -> Iterator[tuple[str, str]]:
    """Everybody who is named on a case: whoever received it or has it, tasks, seats, and who was let in.

    Handing it to another level ends what receiving it, having it or a task on it gave; seats and letting in stay.
    """
    handed: dict[str, str] = {}
    stays: dict[str, str] = {}
    handler = ""
    for one in state.timeline:
        event = one.event
        if one.at > at or (event.no_effect and not isinstance(event, e.Received)):
            continue
        if isinstance(event, e.Received):
            handed = {} if hands_over(policy, event) else {event.by: "they received it"}
        elif hands_over(policy, event):
            handed, handler = {}, ""
        elif isinstance(event, e.Assigned) and event.task:
            handed[event.officer or event.role] = f"they are to do '{event.task}' on it"
        elif isinstance(event, e.Assigned):
            handler = event.officer or event.role
        elif isinstance(event, e.Nominated):
            stays[event.person] = "they were named for a seat"
        elif isinstance(event, e.Convened):
            stays.update(dict.fromkeys(event.members.values(), "they sit on its panel"))
        elif isinstance(event, e.Admitted):
            stays[event.person] = "they were let in"
        elif isinstance(event, e.AccessEnded):
            stays.pop(event.person, None)
    yield from ((handler, "they have the case"),) if handler else ()
    yield from (pair for pair in (*stays.items(), *handed.items()) if pair[0] not in ("", ENGINE))


def hands_over(policy: Policy, event: e.Event) -> bool:
    """Whether an event takes the case to another level; of a lodgement, past the first."""
    if isinstance(event, e.Received):
        lowest = min(policy.levels, key=lambda one: one.order, default=None)
        return bool(event.level) and lowest is not None and event.level != lowest.id
    return isinstance(event, e.Referred | e.Judged) and bool(event.level)


def _handed_to(policy: Policy, state: State, at: datetime) -> str:
    """The level to which the case was handed last; empty where it was not."""
    made = (one.event for one in reversed(state.timeline) if one.at <= at and not one.event.no_effect)
    found = next((one for one in made if hands_over(policy, one)), None)
    return getattr(found, "level", "")


def refuse_outsiders(policy: Policy, state: State, who: str, at: datetime) -> None:
    """Refuse somebody who may not read the case, naming its keeper."""
    if not policy.access.classes or not state.begun:
        return
    found = reading(policy, state, who, at)
    if not found.may and found.file is not None:
        raise Refused("no-access", *no_access(policy, state.case.number, who, found))


def no_access(policy: Policy, number: str, who: str, found: Reads) -> tuple[str, str, tuple[str, ...]]:
    """That somebody may not read a case, the clause, and who could let them in. Not why: to be told that one is the
    subject, or reports to the subject, tells whom the case is about."""
    assert found.file is not None
    could = who_could(policy, found.file.keeper)
    if not who:
        return f"case '{number}' lies on a file: say who asks with --as OFFICER", found.file.clause, could
    return f"{policy.people.name(who)} does not read case '{number}', which lies on a file", found.file.clause, could


def keepers(policy: Policy, state: State, at: datetime) -> tuple[str, ...]:
    """Who keeps the case's file now, or kept the one that it was taken off, as persons; empty where nobody can."""
    file = file_of(policy, state, at) or policy.access.classes.get(next(reversed(state.case.off_files), ""))
    named: Iterable[Who] = file.keeper if file else policy.access.keeper
    return Filling(policy, state, at).meant(tuple(named))[:1]


def notice_to(policy: Policy, state: State, to: str, at: datetime) -> tuple[str, ...]:
    """Who gets a notice that is for somebody: they themselves, or the keeper where they may not read the case."""
    if not policy.access.classes or (file_of(policy, state, at) is None and not state.case.off_files):
        return (to,)
    meant = policy.people.holders(to, at.astimezone(policy.zone).date()) or (to,)
    if all(may_read(policy, state, one, at) for one in meant):
        return (to,)
    return keepers(policy, state, at)


def over_a_reporter(policy: Policy, state: State, event: e.Event) -> bool:
    """Whether somebody above a protected person did something on the person's case without taking part in it."""
    if state.case.identity != PROTECTED or event.by == ENGINE or isinstance(event, e.Received):
        return False
    members = state.case.parties.get("complainant", ())
    if not any(reports_to(policy, one, event.by, event.at) for one in members if one != event.by):
        return False
    return not reading(policy, state, event.by, event.at).takes_part
