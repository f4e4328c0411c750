"""Announcing: a closure is said to hold on certain dates, and from then on acts on every open clock in its scope."""

from __future__ import annotations

from datetime import date, datetime

from engine.calendars.zone import LAST_YEAR
from engine.case.meant import may, who_could
from engine.case.who import known, refuse_the_engine
from engine.errors import Refused
from engine.policy.closures import Announcement
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy


def announce(
    policy: Policy, closure: str, first: date, last: date, *, by: str, at: datetime, because: str = ""
) -> Announcement:
    """The announcement of a closure from `first` to `last`, both included, learnt at `at`.

    Raises Refused where the policy has no such closure, where nobody called `by` works for the council or it is not
    for them to announce, where the dates run backwards or on to the end of all calendars, or where it began already
    and may not be announced late.
    """
    rule = policy.closures.get(closure)
    if rule is None:
        more = meant(closure, policy.closures, under("closures"))
        raise Refused("unknown-closure", f"this policy has no closure '{closure}'{more}")
    refuse_the_engine(by)
    known(policy, by)
    what = rule.title or rule.id
    if not may(policy, by, at, rule.by):
        could = who_could(policy, rule.by)
        raise Refused("not-allowed", f"'{what}' is announced by {' or '.join(could)}", rule.clause, could)
    if last < first:
        raise Refused("runs-backwards", f"'{what}' would end before it begins")
    if last.year >= LAST_YEAR:  # no clock that waits for its end could be reckoned, and so no matter taken in
        until = "where its end is not known, announce the days that are, and the rest later"
        raise Refused("not-a-date", f"'{what}' has to end before {LAST_YEAR}; {until}")
    if not rule.backdated and at.astimezone(policy.zone).date() > first:
        raise Refused("too-late", f"'{what}' cannot be announced once it has begun", rule.clause)
    return Announcement(closure=closure, first=first, last=last, learnt=at, because=because, by=by)
