"""Duties of the calendar: what time asks for of each, and how each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from engine.case import events as e
from engine.case.moments import NOTCH
from engine.case.occurring import Occurrence, instant_from, occurrences, reckoner_of
from engine.policy.limits import UNDATED
from engine.policy.policy import Policy
from engine.policy.timeframes import Action
from engine.record import fresh, record, tuple_record


@record
class Kept:
    """What the history of a duty says."""

    since: datetime | None = None
    """From when on it is watched over."""
    told: frozenset[tuple[str, str, int]] = frozenset()
    """Of which occurrence what was told, and under which rule."""
    done: Mapping[str, e.DutyDone] = fresh(factory=dict)
    """By occurrence."""


@tuple_record
class Word:
    """Word of an occurrence that is owed to somebody from an instant on."""

    at: datetime
    what: str
    """warning, due or overdue."""
    rule: int
    to: tuple[str, ...]


def kept(history: Sequence[e.Event]) -> Kept:
    """What the history of one duty says."""
    since, told = None, set()
    done: dict[str, e.DutyDone] = {}
    for event in history:
        if isinstance(event, e.DutyWatched):
            since = event.at if since is None else min(since, event.at)
        elif isinstance(event, e.DutyTold):
            told.add((event.occurrence, event.what, event.rule))
        elif isinstance(event, e.DutyDone):
            done.setdefault(event.occurrence, event)
    return Kept(since=since, told=frozenset(told), done=done)


def words(one: Occurrence) -> tuple[Word, ...]:
    """Everything that somebody is to be told of an occurrence, in the order of time."""
    duty, reckoner = one.duty, reckoner_of(one.policy, one.duty, one.policy.announced)
    day = one.due.astimezone(one.policy.zone).date()
    found = []
    for n, rule in enumerate(duty.warnings):
        if rule.before is not None:
            found.append(
                Word(instant_from(reckoner, rule.before, one.due), "warning", n, rule.notify or duty.answering)
            )
    opens = reckoner.time(UNDATED).opening(day)
    found.append(Word(min(opens, one.due), "due", 0, duty.audience or duty.answering))
    if not duty.manual:
        for n, action in enumerate(duty.overdue or (Action(notify=duty.answering),)):
            at = one.due if action.after is None else instant_from(reckoner, action.after, one.due)
            found.append(Word(max(at, one.due) + NOTCH, "overdue", n, action.notify))
    return tuple(sorted(found, key=lambda word: word.at))


def pending(versions: Sequence[Policy], name: str, held: Kept, now: datetime) -> Iterator[tuple[Occurrence, Word]]:
    """What somebody is to be told by now and has not been, in the order in which it fell due."""
    found = []
    for one in occurrences(versions, name, held.since or now):
        several = words(one)
        if several[0].at > now:
            break
        if one.label not in held.done:
            told = {(what, rule) for label, what, rule in held.told if label == one.label}
            found += [(one, word) for word in several if word.at <= now and (word.what, word.rule) not in told]
    yield from sorted(found, key=lambda pair: pair[1].at)


@record
class Standing:
    """How a duty stands at an instant."""

    one: Occurrence
    state: str
    """coming, due (its day has come, or word was given of it), overdue or done."""
    done: e.DutyDone | None = None


def standing(versions: Sequence[Policy], name: str, held: Kept, now: datetime) -> list[Standing]:
    """The occurrences of a duty up to now, and the next that is still to come, in order."""
    found: list[Standing] = []
    for one in occurrences(versions, name, held.since or now):
        done = held.done.get(one.label)
        if done is not None and done.at <= now:
            found.append(Standing(one=one, state="done", done=done))
            continue
        if now > one.due and not one.duty.manual:
            found.append(Standing(one=one, state="overdue"))
            continue
        come = words(one)[0].at <= now
        found.append(Standing(one=one, state="due" if come else "coming"))
        if not come:
            break
    waiting = [one for one in found if one.one.duty.manual and one.state == "due"]
    return [one for one in found if one not in waiting[:-1]]  # of what is only reminded of, the last reminder stands
