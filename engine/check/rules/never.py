"""E323: clocks and windows that can never start, be met or be used."""

from __future__ import annotations

from collections.abc import Iterator

from engine.calendars.units import Amount
from engine.check.subject import Subject
from engine.check.sweep import arrivals, due, plain, say
from engine.findings import Finding
from engine.policy.limits import How
from engine.policy.moments import ClockTurns, Earliest, Happens, Latest, Moment, WindowTurns, parts
from engine.policy.timeframes import Timeframe
from engine.record import replaced


def never(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    """What is wrong with a clock or a window that can never be kept."""
    for key, moment in (("from", one.start), ("until", one.until), ("done", one.done), ("cancel", one.cancel)):
        for part in parts(moment) if moment is not None else ():
            why = impossible(subject, part)
            if why:
                message, fix = f"this moment never comes: {why}", "Name one that comes, or let this one come."
                yield subject.finding("E323", message, subject.path_of(one.id, key), fix=fix)
    if (
        one.window is None
        and not one.each
        and isinstance(one.start, Happens)
        and one.start == one.until
        and one.start.event == "received"
    ):
        message = "it starts and stops with the same event, which comes once"
        yield subject.finding("E323", message, subject.path_of(one.id, "until"), fix="Name the event that meets it.")
    for limit in one.limits():
        if isinstance(limit.amount, Amount) and limit.amount.number == 0 and limit.amount.unit.exact:
            message = "no time at all: it is late as soon as it starts"
            yield subject.finding(
                "E323", message, subject.path_of(one.id), key=True, fix="Write an amount above nought."
            )
            break
    yield from _waits_for_itself(subject, one)
    yield from _endless_pauses(subject, one)
    yield from _closes_first(subject, one)


def _waits_for_itself(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    """A clock that is to start, or to be met, by what only the clock itself brings about."""
    if _only_after(one.start, one.id):
        message = f"`{one.id}` never starts: it waits for what happens to itself"
        yield subject.finding("E323", message, subject.path_of(one.id, "from"), fix="Count from an event.")
    key = "done" if one.done is not None and one.every is not None else "until"
    meets = one.done if key == "done" else one.until
    if one.window is None and meets is not None and _only_after(meets, one.id, "met"):
        message = f"`{one.id}` is never met: what meets it is that it was met"
        yield subject.finding("E323", message, subject.path_of(one.id, key), fix="Name the event that meets it.")


def _only_after(moment: Moment, name: str, *turns: str) -> bool:
    """Whether a moment cannot come before that clock has turned, in one of those ways or in any."""
    if isinstance(moment, ClockTurns):
        return moment.timeframe == name and (not turns or moment.turn in turns)
    if isinstance(moment, WindowTurns):
        return moment.window == name
    if isinstance(moment, Earliest):
        return all(_only_after(member, name, *turns) for member in moment.members)
    if isinstance(moment, Latest):
        return any(_only_after(member, name, *turns) for member in moment.members if not member.if_known)
    return False


def _endless_pauses(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    for n, rule in enumerate(one.pauses):
        if rule.start == rule.end and isinstance(rule.start, Happens) and rule.at_most is None and rule.when is None:
            yield subject.finding(
                "E323", "this pause never ends: what ends it begins it anew", subject.path_of(one.id, "pause", n, "to"),
                fix="Name under `to` what ends it, or write `at_most`.",
            )  # fmt: skip


def impossible(subject: Subject, part: Moment) -> str:
    """Why a moment of a clock or a window comes on no case; empty where it may come."""
    policy = subject.policy
    if isinstance(part, ClockTurns):
        other = policy.timeframes.get(part.timeframe)
        if other is None:
            return ""
        undated = other.limit.how is How.UNDATED and other.ceiling is None
        if part.turn == "overdue" and (other.target_only or undated):
            return f"`{other.id}` is a target" if other.target_only else f"`{other.id}` has no limit to pass"
        if part.turn == "lapsed" and not other.lapses:
            return f"`{other.id}` has no `lapse`"
        if part.turn == "warned" and not other.warnings:
            return f"`{other.id}` has no `warn`"
    if isinstance(part, WindowTurns):
        window = policy.timeframes.get(part.window)
        if window and window.window and getattr(window.window, part.turn, True) is None:
            return f"the window `{window.id}` has no `{part.turn}`"
    return ""


def _closes_first(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    window = one.window
    if window is None or window.opens is None or window.closes is None:
        return
    start = window.opens.moment or one.start
    if start != (window.closes.moment or one.start):
        return
    first, last = (replaced(edge, moment=None) for edge in (window.opens, window.closes))
    if not (plain(first) and plain(last)):
        return
    policy, counted = subject.policy, replaced(one, start=start)
    found = list(arrivals(policy, subject.as_of))
    dates = [(at, due(policy, counted, first, at), due(policy, counted, last, at)) for at in found]
    if dates and all(opens and closes and closes < opens for _, opens, closes in dates):
        at, opens, closes = dates[0]
        assert opens is not None
        assert closes is not None
        opening, closing = say(opens, policy, year=False), say(closes, policy, year=False)
        example = f"From {say(at, policy)} it opens {opening} and closes {closing}."
        message = f"the window `{one.id}` closes before it opens"
        yield subject.finding("E323", message, subject.path_of(one.id), key=True, example=example, fix="Swap the two.")
