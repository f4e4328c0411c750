"""Signing: in whose name a letter goes, and whether those who sign it together have."""

from __future__ import annotations

from collections.abc import Iterator

from engine.case import commands as c
from engine.case.meant import who_could
from engine.case.seats import Filling, convened_as
from engine.case.state import State
from engine.case.who import persons
from engine.errors import Refused
from engine.policy.letters import LetterRule
from engine.policy.policy import Policy


def sender_of(rule: LetterRule, policy: Policy, state: State, command: c.Command) -> str:
    """In whose name the letter goes, as things stand when it is written. Refused where nobody could send it."""
    if not rule.sender:
        return command.by
    found = Filling(policy, state, command.at).meant(rule.sender)
    if not found:
        could = who_could(policy, rule.sender)
        sentence = f"'{rule.name}' is sent by {' or '.join(could)}, and none of them is free to"
        raise Refused("no-sender", sentence, rule.clause, could)
    return found[0]


def signed(rule: LetterRule, policy: Policy, state: State, command: c.Command) -> tuple[str, ...]:
    """Who has signed the letter. Refused where too few of those have who must, or somebody who may not."""
    given = tuple(getattr(command, "signed", ()))
    if not rule.signed_by:
        if given:
            raise Refused("unsigned", f"'{rule.name}' is not signed together", rule.clause)
        return ()
    wanted = tuple(dict.fromkeys(_signatories(rule, Filling(policy, state, command.at))))
    have = [
        one for one in wanted
        if any(not persons(policy, one, command.at).isdisjoint(persons(policy, who, command.at)) for who in given)
    ]  # fmt: skip
    strangers = [
        who for who in given
        if all(persons(policy, who, command.at).isdisjoint(persons(policy, one, command.at)) for one in wanted)
    ]  # fmt: skip
    names = ", ".join(policy.people.name(one) for one in wanted)
    if strangers:
        raise Refused(
            "unsigned", f"'{rule.name}' is signed by {names}, not by {policy.people.name(strangers[0])}", rule.clause
        )
    least = rule.at_least or (len(wanted) if _of_a_panel(rule, policy) else len(rule.signed_by))
    if len(have) < least:
        raise Refused(
            "unsigned", f"'{rule.name}' needs {least} signatures, of {names or 'nobody who is free'}", rule.clause
        )
    filling = Filling(policy, state, command.at)
    absent = [one for one in _named_beside(rule, filling) if one not in have]
    if absent:
        who = policy.people.name(absent[0])
        raise Refused("unsigned", f"'{rule.name}' is signed by {who} in any case, and was not", rule.clause)
    return tuple(have)


def _of_a_panel(rule: LetterRule, policy: Policy) -> bool:
    return any(one in policy.panels for one in rule.signed_by)


def _named_beside(rule: LetterRule, filling: Filling) -> Iterator[str]:
    """Who is named beside a panel, as its chair may be: they sign in any case, of its members as many as are asked."""
    for name in rule.signed_by if _of_a_panel(rule, filling.policy) else ():
        if name not in filling.policy.panels:
            yield from _one(name, filling)


def _one(name: str, filling: Filling, signing: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Who is meant by a role, a ladder or a seat: one person, or nobody. A ladder passes over who signs already."""
    panel, _, seat = name.partition(".")
    if name in filling.policy.ladders:
        found = filling.fill(name, filling.policy.ladders[name].rungs, signing).person
        return (found,) if found else ()
    if not seat:
        return filling.meant((name,))[:1]
    made = convened_as(filling.state, panel, filling.at)
    member = made.members.get(seat, "") if made is not None else ""
    return (member,) if member else ()


def _signatories(rule: LetterRule, filling: Filling) -> Iterator[str]:
    """Who signs: each role and ladder in its order, of a panel everybody who sits on it; nobody twice."""
    signing: frozenset[str] = frozenset()
    for name in rule.signed_by:
        made = convened_as(filling.state, name, filling.at) if name in filling.policy.panels else None
        several = tuple(made.members.values()) if made is not None else ()
        if name not in filling.policy.panels:
            several = _one(name, filling, signing)
        for one in several:
            signing |= persons(filling.policy, one, filling.at)
            yield one
