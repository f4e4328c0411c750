"""Authority: whether somebody may do something to a case, and whether what it takes is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from engine.case import commands as c
from engine.case.chains import barred, led_up_to
from engine.case.meant import may, who_could
from engine.case.seats import convened_as
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import Seen, met
from engine.case.who import day_of, persons, roles_of
from engine.errors import Refused
from engine.policy.authority import Decision
from engine.policy.categories import Requirement
from engine.policy.nearest import meant
from engine.policy.policy import Policy
from engine.policy.records import DeclaredEvent
from engine.policy.telling import told
from engine.policy.vocabulary import VERBS
from engine.policy.who import Who
from engine.record import replaced


def allowed(policy: Policy, name: str, state: State, command: c.Command) -> None:
    """Refuse a verb or decision of whoever may not take it, where it does not hold, or where something is missing."""
    decision = policy.decisions.get(name)
    if decision is None:
        return
    refuse_unless_by(policy, decision, state, command)
    seen = seen_whole(policy, state, command.at, event=command, more=getattr(command, "data", None))
    what = decision.title or name
    if decision.when is not None and not met(decision.when, seen):
        sentence = f"{what} is not open to this case: it asks that {told(decision.when)}"
        raise Refused("not-here", sentence, decision.clause)
    if decision.unless is not None and met(decision.unless, seen):
        raise Refused("not-here", f"{what} is not open to this case, as {told(decision.unless)}", decision.clause)
    voted(policy, decision, state, command, seen)
    if decision.after:
        led_up_to(policy, decision, state, command.at)
    if decision.approver:
        approved(policy, what, decision.approver, state, command, decision.clause)
    required(policy, decision.requires, state, command, seen, what, decision.clause)


def refuse_unless_by(policy: Policy, decision: Decision, state: State, command: c.Command) -> None:
    """Refuse whoever may not take the decision: naming who could, or what stands against it."""
    what = decision.title or decision.id
    if not may_take(policy, decision, state, command.by, command):
        could = who_could(policy, decision.by, only=decision.only)
        or_delegate = (f"whoever holds the delegation {_delegation(policy, decision.or_delegate)}",)
        could += or_delegate if decision.or_delegate else ()
        sentence = f"{what} is for {' or '.join(could)}{_not_convened(policy, decision, state, command)}"
        raise Refused("not-allowed", sentence, decision.clause, could)
    refuse_conflict(policy, decision, state, command.by, command.at)


def refuse_conflict(policy: Policy, asked: Decision | DeclaredEvent, state: State, who: str, at: datetime) -> None:
    """Refuse a decision or an event of somebody who may not take or record it because of their part in the case."""
    decision = asked if isinstance(asked, Decision) else None
    for rule in asked.not_by:
        if why := barred(policy, (rule,), state, who, at, decision):
            said = f"{asked.title or asked.id} is not for {policy.people.name(who)}: {why}"
            raise Refused("conflict", said, rule.clause or asked.clause)


def _not_convened(policy: Policy, decision: Decision, state: State, command: c.Command) -> str:
    """That a panel which is to decide has not been put together; empty where that is not what is wrong."""
    panels = [policy.panels[one] for one in decision.by if isinstance(one, str) and one in policy.panels]
    absent = [one.title or one.id for one in panels if convened_as(state, one.id, command.at) is None]
    return f"; not yet convened: {', '.join(absent)}" if absent else ""


def voted(policy: Policy, decision: Decision, state: State, command: c.Command, seen: Seen) -> None:
    """Refuse what a panel decides without a quorum, a majority, or what it needs first, such as minutes."""
    panels = [policy.panels[one] for one in decision.by if isinstance(one, str) and one in policy.panels]
    others = [one for one in decision.by if one not in policy.panels]
    if not panels or (others and may(policy, command.by, command.at, others, only=decision.only, state=state)):
        return
    panel = next(one for one in panels if may(policy, command.by, command.at, (one.id,), state=state))
    what = panel.title or panel.id
    required(policy, panel.requires, state, command, seen, what, panel.clause)
    made = convened_as(state, panel.id, command.at)
    members = tuple(made.members.values()) if made is not None else ()
    cast = [getattr(command, name, ()) for name in ("votes_for", "votes_against")]
    stranger = next((one for votes in cast for one in votes if one not in members), "")
    if stranger:
        raise Refused("not-eligible", f"{policy.people.name(stranger)} does not sit on {what}", panel.clause)
    quorum = panel.quorum or len(members)
    if len({one for votes in cast for one in votes}) < quorum:
        raise Refused("no-quorum", f"{what} decides with at least {quorum} votes", panel.clause)
    if getattr(command, "granted", True) and len(set(cast[0])) <= len(set(cast[1])):
        raise Refused("no-majority", f"{what}: it was not voted for", panel.clause)


def may_do(policy: Policy, name: str, state: State, who: str, command: c.Command) -> None:
    """Refuse an assignment to somebody who may not do what it is for: a verb or a decision."""
    decision = policy.decisions.get(name)
    if decision is None:
        if name not in VERBS:
            more = meant(name, (*policy.decisions, *VERBS), "all verbs in `engine case --help`")
            raise Refused("unknown-decision", f"this policy has no decision '{name}', and no verb is called so{more}")
        return
    refuse_unless_by(policy, decision, state, replaced(command, by=who))


def may_take(policy: Policy, decision: Decision, state: State, who: str, command: c.Command) -> bool:
    """Whether somebody is one of those whom a decision names, or holds the delegation that it names."""
    if may(policy, who, command.at, decision.by, only=decision.only, state=state):
        return True
    return bool(decision.or_delegate) and _delegated(policy, decision.or_delegate, who, command)


def _delegated(policy: Policy, delegation: str, who: str, command: c.Command) -> bool:
    these = {*persons(policy, who, command.at), *roles_of(policy, who, command.at)}
    return policy.people.delegated(delegation, these, day_of(policy, command.at))


def _delegation(policy: Policy, delegation: str) -> str:
    return f"'{policy.delegations.get(delegation) or delegation}'"


def approved(
    policy: Policy, what: str, approvers: tuple[Who, ...], state: State, command: c.Command, clause: str = ""
) -> None:
    """Refuse what needs somebody's approval and does not have it."""
    by = getattr(command, "approved_by", "") or command.by
    if not may(policy, by, command.at, approvers, state=state):
        could = who_could(policy, approvers)
        raise Refused("not-approved", f"{what} needs the approval of {' or '.join(could)}", clause, could)


