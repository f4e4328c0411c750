"""Fulfilling: a duty of the calendar is watched over, told of, and recorded as done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from engine.case import events as e
from engine.case.delivery import Delivery
from engine.case.duties import Kept, Standing, Word, kept, pending, standing
from engine.case.meant import may, who_could
from engine.case.occurring import Occurrence
from engine.case.who import known, roles_of, superiors
from engine.dates import instant_said
from engine.errors import Refused
from engine.policy.nearest import meant
from engine.policy.policy import Policy
from engine.policy.records import Duty
from engine.policy.reports import owed
from engine.policy.versions import in_force
from engine.record import record

History = tuple[e.Event, ...]


@record
class Told:
    """What a duty's history has more of, and the notices owed because of it."""

    events: History = ()
    deliveries: tuple[Delivery, ...] = ()


def place_of(name: str) -> str:
    """The name of the history of a duty."""
    return f"duty/{name}"


def tell(versions: Sequence[Policy], name: str, history: History, now: datetime, since: datetime) -> Told:
    """Everything that somebody is to be told of a duty by now and has not been.

    Without a history it is watched over from `since` on: what was due before is not asked for, but for a single date.
    """
    watched: History = ()
    if not history:
        watched = (e.DutyWatched(at=min(since, now), recorded=now, by="engine", duty=name),)
    events: list[e.Event] = list(watched)
    deliveries: list[Delivery] = []
    for one, word in pending(versions, name, kept((*history, *watched)), now):
        told = e.DutyTold(
            at=word.at, recorded=now, by="engine", duty=name, occurrence=one.label, what=word.what, rule=word.rule,
            due=one.due,
        )  # fmt: skip
        deliveries += _notices(one, word, len(history) + len(events), now)
        events.append(told)
    return Told(events=tuple(events), deliveries=tuple(deliveries))


def fulfil(
    versions: Sequence[Policy], name: str, history: History, *, by: str, at: datetime, now: datetime,
    label: str = "", present: tuple[str, ...] = (), note: str = "",
) -> e.DutyDone:  # fmt: skip
    """A duty was done at `at`; without a label, the one time that it is owed.

    Raises Refused where there is no such duty or time, where it was done already, or where it is not for them.
    """
    policy, duty = _holding(versions, name, at)
    if at > now:
        raise Refused("in-the-future", "an act cannot be recorded before it has happened")
    if not duty.dated:
        raise Refused("undated-duty", f"'{duty.name}' comes at no time: {duty.manual}", ", ".join(duty.clause))
    _theirs(policy, duty, by, present, at)
    one = _meant(versions, name, kept(history), label, at)
    _together(one.policy, one.duty, (by, *present), at)
    return e.DutyDone(
        at=at, recorded=now, by=by, note=note, duty=name, occurrence=one.label, due=one.due,
        late=at > one.due and not one.duty.manual, present=present,
    )  # fmt: skip


def _holding(versions: Sequence[Policy], name: str, at: datetime) -> tuple[Policy, Duty]:
    """The duty as the version in force then has it, else the last that does."""
    now_held = in_force(versions, at.astimezone(versions[-1].zone).date())
    for policy in (now_held, *reversed(versions)):
        if policy is not None and name in owed(policy):
            return policy, owed(policy)[name]
    more = meant(name, owed(versions[-1]), "all of them in `engine duty list`")
    raise Refused("unknown-duty", f"this policy has no duty and no report '{name}'{more}")


def _meant(versions: Sequence[Policy], name: str, held: Kept, label: str, at: datetime) -> Occurrence:
    """The time that is meant: of that name or due on that date, or else the one that has come and is not done."""
    found = standing(versions, name, held, at)
    if label:
        if label in held.done:
            done = held.done[label]
            raise Refused("already-done", f"'{name}' for {label} was done {_said(versions, done.at)}")
        for one in found:
            if label in (one.one.label, f"{one.one.due.astimezone(one.one.policy.zone):%Y-%m-%d}"):
                if one.state == "done":
                    raise Refused("already-done", f"'{name}' for {one.one.label} is done")
                return one.one
        listed = ", ".join(one.one.label for one in found if one.state != "done") or "none"
        raise Refused("not-owed", f"'{name}' is not owed for {label}; it is owed for {listed}")
    come = [one.one for one in found if one.state in ("due", "overdue")]
    if not come:
        coming = next((f"; the next is {_when(one)}" for one in found if one.state == "coming"), "")
        raise Refused("not-owed", f"nothing of '{name}' is owed now{coming}. Say `for` which to do it early")
    if len(come) > 1:
        listed = ", ".join(one.label for one in come)
        raise Refused("say-which", f"'{name}' is owed more than once; say for which: {listed}")
    return come[0]


def _theirs(policy: Policy, duty: Duty, by: str, present: tuple[str, ...], at: datetime) -> None:
    """Refuse whoever it is not for."""
    for who in (by, *present):
        known(policy, who)
    mine = tuple(dict.fromkeys((*duty.answering, *superiors(policy, duty.owner))))
    if duty.answering and not may(policy, by, at, mine, only=True):
        could = who_could(policy, duty.answering, only=True)
        raise Refused("not-allowed", f"'{duty.name}' is for {' or '.join(could)}", ", ".join(duty.clause), could)


def _together(policy: Policy, duty: Duty, several: tuple[str, ...], at: datetime) -> None:
    """Refuse a team that is not whole."""
    there = {role for who in several for role in roles_of(policy, who, at)}
    lacking = [role for role in duty.team if role not in there]
    if lacking:
        could = who_could(policy, lacking, only=True)
        sentence = f"'{duty.name}' is done together with {' and '.join(could)}"
        raise Refused("team-incomplete", sentence, ", ".join(duty.clause), could)


def _notices(one: Occurrence, word: Word, place: int, now: datetime) -> Iterator[Delivery]:
    duty, policy = one.duty, one.policy
    said = {
        "council": policy.council,
        "duty": duty.name,
        "name": duty.id,
        "occurrence": one.label,
        "due": instant_said(one.due, policy.zone),
        "why": f" It is done by hand: {duty.manual}." if duty.manual else "",
    }
    about = f"{'report' if duty.due is not None else 'duty'}-{word.what}"
    for n, role in enumerate(word.to):
        key = f"{place_of(duty.id)}/{place}/{n}"
        yield Delivery(key=key, sort="notice", to=role, about=about, case="", at=now, fields=said)


def _when(one: Standing) -> str:
    return f"{one.one.label}, due {instant_said(one.one.due, one.one.policy.zone)}"


def _said(versions: Sequence[Policy], at: datetime) -> str:
    return instant_said(at, versions[-1].zone)
