"""Concealing: what a letter must not show on a case, and the refusal of one that would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.case import events as e
from engine.case.saying import body_of, in_words, listed
from engine.case.state import State
from engine.errors import Refused
from engine.policy.hiding import Secret, shown
from engine.policy.letters import IDENTITY, LetterRule, LetterText
from engine.policy.policy import Policy

KNOWN_BY = ("complainant", "representative")
"""The parties whose identity a letter may have to hide."""


def refuse_what_shows(
    rule: LetterRule, text: LetterText | None, said: Mapping[str, str], policy: Policy, state: State
) -> None:
    """Refuse a letter whose finished text shows what the policy forbids it to show."""
    if not rule.forbids:
        return
    own = text.text if text else None
    found = shown(body_of(rule, own, said), body_of(rule, own, {}), secrets(rule, policy, state))
    if found:
        sentence = f"'{rule.name}' would show {listed(found)}; say it otherwise"
        raise Refused("forbidden", sentence, rule.clause)


def secrets(rule: LetterRule, policy: Policy, state: State) -> tuple[Secret, ...]:
    """What the letter must not show on this case."""
    found: list[Secret] = []
    for word in rule.forbids:
        if word == IDENTITY:
            found += _identity(policy, state)
            found += [
                one for name, field in policy.facts.items() if field.identity for one in _fact(name, policy, state)
            ]
        elif word in policy.facts:
            found += _fact(word, policy, state)
        else:
            found += [one for one in _identity(policy, state) if one.what.endswith(word)]
            found += [Secret("the details", one.details) for one in _lodgements(state) if word == "details"]
    return tuple(dict.fromkeys(found))


def _identity(policy: Policy, state: State) -> Iterator[Secret]:
    for received in _lodgements(state):
        for name, value in received.told.items():
            yield Secret(f"the complainant's {name}", value)
    for party in KNOWN_BY:
        for member in state.case.parties.get(party, ()):
            if member in policy.people.officers:
                yield Secret(f"the {party}'s name", policy.people.name(member))


def _fact(name: str, policy: Policy, state: State) -> Iterator[Secret]:
    values = {one.facts[name] for one in state.timeline if name in one.facts}
    yield from (Secret(name.replace("-", " "), in_words(one, policy)) for one in values)


def _lodgements(state: State) -> Iterator[e.Received]:
    return (one for one in state.history if isinstance(one, e.Received))