def required(
    policy: Policy, requirements: tuple[Requirement, ...], state: State, command: c.Command, seen: Seen, what: str,
    clause: str = "",
) -> None:  # fmt: skip
    """Refuse an act that lacks what must be there first."""
    for one in requirements:
        if met(one.when, seen):
            lacking = list(_lacking(policy, one, state, command, seen))
            if lacking:
                raise Refused("required", f"{what} needs {', '.join(lacking)}", one.clause or clause)


def _lacking(policy: Policy, one: Requirement, state: State, command: c.Command, seen: Seen) -> Iterator[str]:
    for name in one.fields:
        if not carries(command, name) and name not in state.facts:
            yield f"{'an' if name[0] in 'aeiou' else 'a'} {name.replace('-', ' ')}"
    happened = {act.name for act in state.timeline if not act.event.no_effect}
    yield from (f"'{name}' first" for name in one.events if name not in happened)
    yield from (f"the document '{name}'" for name in one.documents if name not in state.case.documents)
    if one.delegation and not _delegated(policy, one.delegation, command.by, command):
        yield f"an entry of the delegation {_delegation(policy, one.delegation)} for whoever does it"
    if one.determination is not None and not met(one.determination, seen):
        yield f"the determination that {told(one.determination)}"


def carries(command: c.Command, name: str) -> bool:
    """Whether a command carries something in that field or datum."""
    found = getattr(command, name, None) or getattr(command, "data", {}).get(name)
    return found is not None and found != "" and found != ()
