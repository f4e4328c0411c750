"""Writing: letters of the policy."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.decisions.handling import one_of
from engine.case.letters import by_hand
from engine.case.meant import may, who_could
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import met
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.telling import told


def write(policy: Policy, state: State, command: c.Write, now: datetime) -> tuple[e.Event, ...]:
    """Write a letter, to each of those whom it goes to."""
    rule = policy.letters.get(command.letter)
    if rule is None:
        more = meant(command.letter, policy.letters, under("letters"))
        raise Refused("unknown-letter", f"this policy has no letter '{command.letter}'{more}")
    one_of(policy.channels, command.channel, "channel")
    if not may(policy, command.by, command.at, rule.by, state=state):
        could = who_could(policy, rule.by)
        raise Refused("not-allowed", f"'{rule.name}' is written by {' or '.join(could)}", rule.clause, could)
    seen = seen_whole(policy, state, command.at, event=command, more=command.data)
    if rule.when is not None and not met(rule.when, seen):
        sentence = f"'{rule.name}' is not for this case: it asks that {told(rule.when)}"
        raise Refused("not-here", sentence, rule.clause)
    return by_hand(policy, state, command, now)
