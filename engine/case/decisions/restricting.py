"""Restricting: what stands on the contact of the person whom a case is about."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.authority import allowed, refuse_unless_by
from engine.case.intake import judge
from engine.case.meant import may, who_could
from engine.case.standing import imposed_on
from engine.case.state import State
from engine.case.view import seen_now
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.restrictions import Exempt, Restriction
from engine.policy.values import whole
from engine.record import replaced

Events = tuple[e.Event, ...]
STEPS: dict[str, type[e.RestrictionEvent]] = {
    "impose": e.Imposed, "notify": e.Notified, "continue": e.Continued, "amend": e.Amended, "lift": e.Lifted,
}  # fmt: skip


def restrict(policy: Policy, state: State, command: c.Restrict, now: datetime) -> Events:
    """Impose a restriction on the person of the case, or notify, continue, amend or lift one that stands."""
    rule = policy.restrictions.get(command.restriction)
    if rule is None:
        more = meant(command.restriction, policy.restrictions, under("restrictions"))
        raise Refused("unknown-restriction", f"this policy has no restriction '{command.restriction}'{more}")
    step = command.step or "impose"
    if step not in STEPS:
        raise Refused("unknown-step", f"a restriction has no step '{step}': use {', '.join(STEPS)}")
    what = rule.title or rule.id
    if not state.case.person:
        raise Refused("unknown-person", f"{what}: nobody is known on this case whose contact could be restricted")
    stands = any(one.restriction == rule.id for one in imposed_on(policy, state, command.at))
    if stands is (step == "impose"):
        sentence = f"{what} {'stands already: amend or continue it' if stands else 'does not stand'}"
        raise Refused("already-stands" if stands else "does-not-stand", sentence, rule.clause)
    _refuse_unless_decided(policy, rule, state, command, step)
    measures = _measures(rule, command) if step in ("impose", "amend") else {}
    kind = STEPS[step]
    made = kind(
        at=command.at, recorded=now, by=command.by, note=command.note, restriction=rule.id, reason=command.reason
    )  # fmt: skip
    if not measures:
        return (made,)
    taken = e.Decided(
        at=command.at, recorded=now, by=command.by, decision=rule.decided_by, reason=command.reason, data=command.data,
        approved_by=command.approved_by,
    )  # fmt: skip
    return (taken, replaced(made, measures=measures))


def _refuse_unless_decided(policy: Policy, rule: Restriction, state: State, command: c.Restrict, step: str) -> None:
    """Refuse a step of whoever does not decide on the restriction.

    What leads up to the decision comes before measures are put on somebody, and not before they are let off.
    """
    if step in ("impose", "amend"):
        allowed(policy, rule.decided_by, state, command)
    elif step != "notify" and rule.decided_by in policy.decisions:
        refuse_unless_by(policy, policy.decisions[rule.decided_by], state, command)


def _measures(rule: Restriction, command: c.Restrict) -> dict[str, int | None]:
    """The measures that are to hold, each with its number; all that are offered where none is named."""
    what = rule.title or rule.id
    names = command.measures or tuple(one.id for one in rule.measures)
    found: dict[str, int | None] = {}
    for written in names:
        name, _, number = written.partition("=")
        measure = rule.measure(name)
        if measure is None:
            offered = ", ".join(one.id for one in rule.measures)
            raise Refused("unknown-measure", f"{what} has no measure '{name}'; it offers {offered}", rule.clause)
        found[name] = None
        if measure.most is not None:
            low, high = measure.most.at_least, measure.most.at_most
            if (many := whole(number)) is None or not low <= many <= high:
                sentence = f"{what}: say how many a {measure.most.per}, from {low} to {high}, as '{name}=N'"
                raise Refused("out-of-bounds", sentence, measure.clause or rule.clause)
            found[name] = many
        elif number:
            raise Refused("not-a-value", f"{what}: '{name}' takes no number", rule.clause)
    return found


def exempt_of(policy: Policy, name: str) -> Exempt | None:
    """The exception of that id."""
    return next((one for rule in policy.restrictions.values() for one in rule.exempt if one.id == name), None)


def accept(policy: Policy, state: State, command: c.Decide, taken: e.Decided, exempt: Exempt) -> Events:
    """Judge a contact that a restriction holds back: let it through, or leave it where it is."""
    what = exempt.title or exempt.id
    if not may(policy, command.by, command.at, exempt.judged_by, state=state):
        could = who_could(policy, exempt.judged_by)
        raise Refused("not-allowed", f"{what}: that is judged by {' or '.join(could)}", exempt.clause, could)
    if exempt.id not in state.case.held:
        raise Refused("not-held-back", f"{what}: nothing holds this case back that it could let through", exempt.clause)
    if not command.granted:
        return (taken,)
    received = state.case.received or command.at
    since = command.at if exempt.from_acceptance else received
    # A case that is acted on already stays as it is: what is let through is one contact on it.
    answers = state.case if state.case.act else judge(policy, seen_now(policy, state, received))
    passed = e.Accepted(
        at=command.at, recorded=taken.recorded, by=command.by, since=since, exempt=exempt.id, act=answers.act,
        communicate=answers.communicate,
    )  # fmt: skip
    return (taken, passed)
