"""W609: delegations that a rule relies on and that nobody holds."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.subject import Subject
from engine.dates import day_said
from engine.findings import Finding, Path
from engine.policy.authority import Decision


def authority(subject: Subject) -> Iterator[Finding]:
    """Delegations without an entry on the day, where people are listed."""
    policy = subject.policy
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


def _relied_on(decision: Decision) -> Iterator[tuple[str, Path]]:
    at: Path = ("decisions", decision.id)
    if decision.or_delegate:
        yield decision.or_delegate, (*at, "or_delegate")
    for n, one in enumerate(decision.requires):
        if one.delegation:
            yield one.delegation, (*at, "requires", n, "delegation")
