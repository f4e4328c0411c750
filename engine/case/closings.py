"""Closures as they bear on one case: those in whose scope it falls, and those that make its clocks stand still."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from engine.calendars.calendar import Overlay
from engine.calendars.reading import Pause
from engine.case.view import Seen, met
from engine.policy.closures import Announcement, acts_on
from engine.policy.policy import Policy

Learnt = tuple[Announcement, ...]


def overlays_on(policy: Policy, seen: Seen, learnt: Learnt, calendar: str) -> tuple[Overlay, ...]:
    """What lies over a calendar for this case, beside the closures that lie over it for every case."""
    if not learnt and not policy.scoped_closures:
        return ()
    scoped = _scoped(policy, seen)
    standing = tuple(
        overlay
        for rule, overlays in policy.scoped_closures
        if rule.id in scoped and acts_on(rule, calendar, scoped)
        for overlay in overlays
    )
    return standing + policy.overlays(learnt, calendar, scoped)


def standstills(
    policy: Policy, seen: Seen, learnt: Learnt, since: datetime, until: datetime
) -> Iterable[tuple[Pause, bool]]:
    """The closures that make clocks stand still, and whether they then count anew."""
    scoped = _scoped(policy, seen)
    time = policy.time(policy.calendar)
    years = range(since.year - 1, until.year + 2)
    for rule, first, last in policy.standstills(learnt, years):
        if rule.scope is not None and rule.id not in scoped:
            continue
        start, stop = time.start_of(first), time.start_of(last + timedelta(days=1))
        if stop > since:
            why = rule.title or rule.id
            yield Pause(first=first, last=last, start=max(start, since), stop=stop, why=why), rule.does == "restart"


def _scoped(policy: Policy, seen: Seen) -> frozenset[str]:
    """The closures with a scope into which the case falls."""
    return frozenset(name for name, rule in policy.closures.items() if rule.scope and met(rule.scope, seen))
