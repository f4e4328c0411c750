"""E701 to E704: restrictions that are never looked at again, let nothing through, or cannot be appealed."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.boxes import EVERYTHING, join, meet, minus
from engine.check.domains import Domains
from engine.check.subject import Subject
from engine.findings import Finding, Path
from engine.policy.conditions import AnyOf, Condition, Op, Test
from engine.policy.restrictions import Restriction


def restrictions(subject: Subject) -> Iterator[Finding]:
    """What every restriction lacks."""
    for rule in subject.policy.restrictions.values():
        at: Path = ("restrictions", rule.id)
        if not rule.review and not rule.ends:
            message = f"`{rule.id}` has no review and no end: once imposed it stands for ever"
            fix = "Write `review: {every: 12 months}`, or `ends`."
            yield subject.finding("E701", message, at, key=True, fix=fix)
        if not rule.exempt and rule.always is None:
            yield from _lets_nothing_through(subject, rule, at)
        yield from _says_nothing(subject, rule, at)


def _says_nothing(subject: Subject, rule: Restriction, at: Path) -> Iterator[Finding]:
    """Whether the person hears of it in a letter, and how to ask somebody else to reconsider it."""
    decision = subject.policy.decisions.get(rule.decided_by)
    if decision is not None and not decision.letters:
        message = f"no letter tells the person of `{rule.id}`"
        fix = f"Write `letter` under `{decision.id}`, or allow this with the reason."
        yield subject.finding("W703", message, at, key=True, fix=fix)
    if not rule.appeal:
        message = f"`{rule.id}` says nothing of an appeal"
        fix = "Write `appeal: {to: LEVEL OR BODY, closes: 28 calendar days}`, or allow this with the reason."
        yield subject.finding("W703", message, at, key=True, fix=fix)


def _lets_nothing_through(subject: Subject, rule: Restriction, at: Path) -> Iterator[Finding]:
    fix = "Write `always` for hazards and emergencies, or `except` with who judges it."
    if _catches_everything(subject, rule):
        message = f"`{rule.id}` closes every way in, and has neither `except` nor `always`"
        example = "Somebody under it who reports a danger to life is not answered, by whatever channel."
        yield subject.finding("E704", message, at, key=True, fix=fix, example=example)
    else:
        message = f"`{rule.id}` has neither `except` nor `always`"
        yield subject.finding("W702", message, at, key=True, fix=fix)


def _catches_everything(subject: Subject, rule: Restriction) -> bool:
    """Whether the measures together catch every contact there can be."""
    tested = [one for one in rule.measures if not one.shown and one.most is None and not one.act]
    if any(one.when is None for one in tested):
        return True
    conditions: list[Condition] = [one.when for one in tested if one.when is not None]
    ways = AnyOf(tuple(Test("channel", Op.EQUALS, channel) for channel in subject.policy.channels))
    domains = Domains(subject.policy, [*conditions, ways])
    caught = domains.region(conditions[0]) if conditions else ()
    for condition in conditions[1:]:
        caught = join(caught, domains.region(condition))
    left = meet(minus(EVERYTHING, caught, domains.space), domains.region(ways))  # whatever comes, comes by some way
    return bool(conditions) and not domains.possible(left)
