"""Chains: what must come before a decision, and who may not take it because of what was done before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from engine.case import events as e
from engine.case.bounds import reckoned_from
from engine.case.meant import who_could
from engine.case.state import Happened, State
from engine.case.view import met, seen_at
from engine.case.who import persons, reports_to
from engine.dates import instant_said
from engine.errors import Refused
from engine.policy.authority import BINDING, Barred, Decision, Step
from engine.policy.policy import Policy
from engine.policy.vocabulary import VERB_EVENTS

ASKS = {
    "propose": "is to be proposed", "recommend": "is to be recommended", "refer": "is to be referred to",
    "consult": "is to be talked over with", "agree": "is to be agreed to",
}  # fmt: skip
TOWARDS = ("refer", "consult")
"""Steps that go to somebody; the others come from somebody."""


def led_up_to(policy: Policy, decision: Decision, state: State, at: datetime, *, before: int | None = None) -> None:
    """Refuse a decision, or with `before` its step of that place, to which something must still lead up."""
    since = _last_taken(decision, state)
    for step in decision.after[:before]:
        done = [one for one in state.timeline if one.place > since and one.at <= at and _is(policy, step, one, state)]
        what = decision.title or decision.id
        if not done:
            raise Refused("not-yet", f"{what}: {_owed(policy, step)} first", step.clause or decision.clause)
        end = None if step.valid_for is None else reckoned_from(policy, state, step.valid_for, done[-1].at)
        if end is not None and at > end:
            gone = f"{what}: {_owed(policy, step)} again; what there is was good until {instant_said(end, policy.zone)}"
            raise Refused("not-yet", gone, step.clause or decision.clause)
        since = done[0].place


def _last_taken(decision: Decision, state: State) -> int:
    """Where it was last granted or refused: a new decision takes new steps."""
    verb = VERB_EVENTS.get(decision.id, "")
    taken = (
        one.place
        for one in reversed(state.timeline)
        if (isinstance(one.event, e.Decided) and one.event.decision == decision.id) or (verb and one.name == verb)
    )
    return next(taken, -1)


def _is(policy: Policy, step: Step, one: Happened, state: State) -> bool:
    if one.event.no_effect:
        return False
    if step.event:
        return one.name == step.event and (step.when is None or met(step.when, seen_at(policy, one, state.timeline)))
    made = one.event
    return isinstance(made, e.Prepared) and made.step == step.word and (made.granted or step.word not in BINDING)


def _owed(policy: Policy, step: Step) -> str:
    if step.event:
        declared = policy.events.get(step.event)
        return f"'{declared.title if declared and declared.title else step.event}' is to happen"
    who = " or ".join(who_could(policy, step.who)) or "any officer"
    return f"it {ASKS[step.word]}{'' if step.word in TOWARDS else ' by'} {who}"


def barred(
    policy: Policy, rules: tuple[Barred, ...], state: State, who: str, at: datetime, decision: Decision | None = None
) -> str:  # fmt: skip
    """Why somebody may not, in words; empty where nothing stands against it. `decision` is what they would take."""
    if not rules:
        return ""
    these = persons(policy, who, at)
    return next((why for rule in rules if (why := _against(policy, rule, state, these, at, decision))), "")


def _against(
    policy: Policy, rule: Barred, state: State, these: frozenset[str], at: datetime, decision: Decision | None
) -> str:  # fmt: skip
    if rule.did or rule.step:
        acts = _done(policy, rule, state) if rule.did else _stepped(policy, rule, decision, state)
        found = next((one for one in acts if not these.isdisjoint(one[0])), None)
        return found[1] if found else ""
    named = rule.party or rule.under or rule.over
    members = {one for member in state.case.parties.get(named, ()) for one in persons(policy, member, at)}
    if rule.party:
        return "" if these.isdisjoint(members) else f"they are the {named} of this case"
    for member in members:
        for one in these:
            pair = (one, member) if rule.under else (member, one)
            if one != member and reports_to(policy, *pair, at):
                return f"they report to the {named}" if rule.under else f"the {named} reports to them"
    return ""


def _stepped(
    policy: Policy, rule: Barred, decision: Decision | None, state: State
) -> Iterator[tuple[frozenset[str], str]]:  # fmt: skip
    """Whoever took a step towards the decision at hand, and how it is said."""
    if decision is None:
        return
    since = _last_taken(decision, state)
    for one in state.timeline:
        event = one.event
        if one.place > since and isinstance(event, e.Prepared) and (event.decision, event.step) == (
            decision.id, rule.step,
        ):  # fmt: skip
            yield persons(policy, event.by, one.at), f"they took the step '{rule.step}' towards it themselves"


def _done(policy: Policy, rule: Barred, state: State) -> Iterator[tuple[frozenset[str], str]]:
    """Whoever did what the rule names, and how it is said."""
    for one in state.timeline:
        event = one.event
        if isinstance(event, e.Assigned) and rule.did == "assigned":
            if event.officer:
                yield persons(policy, event.officer, one.at), "they handled this case before"
                if rule.first:
                    return
        elif one.name == rule.did or (isinstance(event, e.Decided | e.Prepared) and event.decision == rule.did):
            decision = policy.decisions.get(rule.did)
            what = decision.title if decision and decision.title else rule.did
            yield persons(policy, event.by, one.at), f"they took part in '{what}' on this case"
