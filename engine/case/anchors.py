"""Anchors: from where the clocks of a timeframe count, and for whom."""

from __future__ import annotations

from collections.abc import Iterator

from engine.case.events import Accepted, Linked, Received
from engine.case.moments import Instant, Moments, names_member
from engine.policy.fields import FieldType
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe
from engine.record import replaced


def anchors(timeframe: Timeframe, moments: Moments) -> Iterator[Instant]:
    """From where a timeframe counts: once, or for `each` at every time that its start came, while it is in effect."""
    first, last = timeframe.effective
    every = moments.all(timeframe.start) if timeframe.each else None
    one = moments.first(timeframe.start) if every is None else None
    for anchor in every if every is not None else ([one] if one else []):
        begin = _of_other_case(timeframe, anchor, moments)
        day = begin.day or begin.at.astimezone(moments.policy.zone).date()
        if (first is None or day >= first) and (last is None or day < last):
            yield begin


def _of_other_case(timeframe: Timeframe, anchor: Instant, moments: Moments) -> Instant:
    """The receipt that counts on a case that was split off another, or that took another in."""
    if anchor.name != "received" or anchor.happened is None:
        return anchor
    event = anchor.happened.event
    for passed in moments.by_name.get("accepted", ()) if isinstance(event, Received) and event.held else ():
        if isinstance(passed.event, Accepted):
            anchor = replaced(anchor, at=passed.event.since)
    if isinstance(event, Received) and event.first_received and timeframe.turns.split == "keep":
        anchor = replaced(anchor, at=event.first_received)
    if timeframe.turns.joined == "earliest":
        for one in moments.by_name.get("linked", ()):
            link = one.event
            if isinstance(link, Linked) and link.received is not None and link.received < anchor.at:
                anchor = replaced(anchor, at=link.received)
    return anchor


def members(policy: Policy, timeframe: Timeframe, moments: Moments, anchor: Instant) -> tuple[str, ...]:
    """For whom it runs: the members of its role or fact that the anchor names, or nobody in particular."""
    role = timeframe.for_each
    if not role:
        return ("",)
    field = policy.facts.get(role)
    if field is not None and field.type is FieldType.TAGS:
        tags = moments.state.facts.get(role)
        members = tuple(sorted(tags)) if isinstance(tags, frozenset) else ()
    else:
        members = moments.state.case.parties.get(role, ())
    return tuple(member for member in members if names_member(anchor, role, member))


def from_joining(timeframe: Timeframe, moments: Moments, anchor: Instant, member: str) -> Instant:
    """The anchor of a member: the event that names it, and for a later member its joining."""
    for one in moments.timeline:
        if member in one.case.parties.get(timeframe.for_each, ()):
            if (one.at, one.place) > (anchor.known, anchor.place) and not timeframe.limit.backward:
                return Instant(at=one.at, known=one.at, place=one.place, happened=one)
            break
    return anchor
