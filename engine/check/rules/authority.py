"""W607 and W609: reviews by whoever decided before, and delegations that nobody holds."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.subject import Subject
from engine.dates import day_said
from engine.findings import Finding, Path
from engine.policy.authority import Decision


def authority(subject: Subject) -> Iterator[Finding]:
    """Reviews of one's own acts; delegations without an entry on the day, where people are listed."""
    policy = subject.policy
    yield from _self_reviews(subject)
    if not policy.people.officers:
        return
    held = {one.id for one in policy.people.delegations if one.on(subject.as_of)}
    for decision in policy.decisions.values():
        for delegation, path in _relied_on(decision):
            if delegation not in held:
                others = {one.id for one in policy.people.delegations} - {delegation}
                near = subject.draft.names.nearest(delegation, others)
                message = f"nobody holds the delegation `{delegation}` on {day_said(subject.as_of)}"
                fix = near if near.startswith("Did") else "Enter who holds it under `delegations` in people.yaml."
                yield subject.finding("W609", message, path, fix=fix)


def _self_reviews(subject: Subject) -> Iterator[Finding]:
    """Decisions and panels that look at an act again, and do not bar whoever did it."""
    policy = subject.policy
    for decision in policy.decisions.values():
        barred = {one.did for one in decision.not_by}
        for act in decision.reviews:
            if act not in barred:
                message = f"`{decision.id}` reviews `{act}`, and whoever did that may take it"
                fix = f"Write `not_by: [{{did: {act}}}]`, or allow this with the reason."
                yield subject.finding("W607", message, ("decisions", decision.id, "reviews"), fix=fix)
    involved = {one.did for one in policy.involved}
    for panel in policy.panels.values():
        for act in panel.reviews:
            if act not in involved:
                message = f"`{panel.id}` reviews `{act}`, and whoever did that may sit on it"
                fix = f"Write `involved: [subject, complainant, {{did: {act}}}]`, or allow this with the reason."
                yield subject.finding("W607", message, ("panels", panel.id, "reviews"), fix=fix)


def _relied_on(decision: Decision) -> Iterator[tuple[str, Path]]:
    at: Path = ("decisions", decision.id)
    if decision.or_delegate:
        yield decision.or_delegate, (*at, "or_delegate")
    for n, one in enumerate(decision.requires):
        if one.delegation:
            yield one.delegation, (*at, "requires", n, "delegation")
