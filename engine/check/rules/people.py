"""W315: notices that reach nobody, because nobody holds the role that they go to."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.subject import Subject
from engine.dates import day_said
from engine.findings import Finding, Path
from engine.policy.records import Duty
from engine.policy.reports import owed
from engine.policy.timeframes import Timeframe


def people(subject: Subject) -> Iterator[Finding]:
    """Roles that answer for a timeframe or hear of it, and that nobody holds on the day, in a version in force then."""
    policy = subject.policy
    if not policy.people.officers or policy.status != "adopted" or not policy.covers(subject.as_of):
        return
    said: set[str] = set()
    told = [(one.id, *each) for one in policy.timeframes.values() for each in _told(subject, one)]
    told += [(duty.id, *each) for duty in owed(policy).values() if duty.dated for each in _of_duty(subject, duty)]
    for name, role, what, path in told:
        if role in policy.roles and role not in said and not policy.people.holders(role, subject.as_of):
            said.add(role)
            message = f"nobody holds `{role}` on {day_said(subject.as_of)}, and {what} `{name}`"
            fix = f"Name a holder of `{role}` under `holders` in people.yaml."
            yield subject.finding("W315", message, path, fix=fix)


def _of_duty(subject: Subject, duty: Duty) -> Iterator[tuple[str, str, Path]]:
    """The roles of a duty or report, what each does, and where it stands."""
    path: Path = ("reports" if duty.due is not None else "duties", duty.id)
    if duty.owner:
        yield duty.owner, "that role answers for", (*path, "owner")
    yield from ((role, "that role takes part in", (*path, "team")) for role in duty.team)
    audience = "audience" if subject.written((*path, "audience")) else "list"
    yield from ((role, "that role is told of", (*path, audience)) for role in duty.audience)
    for n, warning in enumerate(duty.warnings):
        yield from ((role, "that role is warned of", (*path, "warn", n)) for role in warning.notify)
    for n, action in enumerate(duty.overdue):
        where: Path = (*path, "overdue", n, "notify")
        yield from ((role, "that role is told of the lateness of", where) for role in action.notify)


def _told(subject: Subject, one: Timeframe) -> Iterator[tuple[str, str, Path]]:
    """The roles of a timeframe, what each does, and where it stands."""
    if one.owner and subject.written(subject.path_of(one.id, "owner")):
        yield one.owner, "that role answers for", subject.path_of(one.id, "owner")
    if one.supervisor:
        yield one.supervisor, "that role watches", subject.path_of(one.id, "supervisor")
    for n, warning in enumerate(one.warnings):
        yield from ((role, "that role is warned of", subject.path_of(one.id, "warn", n)) for role in warning.notify)
    for n, action in enumerate(one.overdue):
        path = subject.path_of(one.id, "overdue", n, "notify")
        yield from ((role, "that role is told of the lateness of", path) for role in action.notify)
